#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the extraction on the coded articles outside of this project, and prints the figures of docs/benchmarks.md.

usage: measure.py PROGRAM DATA [CLAIMS]
  DATA     the folder that CLAIMGRAPH_EVAL_DATA names
  CLAIMS   where to keep the claims, for error_kinds.py
"""
import glob
import gzip
import json
import os
import subprocess
import sys
import tempfile

SETS = {  # name: (gold, aliases)
    "seeds": ("gold/seed-*.jsonl", "gold/actors.json"),
    "news": ("gold/news/*.jsonl", "gold/news-actors.json"),
    "news-single": ("gold/news-single/*.jsonl", "gold/news-single-actors.json"),
    "fields": ("gold/fields/*.jsonl", "gold/fields/actors.json"),
}


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def main(program, data, claims=None):
    attributed = os.path.join(data, "polnear", "train.jsonl.gz")
    with tempfile.TemporaryDirectory() as place:
        wanted = {json.loads(line)["doc"] for pattern in ("gold/news/*.jsonl", "gold/news-single/*.jsonl")
                  for path in glob.glob(os.path.join(data, pattern)) for line in open(path, encoding="utf-8")}
        news = os.path.join(place, "news.jsonl")
        with open(news, "w", encoding="utf-8") as out:
            for line in gzip.open(attributed, "rt", encoding="utf-8"):
                if json.loads(line)["id"] in wanted:
                    out.write(line)
        texts = sorted(glob.glob(os.path.join(data, "seeds", "*.txt")) +
                       glob.glob(os.path.join(data, "gold", "fields", "*.txt")))
        claims = claims or os.path.join(place, "claims.jsonl")
        with open(claims, "w", encoding="utf-8") as out:
            out.write(run(program, "extract", *texts, news))
        print(f"{'':12} {'P':>6} {'R':>6} {'F1':>6} {'who-what':>9} {'position':>9} {'certainty':>10} {'target':>7} {'reporter':>9}")
        for name, (pattern, aliases) in SETS.items():
            gold = sorted(glob.glob(os.path.join(data, pattern)))
            figures = json.loads(run(program, "eval", *gold, "--against", claims, "--actors",
                                     os.path.join(data, aliases), "--json"))
            shares = [figures[key]["share"] for key in ("position", "certainty", "target", "reported_by")]
            shown = ["-" if share is None else f"{share:.3f}" for share in shares]
            all_right = figures["claims"]
            print(f"{name:12} {all_right['precision']:6.3f} {all_right['recall']:6.3f} {all_right['f1']:6.3f} "
                  f"{figures['who_what']['f1']:9.3f} {shown[0]:>9} {shown[1]:>10} {shown[2]:>7} {shown[3]:>9}")

        attributions = os.path.join(place, "attributions.jsonl")
        with open(attributions, "w", encoding="utf-8") as out:
            out.write(run(program, "extract", attributed, "--format", "attributions"))
        figures = run(sys.executable, os.path.join(data, "polnear", "score.py"), attributed, attributions)
        print()
        print("\n".join(line for line in figures.splitlines() if line.startswith(("detection", "inside", "cue"))))
    return 0


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        raise SystemExit(__doc__)
    sys.exit(main(*sys.argv[1:]))
