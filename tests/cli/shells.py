#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Completes command lines in real shells, and sets the man pages with groff.

usage: shells.py CLAIMGRAPH bash|zsh|fish|man
exit: 0 all well, 1 something is wrong (it is shown), 77 the program for it is missing
"""
import os
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
FILES = ("a.claims", "b c.claims", "notes.txt")

# A command line up to the cursor, what must be offered, and what must not.
LINES = [
    ("claimgraph dr", {"draw"}, {"add"}),
    ("claimgraph ", {"add", "draw", "completions"}, {"man-pages"}),
    ("claimgraph --color ", {"auto", "always", "never"}, {"draw", "notes.txt"}),
    ("claimgraph --error-format json qu", {"query"}, set()),
    ("claimgraph draw ", {"a.claims", "b c.claims", "folder"}, {"draw"}),
    ("claimgraph a.claims --", {"--param", "--init", "--quiet"}, {"--view"}),
    ("claimgraph info ", {"a.claims", "folder"}, {"notes.txt"}),
    ("claimgraph draw a.claims --vi", {"--view"}, {"--theme"}),
    ("claimgraph draw a.claims --", {"--view", "--output", "--quiet", "--help"}, {"--param"}),
    ("claimgraph draw a.claims --view ", {"positions", "issue"}, {"notes.txt"}),
    ("claimgraph draw --view issue ", {"a.claims"}, {"positions"}),
    ("claimgraph draw a.claims --output ", {"notes.txt", "folder"}, {"positions"}),
    ("claimgraph -q network a.claims --matrix con", {"congruence", "conflict"}, {"ignore"}),
    ("claimgraph add a.claims notes.txt ", {"notes.txt", "folder"}, set()),
    ("claimgraph decide a.claims ", {"merge", "preview"}, {"notes.txt"}),
    ("claimgraph decide a.claims drop ", set(), {"merge"}),
    ("claimgraph query a.claims --param ", set(), {"notes.txt", "json"}),
    ("claimgraph extract -- ", {"notes.txt"}, {"--format"}),
    ("claimgraph help ", {"draw", "version"}, {"notes.txt"}),
    ("claimgraph completions ", {"bash", "zsh", "fish"}, {"notes.txt"}),
]

BASH = r"""
set -u
source "$1"
shift
complete -p claimgraph >/dev/null || exit 1
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_claimgraph
printf '%s\n' "${COMPREPLY[@]}"
"""


def run(command, **options):
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, **options)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"{command}\nexit {done.returncode}\n{done.stderr}")
    return done.stdout


def bash_offers(script, line, place):
    # Bash parts the line at "=" as well.
    words = line.replace("=", " = ").split(" ")
    return run(["bash", "-c", BASH, "bash", script, *words], cwd=place).splitlines()


def fish_offers(script, line, place):
    shown = run(["fish", "--no-config", "-c", f"source {script}; complete -C '{line}'"], cwd=place,
                env={**os.environ, "HOME": place})
    return [one.split("\t")[0] for one in shown.splitlines()]


def complete(script, place, offers, lines):
    wrong = 0
    for line, wanted, unwanted in lines:
        offered = {one.rstrip("/") for one in offers(script, line, place) if one}
        if wanted - offered or unwanted & offered:
            print(f"{line!r} offers {sorted(offered)}: missing {sorted(wanted - offered)}, "
                  f"wrong {sorted(unwanted & offered)}")
            wrong += 1
    print(f"{len(lines)} lines, {wrong} wrong")
    return 1 if wrong else 0


def check_man_pages(program, place):
    pages = os.path.join(place, "pages", "man1")
    run([program, "man-pages", pages])
    names = sorted(os.listdir(pages))
    for name in names:
        page = os.path.join(pages, name)
        found = subprocess.run(["groff", "-man", "-ww", "-z", "-Tutf8", page], capture_output=True, encoding="utf-8",
                               timeout=60)
        if found.returncode != 0 or found.stdout or found.stderr:
            sys.exit(f"{name}: {found.stdout}{found.stderr}")
    text = run(["groff", "-man", "-Tascii", "-P-cbou", os.path.join(pages, "claimgraph-draw.1")])
    for shown in ("claimgraph-draw - draw who wants what", "-o, --output FILE", "--since 2025-08-01 \\\n",
                  "timeline        what an --actor said or was said"):
        if shown not in text:
            sys.exit(f"claimgraph-draw.1 does not show {shown!r}:\n{text}")
    print(f"{len(names)} pages")
    return 0


def main(program, reader):
    tool = "groff" if reader == "man" else reader
    if shutil.which(tool) is None:
        print(f"SKIPPED: there is no {tool} here")
        return SKIPPED
    with tempfile.TemporaryDirectory() as place:
        if reader == "man":
            return check_man_pages(program, place)
        script = os.path.join(place, ".completions")
        with open(script, "w", encoding="utf-8") as file:
            file.write(run([program, "completions", reader]))
        for name in FILES:
            open(os.path.join(place, name), "w", encoding="utf-8").close()
        os.mkdir(os.path.join(place, "folder"))
        if reader == "bash":
            by_equals = [("claimgraph draw a.claims --view=", {"positions"}, {"notes.txt"}),
                         ("claimgraph draw a.claims --view=ti", {"timeline"}, {"issue"})]
            return complete(script, place, bash_offers, LINES + by_equals)
        if reader == "fish":
            by_equals = [("claimgraph draw a.claims --view=ti", {"--view=timeline"}, {"--view=issue"})]
            return complete(script, place, fish_offers, LINES + by_equals)
        run(["zsh", "-n", script])
        print("read by zsh")
        return 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1]), sys.argv[2]))
