// SPDX-License-Identifier: Apache-2.0
#pragma once

// Procedures and functions that a graph brings along: CALL claims.shifts(), actor('the Kremlin').

#include <functional>
#include <map>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "claimgraph/property_graph/value.h"

namespace claimgraph::property_graph {

/// A parameter or a column. `type` is one of openCypher's: "STRING", "INTEGER", "FLOAT", "NUMBER", "BOOLEAN", "LIST",
/// "MAP", "NODE", "DATE", "ANY"; with a '?' behind it null is allowed.
struct Field {
  std::string name;
  std::string type;
};

/// Rows with as many values as the procedure has columns, or why there are none.
using ProcedureResult = tl::expected<std::vector<std::vector<Value>>, std::string>;

struct Procedure {
  std::string name;  ///< "claims.shifts"
  std::vector<Field> parameters;
  std::vector<Field> columns;  ///< none: it only does something, and lets rows through
  std::string summary;         ///< one line, for help
  /// Gets one value for each parameter. Must not depend on anything but these and the graph, and may be called from
  /// several threads.
  std::function<ProcedureResult(std::span<const Value> arguments)> call;
};

/// A function of one text, such as actor(name); null where it finds nothing.
struct GraphFunction {
  std::string name;
  std::string usage;  ///< "actor(name)"
  std::function<Value(const std::string&)> call;
};

class Catalog {
 public:
  void add(Procedure procedure);
  void add(GraphFunction function);
  /// Without regard to capitals; null where there is none. Valid as long as the catalog.
  const Procedure* procedure(std::string_view name) const;
  const GraphFunction* function(std::string_view name) const;
  /// Sorted by name.
  const std::map<std::string, Procedure>& procedures() const { return procedures_; }
  const std::map<std::string, GraphFunction>& functions() const { return functions_; }

 private:
  std::map<std::string, Procedure> procedures_;  // by name in small letters
  std::map<std::string, GraphFunction> functions_;
};

}  // namespace claimgraph::property_graph
