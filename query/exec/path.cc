// SPDX-License-Identifier: Apache-2.0

#include "exec/operator.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::NodeId;
using property_graph::Path;
using property_graph::RelationshipId;

class PathOperator final : public Operator {
 public:
  PathOperator(const plan::MakePath& step, OperatorPtr input, Evaluation& evaluation)
      : step_(step), input_(std::move(input)), evaluation_(evaluation) {}

  bool next(Batch& batch) override {
    if (!input_->next(batch)) return false;
    Values paths;
    paths.reserve(batch.rows);
    for (std::size_t row = 0; row < batch.rows; ++row) paths.push_back(path(batch, row));
    batch.columns[step_.slot] = std::move(paths);
    return true;
  }

 private:
  Value path(const Batch& batch, std::size_t row) const {
    const Value start = batch.columns[step_.start][row];
    if (!start.is<NodeId>()) return {};
    Path path;
    path.nodes.push_back(start.get<NodeId>());
    for (const algebra::Slot slot : step_.relationships) {
      const Value part = batch.columns[slot][row];
      if (part.is<RelationshipId>()) {
        lengthen(path, part.get<RelationshipId>());
      } else {
        for (const Value& one : part.list()) lengthen(path, one.get<RelationshipId>());
      }
    }
    return path;
  }

  void lengthen(Path& path, RelationshipId relationship) const {
    const property_graph::Endpoints ends = evaluation_.graph().endpoints(relationship);
    path.nodes.push_back(ends.source == path.nodes.back() ? ends.target : ends.source);
    path.relationships.push_back(relationship);
  }

  const plan::MakePath& step_;
  OperatorPtr input_;
  Evaluation& evaluation_;
};

}  // namespace

OperatorPtr make_path(const plan::MakePath& step, OperatorPtr input, Evaluation& evaluation) {
  return std::make_unique<PathOperator>(step, std::move(input), evaluation);
}

}  // namespace claimgraph::query::exec
