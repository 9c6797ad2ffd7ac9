// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words that options take, and what they mean: to the parser, to the help and to the completions. Where an option
// has a default among them, it is the first.

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "claimgraph/graph/network.h"
#include "claimgraph/graph/output.h"
#include "claimgraph/query/query.h"
#include "claimgraph/schema/claim.h"
#include "commands.h"
#include "words/global_options.h"

namespace claimgraph::cli {

template <class T>
struct Choice {
  std::string_view word;
  T value;
  std::string_view text = {};  ///< what is had for it
};

template <class T>
using Choices = std::span<const Choice<T>>;

/// What can be named with --input-format: a form of articles, or what is taken of CoNLL-U.
struct InputChoice {
  extract::InputFormat format;
  std::optional<language::ConlluContent> conllu;
};

inline constexpr auto kInputFormats = std::to_array<Choice<InputChoice>>(
    {{"text", {extract::InputFormat::kText, {}}, "plain text or Markdown"},
     {"html", {extract::InputFormat::kHtml, {}}, "pages of the web"},
     {"json", {extract::InputFormat::kJson, {}}, "one article an object, or JSON Lines"},
     {"conllu", {extract::InputFormat::kByName, language::ConlluContent::kTrees}, "trees of any parser"},
     {"conllu-tokens", {extract::InputFormat::kByName, language::ConlluContent::kTokens}, "tokens to be parsed"}});

inline constexpr auto kClaimsFormats = std::to_array<Choice<ClaimsFormat>>(
    {{"jsonl", ClaimsFormat::kJsonl, "claim records, one a line"},
     {"table", ClaimsFormat::kTable, "a table for people"},
     {"conllu", ClaimsFormat::kConllu, "no claims, but the trees they are read from"},
     {"attributions", ClaimsFormat::kAttributions, "who says what, claim or not"}});

inline constexpr auto kTableFormats =
    std::to_array<Choice<query::TableFormat>>({{"table", query::TableFormat::kTable, "a table for people"},
                                               {"long", query::TableFormat::kLong, "a value a line"},
                                               {"json", query::TableFormat::kJson, "one list of objects"},
                                               {"jsonl", query::TableFormat::kJsonl, "one object a line"},
                                               {"csv", query::TableFormat::kCsv, "commas between the columns"},
                                               {"tsv", query::TableFormat::kTsv, "tabs between the columns"},
                                               {"markdown", query::TableFormat::kMarkdown, "a table in Markdown"}});

inline constexpr auto kListFormats =
    std::to_array<Choice<bool>>({{"table", false, "a table for people"}, {"json", true, "for programs"}});

inline constexpr auto kExportFormats = std::to_array<Choice<ExportFormat>>(
    {{"json", ExportFormat::kJson, "the whole graph"},
     {"jsonl", ExportFormat::kJsonl, "its claims, one a line"},
     {"csv", ExportFormat::kCsv, "its claims as a table"},
     {"graphml", ExportFormat::kGraphml, "who wants what as a network, for Cytoscape, NetworkX, igraph"},
     {"gexf", ExportFormat::kGexf, "the same for Gephi, with colours and time"}});

inline constexpr auto kDrawFormats = std::to_array<Choice<graph::DrawFormat>>(
    {{"svg", graph::DrawFormat::kSvg, "for browsers, with sentences and links"},
     {"png", graph::DrawFormat::kPng, "pixels"},
     {"pdf", graph::DrawFormat::kPdf, "for print"},
     {"dot", graph::DrawFormat::kDot, "for Graphviz, without a layout"}});

inline constexpr auto kDrawViews = std::to_array<Choice<graph::DrawView>>(
    {{"positions", graph::DrawView::kPositions, "who wants what"},
     {"agreement", graph::DrawView::kAgreement, "who agrees with whom"},
     {"contradiction", graph::DrawView::kContradiction, "who contradicts whom"},
     {"timeline", graph::DrawView::kTimeline, "what an --actor said or was said of an --issue, day by day"},
     {"issue", graph::DrawView::kIssue, "who is for and against an --issue, with their sentences"}});

inline constexpr auto kThemes = std::to_array<Choice<graph::DrawTheme>>(
    {{"light", graph::DrawTheme::kLight, "black on white"}, {"dark", graph::DrawTheme::kDark, "white on black"}});

inline constexpr auto kCertainties =
    std::to_array<Choice<schema::Certainty>>({{"asserted", schema::Certainty::kAsserted, "what is said for sure"},
                                              {"hedged", schema::Certainty::kHedged, "what may be"}});

inline constexpr auto kMatrices = std::to_array<Choice<NetworkMatrix>>(
    {{"affiliation", NetworkMatrix::kAffiliation, "actor x issue: statements for minus statements against"},
     {"mentions", NetworkMatrix::kMentions, "actor x issue: statements of either side"},
     {"congruence", NetworkMatrix::kCongruence, "actor x actor: same side"},
     {"conflict", NetworkMatrix::kConflict, "actor x actor: opposite sides"},
     {"subtract", NetworkMatrix::kSubtract, "actor x actor: congruence minus conflict"},
     {"ignore", NetworkMatrix::kIgnore, "actor x actor: congruence plus conflict"}});

inline constexpr auto kNormalisations = std::to_array<Choice<graph::network::Normalisation>>(
    {{"none", graph::network::Normalisation::kNone, "counts as they are"},
     {"average", graph::network::Normalisation::kAverage, "by the mean number of statements of the two"},
     {"jaccard", graph::network::Normalisation::kJaccard, "by all that the two have, shared or not"},
     {"cosine", graph::network::Normalisation::kCosine, "the angle between the two"},
     {"dna-cosine", graph::network::Normalisation::kProduct, "what Discourse Network Analyzer calls cosine"}});

inline constexpr auto kDuplicates = std::to_array<Choice<graph::network::Duplicates>>(
    {{"all", graph::network::Duplicates::kAll, "every statement counts"},
     {"text", graph::network::Duplicates::kText, "the same words count once"},
     {"document", graph::network::Duplicates::kDocument, "once a document"},
     {"week", graph::network::Duplicates::kWeek, "once a week"},
     {"month", graph::network::Duplicates::kMonth, "once a month"},
     {"year", graph::network::Duplicates::kYear, "once a year"}});

inline constexpr auto kLevels = std::to_array<Choice<graph::network::Level>>(
    {{"actor", graph::network::Level::kActor, "each for oneself"},
     {"top", graph::network::Level::kTop, "whom the actor is part of: a minister for the state"}});

inline constexpr auto kWindowUnits = std::to_array<Choice<graph::network::Period::Unit>>(
    {{"week", graph::network::Period::Unit::kWeek, "Monday to Sunday"},
     {"month", graph::network::Period::Unit::kMonth},
     {"year", graph::network::Period::Unit::kYear}});

inline constexpr auto kColors =
    std::to_array<Choice<ColorChoice>>({{"auto", ColorChoice::kAuto, "on a terminal"},
                                        {"always", ColorChoice::kAlways, "in files and pipes too"},
                                        {"never", ColorChoice::kNever, "no colour"}});

inline constexpr auto kErrorFormats = std::to_array<Choice<ErrorFormat>>(
    {{"text", ErrorFormat::kText, "for people"}, {"json", ErrorFormat::kJson, "one object a line, for programs"}});

inline constexpr auto kShells = std::to_array<Choice<Shell>>(
    {{"bash", Shell::kBash, "bash 4 or later"}, {"zsh", Shell::kZsh}, {"fish", Shell::kFish}});

}  // namespace claimgraph::cli
