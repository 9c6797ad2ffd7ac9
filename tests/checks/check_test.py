#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each check of check.py, on a small project that is in order and on one with the mistake: a check must be able to fail."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

CHECK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "check.py")
SPDX = "// SPDX-License-Identifier: Apache-2.0\n"
ERRORS = "| code | when | what to do |\n| --- | --- | --- |\n| CG-S001 | a | b |\n"
IN_ORDER = {
    "schema/a.cc": SPDX + '#include "claimgraph/schema/a.h"\nconst char* code() { return "CG-S001"; }\n',
    "docs/errors.md": ERRORS + "[beside](other.md) [far](https://example.org)\n",
    "docs/other.md": "",
    "tests/unit/a_test.cc": SPDX,
    "tests/unit/CMakeLists.txt": "# SPDX-License-Identifier: Apache-2.0\nunit_test(a_test.cc)\n",
    ".clang-format": "BasedOnStyle: Google\n",
    "tools/script": "#!/usr/bin/env bash\n# SPDX-License-Identifier: Apache-2.0\necho \"$1\"\n",
}


class Checks(unittest.TestCase):
    def found(self, check, changed, *arguments):
        with tempfile.TemporaryDirectory() as root:
            for name, text in {**IN_ORDER, **changed}.items():
                path = os.path.join(root, name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            done = subprocess.run([sys.executable, CHECK, check, "--root", root, *arguments], capture_output=True, encoding="utf-8")
            self.assertIn(done.returncode, (0, 1), done.stdout + done.stderr)
            return done.stdout

    def check(self, check, mistake, told):
        self.assertEqual(self.found(check, {}), "")
        self.assertIn(told, self.found(check, mistake))

    def test_ascii(self):
        self.check("ascii", {"schema/b.cc": SPDX + "// \u00e9\n"}, "schema/b.cc:2")

    def test_licence(self):
        self.check("licence", {"schema/b.h": "#pragma once\n"}, "schema/b.h")

    def test_sideways_include(self):
        self.check("includes", {"query/b.cc": SPDX + '#include "claimgraph/graph/store.h"\n'}, "query/b.cc:2")

    def test_include_that_climbs(self):
        self.check("includes", {"query/b.cc": SPDX + '#include "../graph/b.h"\n'}, "query/b.cc:2")

    def test_forgotten_test(self):
        self.check("tests", {"tests/unit/b_test.cc": SPDX}, "tests/unit/b_test.cc")

    def test_test_whose_name_ends_another(self):
        self.check("tests", {"tests/unit/test.cc": SPDX, "tests/unit/x/a_test.cc": SPDX}, "tests/unit/x/a_test.cc")

    def test_dead_link(self):
        self.check("links", {"docs/b.md": "see\n[x](gone.md)\n"}, "docs/b.md:2: gone.md")

    def test_code_without_words(self):
        self.check("codes", {"schema/b.cc": SPDX + 'auto b = "CG-S002";\n'}, "schema/b.cc:2: CG-S002")

    def test_words_without_code(self):
        self.check("codes", {"docs/errors.md": ERRORS + "| CG-S003 | a | b |\n"}, "docs/errors.md:4: CG-S003")

    @unittest.skipUnless(shutil.which("clang-format-14"), "SKIPPED: clang-format-14 is not installed")
    def test_format(self):
        self.check("format", {"schema/b.cc": "int  b ;\n"}, "schema/b.cc:1")

    @unittest.skipUnless(shutil.which("shellcheck"), "SKIPPED: shellcheck is not installed")
    def test_shell(self):
        self.check("shell", {"tools/other": "#!/bin/bash\n# SPDX-License-Identifier: Apache-2.0\necho $1\n"}, "tools/other:3")

    @unittest.skipUnless(shutil.which("g++"), "SKIPPED: g++ is not installed")
    def test_silence(self):
        for text, loud in [("int f(int a) { return a; }", ""), ("#include <cstdio>\nvoid f() { std::puts(\"x\"); }", "uses puts"),
                           ("#include <iostream>\nvoid f() { std::cerr << 1; }", "uses _ZSt4cerr"),
                           ("#include <cstdlib>\nvoid f() { std::exit(1); }", "uses exit")]:
            with tempfile.TemporaryDirectory() as place:
                source, object_, archive = (os.path.join(place, name) for name in ("f.cc", "f.o", "libf.a"))
                with open(source, "w", encoding="utf-8") as file:
                    file.write(text)
                subprocess.run(["g++", "-c", source, "-o", object_], check=True)
                subprocess.run(["ar", "rc", archive, object_], check=True)
                output = self.found("silence", {}, archive)
                self.assertIn(loud, output) if loud else self.assertEqual("", output)


if __name__ == "__main__":
    unittest.main()
