// SPDX-License-Identifier: Apache-2.0

#include "decision_list.h"

#include <fmt/format.h>

#include "claimgraph/json/json.h"

namespace claimgraph::cli {
namespace {

using graph::DecisionState;
using schema::Decision;

std::string state_text(const DecisionState& state, std::span<const DecisionState> all) {
  if (state.set_aside_by) {
    const Decision& taken = all[*state.set_aside_by].decision;
    const bool same = taken.from == state.decision.from && taken.to == state.decision.to &&
                      taken.against == state.decision.against && taken.kind != schema::DecisionKind::kSplit;
    return fmt::format("{} {}", same ? "says the same as" : "set aside, contradicts", *state.set_aside_by + 1);
  }
  if (!state.found) return state.decision.from.empty() ? "no such claim now" : "nothing of that name now";
  return fmt::format("{} {}", state.claims, state.claims == 1 ? "claim" : "claims");
}

}  // namespace

std::string decision_list(const graph::ClaimGraph& graph) {
  if (graph.decisions().empty()) return "no decisions\n";
  std::string text;
  for (std::size_t i = 0; i < graph.decisions().size(); ++i) {
    const DecisionState& state = graph.decisions()[i];
    text += fmt::format("{:>3}  {}\n     {}\n", i + 1, schema::to_line(state.decision),
                        state_text(state, graph.decisions()));
  }
  return text;
}

std::string decision_list_json(const graph::ClaimGraph& graph) {
  std::string text = "[";
  for (std::size_t i = 0; i < graph.decisions().size(); ++i) {
    const DecisionState& state = graph.decisions()[i];
    rapidjson::StringBuffer buffer;
    json::Writer writer(buffer);
    writer.StartObject();
    json::key(writer, "number");
    writer.Uint64(i + 1);
    json::key(writer, "decision");
    json::write(writer, schema::to_text(state.decision));
    json::key(writer, "note");
    json::write(writer, state.decision.note);
    json::key(writer, "claims");
    writer.Uint64(state.claims);
    json::key(writer, "found");
    writer.Bool(state.found);
    json::key(writer, "set_aside_by");
    if (state.set_aside_by) {
      writer.Uint64(*state.set_aside_by + 1);
    } else {
      writer.Null();
    }
    writer.EndObject();
    text += std::string(i == 0 ? "\n" : ",\n") + std::string(buffer.GetString(), buffer.GetSize());
  }
  return text + (text.size() == 1 ? "]\n" : "\n]\n");
}

}  // namespace claimgraph::cli
