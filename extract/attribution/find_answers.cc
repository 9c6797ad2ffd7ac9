// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "attribution/quotations.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kFewestQuestions = 4;
constexpr std::size_t kIntroduction = 6;  // paragraphs in which the one interviewed is named

struct Paragraph {
  TokenRange words;
  bool asks = false;
  bool first_person = false;
};

std::vector<Paragraph> paragraphs(const Doc& doc, const Quotations& quotations) {
  std::vector<Paragraph> all;
  for (const language::Sentence& sentence : doc.sentences) {
    if (sentence.starts_paragraph || all.empty()) all.push_back({sentence.tokens, false, false});
    Paragraph& paragraph = all.back();
    paragraph.words.end = sentence.tokens.end;
    paragraph.asks = doc.lower(sentence.tokens.end - 1) == "?";
    for (TokenIndex token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      const std::string_view lower = doc.lower(token);
      if ((lower == "i" || lower == "we" || lower == "my") && quotations.around(token) == nullptr)
        paragraph.first_person = true;
    }
  }
  return all;
}

/// The first full name that is a subject in the introduction, else the first full name.
TokenIndex interviewed(const Doc& doc, const std::vector<Paragraph>& all) {
  TokenIndex named = kNoToken;
  for (std::size_t i = 0; i < std::min(kIntroduction, all.size()); ++i) {
    for (TokenIndex token = all[i].words.begin; token < all[i].words.end; ++token) {
      const TokenIndex rest = child(doc, token, Relation::kFlat);
      if (!doc.xpos(token).starts_with("NNP") || rest == kNoToken) continue;
      if (doc.tokens[token].relation == Relation::kNsubj) return token;
      if (named == kNoToken) named = token;
    }
  }
  return named;
}

}  // namespace

void find_answers(const Doc& doc, Quotations& quotations) {
  const std::vector<Paragraph> all = paragraphs(doc, quotations);
  std::size_t questions = 0;
  std::size_t answers = 0;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (!all[i].asks || all[i + 1].asks) continue;
    ++questions;
    if (all[i + 1].first_person) ++answers;
  }
  if (questions < kFewestQuestions || answers * 2 < questions) return;
  const TokenIndex speaker = interviewed(doc, all);
  if (speaker == kNoToken) return;
  bool answering = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].asks) {
      answering = true;
    } else if (answering && (all[i - 1].asks || all[i].first_person)) {
      quotations.add_unmarked(all[i].words, speaker);
    }
  }
}

}  // namespace claimgraph::extract
