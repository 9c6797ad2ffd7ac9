#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compare query_bench with SQLite, and with Kuzu where there is one, on the same claims:

    compare_query_speed.py QUERY_BENCH GRAPH BENCH_FOLDER CSV_FOLDER CLAIMS.sqlite [--kuzu FOLDER]

BENCH_FOLDER has queries/*.sql, *.claimgraph.cypher and params.json (by id), CSV_FOLDER issues.csv and actors.csv, which
give the ids their names. FOLDER has node_modules/kuzu (`npm install kuzu@0.11.3`); the claims are loaded there once,
as relationships and as nodes. Prints a Markdown table: median milliseconds, how many times as fast as the fastest of
the others, and whether the rows are the same as SQLite's but for their order, names put for ids; below it the
geometric mean.
"""
import argparse
import csv
import json
import os
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

# What an id in a column of SQLite's rows is the id of; "name" columns only repeat it.
COLUMNS = {"actor": "actor", "issue": "issue", "pro": "actor", "con": "actor", "a": "actor", "b": "actor"}
PLAIN = {"q3_most_contested": ("pro", "con"), "q7_two_hop": (), "q8_date_confidence": ("actor", "issue")}


def names(folder, table):
    with open(os.path.join(folder, table + "s.csv"), encoding="utf-8", newline="") as file:
        return {int(row["id"]): row["name"] for row in csv.DictReader(file)}


def in_order(query, cells):
    """Of a pair, which comes first depends on ids there and on names here."""
    return sorted(cells[:2]) + cells[2:] if query == "q6_agreement" else cells


def sqlite_rows(header, fetched, query, known):
    plain = PLAIN.get(query, ())
    rows = []
    for row in fetched:
        cells = []
        for name, value in zip(header, row):
            if name == "name" or name == "claim":
                continue
            table = None if name in plain else COLUMNS.get(name)
            cells.append(known[table][value] if table and isinstance(value, int) else value)
        cells = in_order(query, cells)
        rows.append("\t".join("%.6g" % cell if isinstance(cell, float) else str(cell) for cell in cells))
    return rows


def our_rows(path, query):
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    skip = 1 if query == "q8_date_confidence" else 0
    rows = []
    for line in lines[1:]:
        cells = in_order(query, line.split("\t")[skip:])
        rows.append("\t".join("%.6g" % float(cell) if re.fullmatch(r"\d+\.\d+", cell) else cell for cell in cells))
    return rows


def kuzu_times(home, folder, tables):
    """The least median of a query over both models, in milliseconds."""
    best = {}
    script = os.path.join(folder, "run_kuzu.js")
    environment = {**os.environ, "NODE_PATH": os.path.abspath(os.path.join(home, "node_modules"))}
    for model in ("edge", "reified"):
        database = os.path.abspath(os.path.join(home, model + ".kuzu"))
        if not os.path.exists(database):
            subprocess.run(["node", script, "load", model, database, os.path.abspath(tables)], check=True,
                           env=environment, stdout=sys.stderr)
        with tempfile.NamedTemporaryFile("r", suffix=".json") as out:
            subprocess.run(["node", script, "query", model, database, "9", out.name], check=True, env=environment,
                           stdout=sys.stderr)
            for result in json.load(out)["results"]:
                best[result["query"]] = min(result["median_ms"], best.get(result["query"], float("inf")))
    return best


def main():
    arguments = argparse.ArgumentParser(description="Compare the speed of queries.")
    for name in ("bench", "graph", "folder", "tables", "database"):
        arguments.add_argument(name)
    arguments.add_argument("--kuzu")
    given = arguments.parse_args()
    bench, graph, folder, tables, database = given.bench, given.graph, given.folder, given.tables, given.database
    kuzu = kuzu_times(given.kuzu, folder, tables) if given.kuzu else {}
    queries = os.path.join(folder, "queries")
    known = {"actor": names(tables, "actor"), "issue": names(tables, "issue")}
    with open(os.path.join(queries, "params.json"), encoding="utf-8") as file:
        by_id = json.load(file)
    by_name = {query: {key: known[key][value] if key in known else value for key, value in values.items()}
               for query, values in by_id.items()}
    connection = sqlite3.connect(database, cached_statements=0)
    connection.execute("PRAGMA cache_size = -1000000")
    with tempfile.TemporaryDirectory() as scratch:
        parameters = os.path.join(scratch, "parameters.json")
        with open(parameters, "w", encoding="utf-8") as file:
            json.dump(by_name, file)
        out = subprocess.run([bench, graph, queries, parameters, "--rows", scratch], check=True, text=True,
                             stdout=subprocess.PIPE).stdout
        print("| query | claimgraph | SQLite | Kuzu | times as fast | rows |\n| --- | --- | --- | --- | --- | --- |")
        ratios = []
        for line in out.splitlines():
            query, ours = line.split()[0], float(re.search(r"median +([\d.]+)", line).group(1))
            with open(os.path.join(queries, query + ".sql"), encoding="utf-8") as file:
                text = file.read()
            times, header, fetched = [], [], []
            for _ in range(6):
                start = time.perf_counter()
                cursor = connection.execute(text, by_id[query])
                fetched = cursor.fetchall()
                times.append((time.perf_counter() - start) * 1000)
                header = [column[0] for column in cursor.description]
            rows = sqlite_rows(header, fetched, query, known)
            theirs = statistics.median(times[1:])
            same = sorted(rows) == sorted(our_rows(os.path.join(scratch, query + ".tsv"), query))
            ratios.append(min(theirs, kuzu.get(query, theirs)) / ours)
            other = f"{kuzu[query]:.1f}" if query in kuzu else ""
            print(f"| {query} | {ours:.2f} | {theirs:.2f} | {other} | {ratios[-1]:.1f} | {'same' if same else 'differ'} |")
        print(f"\nGeometric mean: {statistics.geometric_mean(ratios):.1f}")


if __name__ == "__main__":
    main()
