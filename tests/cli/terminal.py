#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a terminal gets: a bar that goes, colours where they are wanted, nothing that articles could do harm with.

usage: terminal.py PROGRAM
"""
import json
import os
import re
import subprocess
import sys
import tempfile

try:
    import pexpect
except ImportError:
    print("SKIPPED: python3-pexpect is not installed (tools/install-dependencies --with-tests)")
    sys.exit(77)

HARM = [chr(code) for first, last in ((0x01, 0x08), (0x0b, 0x1f), (0x7f, 0x9f), (0x61c, 0x61c), (0x200e, 0x200f),
                                      (0x2028, 0x202e), (0x2066, 0x206f), (0xe0000, 0xe007f))
        for code in range(first, last + 1)]


def shown(program, arguments, columns=100, **environment):
    """All that a terminal would get."""
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CLICOLOR_FORCE", "TERM")}
    run = pexpect.spawn(program, arguments, encoding="utf-8", timeout=120, dimensions=(40, columns),
                        env={**clean, "TERM": "xterm", **environment})
    run.expect(pexpect.EOF)
    run.close()
    return run.before


def progress(program):
    with open("many.jsonl", "w", encoding="utf-8") as file:
        for number in range(400):
            text = f"Senator Ostrander opposes the new tunnel {number}. Mayor Marlowe demands more trams on line {number}. "
            file.write(json.dumps({"id": f"a{number}", "text": text * 5}) + "\n")
    for columns in (100, 40):
        output = shown(program, ["add", f"{columns}.claims", "many.jsonl"], columns)
        bars = re.findall("\r([^\r\x1b]*[0-9][^\r\x1b]*)\x1b\\[K", output)
        assert bars and all(len(bar) < columns for bar in bars), output[:500]
        assert any(" of 400 documents" in bar for bar in bars), bars[:3]
        if columns == 100:
            assert any(re.fullmatch(r"\[=* *\] \d+ of 400 documents, [\d,.]+ a second, \d+ s left", bar)
                       for bar in bars), bars[:3]
        assert output.rstrip().split("\x1b[K")[-1].startswith(f"{columns}.claims: 400 documents read"), output[-200:]
    lines = shown(program, ["extract", "many.jsonl"], 100).splitlines()
    claims = [line.split("\x1b[K")[-1] for line in lines]
    assert all(json.loads(line)["id"] for line in claims if line), "bar and results stay apart"
    with open("many.jsonl", encoding="utf-8") as file:
        one = file.readline()
    piped = subprocess.run([program, "extract", "-"], input=one.encode(), capture_output=True, check=True)
    assert piped.stderr == b"", "where there is no terminal, short work says nothing"


def cancelled(program):
    """Ctrl-C in the middle of work leaves a clean line, and no half a graph."""
    with open("many.jsonl", encoding="utf-8") as file, open("more.jsonl", "w", encoding="utf-8") as more:
        for part, line in enumerate(file.readlines() * 10):
            more.write(line.replace('"id": "a', f'"id": "b{part}-'))
    run = pexpect.spawn(program, ["add", "half.claims", "more.jsonl"], encoding="utf-8", timeout=120)
    run.expect(" of 4,000 documents")
    run.sendintr()
    run.expect(pexpect.EOF)
    run.close()
    assert run.before.endswith("\r\x1b[Kcancelled\r\n"), run.before[-80:]
    assert run.signalstatus == 2 or run.exitstatus == 130, (run.signalstatus, run.exitstatus)
    assert not [name for name in os.listdir(".") if "half" in name], os.listdir(".")


def colors(program):
    wrong = ["query", "100.claims", "MATCH (a RETURN a"]
    red = "\x1b[1;31merror:\x1b[0m"
    assert red in shown(program, wrong)
    assert "\x1b[1;32m^\x1b[0m" in shown(program, wrong)
    assert "\x1b[36mhint:\x1b[0m" in shown(program, ["query", "no.claims", "RETURN 1"])
    for plain in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b" not in shown(program, wrong, **plain), plain
    assert red in shown(program, wrong, NO_COLOR="")
    piped = subprocess.run([program] + wrong, capture_output=True, text=True, check=False,
                           env={**os.environ, "CLICOLOR_FORCE": "1"})
    assert red in piped.stderr


def harm(program):
    record = {"doc": "d", "quote": "Ann" + "".join(HARM) + "Lee", "actor": "Ann", "position": "demands", "polarity": "+",
              "issue": "trams"}
    with open("harm.jsonl", "w", encoding="utf-8") as file:
        file.write(json.dumps(record) + "\n")
    subprocess.run([program, "import", "harm.claims", "harm.jsonl"], check=True, capture_output=True)
    name = "bad" + "".join(letter for letter in HARM if letter not in "\n/\0") + ".txt"
    name = name if len(name.encode()) < 250 else "bad\x1b[31m\x07\u009b\u202e\u2066\u200f\U000e0041\u2028.txt"
    with open(name, "w", encoding="utf-8"):
        pass
    for arguments in (["query", "harm.claims", "MATCH (c:Claim) RETURN c.quote"],
                      ["query", "harm.claims", "MATCH (c:Claim) RETURN c.quote", "--format", "json"],
                      ["export", "harm.claims", "--format", "jsonl"], ["info", "harm.claims"],
                      ["draw", "harm.claims", "--format", "dot"], ["extract", name],
                      ["query", "harm.claims", "MATCH (a:" + "".join(HARM) + ") RETURN a"]):
        output = shown(program, arguments, NO_COLOR="1").replace("\r\n", "\n")
        assert output.strip(), arguments
        left = sorted({letter for letter in output if letter in HARM})
        assert not left, (arguments, left)
    piped = subprocess.run([program, "export", "harm.claims", "--format", "jsonl"], capture_output=True, check=True)
    assert json.loads(piped.stdout)["quote"] == record["quote"], "a pipe gets the quote as it is"


def main(program):
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)
        progress(program)
        cancelled(program)
        colors(program)
        harm(program)
        os.chdir("/")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
