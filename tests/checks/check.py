#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a machine can see in the sources.

usage: check.py CHECK [-w] [--root FOLDER] [ARCHIVE...]

checks
  format    C++ is formatted as .clang-format says; -w repairs it
  ascii     C++, CMake and scripts are ASCII
  licence   each source names its licence in its first lines
  includes  no folder includes one that it may not know
  tests     each *_test.cc and each fuzz target stands in the CMakeLists.txt beside it
  links     what the documents link to exists
  codes     error codes in the sources and in docs/errors.md are the same
  shell     shellcheck finds nothing in the scripts
  silence   the libraries (ARCHIVE...) neither print nor end the process
exit: 0 nothing found, 1 something found (it is listed), 77 the tool for it is missing
"""
import argparse
import os
import re
import shutil
import subprocess
import sys

CPP = (".cc", ".h")
LIBRARIES = ("schema", "extract", "graph", "query")

# Which project headers each folder may include, by the folder below claimgraph/; more exact folders first.
MAY_INCLUDE = [
    ("schema/json/", {"json", "schema"}),
    ("schema/", {"json", "schema"}),
    ("extract/language/", {"language", "json", "schema"}),
    ("extract/", {"extract", "language", "json", "schema"}),
    ("graph/property_graph/", {"property_graph"}),
    ("graph/", {"graph", "json", "property_graph", "schema"}),
    ("query/", {"property_graph", "query", "schema"}),
]

# Calls that print or end the process, as nm shows them. An assert may do both: it says that the program is wrong.
LOUD = re.compile(r"^(exit|_exit|_Exit|quick_exit|abort|printf|__printf_chk|vprintf|puts|putchar|perror|stdout|stderr"
                  r"|_ZSt4cout|_ZSt4cerr|_ZSt4clog|_ZN3fmt2v95print.*|_ZN3fmt2v96vprint.*)(@.*)?$")


def sources(root, *endings):
    """Files that git knows or would take, with one of the endings ("" for all)."""
    listed = subprocess.run(["git", "-C", root, "ls-files", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, encoding="utf-8")
    if listed.returncode == 0:
        names = listed.stdout.splitlines()
    else:  # an archive of the sources, without git
        names = [os.path.relpath(os.path.join(path, name), root)
                 for path, folders, files in os.walk(root) for name in files]
        names = [name for name in names if not name.startswith("build")]
    return sorted(name for name in set(names)
                  if name.endswith(endings) and os.path.isfile(os.path.join(root, name)))


def read(root, name):
    with open(os.path.join(root, name), encoding="utf-8", errors="replace") as file:
        return file.read()


def is_script(root, name):
    with open(os.path.join(root, name), "rb") as file:
        return re.match(rb"#!.*\b(bash|sh)\b", file.readline()) is not None


def check_format(arguments):
    tool = shutil.which("clang-format-14")
    if tool is None:
        print("SKIPPED: clang-format-14 is not installed (tools/install-dependencies --with-tests)")
        return None
    files = sources(arguments.root, *CPP)
    how = ["-i"] if arguments.write else ["--dry-run", "--Werror"]
    done = subprocess.run([tool, "--style=file", *how, *files], cwd=arguments.root, capture_output=True, encoding="utf-8")
    return re.findall(r"^(.*?:\d+:\d+): error", done.stderr, re.M) or ([done.stderr] if done.returncode else [])


def check_ascii(arguments):
    found = []
    for name in sources(arguments.root, ""):
        if not name.endswith((*CPP, ".cmake", "CMakeLists.txt", ".py", ".y")) and not is_script(arguments.root, name):
            continue
        for number, line in enumerate(read(arguments.root, name).splitlines(), 1):
            if not line.isascii():
                found.append(f"{name}:{number}: {ascii(line.strip())[:90]}")
    return found


def check_licence(arguments):
    names = sources(arguments.root, *CPP, ".cmake", "CMakeLists.txt", ".py", ".y")
    names += [name for name in sources(arguments.root, "") if is_script(arguments.root, name)]
    return [f"{name}: no SPDX-License-Identifier in its first lines" for name in names
            if "SPDX-License-Identifier: Apache-2.0" not in "\n".join(read(arguments.root, name).splitlines()[:4])]


def check_includes(arguments):
    found = []
    for name in sources(arguments.root, *CPP):
        allowed = next((known for prefix, known in MAY_INCLUDE if name.startswith(prefix)), None)
        for number, line in enumerate(read(arguments.root, name).splitlines(), 1):
            include = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
            if include is None:
                continue
            path = include[1]
            own = re.match(r"claimgraph/(\w+)/", path)
            if own and allowed is not None and own[1] not in allowed:
                found.append(f"{name}:{number}: {name.split('/')[0]} may not know {path}")
            if ".." in path.split("/"):
                found.append(f"{name}:{number}: {path} climbs out of its folder")
    return found


def check_tests(arguments):
    found = []
    for name in sources(arguments.root, ".cc"):
        folder, file = os.path.split(name)
        if folder == "tests/fuzz" and file != "replay_main.cc":
            wanted = rf"claimgraph_fuzz_target\({re.escape(file[:-3])}\b"
        elif file.endswith("_test.cc"):
            wanted = rf"(?<![\w/]){re.escape(file)}\b"
            # A folder without a list of its own belongs to the one above.
            if not os.path.exists(os.path.join(arguments.root, folder, "CMakeLists.txt")):
                folder, below = os.path.split(folder)
                wanted = rf"(?<![\w/]){re.escape(below)}/{re.escape(file)}\b"
        else:
            continue
        lists = os.path.join(folder, "CMakeLists.txt")
        if not os.path.exists(os.path.join(arguments.root, lists)) or not re.search(wanted, read(arguments.root, lists)):
            found.append(f"{name}: is in no target of {lists}")
    return found


def check_links(arguments):
    found = []
    for name in sources(arguments.root, ".md"):
        if name.startswith("tests/cli/data/"):
            continue
        text = re.sub(r"```.*?```", lambda block: "\n" * block[0].count("\n"), read(arguments.root, name), flags=re.S)
        for link in re.finditer(r"\]\(([^)\s]+)\)", text):
            target = link[1].split("#")[0]
            if not target or re.match(r"\w+:", target):
                continue
            path = os.path.join(arguments.root, os.path.dirname(name), target)
            if not os.path.exists(path):
                found.append(f"{name}:{text[:link.start()].count(chr(10)) + 1}: {target} does not exist")
    return found


def check_codes(arguments):
    documented, found = {}, []
    for number, line in enumerate(read(arguments.root, "docs/errors.md").splitlines(), 1):
        row = re.match(r"\|\s*(CG-[A-Z]\d{3})\s*\|", line)
        if row and row[1] in documented:
            found.append(f"docs/errors.md:{number}: {row[1]} stands there twice")
        elif row:
            documented[row[1]] = number
    used = {}
    for name in sources(arguments.root, *CPP, ".y"):
        if name.startswith("tests/"):
            continue
        for line_number, line in enumerate(read(arguments.root, name).splitlines(), 1):
            for code in re.findall(r'"(CG-[A-Z]\d{3})"', line.split("//")[0]):
                used.setdefault(code, f"{name}:{line_number}")
    found += [f"{used[code]}: {code} is not in docs/errors.md" for code in sorted(used) if code not in documented]
    found += [f"docs/errors.md:{documented[code]}: {code} is used nowhere" for code in sorted(documented) if code not in used]
    return found


def check_shell(arguments):
    tool = shutil.which("shellcheck")
    if tool is None:
        print("SKIPPED: shellcheck is not installed (tools/install-dependencies --with-tests)")
        return None
    scripts = [name for name in sources(arguments.root, "") if is_script(arguments.root, name)]
    done = subprocess.run([tool, "--format=gcc", *scripts], cwd=arguments.root, capture_output=True, encoding="utf-8")
    return done.stdout.splitlines() or ([done.stderr] if done.returncode else [])


def check_silence(arguments):
    if not arguments.archives:
        sys.exit("check.py: silence needs the archives of the libraries")
    found = []
    for archive in arguments.archives:
        listed = subprocess.run(["nm", "-A", "--undefined-only", archive], check=True, capture_output=True, encoding="utf-8")
        for line in listed.stdout.splitlines():
            place, _, symbol = line.rpartition(" U ")
            if LOUD.match(symbol.strip()):
                found.append(f"{os.path.basename(archive)}: {place.strip().split(':')[-2]} uses {symbol.strip()}")
    return found


CHECKS = {"format": check_format, "ascii": check_ascii, "licence": check_licence, "includes": check_includes,
          "tests": check_tests, "links": check_links, "codes": check_codes, "shell": check_shell, "silence": check_silence}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("check", choices=CHECKS)
    parser.add_argument("-w", "--write", action="store_true", help="repair, where the check can")
    parser.add_argument("--root", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    parser.add_argument("archives", nargs="*", metavar="ARCHIVE")
    arguments = parser.parse_intermixed_args()
    arguments.root = os.path.realpath(arguments.root)
    found = CHECKS[arguments.check](arguments)
    if found is None:
        return 77
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
