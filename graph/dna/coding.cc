// SPDX-License-Identifier: Apache-2.0

// The words of the command line found among the variables of a database.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "database.h"

namespace claimgraph::graph::dna {
namespace {

constexpr const char* kSelectVariables =
    "SELECT v.ID, v.Variable, v.DataType, t.ID, t.Label FROM VARIABLES v JOIN STATEMENTTYPES t ON t.ID = "
    "v.StatementTypeId ORDER BY t.ID, v.ID";
constexpr const char* kName = "short text";  // the type of variables whose values are entities
constexpr const char* kYesNo = "boolean";

struct Variable {
  std::int64_t id = 0;
  std::string name, type;
};

struct StatementType {
  std::int64_t id = 0;
  std::string name;
  std::vector<Variable> variables;

  const Variable* find(const std::string& wanted, const char* type) const {
    const auto found = std::find_if(variables.begin(), variables.end(),
                                    [&](const Variable& one) { return one.name == wanted && one.type == type; });
    return found == variables.end() ? nullptr : &*found;
  }
  /// That of the name; where the name is not given "agreement", else the only one that there is.
  const Variable* find_agreement(const std::string& wanted) const {
    if (!wanted.empty()) return find(wanted, kYesNo);
    if (const Variable* usual = find("agreement", kYesNo)) return usual;
    const auto yes_no = [](const Variable& one) { return one.type == kYesNo; };
    if (std::count_if(variables.begin(), variables.end(), yes_no) != 1) return nullptr;
    return &*std::find_if(variables.begin(), variables.end(), yes_no);
  }
};

schema::Result<std::vector<StatementType>> read_types(const Database& database) {
  const auto select = database.statement(kSelectVariables);
  if (!select) return tl::unexpected(select.error());
  std::vector<StatementType> types;
  while (true) {
    const auto row = (*select)->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return types;
    const std::int64_t type = (*select)->integer(3);
    if (types.empty() || types.back().id != type) types.push_back({type, (*select)->text(4), {}});
    types.back().variables.push_back({(*select)->integer(0), (*select)->text(1), (*select)->text(2)});
  }
}

std::string listed(const std::vector<StatementType>& types) {
  std::string text;
  for (const StatementType& type : types) {
    text += fmt::format("{}statement type \"{}\" has", text.empty() ? "" : "; ", type.name);
    for (std::size_t i = 0; i < type.variables.size(); ++i) {
      const Variable& variable = type.variables[i];
      text += fmt::format("{} {} ({})", i == 0 ? "" : ",", variable.name, variable.type);
    }
  }
  return text.empty() ? "it has no variables" : text;
}

}  // namespace

schema::Result<Coding> find_coding(const Database& database, const DnaOptions& options, const std::string& path) {
  const auto types = read_types(database);
  if (!types) return tl::unexpected(types.error());
  std::vector<Coding> fitting;
  for (const StatementType& type : *types) {
    if (!options.statement_type.empty() && type.name != options.statement_type) continue;
    const Variable* actor = type.find(options.actor, kName);
    const Variable* issue = type.find(options.issue, kName);
    const Variable* agreement = type.find_agreement(options.agreement);
    if (actor == nullptr || issue == nullptr || agreement == nullptr) continue;
    fitting.push_back({type.id, actor->id, issue->id, agreement->id, type.name});
  }
  if (fitting.size() == 1) return fitting.front();
  const std::string wanted = fmt::format("'{}' and '{}' (short text) and {} (boolean)", options.actor, options.issue,
                                         options.agreement.empty() ? "an agreement" : "'" + options.agreement + "'");
  if (fitting.empty()) {
    return schema::fail(
        "CG-G041",
        options.statement_type.empty()
            ? "no statement type of this database has the variables " + wanted
            : fmt::format("there is no statement type '{}' with the variables {}", options.statement_type, wanted),
        {path, 0, 0, {}}, listed(*types));
  }
  return schema::fail("CG-G041", fmt::format("{} statement types have the variables {}", fitting.size(), wanted),
                      {path, 0, 0, {}}, "say which one is meant; " + listed(*types));
}

}  // namespace claimgraph::graph::dna
