// SPDX-License-Identifier: Apache-2.0

#include "train_lemmatizer.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "lemmas/lemma_rules.h"

namespace claimgraph::train {
namespace {

using language::LemmaBase;
using language::LemmaEntry;
using language::LemmaWord;

/// An ending has a rule of its own where so many different words ask for it.
constexpr int kFewestWords = 2;

struct Edit {
  LemmaBase base = LemmaBase::kLower;
  std::size_t cut = 0;
  std::string ending;
  friend auto operator<=>(const Edit&, const Edit&) = default;
};

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

Edit edit_from(const std::string& base, std::string_view lemma, LemmaBase kind) {
  std::size_t same = static_cast<std::size_t>(
      std::mismatch(base.begin(), base.end(), lemma.begin(), lemma.end()).first - base.begin());
  while (same > 0 && same < base.size() && (static_cast<unsigned char>(base[same]) & 0xC0) == 0x80) --same;
  return {kind, characters(base.substr(same)), std::string(lemma.substr(same))};
}

/// A word with its tags and lemma, and how often it comes.
struct Example {
  std::string form, lower, xpos, lemma;
  language::Upos upos = language::Upos::kX;
  int count = 0;
  LemmaWord word() const { return {form, lower, upos, xpos}; }
};

/// Votes for edits; the first of equals is the one whose base stands first in LemmaBase.
using Votes = std::map<Edit, int>;

const Edit& winner(const Votes& votes) {
  return std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// Only for edits that cut off no more than `most_cut` characters.
void vote(Votes& votes, const Example& example, std::size_t most_cut, int weight) {
  for (std::size_t base = 0; base < language::kLemmaBaseCount; ++base) {
    const auto kind = static_cast<LemmaBase>(base);
    const Edit edit = edit_from(language::lemma_base(example.word(), kind), example.lemma, kind);
    if (edit.cut <= most_cut) votes[edit] += weight;
  }
}

class Trainer {
 public:
  explicit Trainer(const Corpus& corpus) { collect(corpus); }

  language::SectionWriter train() {
    learn_endings(language::ending_key);
    learn_endings(language::coarse_ending_key);
    learn_words();
    return write();
  }

 private:
  using KeyOf = std::uint32_t (*)(const LemmaWord&, std::size_t);

  void collect(const Corpus& corpus) {
    std::map<std::tuple<std::string, std::string, language::Upos, std::string>, int> counts;
    for (const language::ConlluDocument& document : corpus) {
      const language::Doc& doc = document.doc;
      for (language::TokenIndex i = 0; i < doc.tokens.size(); ++i) {
        // Parts of a word that was torn in two have the lemma "_".
        if (doc.lemma(i).empty() || (doc.lemma(i) == "_" && doc.form(i) != "_")) continue;
        counts[{std::string(doc.form(i)), std::string(doc.xpos(i)), doc.tokens[i].upos, std::string(doc.lemma(i))}] +=
            1;
        lower_[std::string(doc.form(i))] = doc.lower(i);
      }
    }
    for (const auto& [key, count] : counts) {
      const auto& [form, xpos, upos, lemma] = key;
      examples_.push_back({form, lower_[form], xpos, lemma, upos, count});
    }
  }

  /// Each word has one vote, however often it comes, so that endings are those of words not yet seen.
  void learn_endings(KeyOf key_of) {
    std::map<std::uint32_t, std::uint32_t> parents;  // the ending that is one byte shorter
    for (std::size_t ending = 0; ending <= language::kLongestEnding; ++ending) {
      std::map<std::uint32_t, Votes> all;
      for (const Example& example : examples_) {
        if (example.lower.size() < ending || example.form.find('@') != std::string::npos) continue;
        const std::uint32_t key = key_of(example.word(), ending);
        vote(all[key], example, ending, 1);
        if (ending > 0) parents[key] = key_of(example.word(), ending - 1);
      }
      for (const auto& [key, votes] : all) {
        const Edit* shorter = ending == 0 ? nullptr : known_[parents[key]];
        if (votes.empty()) {
          known_[key] = shorter;
          continue;
        }
        const Edit& edit = winner(votes);
        const bool enough = votes.at(edit) >= kFewestWords;
        const auto kept = shorter == nullptr || (enough && edit != *shorter) ? &*edits_.insert(edit).first : shorter;
        known_[key] = kept;
        if (kept != shorter) rules_[key] = kept;
      }
    }
  }

  /// The words that their ending leads astray.
  void learn_words() {
    std::map<std::uint32_t, Votes> all;
    std::map<std::uint32_t, const Example*> some;
    for (const Example& example : examples_) {
      const std::uint32_t key = language::word_key(example.word());
      vote(all[key], example, 255, example.count);
      some[key] = &example;
    }
    for (const auto& [key, votes] : all) {
      const Edit& edit = winner(votes);
      const Example& example = *some[key];
      const std::size_t longest = std::min(example.lower.size(), language::kLongestEnding);
      const Edit* by_ending = known_[language::ending_key(example.word(), longest)];
      if (by_ending != nullptr && votes.contains(*by_ending) && votes.at(*by_ending) == votes.at(edit)) continue;
      rules_[key] = &*edits_.insert(edit).first;
    }
  }

  language::SectionWriter write() const {
    std::map<Edit, std::uint32_t> numbers;
    std::vector<std::uint8_t> bases, cuts;
    std::vector<std::string> endings;
    for (const Edit& edit : edits_) {
      numbers[edit] = static_cast<std::uint32_t>(endings.size());
      bases.push_back(static_cast<std::uint8_t>(edit.base));
      cuts.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(edit.cut, 255)));
      endings.push_back(edit.ending);
    }
    std::size_t size = 1;
    while (size < rules_.size() * 2) size *= 2;
    std::vector<LemmaEntry> table(size);
    for (const auto& [key, edit] : rules_) {
      std::size_t at = key & (size - 1);
      while (table[at].key != 0) at = (at + 1) & (size - 1);
      table[at] = {key, numbers.at(*edit)};
    }
    language::SectionWriter section;
    section.array(table);
    section.array(bases);
    section.array(cuts);
    section.strings(endings);
    return section;
  }

  std::map<std::string, std::string> lower_;
  std::vector<Example> examples_;
  std::set<Edit> edits_;
  std::map<std::uint32_t, const Edit*> known_;  // what holds for an ending, by a rule of its own or a shorter one's
  std::map<std::uint32_t, const Edit*> rules_;
};

}  // namespace

language::SectionWriter train_lemmatizer(const Corpus& corpus) { return Trainer(corpus).train(); }

}  // namespace claimgraph::train
