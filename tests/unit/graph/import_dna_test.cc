// SPDX-License-Identifier: Apache-2.0

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <memory>

#include "claimgraph/graph/output.h"
#include "temporary_folder.h"

using namespace claimgraph;
using namespace claimgraph::graph;

namespace {

// A letter of two code units in Java, of four bytes here, stands before the first statement.
constexpr const char* kTables = R"sql(
CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT);
CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Date INTEGER);
CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);
CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
INSERT INTO CODERS VALUES (1, 'Ada');
INSERT INTO DOCUMENTS VALUES (1, 'Minutes', char(0x1F6A2) || ' Wages must rise. They will not.', 1, 'A clerk', 'The Quay', 86399);
INSERT INTO STATEMENTTYPES VALUES (1, 'Statement'), (2, 'Note');
INSERT INTO VARIABLES VALUES (1, 'organization', 'short text', 1), (2, 'concept', 'short text', 1), (3, 'agrees', 'boolean', 1),
  (4, 'note', 'long text', 2), (5, 'person', 'short text', 1);
INSERT INTO ENTITIES VALUES (1, 1, 'Harbour Union'), (2, 1, 'Port Authority'), (3, 2, 'higher wages'), (4, 1, ''), (5, 5, 'Jo Quay');
INSERT INTO STATEMENTS VALUES (1, 1, 1, 3, 19, 1), (2, 1, 1, 20, 34, 1), (3, 1, 1, 20, 34, 1), (4, 1, 1, 20, 99, 1), (5, 2, 1, 3, 8, 1),
  (6, 1, 1, 20, 34, 1);
INSERT INTO DATASHORTTEXT(StatementId, VariableId, Entity) VALUES (1, 1, 1), (1, 2, 3), (2, 1, 2), (2, 2, 3), (3, 1, 4), (3, 2, 3),
  (4, 1, 1), (4, 2, 3), (6, 1, 2), (6, 2, 3), (1, 5, 5);
INSERT INTO DATABOOLEAN(StatementId, VariableId, Value) VALUES (1, 3, 1), (2, 3, 0), (3, 3, 1), (4, 3, 1);
)sql";

std::string make_database(const std::string& path, const char* statements) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closer(handle, sqlite3_close);
  REQUIRE(sqlite3_exec(handle, statements, nullptr, nullptr, nullptr) == SQLITE_OK);
  return path;
}

struct Imported {
  TemporaryFolder folder;
  std::vector<std::string> warnings;
  Store store = *Store::open(folder.file("g.claims"), Access::kWrite);

  schema::Result<std::size_t> take(const char* statements, const DnaOptions& options = {}) {
    return import_dna(make_database(folder.file("hearings.dna"), statements), options, store,
                      [this](const schema::Diagnostic& warning) { warnings.push_back(warning.error.message); });
  }
};

}  // namespace

TEST_CASE("A DNA statement becomes a claim with its words, their place and its coder") {
  Imported imported;
  REQUIRE(imported.take(kTables) == 2u);
  const auto claims = *imported.store.claims();
  REQUIRE(claims.size() == 2);
  const schema::Claim& agrees = claims[0];
  CHECK(agrees.quote == "Wages must rise.");
  CHECK(agrees.place == schema::Span{5, 21});
  CHECK(agrees.actor == "Harbour Union");
  CHECK(agrees.position == schema::Position::kSupports);
  CHECK(agrees.topic == "higher wages");
  CHECK(agrees.stance == schema::Polarity::kFor);
  CHECK(agrees.extractor == "dna/Ada");
  CHECK(claims[1].quote == "They will not.");
  CHECK(claims[1].position == schema::Position::kOpposes);
  CHECK(claims[1].stance == schema::Polarity::kAgainst);
}

TEST_CASE("A DNA document keeps title, author, source, text and the day of its date") {
  Imported imported;
  REQUIRE(imported.take(kTables));
  const auto documents = *imported.store.documents();
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].id == "hearings/1");
  CHECK(documents[0].title == "Minutes");
  CHECK(documents[0].author == "A clerk");
  CHECK(documents[0].source == "The Quay");
  CHECK(schema::to_text(*documents[0].date) == "1970-01-01");
}

TEST_CASE("DNA statements that make no claim are left out, and each reason is told") {
  Imported imported;
  REQUIRE(imported.take(kTables));
  CHECK(imported.warnings == std::vector<std::string>{"1 statement is left out: of another type than \"Statement\"",
                                                      "1 statement is left out: outside of the document's text",
                                                      "1 statement is left out: without agreement",
                                                      "1 statement is left out: without an actor"});
}

TEST_CASE("Taking the same DNA database again changes nothing") {
  Imported imported;
  REQUIRE(imported.take(kTables));
  const std::string path = imported.folder.file("hearings.dna");
  REQUIRE(import_dna(path, {}, imported.store, {}) == 2u);
  CHECK(imported.store.claims()->size() == 2);
}

TEST_CASE("The DNA variable of the actor can be chosen") {
  Imported imported;
  REQUIRE(imported.take(kTables, {"person", "concept", "", ""}) == 1u);
  CHECK(imported.store.claims()->front().actor == "Jo Quay");
}

TEST_CASE("Unknown DNA variables and statement types are refused with a list of what there is") {
  Imported imported;
  const auto variable = imported.take(kTables, {"party", "concept", "", ""});
  REQUIRE_FALSE(variable);
  CHECK(variable.error().code == "CG-G041");
  CHECK(variable.error().hint.find("person (short text)") != std::string::npos);
  const std::string path = imported.folder.file("hearings.dna");
  const auto type = import_dna(path, {"organization", "concept", "", "Note"}, imported.store, {});
  REQUIRE_FALSE(type);
  CHECK(type.error().code == "CG-G041");
  const auto agreement = import_dna(path, {"organization", "concept", "note", ""}, imported.store, {});
  REQUIRE_FALSE(agreement);
}

TEST_CASE("A SQLite file without the tables of DNA 3 is refused") {
  Imported imported;
  const auto refused = imported.take("CREATE TABLE DOCUMENTS(ID INTEGER)");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "CG-G040");
}
