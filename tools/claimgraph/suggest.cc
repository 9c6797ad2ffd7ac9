// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>

#include "claimgraph/graph/decide.h"
#include "claimgraph/graph/store.h"
#include "claimgraph/json/json.h"
#include "claimgraph/language/word_vectors.h"
#include "commands.h"

namespace claimgraph::cli {
namespace {

std::string score_text(std::int32_t thousandths) { return fmt::format("0.{:03}", std::min(thousandths, 999)); }

/// One object a line.
std::string as_json(std::span<const graph::Likeness> likely) {
  std::string text = "[";
  for (const graph::Likeness& one : likely) {
    rapidjson::StringBuffer buffer;
    json::Writer writer(buffer);
    const auto member = [&](const char* name, const std::string& value) {
      json::key(writer, name);
      json::write(writer, value);
    };
    const std::string score = score_text(one.score);
    writer.StartObject();
    json::key(writer, "score");
    writer.RawValue(score.data(), score.size(), rapidjson::kNumberType);
    member("kind", one.decision.subject == schema::DecisionSubject::kActor ? "actor" : "issue");
    member("from", one.decision.from);
    member("to", one.decision.to);
    member("reason", one.reason);
    member("decision", schema::to_text(one.decision));
    writer.EndObject();
    text += std::string(text.size() == 1 ? "\n" : ",\n") + std::string(buffer.GetString(), buffer.GetSize());
  }
  return text + (text.size() == 1 ? "]\n" : "\n]\n");
}

std::string as_table(const std::string& graph, std::span<const graph::Likeness> likely) {
  if (likely.empty()) return "no two names look like one\n";
  std::string text;
  for (const graph::Likeness& one : likely) {
    text += fmt::format("{}  {}\n       claimgraph decide {} '{}'\n", score_text(one.score), one.reason, graph, [&] {
      // Within single quotes of a shell a single quote ends them.
      std::string quoted;
      for (const char letter : schema::to_text(one.decision)) {
        quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
      }
      return quoted;
    }());
  }
  return text;
}

}  // namespace

schema::Result<void> run(const Suggest& command, Streams streams) {
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const auto claims = store->graph();
  if (!claims) return tl::unexpected(claims.error());
  std::vector<graph::Likeness> likely = graph::likely_merges(
      *claims, [](std::string_view a, std::string_view b) { return language::WordVectors::builtin().likeness(a, b); });
  if (likely.size() > command.top) {
    streams.console.note(fmt::format("{} of {}; --top N shows more", command.top, likely.size()));
    likely.resize(command.top);
  }
  return streams.out.write(command.json ? as_json(likely) : as_table(command.graph, likely));
}

}  // namespace claimgraph::cli
