// SPDX-License-Identifier: Apache-2.0

#include "tables.h"

namespace claimgraph::graph {

#define CLAIMGRAPH_DECISION_TABLE       \
  "CREATE TABLE decision (\n"           \
  "  text TEXT PRIMARY KEY NOT NULL,\n" \
  "  note TEXT NOT NULL\n"              \
  ") STRICT;\n"

// Text that is not known is empty; NULL is what has no value: no date, no place, no stance.
const char* const kMakeTables = R"(
CREATE TABLE document (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  author TEXT NOT NULL,
  date TEXT,
  address TEXT NOT NULL,
  revision INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE claim (
  doc TEXT NOT NULL,
  id TEXT NOT NULL,
  quote TEXT NOT NULL,
  "start" INTEGER,
  "end" INTEGER,
  actor TEXT NOT NULL,
  actor_mention TEXT NOT NULL,
  position TEXT NOT NULL,
  polarity INTEGER NOT NULL,
  issue TEXT NOT NULL,
  issue_span TEXT NOT NULL,
  topic TEXT NOT NULL,
  stance INTEGER,
  target TEXT NOT NULL,
  reported_by TEXT NOT NULL,
  certainty TEXT NOT NULL,
  confidence INTEGER NOT NULL,
  date TEXT,
  extractor TEXT NOT NULL,
  with_document INTEGER NOT NULL,
  PRIMARY KEY (doc, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE pack (
  name TEXT PRIMARY KEY NOT NULL,
  json TEXT NOT NULL
) STRICT;
)" CLAIMGRAPH_DECISION_TABLE;

const char* const kFromVersion1 = CLAIMGRAPH_DECISION_TABLE "PRAGMA user_version = 2;";
#undef CLAIMGRAPH_DECISION_TABLE

const char* const kInsertDocument = "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
const char* const kMakeDocument =
    "INSERT OR IGNORE INTO document (id, title, source, author, date, address, revision, text) "
    "VALUES (?, '', '', '', NULL, '', 0, '')";
const char* const kSelectDocuments =
    "SELECT id, title, source, author, date, address, revision, text FROM document ORDER BY id";
const char* const kSelectDocument =
    "SELECT id, title, source, author, date, address, revision, text FROM document WHERE id = ?";
const char* const kInsertClaim =
    "INSERT OR IGNORE INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const char* const kReplaceClaim =
    "REPLACE INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
#define CLAIMGRAPH_CLAIM_COLUMNS                                                                             \
  "SELECT doc, id, quote, \"start\", \"end\", actor, actor_mention, position, polarity, issue, issue_span, " \
  "topic, stance, target, reported_by, certainty, confidence, date, extractor, with_document FROM claim "
const char* const kCountClaims = "SELECT count(*) FROM claim";
const char* const kSelectClaims = CLAIMGRAPH_CLAIM_COLUMNS "ORDER BY doc, id";
const char* const kSelectClaim = CLAIMGRAPH_CLAIM_COLUMNS "WHERE doc = ? AND id = ?";
const char* const kSelectClaimsOf = CLAIMGRAPH_CLAIM_COLUMNS "WHERE doc = ? ORDER BY id";
#undef CLAIMGRAPH_CLAIM_COLUMNS
const char* const kDeleteClaims = "DELETE FROM claim WHERE doc = ? AND with_document <> 0";
const char* const kDeleteMade = "DELETE FROM claim WHERE doc = ? AND extractor = ? AND with_document <> 0";
const char* const kDeleteBuiltin =
    "DELETE FROM claim WHERE doc = ? AND substr(extractor, 1, 8) = 'builtin/' AND with_document <> 0";
const char* const kDeleteDocument = "DELETE FROM document WHERE id = ?";
const char* const kDeleteAllClaims = "DELETE FROM claim WHERE doc = ?";
const char* const kIntegrity = "PRAGMA integrity_check(20)";
const char* const kSelectMakers =
    "SELECT DISTINCT extractor FROM claim WHERE doc = ? AND with_document <> 0 ORDER BY extractor";
const char* const kInsertPack = "INSERT OR REPLACE INTO pack (name, json) VALUES (?, ?)";
const char* const kSelectPacks = "SELECT name, json FROM pack ORDER BY name";
const char* const kInsertDecision =
    "INSERT INTO decision (text, note) VALUES (?, ?) "
    "ON CONFLICT (text) DO UPDATE SET note = max(note, excluded.note)";
const char* const kDeleteDecision = "DELETE FROM decision WHERE text = ?";
const char* const kSelectDecisions = "SELECT text, note FROM decision ORDER BY text";
const char* const kCountPages = "PRAGMA page_count";
const char* const kCountTables =
    "SELECT (SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN "
    "('document', 'claim', 'pack', 'decision')), (SELECT user_version FROM pragma_user_version)";

}  // namespace claimgraph::graph
