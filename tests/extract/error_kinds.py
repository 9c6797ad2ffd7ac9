#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts the kinds of error that are left on the coded articles outside of this project: each claim that any careful
reader would list and that was not found, and each wrong claim, goes to the first kind that fits.

usage: error_kinds.py DATA CLAIMS.jsonl
  DATA     the folder that CLAIMGRAPH_EVAL_DATA names; its gold/score.py says what is right
  CLAIMS   what the program made of its articles (measure.py extracts the same)
"""
import collections
import glob
import os
import sys

from measure import SETS

ENOUGH = 0.5  # overlap of the words of two issues, as in gold/score.py


def missed(score, gold, system, claim, taken):
    here = [i for i, one in enumerate(system) if one["doc"] == claim["doc"] and score.same_sentence(claim["_q"], one["_q"])]
    own = [i for i in here if system[i]["_a"] == claim["_a"]]
    alike = [i for i in here if score.issue_overlap(claim, system[i]) >= ENOUGH]
    if not here:
        return "no claim at all in the sentence"
    if any(i in taken for i in alike if i in own):
        return "two coded claims where the program makes one"
    if any(i not in own for i in alike):
        return "the same side and issue for another actor"
    if not own:
        return "claims in the sentence, but none of this actor or issue"
    if any(score.issue_overlap(claim, system[i], side=False) >= ENOUGH for i in own):
        return "the other side"
    if all(i in taken for i in own):
        return "other claims of the same actor were found"
    return "the actor is right, the words of the issue too different"


def wrong(score, gold, claim, found):
    here = [i for i, one in enumerate(gold) if one["doc"] == claim["doc"] and score.same_sentence(one["_q"], claim["_q"])]
    own = [i for i in here if gold[i]["_a"] == claim["_a"]]
    if not here:
        return "nothing is coded in the sentence"
    if any(score.issue_overlap(gold[i], claim) >= ENOUGH for i in here if i not in own):
        return "the same side and issue are coded for another actor"
    if any(score.issue_overlap(gold[i], claim, side=False) >= ENOUGH for i in own):
        return "the other side"
    if not own:
        return "nothing is coded of this actor or issue"
    if all(i in found for i in own):
        return "one more claim of an actor whose coded claims were all found"
    return "the actor is right, the issue another one"


def main(data, path):
    sys.path.insert(0, os.path.join(data, "gold"))
    import score

    kinds = collections.Counter()
    core = right = made = 0
    for pattern, aliases in SETS.values():
        actors = score.Actors([os.path.join(data, aliases)])
        gold = [one for one in score.read(sorted(glob.glob(os.path.join(data, pattern)))) if one["actor"] != "author"]
        documents = {one["doc"] for one in gold}
        system = [one for one in score.read([path]) if one["doc"] in documents]
        score.prepare(gold, actors)
        score.prepare(system, actors)
        pairs = score.match(gold, system)
        found, taken = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
        free = score.parts(gold, system, pairs)
        for i, claim in enumerate(gold):
            core += claim.get("core", True)
            right += claim.get("core", True) and i in found
            if claim.get("core", True) and i not in found:
                kinds["missed: " + missed(score, gold, system, claim, taken)] += 1
        for j, claim in enumerate(system):
            if j not in taken and j not in free:
                kinds["wrong: " + wrong(score, gold, claim, found)] += 1
        made += len(system)
    print(f"{core} claims that any careful reader would list, {right} of them found; {made} claims of the program")
    for kind, count in sorted(kinds.items(), key=lambda one: (one[0][:5], -one[1], one[0])):
        print(f"{count:5} {kind}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    sys.exit(main(*sys.argv[1:]))
