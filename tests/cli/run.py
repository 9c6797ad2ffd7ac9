#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs golden tests of the command line; README.md beside this file says what a test is.

usage: run.py --claimgraph PROGRAM [--approve] TEST_FOLDER...
exit: 0 all as expected, 1 a difference (it is shown), 77 skipped, 2 wrong usage
"""
import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
HERE = os.path.dirname(os.path.abspath(__file__))
# What long work says every few seconds; on a slow machine any work is long.
PROGRESS = re.compile(r"^[\d.,]+( \w+)? of [\d.,]+ \w+(, .* a (second|minute), .* left)?\n", re.M)
PRELUDE = r"""
skip() { printf 'SKIPPED: %s\n' "$1"; exit 77; }
as_user() {
  if [ "$(id -u)" -ne 0 ]; then "$@"; return; fi
  command -v setpriv >/dev/null || skip "root may write anywhere, and there is no setpriv to become somebody else"
  setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$CLAIMGRAPH" || skip "only root can reach the program"
  setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
}
"""


def expected(folder, name, default=""):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return default
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def run(folder, program):
    """What the test's commands print, their exit code and the files they leave."""
    with tempfile.TemporaryDirectory(prefix="claimgraph-cli-") as place:
        os.chmod(place, 0o777)  # as_user needs it
        data = os.path.join(HERE, "data")
        environment = {**os.environ, "CLAIMGRAPH": program, "DATA": data, "HOME": place, "LC_ALL": "C.UTF-8"}
        stdin = os.path.join(folder, "stdin")
        with open(stdin if os.path.exists(stdin) else os.devnull, "rb") as source:
            with open(os.path.join(folder, "cmd"), encoding="utf-8") as commands:
                done = subprocess.run(["bash", "-c", PRELUDE + commands.read()], cwd=place, env=environment,
                                      stdin=source, capture_output=True, timeout=280)
        left = []
        for path, folders, files in os.walk(place):
            left += [os.path.relpath(os.path.join(path, name), place) for name in files]
            left += [os.path.relpath(os.path.join(path, name), place) + "/" for name in folders]

    def normal(output):
        text = output.decode("utf-8", errors="backslashreplace")
        text = PROGRESS.sub("", text)
        return text.replace(os.path.realpath(place), "<TMP>").replace(place, "<TMP>").replace(data, "<DATA>")

    return {"stdout": normal(done.stdout), "stderr": normal(done.stderr), "exit": f"{done.returncode}\n",
            "files": "".join(f"{name}\n" for name in sorted(left))}


DEFAULTS = {"stdout": "", "stderr": "", "exit": "0\n", "files": ""}


def approve(folder, actual):
    for name, default in DEFAULTS.items():
        path = os.path.join(folder, name)
        if actual[name] != default:
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(actual[name])
        elif os.path.exists(path):
            os.remove(path)


def differences(folder, actual):
    lines = []
    for name, default in DEFAULTS.items():
        wanted = expected(folder, name, default)
        if wanted != actual[name]:
            lines += difflib.unified_diff(wanted.splitlines(), actual[name].splitlines(),
                                          f"{name} expected", f"{name} actual", lineterm="")
            if wanted.splitlines() == actual[name].splitlines():
                lines.append(f"{name}: differs in its line ends only")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claimgraph", required=True, metavar="PROGRAM")
    parser.add_argument("--approve", action="store_true", help="write the expected files anew")
    parser.add_argument("folders", nargs="+", metavar="TEST_FOLDER")
    arguments = parser.parse_args()
    worst = 0
    for folder in arguments.folders:
        actual = run(folder, os.path.abspath(arguments.claimgraph))
        if actual["exit"] == f"{SKIPPED}\n":
            print(f"{os.path.basename(folder)}: {actual['stdout'].strip()}")
            worst = worst or SKIPPED
            continue
        wrong = differences(folder, actual)
        if wrong and arguments.approve:
            approve(folder, actual)
            print(f"{os.path.basename(folder)}: approved")
        elif wrong:
            print(f"{os.path.basename(folder)}: not as expected", *wrong, sep="\n")
            worst = 1
    return worst


if __name__ == "__main__":
    sys.exit(main())
