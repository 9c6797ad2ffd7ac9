#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Imports the sample database of Discourse Network Analyzer and checks every figure that is known of it.

The database is not part of this project. It is looked for where CLAIMGRAPH_EVAL_DATA points, else in the folder `shared`
beside the project; without it the test is skipped, loudly.

usage: dna_sample.py PROGRAM PROJECT [--print]
--print shows the figures as the table of docs/benchmarks.md.
"""
import csv
import io
import os
import subprocess
import sys
import tempfile

NORMALISATIONS = ["none", "average", "jaccard", "dna-cosine"]
SUMS = {  # over the full matrix
    "ignore": [276, 46.261854, 24.469002, 8.872727],
    "congruence": [160, 25.802436, 13.610663, 4.806061],
    "conflict": [116, 20.459418, 10.858340, 4.066667],
    "subtract": [44, 5.343018, 2.752323, 0.739394],
}
ONCE_A_DOCUMENT = {"mentions": 23, "congruence": 48, "conflict": 38, "subtract": 10}
TWO_MODE = {"mentions": 40, "affiliation": 18}
SUBTRACT = [[0, 0, 1, 0, 2, 1], [-2, 0, 0, 0, 0, 0], [-1, 0, 0, 0, 0, 10], [-2, 0, 0, 0, 0, -2], [-2, 0, 0, 0, -1, 2],
            [2, 0, 1, 1, 1, 1], [1, 1, 1, 2, 1, 0]]
POLARISATION = {(): 0.5542224, ("--balanced",): 0.5342493}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def main(program, project, show):
    data = os.environ.get("CLAIMGRAPH_EVAL_DATA") or os.path.join(os.path.dirname(os.path.abspath(project)), "shared")
    sample = os.path.join(data, "dna", "sample.dna")
    if not os.path.exists(sample):
        print(f"SKIPPED: there is no {sample}; CLAIMGRAPH_EVAL_DATA names the folder that has dna/sample.dna")
        return 77
    wrong = []
    with tempfile.TemporaryDirectory() as place:
        graph = os.path.join(place, "sample.claims")
        run(program, "import", graph, sample, "--dna-actor", "organization")

        def rows(*options):
            return list(csv.reader(io.StringIO(run(program, "network", graph, "--format", "csv", *options))))[1:]

        def check(what, found, expected, digits):
            if abs(found - expected) > 0.5 * 10**-digits:
                wrong.append(f"{what}: {found}, expected {expected}")
            return f"{found:.{digits}f}"

        def total(*options):
            return sum(float(cell) for row in rows(*options) for cell in row[1:])

        for matrix, expected in TWO_MODE.items():
            check(matrix, total("--matrix", matrix), expected, 6)
        if [[int(cell) for cell in row[1:]] for row in rows()] != SUBTRACT:
            wrong.append("the matrix of organisations and concepts is another one")
        lines = []
        for matrix, sums in SUMS.items():
            shown = [check(f"{matrix}, {name}", total("--matrix", matrix, "--normalise", name), expected, 6)
                     for name, expected in zip(NORMALISATIONS, sums)]
            lines.append("| " + " | ".join([matrix] + shown) + " |")
        for matrix, expected in ONCE_A_DOCUMENT.items():
            check(f"{matrix} once a document", total("--matrix", matrix, "--duplicates", "document"), expected, 6)
        for options, expected in POLARISATION.items():
            found = rows("--polarisation", "--normalise", "average", *options)[0]
            lines.append(check(f"polarisation {options}", float(found[0]), expected, 7))
            if found[2] != "true":
                wrong.append(f"polarisation {options} is not exact")
    if show:
        print("\n".join(lines))
    print("\n".join(wrong) or "all figures are as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    given = [word for word in sys.argv[1:] if word != "--print"]
    if len(given) != 2:
        raise SystemExit(__doc__)
    sys.exit(main(given[0], given[1], "--print" in sys.argv))
