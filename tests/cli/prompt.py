#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The prompt in a pseudo terminal, typed at as a person would.

usage: prompt.py PROGRAM
"""
import os
import re
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
PROMPT = "claimgraph> "
SEQUENCES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\r|\x07")


class Terminal:
    """A prompt at a terminal; home and history are in a folder of their own."""

    def __init__(self, program, place, arguments, columns=100, pager="cat", **environment):
        self.child = pexpect.spawn(
            program, arguments, encoding="utf-8", timeout=60, dimensions=(40, columns), cwd=place,
            env=dict(os.environ, HOME=place, XDG_STATE_HOME=os.path.join(place, "state"),
                     XDG_CONFIG_HOME=os.path.join(place, "config"), TERM="xterm", PAGER=pager, **environment))

    def expect(self, text):
        self.child.expect_exact(text)
        return SEQUENCES.sub("", self.child.before)

    def prompt(self):
        return self.expect(PROMPT)

    def ask(self, line):
        """What is shown between the line and the next prompt."""
        self.child.sendline(line)
        return self.prompt()

    def end(self, line=":quit"):
        self.child.sendline(line)
        self.child.expect(pexpect.EOF)
        self.child.close()
        assert self.child.exitstatus == 0, f"exit code {self.child.exitstatus}"


def has(text, *wanted):
    for one in wanted:
        assert one in text, f"{one!r} is not in {text!r}"


def statements(program, place, graph):
    prompt = Terminal(program, place, [graph])
    has(prompt.prompt(), "Three things to try", ":who ", " -> ? -> ?")  # a first start
    prompt.child.sendline("MATCH (a:Actor)")
    prompt.expect("...> ")  # an unfinished statement goes on
    prompt.child.sendline("RETURN a.name;")
    has(prompt.prompt(), "Harbour Union", "rows, ")
    has(prompt.ask("MATCH (a RETURN a;"), "CG-Q", "^")  # a mistake is told, with its place, and the prompt stays
    quotes = prompt.ask("MATCH (c:Claim) RETURN c.quote;")
    has(quotes, "red ink")
    assert "\x1b[31m" not in prompt.child.before, "a quote may not colour the terminal"
    has(prompt.ask(":hlep"), "did you mean ':help'?")
    prompt.child.sendline("MATCH (a:Actor)")
    prompt.expect("...> ")
    prompt.child.sendintr()  # Ctrl-C drops the statement, the prompt stays
    prompt.prompt()
    prompt.child.send("MATCH (half")
    prompt.expect("half")
    prompt.child.sendintr()
    prompt.prompt()
    prompt.ask(":set timeout 0.05")
    has(prompt.ask("UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y RETURN count(*);"), "CG-Q212")
    prompt.ask(":set timeout off")
    has(prompt.ask("UNWIND range(1, 100) AS x UNWIND range(1, 100) AS y RETURN count(*);"), "10000")
    has(prompt.ask("RETURN 6 * 7 AS answer;"), "42")
    prompt.child.sendline("UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y RETURN count(*);")
    prompt.expect("count(*)")
    time.sleep(2)
    prompt.child.sendintr()  # and ends a query that takes too long
    prompt.expect("CG-Q211")
    prompt.prompt()
    prompt.child.sendeof()  # Ctrl-D leaves
    prompt.child.expect(pexpect.EOF)
    prompt.child.close()
    assert prompt.child.exitstatus == 0


def history_and_completion(program, place, graph):
    history = os.path.join(place, "state", "claimgraph", "history")
    assert os.path.exists(history), "history is kept under XDG_STATE_HOME"
    assert os.listdir(os.path.dirname(graph)).count("history") == 0
    prompt = Terminal(program, place, [graph])
    assert "Three things" not in prompt.prompt(), "the greeting is for a first start"
    prompt.child.send("\x1b[A\x1b[A")  # the arrow brings back what was typed in an earlier session
    prompt.expect("6 * 7")
    prompt.child.sendline("")
    has(prompt.prompt(), "42")
    prompt.child.send(":wants Harb\t")
    prompt.expect("our Union")  # what is there already is not drawn again
    prompt.child.sendline("")
    has(prompt.prompt(), "{name: 'Harbour Union'}", "row")
    prompt.child.send("MATCH (a:Act\t {name: 'Harb\t}) RET\ta.name;\r")
    has(prompt.prompt(), "Harbour Union")
    prompt.child.send(":wh\t\t")
    prompt.expect(":why")
    prompt.child.sendintr()
    prompt.prompt()
    prompt.end()


def own_commands(program, place, graph):
    prompt = Terminal(program, place, [graph])
    prompt.prompt()
    has(prompt.ask(":help"), ":who ISSUE", ":why [ROW] [all]", "Tab")
    has(prompt.ask(":help why"), "sentences behind a row", ":why 3 all")
    has(prompt.ask(":schema"), "(:Actor)", "[:DEMANDS]", "claims.contested")
    has(prompt.ask(":why"), "there is no result yet")
    shown = prompt.ask("Harbour Union -> ? -> ?")
    has(shown, "MATCH (a:Actor {name: 'Harbour Union'})", "position", "ORDER BY")
    has(prompt.ask(":why 1"), ">> ", " <<", "1. Harbour Union")
    has(prompt.ask(":why 99"), "there is no row 99")
    has(prompt.ask("Harbor Union -> ? -> ?"), "did you mean 'Harbour Union'?", "^")
    has(prompt.ask("? -> demnads -> ?"), "did you mean 'demands'?")
    has(prompt.ask(":who night service"), "for", "against", "Mayor Okafor")
    has(prompt.ask(":why 2"), "Mayor Okafor")
    has(prompt.ask("MATCH (a:Actor) RETURN a.name ORDER BY a.name;"), "#  a.name", "1  ", "2  ")
    prompt.ask(":set numbers off")
    assert "#  a.name" not in prompt.ask("MATCH (a:Actor) RETURN a.name ORDER BY a.name;")
    prompt.ask(":set numbers on")
    has(prompt.ask(":vs Harbour Union Mayor Okafor"), "contradicts", "quay is too")
    has(prompt.ask(":vs Harbour Union, nobody"), "there is no actor 'nobody'")
    has(prompt.ask(":actors harbour"), "Harbour Union", "claims")
    has(prompt.ask(":set mode csv"), "")
    has(prompt.ask("RETURN 1 AS a, 'x,y' AS b;"), 'a,b', '1,"x,y"')
    has(prompt.ask(":set"), "mode        csv", "pager       on", "echo        off", "timeout     off")
    has(prompt.ask(":set mode lnog"), "did you mean 'long'?")
    prompt.ask(":set mode long")
    has(prompt.ask("RETURN 1 AS first, 2 AS second;"), "-- 1 --", "second  2")
    prompt.ask(":set mode table")
    prompt.ask(":param who 'Harbour Union'")
    has(prompt.ask("MATCH (a:Actor) WHERE a.name = $who RETURN a.name;"), "Harbour Union")
    has(prompt.ask(":save names.csv"), "written: names.csv, 1 row")
    with open(os.path.join(place, "names.csv"), encoding="utf-8") as saved:
        assert saved.read() == "a.name\nHarbour Union\n"
    has(prompt.ask(":save /nowhere/names.csv"), "error")
    with open(os.path.join(place, "more.cypher"), "w", encoding="utf-8") as more:
        more.write("RETURN 'from a' +\n ' file' AS text;\n:set timing off\n")
    has(prompt.ask(":read more.cypher"), "from a file")
    has(prompt.ask(":read nothing.cypher"), "nothing.cypher")
    has(prompt.ask(":draw"), "written: positions.svg")
    assert os.path.getsize(os.path.join(place, "positions.svg")) > 1000
    has(prompt.ask(":draw contradiction to against.dot"), "written: against.dot")
    prompt.end()


def evidence(program, place, graph):
    """:why shows what a row was made of, and nothing else."""
    prompt = Terminal(program, place, [graph])
    prompt.prompt()
    prompt.ask("MATCH (a:Actor)-[:HOLDS]->(c:Claim)-[:IN]->(d:Document) RETURN d.id, count(*) AS n ORDER BY d.id;")
    rows = prompt.ask(":save counts.csv")
    with open(os.path.join(place, "counts.csv"), encoding="utf-8") as file:
        counts = [line.strip().rsplit(",", 1) for line in file][1:]
    assert len(counts) > 1, rows
    for number, (document, _) in enumerate(counts, 1):
        shown = prompt.ask(f":why {number} all")
        for other, _ in counts:
            assert (other in shown.replace("\n   ", "")) == (other == document), (document, other, shown)
    # A name of an actor and an issue at once is what its column says.
    with open(os.path.join(place, "both.jsonl"), "w", encoding="utf-8") as both:
        for actor, issue in (("Ostrander", "tolls"), ("Council", "Ostrander")):
            both.write('{"doc": "b", "quote": "%s speaks of %s.", "actor": "%s", "position": "supports",'
                       ' "issue": "%s", "extractor": "by hand"}\n' % (actor, issue, actor, issue))
    subprocess.run([program, "import", os.path.join(place, "both.claims"), "both.jsonl"], check=True, cwd=place,
                   stderr=subprocess.DEVNULL)
    prompt.end()
    prompt = Terminal(program, place, ["both.claims"])
    prompt.prompt()
    prompt.ask("MATCH (a:Actor {name: 'Ostrander'}) RETURN a.name;")
    shown = prompt.ask(":why")
    has(shown, "Ostrander speaks of tolls.")
    assert "Council" not in shown, shown
    # What is asked stays when the graph changes, and is looked up anew.
    subprocess.run([program, "import", "both.claims", os.path.join(HERE, "data", "harbour.jsonl")], check=True,
                   cwd=place, stderr=subprocess.DEVNULL)
    has(prompt.ask(":why"), "was read anew", "Ostrander speaks of tolls.")
    has(prompt.ask(":save kept.csv"), "1 row")
    has(prompt.ask(":save both.claims"), "would be lost")
    has(prompt.ask("MATCH (a:Actor) RETURN count(a) > 2 AS whole;"), "true")
    prompt.end()


def interrupted(program, place, graph):
    """Ctrl-C ends what is done, wherever it comes, and never the prompt."""
    prompt = Terminal(program, place, [graph])
    prompt.prompt()
    for line in ("UNWIND range(1, 99999) AS x UNWIND range(1, 99999) AS y RETURN max(x * y);",
                 "UNWIND range(1, 300000) AS x RETURN x, x + 1, x + 2;"):
        for pause in (0.1, 0.4, 0.8):
            prompt.child.sendline(line)
            time.sleep(pause)
            prompt.child.sendintr()  # which may find the prompt back already
            prompt.prompt()
            prompt.child.sendline("RETURN 6 * 7 AS alive;")
            prompt.expect("42")
            prompt.prompt()
    with open(os.path.join(place, "long.cypher"), "w", encoding="utf-8") as lines:
        lines.write("UNWIND range(1, 99999) AS x UNWIND range(1, 99999) AS y RETURN max(x * y);\nRETURN 'the rest' AS text;\n")
    prompt.child.sendline(":read long.cypher")
    time.sleep(0.5)
    prompt.child.sendintr()
    shown = prompt.prompt()
    has(shown, "cancelled")
    assert "the rest" not in shown, shown
    prompt.end()


def keys(program, place, graph):
    prompt = Terminal(program, place, [graph])
    prompt.prompt()
    # Ctrl and the arrows go by words, other keys type nothing.
    prompt.child.send("RETURN 4 AS two\x1b[1;5D\x1b[1;5D\x1b[1;5D\x1b[5~\x1b[6~\x1b[15~\x1b[1;5C0\x1b[F;\r")
    has(prompt.prompt(), "two", "40")
    prompt.child.send("RETURN 1 AS wide")
    prompt.child.setwinsize(40, 50)
    time.sleep(0.3)
    prompt.child.send(", 'a text that makes the line longer than the window' AS text\x01\x1b[1;5C 41 +\x05;\r")
    prompt.expect("42")
    prompt.prompt()
    prompt.end()


def narrow_wide_and_paged(program, place, graph):
    for columns in (80, 200):
        prompt = Terminal(program, place, [graph], columns)
        prompt.prompt()
        text = prompt.ask("MATCH (a:Actor)-[:HOLDS]->(c:Claim) RETURN a.name, c.issue, c.quote;")
        assert all(len(line) <= columns for line in text.split("\n")[1:]), "a table fits the terminal"
        prompt.end()
    prompt = Terminal(program, place, [graph], pager="sed s/^/paged:/")
    prompt.prompt()
    has(prompt.ask("UNWIND range(1, 100) AS x RETURN x;"), "paged:  1", "paged:100")
    assert "paged:" not in prompt.ask("UNWIND range(1, 5) AS x RETURN x;")
    prompt.ask(":set pager off")
    assert "paged:" not in prompt.ask("UNWIND range(1, 100) AS x RETURN x;")
    prompt.end(":exit")
    prompt = Terminal(program, place, [graph], pager="no-such-pager")
    prompt.prompt()
    has(prompt.ask("UNWIND range(1, 100) AS x RETURN x;"), "100")
    prompt.end()


def follows_the_file(program, place, graph):
    first = Terminal(program, place, [graph])
    first.prompt()
    second = Terminal(program, place, [graph])
    second.prompt()
    has(first.ask("RETURN 'from the first';"), "from the first")
    has(second.ask("RETURN 'from the second';"), "from the second")
    with open(os.path.join(place, "late.jsonl"), "w", encoding="utf-8") as late:
        late.write('{"doc": "late", "quote": "The Bakers ask for flour.", "actor": "Bakers", "position": "demands",'
                   ' "polarity": "+", "issue": "flour", "extractor": "by hand"}\n')
    subprocess.run([program, "import", graph, "late.jsonl"], check=True, cwd=place, stderr=subprocess.DEVNULL)
    has(first.ask("Bakers -> ? -> ?"), "was read anew", "flour")
    first.child.send(":wants Bak\t\r")  # the names are those of today
    has(first.prompt(), "{name: 'Bakers'}")
    first.end("quit")
    second.end("\\q")
    with open(os.path.join(place, "state", "claimgraph", "history"), encoding="utf-8") as history:
        has(history.read(), "first", "second")  # neither prompt drops what the other has kept


def unfinished(program, place, graph):
    prompt = Terminal(program, place, [graph])
    prompt.prompt()
    prompt.child.sendline("MATCH (a")
    prompt.expect("...> ")
    prompt.child.sendline(":quit")  # leaves in the middle of a question too
    prompt.child.expect(pexpect.EOF)
    prompt = Terminal(program, place, [graph])
    prompt.prompt()
    prompt.child.sendline("RETURN 'unasked'")
    prompt.expect("...> ")
    prompt.child.sendeof()
    prompt.child.expect(pexpect.EOF)
    assert "-------" not in prompt.child.before, "what is not ended is not answered"


def init(program, place, graph):
    os.makedirs(os.path.join(place, "config", "claimgraph"))
    with open(os.path.join(place, "config", "claimgraph", "init"), "w", encoding="utf-8") as lines:
        lines.write("// mine\n:set mode csv\n:param x 7 // seven\n")
    prompt = Terminal(program, place, [graph])
    prompt.prompt()
    has(prompt.ask("RETURN $x AS a, 2 AS b;"), "a,b", "7,2")
    prompt.end()
    prompt = Terminal(program, place, ["repl", graph, "--no-init"])
    prompt.prompt()
    has(prompt.ask("RETURN $x AS a;"), "CG-Q")
    prompt.end()


def main(program):
    program = os.path.abspath(program)
    with tempfile.TemporaryDirectory() as place:
        folder = os.path.join(place, "graphs")
        os.mkdir(folder)
        graph = os.path.join(folder, "g.claims")
        for data in ("hostile.jsonl", "harbour.jsonl"):
            subprocess.run([program, "import", graph, os.path.join(HERE, "data", data)], check=True,
                           stderr=subprocess.DEVNULL)
        for part in (statements, history_and_completion, own_commands, evidence, interrupted, keys, narrow_wide_and_paged,
                     follows_the_file, unfinished, init):
            print(part.__name__, flush=True)
            part(program, place, graph)


if __name__ == "__main__":
    main(sys.argv[1])
