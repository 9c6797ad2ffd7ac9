#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The prompt in a pseudo terminal, typed at as a person would.

usage: prompt.py PROGRAM
"""
import os
import subprocess
import sys
import tempfile
import time

try:
    import pexpect
except ImportError:
    print("SKIPPED: python3-pexpect is not installed (tools/install-dependencies --with-tests)")
    sys.exit(77)

HERE = os.path.dirname(os.path.abspath(__file__))


def main(program):
    with tempfile.TemporaryDirectory() as place:
        graph = os.path.join(place, "g.claims")
        subprocess.run([program, "import", graph, os.path.join(HERE, "data", "hostile.jsonl")], check=True,
                       stderr=subprocess.DEVNULL)
        prompt = pexpect.spawn(program, [graph], encoding="utf-8", timeout=60, dimensions=(40, 100))
        prompt.expect_exact("claimgraph> ")
        prompt.sendline("MATCH (a:Actor)")
        prompt.expect_exact("...> ")  # an unfinished statement goes on
        prompt.sendline("RETURN a.name;")
        prompt.expect_exact("Harbour Union")
        prompt.expect_exact("claimgraph> ")
        prompt.sendline("MATCH (a RETURN a;")
        prompt.expect_exact("CG-Q")  # a mistake is told, the prompt stays
        prompt.expect_exact("claimgraph> ")
        prompt.sendline("MATCH (c:Claim) RETURN c.quote;")
        prompt.expect_exact("red ink")
        assert "\x1b[31m" not in prompt.before, "a quote may not colour the terminal"
        prompt.expect_exact("claimgraph> ")
        prompt.sendline(":nonsense")
        prompt.expect_exact(":help shows what there is")
        prompt.expect_exact("claimgraph> ")
        prompt.sendline("MATCH (a:Actor)")
        prompt.expect_exact("...> ")
        prompt.sendintr()  # Ctrl-C drops the statement, the prompt stays
        prompt.expect_exact("claimgraph> ")
        prompt.send("MATCH (half")
        prompt.sendintr()
        prompt.expect_exact("claimgraph> ")
        prompt.sendline("RETURN 6 * 7 AS answer;")
        prompt.expect_exact("42")
        prompt.expect_exact("claimgraph> ")
        prompt.sendline("UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y RETURN count(*);")
        prompt.expect_exact("count(*)")
        time.sleep(2)
        prompt.sendintr()  # and ends a query that takes too long
        prompt.expect_exact("CG-Q211")
        prompt.expect_exact("claimgraph> ")
        prompt.sendline(":quit")
        prompt.expect(pexpect.EOF)
        prompt.close()
        assert prompt.exitstatus == 0, f"exit code {prompt.exitstatus}"


if __name__ == "__main__":
    main(sys.argv[1])
