// SPDX-License-Identifier: Apache-2.0

#include "exec/project_map.h"

#include "values/size.h"
#include "values/type.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::Map;

constexpr Types kSubjects = only(Type::kNode, Type::kRelationship, Type::kMap);

class MapOfRow {
 public:
  MapOfRow(const algebra::Expression& e, const std::vector<Operand>& operands, Evaluation& evaluation)
      : e_(e), operands_(operands), evaluation_(evaluation) {}

  Value at(std::size_t row) {
    const Value subject = operands_[0][row];
    if (subject.is_null()) return {};
    if ((only(type_of(subject)) & kSubjects) == 0) {
      evaluation_.fail("CG-Q201",
                       "{ } behind a variable takes properties of a node, a relationship or a map, but this is " +
                           std::string(in_words(subject)),
                       e_.span);
      return {};
    }
    Map map;
    for (std::size_t i = 0; i < e_.keys.size(); ++i) {
      if (e_.keys[i].empty()) map = operands_[i + 1][row].map();
    }
    for (std::size_t i = 0; i < e_.keys.size(); ++i) {
      if (!e_.keys[i].empty()) map[e_.keys[i]] = operands_[i + 1][row];
    }
    Value made(std::move(map));
    // As large as it would be printed: it may share parts with others, many times over.
    evaluation_.take(unfolded_bytes_of(made, evaluation_.memory_left()), e_.span);
    return made;
  }

 private:
  const algebra::Expression& e_;
  const std::vector<Operand>& operands_;
  Evaluation& evaluation_;
};

}  // namespace

Column project_map(const algebra::Expression& e, const std::vector<Operand>& operands, std::size_t rows,
                   Evaluation& evaluation) {
  MapOfRow map(e, operands, evaluation);
  Values out(rows);
  for (std::size_t row = 0; row < rows && evaluation.check(); ++row) out[row] = map.at(row);
  return out;
}

}  // namespace claimgraph::query::exec
