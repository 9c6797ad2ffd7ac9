// SPDX-License-Identifier: Apache-2.0

#include "network_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace claimgraph::cli {
namespace {

namespace nw = graph::network;
using query::Table;
using query::Value;
using Row = std::vector<Value>;

Value number(std::int64_t value) { return Value(value); }

Value names(const std::vector<std::uint32_t>& actors, const nw::Statements& statements) {
  property_graph::List list;
  for (const std::uint32_t actor : actors) list.emplace_back(statements.actors[actor]);
  return Value(std::move(list));
}

std::string label(std::size_t index, const std::string& name, MatrixForm form) {
  return form == MatrixForm::kNumbered ? fmt::format("{} {}", index + 1, name) : name;
}

void add_heads(Table& table, const std::vector<std::string>& heads, MatrixForm form) {
  for (std::size_t i = 0; i < heads.size(); ++i) {
    table.columns.push_back(form == MatrixForm::kNumbered ? std::to_string(i + 1) : heads[i]);
  }
}

/// The ids of the claims of each cell, in the order of the cells.
std::vector<property_graph::List> evidence(const nw::Affiliation& counts, const nw::Statements& statements,
                                           const graph::ClaimGraph& graph) {
  std::vector<property_graph::List> found(counts.cells.size());
  const auto before = [](const nw::Cell& cell, const std::pair<std::uint32_t, std::uint32_t>& key) {
    return std::pair(cell.actor, cell.issue) < key;
  };
  for (const nw::Statement& statement : statements.list) {
    const auto cell =
        std::lower_bound(counts.cells.begin(), counts.cells.end(), std::pair(statement.actor, statement.issue), before);
    found[static_cast<std::size_t>(cell - counts.cells.begin())].emplace_back(graph.claim(statement.claim).id);
  }
  return found;
}

Table cells_table(const nw::Affiliation& counts, const nw::Statements& statements, const graph::ClaimGraph& graph) {
  Table table{{"actor", "issue", "for", "against", "claims"}, {}};
  const std::vector<property_graph::List> claims = evidence(counts, statements, graph);
  for (std::size_t i = 0; i < counts.cells.size(); ++i) {
    const nw::Cell& cell = counts.cells[i];
    table.rows.push_back({Value(statements.actors[cell.actor]), Value(statements.issues[cell.issue]),
                          number(cell.in_favour), number(cell.against), Value(claims[i])});
  }
  return table;
}

Table affiliation_table(const Network& command, const nw::Statements& statements, const graph::ClaimGraph& graph,
                        MatrixForm form) {
  const nw::Affiliation counts = nw::affiliation(statements);
  if (form == MatrixForm::kCells) return cells_table(counts, statements, graph);
  Table table{{"actor"}, {}};
  add_heads(table, statements.issues, form);
  for (std::size_t actor = 0; actor < counts.actors; ++actor) {
    Row row{Value(statements.actors[actor])};
    row.resize(counts.issues + 1, number(0));
    table.rows.push_back(std::move(row));
  }
  const bool sides = command.matrix == NetworkMatrix::kAffiliation;
  for (const nw::Cell& cell : counts.cells) {
    table.rows[cell.actor][cell.issue + 1] = number(cell.in_favour + (sides ? -cell.against : cell.against));
  }
  return table;
}

Value weight(double value, nw::Normalisation normalisation) {
  return normalisation == nw::Normalisation::kNone ? number(static_cast<std::int64_t>(value)) : Value(value);
}

Table ties_table(const Network& command, const nw::Statements& statements, const std::vector<nw::Tie>& ties) {
  const bool resampled = command.resampling.count > 0;
  Table table{{"actor", "other", "weight"}, {}};
  if (resampled) table.columns.emplace_back("support");
  const std::vector<double> support = nw::tie_support(statements, command.one_mode(), ties, command.resampling);
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const nw::Tie& tie = ties[i];
    table.rows.push_back({Value(statements.actors[tie.a]), Value(statements.actors[tie.b]),
                          weight(tie.weight, command.normalisation_or(nw::Normalisation::kNone))});
    if (resampled) table.rows.back().emplace_back(support[i]);
  }
  return table;
}

Table one_mode_table(const Network& command, const nw::Statements& statements, MatrixForm form) {
  const nw::Normalisation normalisation = command.normalisation_or(nw::Normalisation::kNone);
  const std::vector<nw::Tie> ties = nw::ties(nw::affiliation(statements), command.one_mode(), normalisation);
  if (form == MatrixForm::kCells || command.resampling.count > 0) return ties_table(command, statements, ties);
  Table table{{"actor"}, {}};
  add_heads(table, statements.actors, form);
  for (std::size_t actor = 0; actor < statements.actors.size(); ++actor) {
    Row row{Value(label(actor, statements.actors[actor], form))};
    row.resize(statements.actors.size() + 1, weight(0, normalisation));
    table.rows.push_back(std::move(row));
  }
  for (const nw::Tie& tie : ties) {
    table.rows[tie.a][tie.b + 1] = table.rows[tie.b][tie.a + 1] = weight(tie.weight, normalisation);
  }
  return table;
}

/// Of each actor the mean share with the others of its coalition.
std::vector<double> actor_support(const Network& command, const nw::Statements& statements,
                                  const nw::Coalitions& coalitions) {
  std::vector<double> sums(statements.actors.size());
  for (const nw::Companions& pair :
       nw::coalition_support(statements, command.one_mode(), command.normalisation_or(nw::Normalisation::kAverage),
                             coalitions, command.resampling)) {
    sums[pair.a] += pair.share;
    sums[pair.b] += pair.share;
  }
  for (const std::vector<std::uint32_t>& group : coalitions.groups) {
    for (const std::uint32_t actor : group)
      sums[actor] /= static_cast<double>(std::max<std::size_t>(group.size() - 1, 1));
  }
  return sums;
}

std::vector<nw::Tie> clustered_ties(const Network& command, const nw::Affiliation& counts) {
  return nw::ties(counts, command.one_mode(), command.normalisation_or(nw::Normalisation::kAverage));
}

Table coalitions_table(const Network& command, const nw::Statements& statements) {
  const nw::Affiliation counts = nw::affiliation(statements);
  const nw::Coalitions found = nw::coalitions(counts.actors, clustered_ties(command, counts));
  const bool resampled = command.resampling.count > 0;
  Table table{{"coalition", "actor", "statements", "modularity"}, {}};
  if (resampled) table.columns.emplace_back("support");
  const std::vector<double> support =
      resampled ? actor_support(command, statements, found) : std::vector<double>(counts.actors);
  for (std::size_t i = 0; i < found.groups.size(); ++i) {
    for (const std::uint32_t actor : found.groups[i]) {
      table.rows.push_back({number(static_cast<std::int64_t>(i + 1)), Value(statements.actors[actor]),
                            number(counts.totals[actor]), Value(found.modularity)});
      if (resampled) table.rows.back().emplace_back(support[actor]);
    }
  }
  return table;
}

schema::Result<Table> polarisation_table(const Network& command, const nw::Statements& statements) {
  const auto found = nw::polarisation(nw::affiliation(statements),
                                      command.normalisation_or(nw::Normalisation::kAverage), command.split);
  if (!found) return tl::unexpected(found.error());
  return Table{{"polarisation", "upper_bound", "exact", "statements", "side_a", "side_b"},
               {{Value(found->value), Value(found->upper_bound), Value(found->exact),
                 number(static_cast<std::int64_t>(statements.list.size())), names(found->side_a, statements),
                 names(found->side_b, statements)}}};
}

Table brokers_table(const Network& command, const nw::Statements& statements) {
  Table table{{"actor", "betweenness", "ties", "ties_outside"}, {}};
  const nw::Affiliation counts = nw::affiliation(statements);
  for (const nw::Broker& broker : nw::brokers(counts.actors, clustered_ties(command, counts))) {
    table.rows.push_back({Value(statements.actors[broker.actor]), Value(broker.betweenness), number(broker.ties),
                          number(broker.outside)});
  }
  return table;
}

Table contested_table(const nw::Statements& statements) {
  Table table{{"issue", "for", "against", "actors_for", "actors_against", "balance"}, {}};
  for (const nw::Contested& one : nw::contested(nw::affiliation(statements))) {
    table.rows.push_back({Value(statements.issues[one.issue]), number(one.in_favour), number(one.against),
                          number(one.actors_in_favour), number(one.actors_against), Value(one.balance)});
  }
  return table;
}

schema::Result<Table> answer(const Network& command, const nw::Statements& statements, const graph::ClaimGraph& graph,
                             MatrixForm form) {
  if (command.question == NetworkQuestion::kContested) return contested_table(statements);
  if (command.question == NetworkQuestion::kMatrix && !command.is_one_mode())
    return affiliation_table(command, statements, graph, form);
  if (auto fits = nw::check_size(nw::affiliation(statements)); !fits) return tl::unexpected(fits.error());
  switch (command.question) {
    case NetworkQuestion::kCoalitions:
      return coalitions_table(command, statements);
    case NetworkQuestion::kPolarisation:
      return polarisation_table(command, statements);
    case NetworkQuestion::kBrokers:
      return brokers_table(command, statements);
    default:
      return one_mode_table(command, statements, form);
  }
}

/// People read six digits, programs get all of them.
void shorten(Table& table) {
  constexpr double kDigits = 1e6;
  for (Row& row : table.rows) {
    for (Value& value : row) {
      if (value.is<double>()) value = Value(std::round(value.get<double>() * kDigits) / kDigits);
    }
  }
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

nw::OneMode Network::one_mode() const {
  switch (matrix) {
    case NetworkMatrix::kIgnore:
      return nw::OneMode::kIgnore;
    case NetworkMatrix::kConflict:
      return nw::OneMode::kConflict;
    case NetworkMatrix::kSubtract:
      return nw::OneMode::kSubtract;
    default:
      return nw::OneMode::kCongruence;
  }
}

schema::Result<Table> network_table(const Network& command, const nw::Statements& statements,
                                    const graph::ClaimGraph& graph, MatrixForm form, const std::string& window) {
  auto table = answer(command, statements, graph, form);
  if (!table) return table;
  if (form == MatrixForm::kNumbered) shorten(*table);
  if (window.empty()) return table;
  table->columns.insert(table->columns.begin(), "window");
  for (Row& row : table->rows) row.insert(row.begin(), Value(window));
  return table;
}

std::string summary(const nw::Statements& statements) {
  std::string text = counted(statements.list.size(), "statement", "statements") + " by " +
                     counted(statements.actors.size(), "actor", "actors") + " on " +
                     counted(statements.issues.size(), "issue", "issues");
  std::string left_out;
  const auto add = [&left_out](std::size_t count, const char* why) {
    if (count > 0) left_out += fmt::format("{}{} {}", left_out.empty() ? "; left out: " : ", ", count, why);
  };
  add(statements.without_side, "without a side");
  add(statements.undated, "without a date");
  add(statements.out_of_time, "of another time");
  add(statements.duplicates, "said before");
  add(statements.of_other_actors, "of other actors");
  return text + left_out;
}

}  // namespace claimgraph::cli
