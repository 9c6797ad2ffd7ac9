#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes pages of the sample and of a graph whose texts are code, and looks at them in Chromium (page_test.mjs).

usage: browser_test.py CLAIMGRAPH PROJECT
exit: 0 all as expected, 1 something is not, 77 skipped: there is no Chromium, no Node or no playwright-core
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CODE = "</script><script>hit=1</script><img src=x onerror=hit=2>\"'><svg onload=hit=3>\\\u202e"


def skip(reason):
    print(f"SKIPPED: {reason}; tools/install-dependencies --with-tests brings it")
    sys.exit(77)


def browser():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return shutil.which(name)
    return skip("there is no Chromium")


def hostile_records():
    """Claims whose names, words and quotes are code, and a document for them."""
    text = f"Avaria demands the toll. {CODE} Borland rejects the toll."
    document = {"id": CODE, "title": CODE, "source": CODE, "author": CODE, "date": "2024-05-04",
                "address": "javascript:hit=4", "text": text}
    claims = [{"doc": CODE, "quote": CODE, "start": text.index(CODE), "end": text.index(CODE) + len(CODE),
               "actor": f"{name} {CODE}", "position": position, "issue": CODE, "topic": CODE, "stance": stance,
               "target": CODE, "reported_by": CODE}
              for name, position, stance in (("Avaria", "demands", "+"), ("Borland", "rejects", "-"),
                                             ("Avaria", "opposes", "-"))]
    return document, claims


def main(program, project):
    chromium = browser()
    node = shutil.which("node") or skip("there is no Node")
    if not os.path.isdir(os.path.join(HERE, "node_modules", "playwright-core")):
        skip("playwright-core is not installed")

    with tempfile.TemporaryDirectory(prefix="claimgraph-page-") as place:
        def run(*arguments, **more):
            subprocess.run([program, *arguments], check=True, cwd=place, timeout=120, stderr=subprocess.DEVNULL, **more)

        sample = os.path.join(project, "docs", "examples", "alaska")
        run("add", "sample.claims", *sorted(glob.glob(os.path.join(sample, "0*"))), "--schema",
            os.path.join(sample, "issues.json"))
        document, claims = hostile_records()
        name = "\"><img src=x onerror=hit=5>.json"
        with open(os.path.join(place, name), "w", encoding="utf-8") as file:
            json.dump([document], file)
        run("add", "hostile.claims", name)
        with open(os.path.join(place, "x\"><script>hit=6<.txt"), "w", encoding="utf-8") as file:
            file.write("The minister said on Monday that Avaria demands the toll.\n")
        run("add", "hostile.claims", "x\"><script>hit=6<.txt")
        run("import", "hostile.claims", "-", input="".join(json.dumps(claim) + "\n" for claim in claims).encode())
        for graph in ("sample", "hostile"):
            run("report", f"{graph}.claims", "-o", f"{graph}.html", "--title", CODE if graph == "hostile" else "Sample")
        run("report", "sample.claims", "-o", "wide.html", "--issues", "45", "--sentences", "60")
        # What axe looks at grows with the page; every kind of part is in a small one too.
        run("report", "sample.claims", "-o", "small.html", "--actors", "12", "--issues", "10", "--sentences", "60")
        done = subprocess.run([node, "--test", os.path.join(HERE, "page_test.mjs")], timeout=540,
                              env={**os.environ, "CHROMIUM": chromium, "PAGES": place})
        return done.returncode


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    sys.exit(main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])))
