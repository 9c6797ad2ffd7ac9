#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Looks at the diagrams as a reader does: no label or box covers another, no line runs through one that is not its own.

usage: draw_test.py CLAIMGRAPH PROJECT
"""
import glob
import json
import os
import subprocess
import sys
import tempfile
import unittest

from layout import Layout

PROGRAM, PROJECT = "", ""
POSITIONS = ["demands", "rejects", "wants", "opposes", "supports", "claims"]


def generated_claims():
    """20 actors on 20 issues; some agree, some contradict each other or themselves; long names and hostile ones."""
    actors = [f"Actor {n} of the Commission for Harbours and Waterways"[:8 + 3 * n] for n in range(18)]
    actors += ["<b>&\"quoted\"\\n{}|", "W" * 60]
    issues = [f"issue {n} that concerns tolls, bridges, ferries and the depth of the river"[:8 + 4 * n] for n in range(18)]
    issues += ["<TABLE>&amp;\\N]]>", "M" * 60]
    for n in range(70):
        actor, issue = actors[n * 7 % 20], issues[(n * 3 + n // 20 * 7) % 20]
        position = POSITIONS[n * 5 % 6]
        claim = {"doc": f"d{n % 9}", "quote": f"Sentence {n}.", "actor": actor, "position": position, "issue": issue,
                 "date": f"2024-03-{n % 28 + 1:02}", "certainty": "hedged" if n % 11 == 0 else "asserted"}
        if position == "claims":
            claim["polarity"] = "0"
        yield claim


class Pictures(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        self.graph = os.path.join(self.place.name, "g.claims")

    def run_program(self, *arguments, **more):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, encoding="utf-8", timeout=120, **more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def add_sample(self):
        folder = os.path.join(PROJECT, "docs", "examples", "alaska")
        articles = sorted(glob.glob(os.path.join(folder, "[0-9]*")))
        self.assertTrue(articles)
        self.run_program("add", self.graph, *articles, "--schema", os.path.join(folder, "issues.json"))

    def import_generated(self):
        lines = "".join(json.dumps(claim) + "\n" for claim in generated_claims())
        self.run_program("import", self.graph, "-", input=lines)

    def check_view(self, least_nodes, *options):
        """Of views in which lines may cross each other, and marks stand on their row: nothing covers anything."""
        layout = Layout(self.run_program("draw", self.graph, "--format", "dot", *options))
        self.assertGreaterEqual(len(layout.nodes), least_nodes)
        self.assertEqual(layout.overlaps(), [])

    def test_the_other_views_of_the_sample(self):
        self.add_sample()
        self.check_view(20, "--view", "agreement")
        self.check_view(20, "--view", "contradiction")
        self.check_view(8, "--view", "issue", "--issue", "ceasefire")
        self.check_view(20, "--view", "timeline", "--issue", "ceasefire")
        self.check_view(20, "--view", "timeline", "--actor", "Vladimir Putin")

    def check(self, least_nodes, *options):
        layout = Layout(self.run_program("draw", self.graph, "--format", "dot", *options))
        self.assertGreaterEqual(len(layout.nodes), least_nodes)
        self.assertTrue(any("Who wants what" in label.name or " wants" in label.name for label in layout.labels))
        self.assertEqual(layout.overlaps(), [])
        self.assertEqual(layout.crossed(), [])
        return layout

    def test_the_sample(self):
        self.add_sample()
        self.check(30)

    def test_one_actor_and_one_issue_of_the_sample(self):
        self.add_sample()
        self.check(10, "--actor", "Vladimir Putin")
        self.check(5, "--issue", "ceasefire")

    def test_forty_nodes(self):
        self.import_generated()
        layout = self.check(40, "--top", "1000")
        names = [box.name for box in layout.nodes.values()]
        self.assertEqual(sum(name.startswith("actor_") for name in names), 20)
        self.assertEqual(sum(name.startswith("issue_") for name in names), 20)


class TheChecksThemselves(unittest.TestCase):
    def test_boxes_on_top_of_each_other_are_found(self):
        layout = Layout('graph { layout=neato; node [shape=box]; a [pos="0,0!"]; b [pos="0.4,0!"]; c [pos="9,9!"]; }')
        self.assertEqual(len(layout.overlaps()), 1)

    def test_a_label_on_a_node_is_found(self):
        layout = Layout('graph { layout=neato; splines=line; node [shape=box]; a [pos="0,0!"]; b [pos="6,0!"]; '
                        'c [pos="3,0.1!"]; a -- b [label="some words"]; }')
        self.assertTrue(any("some words" in found for found in layout.overlaps()))

    def test_a_line_through_a_node_is_found(self):
        layout = Layout('graph { layout=neato; splines=line; node [shape=box]; a [pos="0,0!"]; b [pos="6,0!"]; '
                        'c [pos="3,0!"]; a -- b; b -- c; }')
        self.assertEqual(len(layout.crossed()), 1)
        self.assertIn("a -> b runs through c", layout.crossed()[0])


if __name__ == "__main__":
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    PROGRAM, PROJECT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    unittest.main(argv=[sys.argv[0]] + sys.argv[3:])
