#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Installs a build into an empty folder, builds a foreign project against it there, and runs both programs.

usage: install_test.py CMAKE BUILD_FOLDER COMPILER
"""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PAGES = ("man/man1/claimgraph.1", "man/man1/claimgraph-draw.1", "bash-completion/completions/claimgraph",
         "zsh/site-functions/_claimgraph", "fish/vendor_completions.d/claimgraph.fish")


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stdout}\nexit {done.returncode}")
    return done.stdout


def main(cmake, build, compiler):
    with tempfile.TemporaryDirectory() as place:
        prefix, foreign = os.path.join(place, "prefix"), os.path.join(place, "foreign")
        run(cmake, "--install", build, "--prefix", prefix)
        # Nothing but the installed files may be needed, so the prefix moves before it is used.
        moved = os.path.join(place, "moved")
        os.rename(prefix, moved)
        run(cmake, "-S", os.path.join(HERE, "foreign"), "-B", foreign, f"-DCMAKE_PREFIX_PATH={moved}",
            f"-DCMAKE_CXX_COMPILER={compiler}", "-DCMAKE_BUILD_TYPE=Debug")
        run(cmake, "--build", foreign)
        answer = run(os.path.join(foreign, "foreign"))
        if answer != "Harbour Union demands higher wages\n":
            sys.exit(f"the foreign project answered: {answer!r}")
        version = run(os.path.join(moved, "bin", "claimgraph"), "--version")
        if not version.startswith("claimgraph "):
            sys.exit(f"the installed program answered: {version!r}")
        missing = [name for name in PAGES if not os.path.exists(os.path.join(moved, "share", name))]
        if missing:
            sys.exit(f"not installed: {', '.join(missing)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
