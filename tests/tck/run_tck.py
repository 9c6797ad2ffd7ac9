#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the conformance kit where it is found: in the folder that CLAIMGRAPH_EVAL_DATA names, else in `shared` beside the
project; without it the test is skipped, loudly.

usage: run_tck.py TCK PROJECT [OPTION...]
"""
import os
import subprocess
import sys


def main(program, project, *options):
    data = os.environ.get("CLAIMGRAPH_EVAL_DATA") or os.path.join(os.path.dirname(os.path.abspath(project)), "shared")
    scenarios = os.path.join(data, "tck", "read-only.jsonl.gz")
    if not os.path.exists(scenarios):
        print(f"SKIPPED: there is no {scenarios}; CLAIMGRAPH_EVAL_DATA names the folder that has tck/read-only.jsonl.gz")
        return 77
    return subprocess.run([program, *options, scenarios], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
