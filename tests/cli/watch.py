#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""add --watch: files that come, change, are half written or vanish, while the graph is asked and the program killed.

usage: watch.py PROGRAM
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile

try:
    import pexpect
except ImportError:
    print("SKIPPED: python3-pexpect is not installed (tools/install-dependencies --with-tests)")
    sys.exit(77)

NAMES = ["Marlowe", "Ostrander", "Whitcombe", "Tennant", "Halloran", "Brandvold"]


def article(number, wish="demands"):
    return f"Mayor {NAMES[number % len(NAMES)]} {wish} a ban on night flights over district {number}.\n"


class Place:
    """A folder that is watched, and its graph."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = os.path.join(folder, "in")
        self.graph = os.path.join(folder, "g.claims")
        self.outside = folder
        os.mkdir(self.folder)

    def start(self):
        watching = pexpect.spawn(self.program, ["add", self.graph, self.folder, "--watch"], encoding="utf-8",
                                 timeout=60, dimensions=(40, 200))
        watching.expect_exact("watching for new and changed articles")
        return watching

    def write(self, name, text, mode="w"):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, mode, encoding="utf-8") as file:
            file.write(text)
        return path

    def ask(self, query):
        done = subprocess.run([self.program, "query", self.graph, query, "--format", "jsonl"], check=True,
                              capture_output=True, text=True)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def ids(self):
        return [row["d.id"] for row in self.ask("MATCH (d:Document) RETURN d.id ORDER BY d.id")]

    def check(self):
        subprocess.run([self.program, "check", self.graph], check=True, capture_output=True)


def end(watching, how):
    watching.kill(how)
    watching.expect(pexpect.EOF)
    watching.close()
    assert watching.exitstatus == 0, f"{how}: exit code {watching.exitstatus}, signal {watching.signalstatus}"


def files_come_and_change(place):
    place.write("first.txt", article(1))
    watching = pexpect.spawn(place.program, ["add", place.graph, place.folder, "--watch"], encoding="utf-8",
                             timeout=60, dimensions=(40, 200))
    watching.expect_exact("taken in: 1 article, 1 claim")  # what is there already
    watching.expect_exact("watching")

    whole = json.dumps({"id": "slow", "text": article(2)})
    place.write("slow.json", whole[:20])
    watching.expect_exact("it is read again when it changes")
    place.write("slow.json", whole[20:], "a")
    watching.expect_exact("taken in: 1 article, 1 claim")
    assert "slow" in place.ids(), "others ask the graph meanwhile"

    place.write("new/deep/third.txt", article(3))  # folders that were not there
    watching.expect_exact("taken in: 1 article, 1 claim")
    beside = os.path.join(place.outside, "moved")
    os.makedirs(os.path.join(beside, "below"))
    shutil.copy(place.write("first.txt", article(1)), os.path.join(beside, "below", "fourth.txt"))
    os.rename(beside, os.path.join(place.folder, "moved"))
    watching.expect_exact("taken in: 1 article, 1 claim")
    place.write("moved/below/fifth.txt", article(5))
    watching.expect_exact("taken in: 1 article, 1 claim")

    for name in (".hidden.txt", "sixth.txt~", "sixth.txt.part", "sixth.tmp", ".sixth.txt.swp", "README.txt", "empty.txt"):
        place.write(name, "" if name == "empty.txt" else article(6))
    os.rename(os.path.join(place.folder, "sixth.txt.part"), os.path.join(place.folder, "sixth.txt"))
    watching.expect_exact("taken in: 1 article, 1 claim")
    assert place.ids() == ["fifth", "first", "fourth", "sixth", "slow", "third"], place.ids()

    place.write("first.txt", "A".join(article(1, "opposes").split("M", 1)))  # by its text it would lose to the one before
    watching.expect_exact("taken in: 1 article")
    place.write("first.txt", article(1, "opposes"))
    watching.expect_exact("taken in: 1 article, 1 claim")
    stance = place.ask("MATCH (c:Claim)-[:IN]->(d:Document {id: 'first'}) RETURN c.position")
    assert [row["c.position"] for row in stance] == ["opposes"], stance

    place.write("other/third.txt", article(9))  # the name is taken
    watching.expect_exact("taken in: 1 article, 1 claim")
    assert {"third", "other/third.txt"} <= set(place.ids()), place.ids()

    os.remove(os.path.join(place.folder, "sixth.txt"))
    place.write("seventh.txt", article(7))
    watching.expect_exact("taken in: 1 article, 1 claim")
    assert "sixth" in place.ids(), "removing a file does not remove its article"
    end(watching, signal.SIGINT)

    before = place.ids()
    again = place.start()  # all is there, under its name
    assert "taken in" not in again.before, again.before
    end(again, signal.SIGTERM)
    assert place.ids() == before
    place.check()


def more_than_the_kernel_remembers(place):
    watching = place.start()
    watching.kill(signal.SIGSTOP)
    with open("/proc/sys/fs/inotify/max_queued_events", encoding="ascii") as file:
        most = int(file.read())
    for number in range(most + 10):  # two names in turn, for the kernel keeps only one of two events that are the same
        os.close(os.open(os.path.join(place.folder, f".noise{number % 2}"), os.O_CREAT | os.O_WRONLY))
    os.mkdir(os.path.join(place.folder, "late"))
    place.write("late/eighth.txt", article(8))
    watching.kill(signal.SIGCONT)
    watching.expect_exact("taken in: 1 article, 1 claim")
    place.write("late/ninth.txt", article(9))
    watching.expect_exact("taken in: 1 article, 1 claim")
    shutil.rmtree(place.folder)
    watching.expect_exact("CG-T014")  # a folder that is gone cannot be watched
    watching.expect(pexpect.EOF)
    watching.close()
    assert watching.exitstatus == 1


def killed(place):
    """At several moments, some of them in the midst of taking in; whatever was told of is there."""
    count = 0
    for _ in range(4):
        watching = place.start()
        for _ in range(15):
            place.write(f"article{count}.txt", article(count))
            count += 1
        watching.expect_exact("taken in:")
        for _ in range(15):
            place.write(f"article{count}.txt", article(count))
            count += 1
        try:
            watching.expect_exact("never told", timeout=0.3)
        except pexpect.TIMEOUT:
            pass
        watching.kill(signal.SIGKILL)
        watching.expect(pexpect.EOF)
        watching.close()
        place.check()
        assert len(place.ids()) >= count - 15, f"{len(place.ids())} of {count}"
    end(place.start(), signal.SIGINT)
    assert len(place.ids()) == count, "what was left out is taken in the next time"
    place.check()


def main(program):
    for what in (files_come_and_change, more_than_the_kernel_remembers, killed):
        with tempfile.TemporaryDirectory() as folder:
            what(Place(program, folder))


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
