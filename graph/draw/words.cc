// SPDX-License-Identifier: Apache-2.0

#include "words.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <set>

#include "claimgraph/schema/vocabulary.h"
#include "picture_text.h"
#include "reading_text.h"

namespace claimgraph::graph {
namespace {

using schema::Polarity;

constexpr std::size_t kLabelWidth = 26;
constexpr std::size_t kLabelLines = 3;
constexpr std::size_t kLineLabelWidth = 28;
constexpr std::size_t kMostWordings = 2;
constexpr std::size_t kMostSentences = 3;
constexpr std::size_t kMostAliases = 5;
constexpr std::size_t kSentenceLength = 400;
constexpr std::size_t kTitleWidth = 60;

const Edge& edge_of(const ClaimGraph& graph, EdgeId id) { return graph.edges()[static_cast<std::size_t>(id)]; }

/// "demands"; "demands \"lifting of tolls\"" where the wording stands on the other side than the topic; "demands
/// (against)" where the position alone would tell the other side.
std::string wording(const ClaimGraph& graph, const Edge& edge, Polarity stance) {
  std::string text(schema::name(edge.position));
  if (stance == Polarity::kNone || stance == schema::default_polarity(edge.position)) return text;
  if (edge.polarity != stance) {
    const std::string phrase = shown(graph.claim(edge.claims.front()).issue);
    return fmt::format("{} \"{}\"", text, shortened(phrase, kLineLabelWidth - 2));
  }
  return fmt::format("{} ({})", text, stance == Polarity::kFor ? "for" : "against");
}

/// As the documents write it.
std::string source_name(const ClaimGraph& graph, const std::string& asked) {
  const std::string wanted = schema::fold(asked);
  for (const schema::Document& document : graph.documents()) {
    if (schema::fold(document.source) == wanted) return document.source;
  }
  return asked;
}

}  // namespace

std::string sentence(const ClaimGraph& graph, const schema::Claim& claim) {
  std::string text = quoted(shortened(shown(without_marks(claim.quote)), kSentenceLength));
  const schema::Document* document = graph.document_of(claim);
  const bool named = document != nullptr && !document->source.empty();
  std::string origin = shown(named ? document->source : claim.doc);
  if (const auto date = graph.date_of(claim)) origin += ", " + schema::to_text(*date);
  if (!claim.reported_by.empty() && claim.reported_by != claim.actor) {
    origin += ", as reported by " + shown(claim.reported_by);
  }
  if (claim.certainty == schema::Certainty::kHedged) origin += ", hedged";
  return text + " (" + origin + ")";
}

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string address_of(const ClaimGraph& graph, const schema::Claim& claim) {
  const schema::Document* const document = graph.document_of(claim);
  if (document == nullptr) return {};
  return is_web_address(document->address) ? document->address : std::string();
}

std::string address_of(const ClaimGraph& graph, std::optional<ClaimIndex> claim) {
  return claim ? address_of(graph, graph.claim(*claim)) : std::string();
}

std::string line_address(const ClaimGraph& graph, const Line& line) { return address_of(graph, line.best); }

std::string node_id(std::string_view kind, std::string_view name) {
  return fmt::format("{}_{:016x}", kind, XXH3_64bits(name.data(), name.size()));
}

std::string actor_label(const Node& actor) { return label_value(wrapped(shown(actor.name), kLabelWidth, kLabelLines)); }
std::string issue_name(const Node& issue) { return html_value(wrapped(shown(issue.name), kLabelWidth, kLabelLines)); }

std::string node_tooltip(const ClaimGraph& graph, const Node& node, std::optional<ClaimIndex> best) {
  std::vector<std::string> lines = {shown(node.name)};
  if (!node.kind.empty()) lines.front() += " (" + node.kind + ")";
  if (!node.belongs_to.empty()) lines.push_back("part of: " + shown(node.belongs_to));
  std::string aliases;
  for (std::size_t i = 0; i < std::min(node.aliases.size(), kMostAliases); ++i) {
    aliases += (aliases.empty() ? "also: " : "; ") + shown(node.aliases[i]);
  }
  if (node.aliases.size() > kMostAliases) aliases += "; ...";
  if (!aliases.empty()) lines.push_back(aliases);
  if (best) lines.push_back(sentence(graph, graph.claim(*best)));
  return tooltip_value(lines);
}

std::vector<std::string> line_words(const ClaimGraph& graph, const Line& line) {
  std::vector<std::string> parts;
  for (const EdgeId id : line.edges) {
    std::string part = wording(graph, edge_of(graph, id), line.stance);
    if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(std::move(part));
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(parts.size(), kMostWordings); ++i) text += (i == 0 ? "" : ", ") + parts[i];
  if (parts.size() > kMostWordings) text += ", ...";
  if (line.count > 1) text += fmt::format(" ({})", line.count);
  if (line.own == 0) text += ", reported";
  return wrapped(text, kLineLabelWidth, kLabelLines);
}

std::string line_label(const ClaimGraph& graph, const Line& line) { return label_value(line_words(graph, line)); }

std::string line_tooltip(const ClaimGraph& graph, const Line& line) {
  std::vector<std::string> lines;
  std::set<std::string> told;
  std::size_t untold = 0;
  for (const EdgeId id : line.edges) {
    const Edge& edge = edge_of(graph, id);
    lines.push_back(fmt::format("{} {} {}", shown(graph.actor(edge.actor).name), schema::name(edge.position),
                                shown(graph.claim(edge.claims.front()).issue)));
    for (const ClaimIndex index : edge.claims) {
      const schema::Claim& claim = graph.claim(index);
      if (told.count(claim.quote) != 0) continue;
      if (told.size() == kMostSentences) {
        ++untold;
        continue;
      }
      told.insert(claim.quote);
      lines.push_back(sentence(graph, claim));
    }
  }
  if (untold > 0) lines.push_back(fmt::format("and {} more", untold));
  return tooltip_value(lines);
}

std::string title(const std::string& text) { return html_value(wrapped(text, kTitleWidth, kLabelLines)); }

std::vector<ClaimIndex> claims_of(const ClaimGraph& graph, std::span<const Line> lines) {
  std::vector<ClaimIndex> claims;
  for (const Line& line : lines) {
    for (const EdgeId id : line.edges) {
      const Edge& edge = edge_of(graph, id);
      claims.insert(claims.end(), edge.claims.begin(), edge.claims.end());
    }
  }
  return claims;
}

std::string source_note(const Scene& scene, std::span<const ClaimIndex> claims, std::size_t weak_lines) {
  std::set<std::string_view> documents;
  std::optional<schema::Date> first, last;
  for (const ClaimIndex index : claims) {
    const schema::Claim& claim = scene.graph.claim(index);
    documents.insert(claim.doc);
    const auto date = scene.graph.date_of(claim);
    if (!date) continue;
    first = first ? std::min(*first, *date) : *date;
    last = last ? std::max(*last, *date) : *date;
  }
  std::string text = claims.empty() ? "No claims for this picture" : "From " + plural(documents.size(), "document");
  if (first) text += ", " + schema::to_text(*first);
  if (last && last != first) text += " to " + schema::to_text(*last);
  const ClaimFilter& asked = scene.options.claims;
  if (asked.since) text += "; since " + schema::to_text(*asked.since);
  if (asked.until) text += "; until " + schema::to_text(*asked.until);
  if (asked.certainty) text += fmt::format("; only {} claims", schema::name(*asked.certainty));
  if (!asked.source.empty()) {
    text += "; only from " + html_value({shortened(shown(source_name(scene.graph, asked.source)), kLabelWidth * 2)});
  }
  if (scene.options.min_evidence > 1) {
    text += fmt::format("; at least {} sentences a line, {} {} fewer", scene.options.min_evidence,
                        plural(weak_lines, "line"), weak_lines == 1 ? "has" : "have");
  }
  return text;
}

std::string left_out_note(std::size_t shown_lines, std::size_t all, std::string_view what) {
  if (shown_lines >= all) return {};
  return fmt::format("; the {} strongest of {} {}, by evidence and dispute", shown_lines, all, what);
}

}  // namespace claimgraph::graph
