// SPDX-License-Identifier: Apache-2.0

// Every word that expresses a position is found in a sentence of its own, with each of the frames it takes: the
// sentence and its tree are made of the entry, for Kenya as the holder and Ghana as the one addressed.

#include <catch2/catch.hpp>

#include <algorithm>

#include "claims_of_trees.h"
#include "frames/attitude.h"

using namespace claimgraph::extract;

namespace {

using claimgraph::schema::WordClass;

/// Words of a tree under construction; heads count from 1.
class Sentence {
 public:
  /// Place of the word that comes next.
  std::size_t next() const { return words_.size() + 1; }
  void add(const std::string& form, const std::string& lemma, const std::string& tag, std::size_t head,
           const std::string& relation) {
    words_.push_back(form + "|" + lemma + "|" + tag + "|" + std::to_string(head) + "|" + relation);
  }
  void add_to_leave(std::size_t head, const std::string& relation) {
    const std::size_t verb = next() + 1;
    add("to", "", "TO", verb, "mark");
    add("leave", "", "VB", head, relation);
  }
  void add_that_clause(std::size_t head, const std::string& relation) {
    const std::size_t verb = next() + 2;
    add("that", "", "IN", verb, "mark");
    add("Togo", "Togo", "NNP", verb, "nsubj");
    add("leaves", "leave", "VBZ", head, relation);
  }
  void add_phrase(const std::string& preposition, const std::string& noun, const std::string& tag, std::size_t head,
                  const std::string& relation) {
    add(preposition, "", "IN", next() + 1, "case");
    add(noun, noun == "Ghana" ? noun : "", tag, head, relation);
  }
  std::string text() const {
    std::string all;
    for (const std::string& word : words_) all += (all.empty() ? "" : " ") + word;
    return all;
  }

 private:
  std::vector<std::string> words_;
};

void add_slot(Sentence& sentence, const Entry& entry, const Frame& frame, const Slot& slot, std::size_t head) {
  const std::string phrase = entry.word_class == WordClass::kNoun ? "nmod" : "obl";
  if (slot.target && slot.kind == SlotKind::kOblique)
    return sentence.add_phrase(slot.preposition, "Ghana", "NNP", head, phrase);
  if (slot.target) {
    const bool given = frame.slots.back().kind == SlotKind::kObject && !frame.slots.back().target;
    return sentence.add("Ghana", "Ghana", "NNP", head, given ? "iobj" : "obj");
  }
  switch (slot.kind) {
    case SlotKind::kObject:
      return sentence.add("truce", "", "NN", head, "obj");
    case SlotKind::kClause:
      return sentence.add_that_clause(head, "ccomp");
    case SlotKind::kInfinitive:
      if (frame.described) return sentence.add("mistake", "", "NN", head, "xcomp");
      return sentence.add_to_leave(head, "xcomp");
    case SlotKind::kGerund:
      return sentence.add("leaving", "leave", "VBG", head, "xcomp");
    case SlotKind::kOblique:
      return sentence.add_phrase(slot.preposition, "truce", "NN", head, phrase);
    case SlotKind::kNounClause:
      return sentence.add_to_leave(head, "acl");
    case SlotKind::kNounThat:
      return sentence.add_that_clause(head, "acl");
  }
}

/// "Kenya demands a truce", "Kenya's demand for a truce", "Kenya is ready to leave".
std::string sentence_of(const Entry& entry, const Frame& frame) {
  // A preposition hangs on what it stands before: "Kenya is against a truce".
  if (entry.word_class == WordClass::kAdjective && frame.slots.front().kind == SlotKind::kObject) {
    return "Kenya|Kenya|NNP|4|nsubj is|be|VBZ|4|cop " + entry.words + "||IN|4|case truce||NN|0|root";
  }
  Sentence sentence;
  std::size_t head = 0;
  if (entry.word_class == WordClass::kVerb) {
    head = 2;
    sentence.add("Kenya", "Kenya", "NNP", head, "nsubj");
    sentence.add(entry.head, entry.head, "VBP", 0, "root");
    for (const std::string& word : entry.after) sentence.add(word, word, "NN", head, "dep");
  } else {
    const bool noun = entry.word_class == WordClass::kNoun;
    head = 3 + entry.before.size();
    sentence.add("Kenya", "Kenya", "NNP", head, noun ? "nmod:poss" : "nsubj");
    noun ? sentence.add("_'s", "'s", "POS", 1, "case") : sentence.add("is", "be", "VBZ", head, "cop");
    for (const std::string& word : entry.before)
      sentence.add(word, word, noun ? "JJ" : "IN", head, noun ? "amod" : "case");
    sentence.add(entry.head, entry.head, noun ? "NN" : "JJ", 0, "root");
  }
  for (const Slot& slot : frame.slots) add_slot(sentence, entry, frame, slot, head);
  return sentence.text();
}

/// Articles come and go: "reach agreement", "reach an agreement".
bool same_words(const Entry& a, const Entry& b) {
  return a.word_class == b.word_class && a.head == b.head && a.before == b.before && a.after == b.after;
}

}  // namespace

TEST_CASE("every word of the vocabulary is found with each of its frames") {
  const Lexicon lexicon({});
  REQUIRE(lexicon.entries().size() > 1500);
  std::size_t tried = 0;
  for (const Entry& entry : lexicon.entries()) {
    for (const Frame& frame : entry.frames) {
      const std::string sentence = sentence_of(entry, frame);
      const Trees trees({sentence});
      const auto found = find_attitudes(*trees.doc, lexicon, trees.doc->sentences.front().tokens);
      // Another entry with the same words may take the same frame for another position.
      const bool fires = std::any_of(found.begin(), found.end(), [&](const Attitude& attitude) {
        return same_words(*attitude.entry, entry) && attitude.issue != kNoToken;
      });
      ++tried;
      INFO(entry.words << " [" << frame.notation << "]: " << sentence);
      CHECK(fires);
      if (fires && frame.holder == FrameHolder::kOwner) {
        CHECK(std::any_of(found.begin(), found.end(), [&](const Attitude& attitude) {
          return attitude.holder != kNoToken && trees.doc->form(attitude.holder) == "Kenya";
        }));
      }
    }
  }
  CHECK(tried > 2800);
}
