// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>

#include "claimgraph/graph/analysis.h"
#include "claimgraph/graph/store.h"
#include "claimgraph/schema/text_width.h"
#include "commands.h"
#include "console/wrapping.h"

namespace claimgraph::cli {
namespace {

using graph::ActorId;
using graph::ClaimGraph;
using schema::Polarity;

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string overview(const std::string& file, const ClaimGraph& graph) {
  std::string text = file + ": " + counted(graph.documents().size(), "document", "documents");
  std::optional<schema::Date> first, last;
  std::size_t undated = 0;
  for (const schema::Document& document : graph.documents()) {
    if (!document.date) {
      ++undated;
      continue;
    }
    if (!first || *document.date < *first) first = document.date;
    if (!last || *document.date > *last) last = document.date;
  }
  if (first) text += " from " + schema::to_text(*first) + (*first == *last ? "" : " to " + schema::to_text(*last));
  if (first && undated > 0) text += fmt::format(", {} without a date", undated);
  return text + "\n" + counted(graph.claims().size(), "claim", "claims") + " by " +
         counted(graph.actors().size(), "actor", "actors") + " on " +
         counted(graph.issues().size(), "issue", "issues") + "\n";
}

std::string names(const ClaimGraph& graph, const graph::Contest::Side& side) {
  constexpr std::size_t kMostNames = 6;
  std::string text;
  for (std::size_t i = 0; i < std::min(side.actors.size(), kMostNames); ++i) {
    text += (i == 0 ? "" : ", ") + graph.actor(side.actors[i]).name;
  }
  if (side.actors.size() > kMostNames) text += fmt::format(" and {} more", side.actors.size() - kMostNames);
  return text;
}

std::string contested(const ClaimGraph& graph, std::size_t top, std::size_t width) {
  const std::vector<graph::Contest> all = graph::contests(graph);
  if (all.empty() || top == 0) return {};
  std::string text = fmt::format("\nMost contested ({} of {})\n", std::min(top, all.size()), all.size());
  for (std::size_t i = 0; i < std::min(top, all.size()); ++i) {
    text += wrapped_lines("  " + graph.issue(all[i].issue).name, width) + "\n";
    text += schema::wrapped("for: " + names(graph, all[i].in_favour), width, 4);
    text += schema::wrapped("against: " + names(graph, all[i].against), width, 4);
  }
  return text;
}

/// The sentence, and whence it comes.
std::string evidence(const ClaimGraph& graph, ActorId actor, graph::ClaimIndex index, std::size_t width) {
  const schema::Claim& claim = graph.claim(index);
  const schema::Document* document = graph.document_of(claim);
  std::string source = claim.doc;
  if (document != nullptr && !document->source.empty()) source = document->source + ", " + source;
  if (const auto date = graph.date_of(claim)) source += ", " + schema::to_text(*date);
  if (!claim.reported_by.empty() && claim.reported_by != claim.actor) source += ", reported by " + claim.reported_by;
  return schema::wrapped(graph.actor(actor).name + ": \"" + claim.quote + "\" (" + source + ")", width, 4);
}

std::string_view side_word(Polarity side) { return side == Polarity::kFor ? "for" : "against"; }

std::string contradictions(const ClaimGraph& graph, std::size_t top, std::size_t width) {
  constexpr std::size_t kMostPairs = 20;
  const std::vector<graph::Relation> all = graph.contradictions();
  if (all.empty() || top == 0) return {};
  std::string text = fmt::format("\nContradictions ({} of {})\n", std::min(top, all.size()), all.size());
  for (std::size_t i = 0; i < std::min(top, all.size()); ++i) {
    const graph::Relation& relation = all[i];
    const std::vector<graph::OpposedPair> pairs = graph::opposed_pairs(graph, relation, kMostPairs);
    text += wrapped_lines(
        fmt::format("  {} and {} on {}: {}{}\n", graph.actor(relation.a).name, graph.actor(relation.b).name,
                    graph.issue(relation.issue).name, graph::name(pairs.front().reason),
                    pairs.size() == kMostPairs ? fmt::format(", {} pairs of sentences or more", kMostPairs)
                    : pairs.size() > 1         ? fmt::format(", {} pairs of sentences", pairs.size())
                                               : std::string()),
        width);
    text += evidence(graph, relation.a, pairs.front().a, width);
    text += evidence(graph, relation.b, pairs.front().b, width);
  }
  return text;
}

std::string against_themselves(const ClaimGraph& graph, std::size_t top, std::size_t width) {
  const std::vector<graph::SelfOpposition> all = graph::self_oppositions(graph);
  if (all.empty() || top == 0) return {};
  std::string text = fmt::format("\nAgainst themselves ({} of {})\n", std::min(top, all.size()), all.size());
  for (std::size_t i = 0; i < std::min(top, all.size()); ++i) {
    const graph::SelfOpposition& one = all[i];
    std::string how(graph::name(one.kind));
    if (one.kind == graph::SelfOppositionKind::kShift) {
      how =
          fmt::format("{} from {} to {} between {} and {}", how, side_word(one.from),
                      side_word(schema::opposite(one.from)), schema::to_text(*one.before), schema::to_text(*one.after));
    }
    if (one.undated > 0) how += fmt::format(", {} without a date left out", counted(one.undated, "claim", "claims"));
    text += wrapped_lines(
        fmt::format("  {} on {}: {}\n", graph.actor(one.actor).name, graph.issue(one.issue).name, how), width);
    text += evidence(graph, one.actor, one.evidence_from, width);
    text += evidence(graph, one.actor, one.evidence_to, width);
  }
  return text;
}

}  // namespace

schema::Result<void> run(const Info& command, Streams streams) {
  constexpr std::size_t kUsualWidth = 100;
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const auto claims = store->graph();
  if (!claims) return tl::unexpected(claims.error());
  const std::size_t width = streams.out.width() == 0 ? kUsualWidth : std::min(streams.out.width(), kUsualWidth);
  return streams.out.write(wrapped_lines(overview(command.graph, *claims), width) +
                           contested(*claims, command.top, width) + contradictions(*claims, command.top, width) +
                           against_themselves(*claims, command.top, width));
}

}  // namespace claimgraph::cli
