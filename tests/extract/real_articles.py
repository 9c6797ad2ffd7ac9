#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Extracts claims from real articles and holds the result against people's coding; a floor only ever rises.

The articles are not part of this project. They are looked for where CLAIMGRAPH_EVAL_DATA points, else in the folder
`shared` beside the project; without them the test is skipped, loudly.

usage: real_articles.py PROGRAM PROJECT
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

FLOORS = {"who-what": 0.64, "claims": 0.60}  # F1
LEAST_CLAIMS = 60
DEMANDS = "MATCH (a:Actor)-[p:DEMANDS]->(i:Issue) RETURN a.name, i.name, p.count ORDER BY p.count DESC"


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def main(program, project):
    data = os.environ.get("CLAIMGRAPH_EVAL_DATA") or os.path.join(os.path.dirname(os.path.abspath(project)), "shared")
    articles = sorted(glob.glob(os.path.join(data, "seeds", "*.txt")))
    scorer = os.path.join(data, "gold", "score.py")
    gold = sorted(glob.glob(os.path.join(data, "gold", "seed-*.jsonl")))
    if not articles or not gold or not os.path.exists(scorer):
        print(f"SKIPPED: there is no evaluation data in {data}; CLAIMGRAPH_EVAL_DATA names the folder that has it")
        return 77

    wrong = []
    with tempfile.TemporaryDirectory() as place:
        claims_file = os.path.join(place, "claims.jsonl")
        output = run(program, "extract", *articles)
        with open(claims_file, "w", encoding="utf-8") as file:
            file.write(output)
        claims = [json.loads(line) for line in output.splitlines()]
        print(f"{len(claims)} claims in {len(articles)} articles")
        if len(claims) < LEAST_CLAIMS:
            wrong.append(f"{len(claims)} claims, at least {LEAST_CLAIMS} are expected")
        for article in articles:
            name = os.path.splitext(os.path.basename(article))[0]
            if not any(claim["doc"] == name for claim in claims):
                wrong.append(f"no claim in {name}")
            with open(article, encoding="utf-8", newline="") as file:
                text = file.read()
            for claim in claims:
                if claim["doc"] == name and claim["quote"] not in text:
                    wrong.append(f"a quote does not stand in {name}: {claim['quote'][:60]}")

        actors = os.path.join(data, "gold", "actors.json")
        print(run(sys.executable, scorer, "--actors", actors, *gold, "--", claims_file))
        figures = json.loads(run(sys.executable, scorer, "--json", "--actors", actors, *gold, "--", claims_file))
        for name, floor in FLOORS.items():
            if figures[name]["f1"] < floor:
                wrong.append(f"F1 of {name} is {figures[name]['f1']:.3f}, the floor is {floor}")

        own = json.loads(run(program, "eval", *gold, "--against", claims_file, "--actors", actors, "--json"))
        for name in ("claims", "any side", "who-what"):
            for figure in ("found", "gold", "system"):
                if own[name.replace(" ", "_").replace("-", "_")][figure] != figures[name][figure]:
                    wrong.append(f"`eval` and the scorer differ on {name}: {own} and {figures}")

        graph = os.path.join(place, "real.claims")
        run(program, "add", graph, os.path.join(data, "seeds"))
        rows = json.loads(run(program, "query", graph, DEMANDS, "--format", "json"))
        if not rows:
            wrong.append("nobody demands anything")
        if rows != sorted(rows, key=lambda row: -row["p.count"]):
            wrong.append("the answer is not in the order that was asked for")
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
