// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/language/accuracy.h"

#include <algorithm>

#include "accuracy/align.h"

namespace claimgraph::language {
namespace {

constexpr std::array<std::string_view, 21> kUniversalFeatures = {
    "Abbr",    "Animacy", "Aspect",   "Case",    "Definite", "Degree",   "Evident",
    "Foreign", "Gender",  "Mood",     "NumType", "Number",   "Person",   "Polarity",
    "Polite",  "Poss",    "PronType", "Reflex",  "Tense",    "VerbForm", "Voice"};

std::string universal(std::string_view features) {
  std::string kept;
  while (!features.empty()) {
    const std::string_view pair = features.substr(0, features.find('|'));
    features.remove_prefix(std::min(features.size(), pair.size() + 1));
    if (!std::binary_search(kUniversalFeatures.begin(), kUniversalFeatures.end(), pair.substr(0, pair.find('=')))) {
      continue;
    }
    if (!kept.empty()) kept += '|';
    kept += pair;
  }
  return kept;
}

std::string_view without_subtype(std::string_view relation) { return relation.substr(0, relation.find(':')); }

/// Counts the spans that two ascending lists share.
void count_spans(const std::vector<schema::Span>& gold, const std::vector<schema::Span>& found, Score& score) {
  score.gold += gold.size();
  score.found += found.size();
  for (std::size_t g = 0, f = 0; g < gold.size() && f < found.size();) {
    if (gold[g].begin == found[f].begin) {
      score.right += gold[g++].end == found[f++].end ? 1 : 0;
    } else {
      ++(gold[g].begin < found[f].begin ? g : f);
    }
  }
}

std::vector<schema::Span> printed_words(const Doc& doc) {
  std::vector<schema::Span> spans;
  for (const Token& token : doc.tokens) {
    if (token.joined && !spans.empty()) {
      spans.back().end = token.end;
    } else {
      spans.push_back({token.begin, token.end});
    }
  }
  return spans;
}

std::vector<schema::Span> sentence_spans(const Doc& doc) {
  std::vector<schema::Span> spans;
  for (const Sentence& sentence : doc.sentences) spans.push_back(doc.span(sentence.tokens));
  return spans;
}

}  // namespace

void add_accuracy(const Doc& gold, const Doc& found, Accuracy& accuracy) {
  const auto score = [&](Measure measure) -> Score& { return accuracy.scores[static_cast<std::size_t>(measure)]; };
  count_spans(printed_words(gold), printed_words(found), score(Measure::kTokens));
  count_spans(sentence_spans(gold), sentence_spans(found), score(Measure::kSentences));

  for (std::size_t measure = static_cast<std::size_t>(Measure::kWords); measure < kMeasureCount; ++measure) {
    accuracy.scores[measure].gold += gold.tokens.size();
    accuracy.scores[measure].found += found.tokens.size();
  }
  const std::vector<TokenIndex> pairs = align_words(gold, found);
  for (TokenIndex g = 0; g < pairs.size(); ++g) {
    const TokenIndex f = pairs[g];
    if (f == kNoToken) continue;
    const auto count = [&](Measure measure, bool right) { score(measure).right += right ? 1 : 0; };
    count(Measure::kWords, true);
    count(Measure::kUpos, gold.tokens[g].upos == found.tokens[f].upos);
    count(Measure::kXpos, gold.xpos(g) == found.xpos(f));
    count(Measure::kFeatures, universal(gold.feats(g)) == universal(found.feats(f)));
    count(Measure::kLemmas, gold.lemma(g) == found.lemma(f) || gold.lemma(g) == "_");
    const TokenIndex gold_head = gold.tokens[g].head;
    const TokenIndex found_head = found.tokens[f].head;
    const bool head =
        found.tokens[f].deprel != 0 &&
        (gold_head == kNoToken ? found_head == kNoToken : found_head != kNoToken && pairs[gold_head] == found_head);
    count(Measure::kUas, head);
    count(Measure::kLas, head && without_subtype(gold.deprel(g)) == without_subtype(found.deprel(f)));
    count(Measure::kLasSubtypes, head && gold.deprel(g) == found.deprel(f));
  }
}

}  // namespace claimgraph::language
