// SPDX-License-Identifier: Apache-2.0
#pragma once

// A database of Discourse Network Analyzer 3 as it lies on disk: SQLite with documents, statements as stretches of
// their text, and variables whose values are kept apart by type.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claimgraph/graph/output.h"
#include "store/sqlite.h"

namespace claimgraph::graph::dna {

/// Opened for reading; nothing is written, neither to the file nor beside it. Fails where it is no such database.
schema::Result<std::unique_ptr<Database>> open(const std::string& path);

/// Which numbers the words of DnaOptions have in one database.
struct Coding {
  std::int64_t statement_type = 0;
  std::int64_t actor = 0, issue = 0, agreement = 0;  ///< variables
  std::string statement_type_name;
};

/// Fails, and lists what variables there are, where the options name none.
schema::Result<Coding> find_coding(const Database& database, const DnaOptions& options, const std::string& path);

struct DocumentRow {
  std::int64_t id = 0;
  schema::Document document;  ///< without id
};

struct StatementRow {
  std::int64_t id = 0;
  std::int64_t document = 0;
  std::int64_t begin = 0, end = 0;  ///< in UTF-16 code units of the document's text
  std::string coder, actor, issue;
  std::optional<bool> agreement;
};

schema::Result<std::vector<DocumentRow>> documents(const Database& database);
/// Those of the coding's type, by document and id.
schema::Result<std::vector<StatementRow>> statements(const Database& database, const Coding& coding);
/// How many statements are of other types.
schema::Result<std::int64_t> count_other_statements(const Database& database, const Coding& coding);

}  // namespace claimgraph::graph::dna
