// SPDX-License-Identifier: Apache-2.0

#include "attribution/quotations.h"

#include <array>
#include <string_view>

namespace claimgraph::extract {
namespace {

enum class Mark : std::uint8_t { kNone, kOpen, kClose, kEither };
enum class Style : std::uint8_t { kDouble, kSingle };

struct Reading {
  Mark mark = Mark::kNone;
  Style style = Style::kDouble;
};

Reading read_mark(std::string_view form) {
  if (form == "\xE2\x80\x9C" || form == "``" || form == "\xC2\xAB" || form == "\xE2\x80\x9E")
    return {Mark::kOpen, Style::kDouble};
  if (form == "\xE2\x80\x9D" || form == "\xC2\xBB") return {Mark::kClose, Style::kDouble};
  if (form == "\"" || form == "''" || form == "'''") return {Mark::kEither, Style::kDouble};
  if (form == "\xE2\x80\x98" || form == "`") return {Mark::kOpen, Style::kSingle};
  if (form == "\xE2\x80\x99") return {Mark::kClose, Style::kSingle};
  if (form == "'") return {Mark::kEither, Style::kSingle};
  return {};
}

/// A quotation of a few words is speech only where it says a whole thing.
constexpr std::size_t kShortSpeech = 4;

bool is_speech(const Doc& doc, TokenRange words) {
  if (words.size() >= 12) return true;
  if (words.size() < kShortSpeech) return false;
  for (TokenIndex token = words.begin; token < words.end; ++token) {
    if (is_clause(doc, token) && (is_finite(doc, token) || doc.xpos(token) == "VB")) return true;
  }
  return false;
}

/// A mark that opens by its form, printed behind a word and in front of a space.
bool closes_by_its_place(const Doc& doc, TokenIndex mark) {
  return mark > 0 && !doc.tokens[mark - 1].space_after && doc.tokens[mark].space_after;
}

struct OpenMark {
  TokenIndex at = kNoToken;
  Style style = Style::kDouble;
  bool continues = false;
};

}  // namespace

Quotations::Quotations(const Doc& doc) : around_(doc.tokens.size(), -1) {
  OpenMark open;
  bool left_open = false;
  const auto close = [&](TokenIndex inside_end, TokenIndex end) {
    Quotation quotation;
    quotation.words = {open.at + 1, inside_end};
    quotation.printed = {open.at, end};
    quotation.continues = open.continues;
    if (!quotation.words.empty()) {
      quotation.speech = is_speech(doc, quotation.words) || open.continues;
      for (TokenIndex token = open.at; token < end; ++token) around_[token] = static_cast<std::int32_t>(all_.size());
      all_.push_back(quotation);
    }
    open = {};
  };
  for (const language::Sentence& sentence : doc.sentences) {
    if (sentence.starts_paragraph) {
      left_open = open.at != kNoToken && open.style == Style::kDouble;
      // A quotation left open at the end of its paragraph goes on in the next one, which opens it again.
      if (open.at != kNoToken) {
        if (open.style == Style::kDouble) close(sentence.tokens.begin, sentence.tokens.begin);
        open = {};
      }
    }
    for (TokenIndex token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      const std::string_view form = doc.form(token);
      const Reading reading = read_mark(form);
      if (reading.mark == Mark::kNone) continue;
      const bool single = reading.style == Style::kSingle;
      if (open.at != kNoToken && reading.style == open.style &&
          (reading.mark != Mark::kOpen || closes_by_its_place(doc, token))) {
        // "the workers' union": an apostrophe that closes nothing
        if (single && doc.tokens[token].relation == Relation::kCase) continue;
        close(token, token + 1);
      } else if (open.at == kNoToken && reading.mark != Mark::kClose) {
        const bool before_word = !doc.tokens[token].space_after;
        if (single && (!before_word || doc.tokens[token].relation == Relation::kCase || doc.tokens[token].joined))
          continue;
        open = {token, reading.style, left_open && token == sentence.tokens.begin};
        left_open = false;
      }
    }
  }
  if (open.at != kNoToken && open.style == Style::kDouble) {
    const auto end = static_cast<TokenIndex>(doc.tokens.size());
    close(end, end);
  }
}

void Quotations::add_unmarked(TokenRange words, TokenIndex speaker) {
  Quotation quotation;
  quotation.words = words;
  quotation.printed = words;
  quotation.speech = true;
  quotation.speaker = speaker;
  for (TokenIndex token = words.begin; token < words.end; ++token) {
    if (around_[token] < 0) around_[token] = static_cast<std::int32_t>(all_.size());
  }
  all_.push_back(quotation);
}

}  // namespace claimgraph::extract
