// SPDX-License-Identifier: Apache-2.0

#include "claims/explain.h"

#include <fmt/format.h>

#include <array>

namespace claimgraph::extract {
namespace {

std::string_view word_class(schema::WordClass kind) {
  static constexpr std::array<std::string_view, 3> kNames = {"verb", "noun", "adjective"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string printed(const Doc& doc, const std::vector<TokenIndex>& words) {
  std::string text;
  for (const TokenIndex word : words) {
    if (!text.empty()) text += ", ";
    text += fmt::format("\"{}\"", doc.printed(word));
  }
  return text;
}

/// The way in the tree from one word to another, up and then down: "demand <-nsubj- Kyiv".
std::string path(const Doc& doc, TokenIndex from, TokenIndex to) {
  std::string up;
  TokenIndex top = from;
  while (top != kNoToken && !below(doc, to, top)) {
    up += fmt::format(" -{}-> {}", doc.deprel(top),
                      doc.tokens[top].head == kNoToken ? "" : doc.printed(doc.tokens[top].head));
    top = doc.tokens[top].head;
  }
  if (top == kNoToken) return "in another sentence";
  std::string down;
  for (TokenIndex token = to; token != top; token = doc.tokens[token].head) {
    down = fmt::format(" <-{}- {}", doc.deprel(token), doc.printed(token)) + down;
  }
  return fmt::format("{}{}{}", doc.printed(from), up, down);
}

}  // namespace

std::string_view name(Shift shift) {
  static constexpr std::array<std::string_view, 6> kNames = {"none",
                                                             "says that something must be done",
                                                             "says what they themselves will do",
                                                             "tells somebody to do it",
                                                             "warns somebody of what it can do itself",
                                                             "makes it a condition"};
  return kNames[static_cast<std::size_t>(shift)];
}

std::vector<std::string> explain(const Doc& doc, const Finding& finding) {
  const Attitude& attitude = finding.attitude;
  std::vector<std::string> lines;
  if (attitude.entry != nullptr) {
    lines.push_back(fmt::format("entry: {} ({}) -> {} {}{}", attitude.entry->words,
                                word_class(attitude.entry->word_class), schema::name(attitude.entry->position),
                                schema::sign(attitude.entry->polarity), attitude.entry->hedged ? ", hedged" : ""));
    lines.push_back(fmt::format("frame: {}", attitude.frame->notation));
  } else {
    const bool quoted = attitude.holder_path == HolderPath::kQuotation;
    const bool author = attitude.holder_path == HolderPath::kAuthor;
    lines.emplace_back(author   ? "entry: author's own words"
                       : quoted ? "entry: quotation"
                                : "entry: source of a clause");
  }
  lines.push_back(fmt::format("issue path: {}", path(doc, attitude.predicate, finding.issue)));
  if (finding.actor == nullptr) {
    lines.push_back(fmt::format("actor: {} ({})", finding.claim.actor, name(attitude.holder_path)));
  } else {
    lines.push_back(fmt::format("holder: \"{}\", {}; path: {}", finding.claim.actor_mention, name(attitude.holder_path),
                                path(doc, attitude.predicate, attitude.holder)));
    lines.push_back(fmt::format("actor: {} ({})", finding.claim.actor, name(finding.actor->step)));
  }
  if (attitude.target != kNoToken)
    lines.push_back(fmt::format("target path: {}", path(doc, attitude.predicate, attitude.target)));
  if (finding.shift != Shift::kNone) {
    lines.push_back(fmt::format(
        "shift: {}{}", name(finding.shift),
        finding.shift_word == kNoToken ? std::string() : fmt::format(" (\"{}\")", doc.printed(finding.shift_word))));
  }
  if (!finding.turns.empty()) lines.push_back("polarity turned by: " + printed(doc, finding.turns));
  if (!finding.hedges.empty()) lines.push_back("hedged by: " + printed(doc, finding.hedges));
  if (!finding.reporter.empty()) lines.push_back("reported: " + finding.reporter);
  return lines;
}

std::string explain(const Doc& doc, const NoClaim& no_claim) {
  if (no_claim.at == kNoToken) return no_claim.reason;
  return fmt::format("\"{}\": {}", doc.printed(no_claim.at), no_claim.reason);
}

}  // namespace claimgraph::extract
