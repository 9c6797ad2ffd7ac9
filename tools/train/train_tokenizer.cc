// SPDX-License-Identifier: Apache-2.0

#include "train_tokenizer.h"

#include <algorithm>
#include <map>

#include "abbreviation_list.h"
#include "perceptron.h"
#include "tokens/paragraph_pieces.h"
#include "tokens/words.h"

namespace claimgraph::train {
namespace {

using language::Abbreviations;
using language::Atom;
using language::BoundaryState;
using language::Doc;
using language::Features;
using language::HashedModel;
using language::JoinState;
using language::Piece;
using language::TokenIndex;

constexpr PerceptronOptions kJoins = {17, 12, 30, 15, 1};
constexpr PerceptronOptions kBoundaries = {18, 12, 15, 15, 2};

/// Where printed words and sentences begin, by the treebank.
class Gold {
 public:
  explicit Gold(const Doc& doc) : begins_word_(doc.text().size()), begins_sentence_(doc.text().size()) {
    for (const language::Token& token : doc.tokens) {
      if (!token.joined && token.begin < token.end) begins_word_[token.begin] = true;
    }
    for (const language::Sentence& sentence : doc.sentences) {
      begins_sentence_[doc.tokens[sentence.tokens.begin].begin] = true;
    }
  }
  bool begins_word(std::uint32_t at) const { return begins_word_[at]; }
  bool begins_sentence(std::uint32_t at) const { return begins_sentence_[at]; }

 private:
  std::vector<bool> begins_word_;
  std::vector<bool> begins_sentence_;
};

template <class Work>
void for_each_paragraph(std::string_view text, Work&& work) {
  for (std::uint32_t at = 0;;) {
    const language::Paragraph paragraph = language::next_paragraph(text, at);
    if (paragraph.begin == paragraph.end) return;
    work(paragraph);
    at = paragraph.end;
  }
}

std::vector<std::int16_t> train_joins(const Corpus& corpus, const Abbreviations& abbreviations) {
  Decisions decisions;
  Features features;
  language::PieceWindow window;
  for (const language::ConlluDocument& document : corpus) {
    const Gold gold(document.doc);
    for_each_paragraph(*document.text, [&](const language::Paragraph& paragraph) {
      language::cut_paragraph(
          *document.text, paragraph, window,
          [&](const std::vector<Atom>& seen, std::size_t right, const JoinState& state) {
            language::join_features(seen, right, state, abbreviations, features);
            const bool joined = !gold.begins_word(seen[right].begin);
            decisions.add(features, joined);
            return joined;
          },
          [](const std::vector<Piece>&, std::size_t, const BoundaryState&) { return false; },
          [](const Piece&, bool, bool) {});
    });
  }
  return decisions.train(kJoins);
}

/// On the pieces as the joins make them, which is what the boundaries will see.
std::vector<std::int16_t> train_boundaries(const Corpus& corpus, const HashedModel& joins,
                                           const Abbreviations& abbreviations) {
  Decisions decisions;
  Features features;
  language::PieceWindow window;
  for (const language::ConlluDocument& document : corpus) {
    const Gold gold(document.doc);
    for_each_paragraph(*document.text, [&](const language::Paragraph& paragraph) {
      language::cut_paragraph(
          *document.text, paragraph, window,
          [&](const std::vector<Atom>& seen, std::size_t right, const JoinState& state) {
            language::join_features(seen, right, state, abbreviations, features);
            return joins.score(features) > 0;
          },
          [&](const std::vector<Piece>& pieces, std::size_t right, const BoundaryState& state) {
            language::boundary_features(pieces, right, state, abbreviations, features);
            const bool ends = gold.begins_sentence(pieces[right].begin);
            decisions.add(features, ends);
            return ends;
          },
          [](const Piece&, bool, bool) {});
    });
  }
  return decisions.train(kBoundaries);
}

/// The printed words that their ending does not cut as the treebanks do, for the most part.
class WordList {
 public:
  void count(const Doc& doc) {
    for (TokenIndex token = 0; token < doc.tokens.size(); ++token) {
      if (doc.tokens[token].joined) continue;
      const bool two = token + 1 < doc.tokens.size() && doc.tokens[token + 1].joined;
      std::string whole(doc.lower(token));
      if (two) whole += doc.lower(token + 1);
      counts_[whole][two ? doc.lower(token).size() : 0] += 1;
    }
  }
  void write(language::SectionWriter& section) const {
    std::vector<std::string> words;
    std::vector<std::uint8_t> letters;
    for (const auto& [word, places] : counts_) {
      const auto most = std::max_element(places.begin(), places.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      if (most->first == language::second_word_by_ending(word, word) || most->first > 255) continue;
      words.push_back(word);
      letters.push_back(static_cast<std::uint8_t>(most->first));
    }
    section.strings(words);
    section.array(letters);
  }

 private:
  std::map<std::string, std::map<std::size_t, int>> counts_;
};

}  // namespace

schema::Result<language::SectionWriter> train_tokenizer(const Corpus& corpus, std::string_view english) {
  const auto list = read_abbreviations(english);
  if (!list) return tl::unexpected(list.error());
  const Abbreviations abbreviations(list->words, list->kinds);
  language::SectionWriter section;
  const std::vector<std::int16_t> joins = train_joins(corpus, abbreviations);
  section.array(joins);
  section.array(train_boundaries(corpus, HashedModel(joins), abbreviations));
  WordList words;
  for (const language::ConlluDocument& document : corpus) words.count(document.doc);
  words.write(section);
  section.array(list->words);
  section.array(list->kinds);
  return section;
}

}  // namespace claimgraph::train
