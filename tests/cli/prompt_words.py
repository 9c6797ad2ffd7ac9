#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the prompt says and completes, in pseudo terminals.

usage: prompt_words.py PROGRAM
"""
import os
import subprocess
import sys
import tempfile

from prompt import HERE, Terminal, has


def nothing_is_cut(program, place, graph):
    for columns in (40, 80):
        prompt = Terminal(program, place, [graph], columns)
        prompt.prompt()
        for line in (":help", ":help set", ":help draw", ":schema", "? -> demnads -> ?", ":draw timline",
                     "? -> demands -> night service", ":vs Harbour Union, nobody"):
            shown = prompt.ask(line).split("\n")[1:]
            wide = [one for one in shown if len(one) > columns]
            # A word that is wider than the terminal, and the place of an error, stay whole.
            assert columns == 40 or not wide, f"{line} at {columns} columns: {wide}"
            words = "".join(shown)
            assert words, f"{line} shows nothing"
        prompt.end()
    prompt = Terminal(program, place, [graph], 60)
    prompt.prompt()
    shown = prompt.ask("? -> demnads -> ?")
    has(shown, "hint: did you mean 'demands'? One of ?, for, against,\n  agrees, contradicts")
    has(prompt.ask("Harbour Union -> ? -> ?"), "MATCH (a:Actor {name: 'Harbour Union'})-[r]->(i:Issue)\n")
    prompt.end()


def completes(program, place, graph):
    prompt = Terminal(program, place, [graph])
    prompt.prompt()
    prompt.child.send("Harbour Un\t? -> ?\r")
    has(prompt.prompt(), "{name: 'Harbour Union'}")
    prompt.child.send(":set mode md\x7f\x7fmark\t\r:set mode\r")
    prompt.prompt()
    has(prompt.prompt(), "markdown")
    prompt.child.send("MATCH (who:Actor)\rRETURN wh\t.name AS found;\r")
    has(prompt.prompt(), "found")
    has(prompt.ask(":save picture.svg"), "names no format of a table", ".csv")
    assert not os.path.exists(os.path.join(place, "picture.svg"))
    has(prompt.ask(":who night servic"), "  :who night servic\n       ^", "did you mean 'night service'?")
    prompt.end()


def parameters(program, place, graph):
    prompt = Terminal(program, place, [graph])
    prompt.prompt()
    has(prompt.ask("RETURN $nope;"), "give it with :param nope VALUE")
    has(prompt.ask(":param x Harbour Union"), "$x is the text 'Harbour Union'")
    has(prompt.ask("RETURN $x + '!' AS said;"), "Harbour Union!")
    has(prompt.ask(":param x 1) AS y, (2"), "error", "  :param x 1) AS y, (2\n")
    has(prompt.ask(":param x 1 + 2"), "")
    has(prompt.ask("RETURN $x * 2 AS six;"), "6")
    prompt.end()


def main(program):
    program = os.path.abspath(program)
    with tempfile.TemporaryDirectory() as place:
        graph = os.path.join(place, "g.claims")
        for data in ("hostile.jsonl", "harbour.jsonl"):
            subprocess.run([program, "import", graph, os.path.join(HERE, "data", data)], check=True,
                           stderr=subprocess.DEVNULL)
        for part in (nothing_is_cut, completes, parameters):
            print(part.__name__, flush=True)
            part(program, place, graph)


if __name__ == "__main__":
    main(sys.argv[1])
