// SPDX-License-Identifier: Apache-2.0

#include "database.h"

#include <sys/stat.h>

namespace claimgraph::graph::dna {
namespace {

constexpr std::int64_t kTables = 8;
constexpr const char* kCountTables =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('DOCUMENTS', 'STATEMENTS', 'STATEMENTTYPES', "
    "'VARIABLES', 'ENTITIES', 'DATASHORTTEXT', 'DATABOOLEAN', 'CODERS')";
constexpr const char* kSelectDocuments = "SELECT ID, Title, Text, Author, Source, Date FROM DOCUMENTS ORDER BY ID";
constexpr const char* kSelectStatements =
    "SELECT s.ID, s.DocumentId, s.Start, s.Stop, c.Name, a.Value, i.Value, b.Value FROM STATEMENTS s "
    "LEFT JOIN CODERS c ON c.ID = s.Coder "
    "LEFT JOIN DATASHORTTEXT da ON da.StatementId = s.ID AND da.VariableId = ?1 LEFT JOIN ENTITIES a ON a.ID = "
    "da.Entity "
    "LEFT JOIN DATASHORTTEXT di ON di.StatementId = s.ID AND di.VariableId = ?2 LEFT JOIN ENTITIES i ON i.ID = "
    "di.Entity "
    "LEFT JOIN DATABOOLEAN b ON b.StatementId = s.ID AND b.VariableId = ?3 "
    "WHERE s.StatementTypeId = ?4 ORDER BY s.DocumentId, s.ID";
constexpr const char* kCountOthers = "SELECT count(*) FROM STATEMENTS WHERE StatementTypeId IS NOT ?1";

bool has_content(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && status.st_size > 0;
}

/// Seconds since 1970 as the day they fall on; nothing where that is no year of four digits.
std::optional<schema::Date> day_of(std::int64_t seconds) {
  constexpr std::int64_t kYear1 = -62135596800, kYear10000 = 253402300800, kDay = 86400;
  if (seconds < kYear1 || seconds >= kYear10000) return std::nullopt;
  const std::int64_t days = seconds / kDay - (seconds % kDay < 0 ? 1 : 0);
  return schema::Date(std::chrono::sys_days(std::chrono::days(static_cast<int>(days))));
}

template <class Take>
schema::Result<void> each_row(Statement& statement, const Take& take) {
  while (true) {
    const auto row = statement.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return {};
    take(statement);
  }
}

}  // namespace

schema::Result<std::unique_ptr<Database>> open(const std::string& path) {
  // SQLite makes files beside a database in WAL mode even to read it, unless it is told that nothing is pending.
  const bool pending = has_content(path + "-wal") || has_content(path + "-journal");
  auto database = Database::open(path, pending ? OpenMode::kRead : OpenMode::kImmutable, path);
  if (!database) return database;
  const auto count = (*database)->statement(kCountTables);
  if (!count) return tl::unexpected(count.error());
  const auto row = (*count)->step();
  if (!row) return tl::unexpected(row.error());
  const std::int64_t tables = (*count)->integer(0);
  (*count)->reset();
  if (tables != kTables) {
    return schema::fail("CG-G040", "this SQLite file is no database of Discourse Network Analyzer 3", {path, 0, 0, {}},
                        "open a database of an older version in DNA 3 and save it from there");
  }
  return database;
}

schema::Result<std::vector<DocumentRow>> documents(const Database& database) {
  const auto select = database.statement(kSelectDocuments);
  if (!select) return tl::unexpected(select.error());
  std::vector<DocumentRow> found;
  auto read = each_row(**select, [&](const Statement& row) {
    DocumentRow document;
    document.id = row.integer(0);
    document.document.title = row.text(1);
    document.document.text = row.text(2);
    document.document.author = row.text(3);
    document.document.source = row.text(4);
    document.document.date = day_of(row.integer(5));
    found.push_back(std::move(document));
  });
  if (!read) return tl::unexpected(std::move(read.error()));
  return found;
}

schema::Result<std::vector<StatementRow>> statements(const Database& database, const Coding& coding) {
  const auto select = database.statement(kSelectStatements);
  if (!select) return tl::unexpected(select.error());
  (*select)->bind(1, coding.actor).bind(2, coding.issue).bind(3, coding.agreement).bind(4, coding.statement_type);
  std::vector<StatementRow> found;
  auto read = each_row(**select, [&](const Statement& row) {
    StatementRow statement{row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                           row.text(4),    row.text(5),    row.text(6),    {}};
    if (!row.is_null(7)) statement.agreement = row.integer(7) != 0;
    found.push_back(std::move(statement));
  });
  if (!read) return tl::unexpected(std::move(read.error()));
  return found;
}

schema::Result<std::int64_t> count_other_statements(const Database& database, const Coding& coding) {
  const auto count = database.statement(kCountOthers);
  if (!count) return tl::unexpected(count.error());
  const auto row = (*count)->bind(1, coding.statement_type).step();
  if (!row) return tl::unexpected(row.error());
  const std::int64_t others = (*count)->integer(0);
  (*count)->reset();
  return others;
}

}  // namespace claimgraph::graph::dna
