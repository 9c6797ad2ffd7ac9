// SPDX-License-Identifier: Apache-2.0

#include "tokens/tokenizer.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/section_reader.h"
#include "tokens/cut_long.h"
#include "tokens/forms.h"
#include "tokens/hashed_model.h"
#include "tokens/paragraph_pieces.h"
#include "tokens/words.h"

namespace claimgraph::language {
namespace {

struct Models {
  HashedModel joins;
  HashedModel boundaries;
  WordSplitter words;
  Abbreviations abbreviations;
};

/// "(R-Fla.) said", "(see p. 3) and": a small letter behind a bracket goes on with what stands before it. Too rare in
/// the treebanks to be learnt.
bool goes_on_behind_bracket(std::span<const Piece> pieces, std::size_t right) {
  const std::uint32_t bracket = pieces[right - 1].shape;
  return (bracket == ')' || bracket == ']') && pieces[right].shape == kSmall && !pieces[right].hard;
}

/// One Doc on its way.
class Run {
 public:
  Run(const Models& models, Doc& doc, const schema::DiagnosticSink& sink) : models_(models), doc_(doc), sink_(sink) {}

  void document() {
    for (std::uint32_t at = 0;;) {
      const Paragraph paragraph = next_paragraph(doc_.text(), at);
      if (paragraph.begin == paragraph.end) return;
      this->paragraph(paragraph);
      at = paragraph.end;
    }
  }

 private:
  void paragraph(const Paragraph& paragraph) {
    const std::size_t first_sentence = doc_.sentences.size();
    sentence_begin_ = static_cast<TokenIndex>(doc_.tokens.size());
    cut_paragraph(
        doc_.text(), paragraph, window_,
        [&](std::span<const Atom> atoms, std::size_t right, const JoinState& state) {
          join_features(atoms, right, state, models_.abbreviations, features_);
          return models_.joins.score(features_) > 0;
        },
        [&](std::span<const Piece> pieces, std::size_t right, const BoundaryState& state) {
          if (goes_on_behind_bracket(pieces, right)) return false;
          boundary_features(pieces, right, state, models_.abbreviations, features_);
          return models_.boundaries.score(features_) > 0;
        },
        [&](const Piece& piece, bool ends_sentence, bool gap_behind) {
          printed_word(piece.begin, piece.end);
          doc_.tokens.back().space_after = gap_behind;
          if (ends_sentence) end_sentence();
        });
    if (first_sentence < doc_.sentences.size()) doc_.sentences[first_sentence].starts_paragraph = true;
  }

  void end_sentence() {
    TokenRange tokens{sentence_begin_, static_cast<TokenIndex>(doc_.tokens.size())};
    if (tokens.size() > kLongestSentence) report_long(tokens);
    while (tokens.size() > kLongestSentence) {
      const TokenIndex cut = best_cut(doc_, tokens);
      doc_.sentences.push_back({{tokens.begin, cut}, kNoToken, false});
      tokens.begin = cut;
    }
    doc_.sentences.push_back({tokens, kNoToken, false});
    sentence_begin_ = tokens.end;
  }

  void printed_word(std::uint32_t begin, std::uint32_t end) {
    const TokenIndex first = add(begin, end, false);
    const std::size_t letters = models_.words.second_word(doc_.printed(first), doc_.lower(first));
    if (letters == 0) return;
    cut(first, begin + static_cast<std::uint32_t>(letters), end);
    // "shouldn't've": the first of the two may hold two once more.
    const std::size_t inner = second_word_by_ending(doc_.printed(first), doc_.lower(first));
    if (inner == 0) return;
    doc_.tokens.pop_back();
    cut(first, begin + static_cast<std::uint32_t>(inner), begin + static_cast<std::uint32_t>(letters));
    add(begin + static_cast<std::uint32_t>(letters), end, true);
  }

  TokenIndex add(std::uint32_t begin, std::uint32_t end, bool joined) {
    Token token;
    token.begin = begin;
    token.end = end;
    token.joined = joined;
    forms_.make(doc_, token, doc_.text().substr(begin, end - begin));
    if (doc_.tokens.size() == doc_.tokens.capacity()) make_room(end);
    doc_.tokens.push_back(token);
    return static_cast<TokenIndex>(doc_.tokens.size() - 1);
  }

  /// For as many tokens as the text will make if it goes on as it did until byte `end`. Twice as many each time, as a
  /// vector does it, would take half as much memory again for a long text.
  void make_room(std::uint32_t end) {
    constexpr std::size_t kFew = 1024;
    const std::size_t count = doc_.tokens.size();
    if (count < kFew) return;
    const std::size_t expected = count * doc_.text().size() / end;
    doc_.tokens.reserve(std::max(count + count / 4, expected + expected / 32));
  }

  /// The token ends at `at`, and another goes on there until `end`.
  void cut(TokenIndex token, std::uint32_t at, std::uint32_t end) {
    Token& first = doc_.tokens[token];
    first.end = at;
    forms_.make(doc_, first, doc_.text().substr(first.begin, at - first.begin));
    add(at, end, true);
  }

  void report_long(TokenRange tokens) const {
    if (!sink_) return;
    schema::Diagnostic diagnostic;
    diagnostic.error.code = "CG-X121";
    diagnostic.error.message = fmt::format("a sentence of {} tokens is cut: '{}...'", tokens.size(),
                                           doc_.printed(TokenRange{tokens.begin, tokens.begin + 5}));
    diagnostic.error.hint = "check whether the text is prose";
    sink_(diagnostic);
  }

  const Models& models_;
  Doc& doc_;
  const schema::DiagnosticSink& sink_;
  FormMaker forms_;
  Features features_;
  PieceWindow window_;
  TokenIndex sentence_begin_ = 0;
};

class Tokenizer : public Component {
 public:
  explicit Tokenizer(const Models& models) : models_(models) {}
  std::string_view name() const override { return kTokenizer; }
  void run(Doc& doc, const schema::DiagnosticSink& sink) const override { Run(models_, doc, sink).document(); }

 private:
  Models models_;
};

}  // namespace

schema::Result<std::unique_ptr<Component>> make_tokenizer(const ModelFile& model) {
  SectionReader reader(model.section(kTokenizer).value_or(std::string_view{}));
  const auto joins = reader.array<std::int16_t>();
  const auto boundaries = reader.array<std::int16_t>();
  const StringList whole = reader.strings();
  const auto letters = reader.array<std::uint8_t>();
  const auto abbreviations = reader.array<std::uint32_t>();
  const auto kinds = reader.array<std::uint8_t>();
  bool fits = reader.complete() && HashedModel::possible(joins.size()) && HashedModel::possible(boundaries.size()) &&
              letters.size() == whole.size() && kinds.size() == abbreviations.size();
  for (std::size_t i = 0; fits && i < letters.size(); ++i) fits = letters[i] < whole[i].size();
  if (!fits) return tl::unexpected(section_error(kTokenizer));
  return std::make_unique<Tokenizer>(Models{HashedModel(joins), HashedModel(boundaries), WordSplitter(whole, letters),
                                            Abbreviations(abbreviations, kinds)});
}

}  // namespace claimgraph::language
