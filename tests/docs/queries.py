#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs what the page of the query language shows.

usage: queries.py CLAIMGRAPH PAGE

Every block marked `cypher` must run on the sample corpus without an error or warning and find something; every "`expression` is `value`" in
a table must be so.
"""
import os
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```cypher\n(.*?)^```$", re.M | re.S)
EXAMPLE = re.compile(r"`([^`]+)` is (?:`([^`]+)`|(\S+)) *\|")


def main(program, page):
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    sample = os.path.join(root, "docs", "examples", "alaska")
    with open(page, encoding="utf-8") as file:
        text = file.read()
    blocks, examples = BLOCK.findall(text), EXAMPLE.findall(text)
    if len(blocks) < 10 or len(examples) < 10:
        raise SystemExit(f"{page}: only {len(blocks)} queries and {len(examples)} examples of values")
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        graph = os.path.join(folder, "sample.claims")
        articles = sorted(os.path.join(sample, name) for name in os.listdir(sample) if name.startswith("0"))
        subprocess.run([program, "add", graph, *articles, "--schema", os.path.join(sample, "issues.json")], check=True,
                       capture_output=True)

        def ask(query, form):
            return subprocess.run([program, "query", graph, "-", "--format", form], input=query, capture_output=True,
                                  encoding="utf-8", timeout=60)

        for block in blocks:
            done = ask(block, "jsonl")
            if done.returncode != 0 or done.stderr:
                wrong += 1
                print(f"{block}{done.stderr}")
            elif not done.stdout:
                wrong += 1
                print(f"{block}no row")
        for expression, quoted, bare in examples:
            value = quoted or bare
            done = ask(f"RETURN {expression} AS x", "csv")
            shown = value.strip("'") if value.startswith("'") else value
            if done.stdout.replace('"', "").splitlines()[1:] != [shown]:
                wrong += 1
                print(f"{expression} is {done.stdout.splitlines()[1:]}, not {shown}\n{done.stderr}")
    print(f"{len(blocks)} queries, {len(examples)} examples of values, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
