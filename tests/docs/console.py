#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the examples of the documents: what a page shows is what the program prints.

usage: console.py CLAIMGRAPH PAGE [-w]

A fenced block marked `console` is a session: lines that start with "$ " are commands (a line that ends with a backslash
goes on), the lines below are what they print, standard error after standard output. "..." alone on a line stands for any
number of lines. A block marked `repl GRAPH` is a session at the prompt: what stands behind "claimgraph> " and "...> " is
typed, the lines below are the answer. All blocks of a page run one after the other in one folder that holds a link to docs/.
-w writes what the program prints into the page; a block that has "..." is left as it is.
"""
import os
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```(console|repl \S+)\n(.*?)^```$", re.M | re.S)
PROMPTS = ("claimgraph> ", "       ...> ")
SETTINGS = ":set width 100\n:set numbers on\n:set timing off\n:set cypher on\n:set echo on\n"


def steps(block):
    """(command as written, expected output) pairs."""
    found, lines, at = [], block.splitlines(keepends=True), 0
    while at < len(lines):
        if not lines[at].startswith("$ "):
            raise SystemExit(f"a console block starts with a command, not with: {lines[at]!r}")
        begin = at
        while lines[at].endswith("\\\n"):
            at += 1
        at += 1
        command = "".join(lines[begin:at])
        begin = at
        while at < len(lines) and not lines[at].startswith("$ "):
            at += 1
        found.append((command, "".join(lines[begin:at])))
    return found


def prompt_steps(transcript):
    """(line at the prompt, what stands below it) pairs."""
    found = []
    for line in transcript.splitlines(keepends=True):
        if line.startswith(PROMPTS):
            found.append((line, ""))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + line)
        else:
            raise SystemExit(f"a repl block starts with a prompt, not with: {line!r}")
    return found


def type_at_prompt(expected, graph, folder, program):
    """The same steps with what is printed now."""
    typed = "".join(line[len(PROMPTS[0]):] for line, _ in expected)
    done = subprocess.run([program, "repl", graph, "--keep-going", "--no-init"], cwd=folder, input=SETTINGS + typed,
                          env=dict(os.environ, NO_COLOR="1", LC_ALL="C.UTF-8"), stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", timeout=240)
    printed = prompt_steps(done.stdout)
    if [line for line, _ in printed] != [line for line, _ in expected]:
        raise SystemExit(f"the prompt did not take all lines:\n{done.stdout}")
    return [answer for _, answer in printed]


def matches(expected, printed):
    pattern = "".join(r"(?:.*\n)*?" if line == "...\n" else re.escape(line) for line in expected.splitlines(keepends=True))
    return re.fullmatch(pattern, printed) is not None


def run(command, folder, program):
    environment = dict(os.environ, PATH=os.path.dirname(program) + os.pathsep + os.environ["PATH"],
                       NO_COLOR="1", LC_ALL="C.UTF-8")
    done = subprocess.run(["bash", "-c", command[2:]], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, encoding="utf-8", timeout=240)
    return done.stdout + done.stderr


def main(program, page, write):
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    with open(page, encoding="utf-8") as file:
        text = file.read()
    blocks, wrong, count = BLOCK.findall(text), 0, 0
    if not blocks:
        raise SystemExit(f"{page}: no console or repl block")
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(os.path.join(root, "docs"), os.path.join(folder, "docs"))
        for kind, block in blocks:
            shown = ""
            if kind == "console":
                expected_steps = steps(block)
                answers = (run(command, folder, os.path.abspath(program)) for command, _ in expected_steps)
            else:
                expected_steps = prompt_steps(block)
                answers = type_at_prompt(expected_steps, kind.split()[1], folder, os.path.abspath(program))
            for (command, expected), printed in zip(expected_steps, answers):
                count += 1
                if not matches(expected, printed):
                    wrong += 1
                    if not write:
                        print(f"{page}: {command}expected:\n{expected}printed:\n{printed}")
                shown += command + (expected if "...\n" in expected.splitlines(keepends=True) else printed)
            if write:
                text = text.replace(f"```{kind}\n{block}```", f"```{kind}\n{shown}```")
    if write:
        with open(page, "w", encoding="utf-8") as file:
            file.write(text)
        return 0
    print(f"{page}: {count} commands, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    given = [word for word in sys.argv[1:] if word != "-w"]
    if len(given) != 2:
        raise SystemExit(__doc__)
    sys.exit(main(given[0], given[1], "-w" in sys.argv))
