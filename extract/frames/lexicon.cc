// SPDX-License-Identifier: Apache-2.0

#include "frames/lexicon.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "words/english.h"

namespace claimgraph::extract {
namespace {

using schema::WordClass;

/// The tokenizer makes three words of "go-ahead", but one of "co-sponsor".
bool keeps_hyphen(std::string_view word) {
  static constexpr std::array<std::string_view, 4> kPrefixes = {"co-", "non-", "pre-", "re-"};
  return std::any_of(kPrefixes.begin(), kPrefixes.end(),
                     [&](std::string_view prefix) { return word.starts_with(prefix); });
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    words.emplace_back(text.substr(0, space));
    text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
  }
  return words;
}

/// Articles and possessives come and go ("make a demand", "made demands", "its demand").
bool is_optional(std::string_view word) {
  static constexpr std::array<std::string_view, 4> kOptional = {"a", "an", "the", "one's"};
  return std::find(kOptional.begin(), kOptional.end(), word) != kOptional.end();
}

Slot read_slot(std::string_view part) {
  const std::size_t colon = part.find(':');
  const std::string_view name = part.substr(0, colon);
  const std::string_view rest = colon == std::string_view::npos ? std::string_view() : part.substr(colon + 1);
  Slot slot;
  if (name == "target") return {rest.empty() ? SlotKind::kObject : SlotKind::kOblique, std::string(rest), true};
  if (name == "ccomp") slot.kind = SlotKind::kClause;
  if (name == "xcomp") slot.kind = rest == "ing" ? SlotKind::kGerund : SlotKind::kInfinitive;
  if (name == "acl") slot.kind = rest == "that" ? SlotKind::kNounThat : SlotKind::kNounClause;
  if (name == "obl" || name == "nmod") slot = {SlotKind::kOblique, std::string(rest), false};
  return slot;
}

/// A verb heads its particles and idioms; what is said with "be", and phrases such as "in favour" or "green light",
/// are headed by their last word.
void find_head(Entry& entry) {
  std::vector<std::string> words;
  for (const std::string& word : split(entry.words)) {
    const std::size_t hyphen = keeps_hyphen(word) ? std::string::npos : word.find('-');
    words.push_back(word.substr(0, hyphen));
    if (hyphen == std::string::npos) continue;
    words.emplace_back("-");
    words.push_back(word.substr(hyphen + 1));
  }
  std::erase_if(words, is_optional);
  const bool copular = entry.word_class == WordClass::kVerb && words.front() == "be" && words.size() > 1;
  if (copular) {
    entry.word_class = WordClass::kAdjective;
    words.erase(words.begin());
  }
  if (entry.word_class == WordClass::kVerb) {
    entry.head = words.front();
    entry.after.assign(words.begin() + 1, words.end());
  } else {
    entry.head = words.back();
    entry.before.assign(words.begin(), words.end() - 1);
  }
}

Entry compile(const schema::PositionWord& word) {
  Entry entry;
  entry.words = word.words;
  entry.position = word.position;
  entry.polarity = word.polarity;
  entry.word_class = word.word_class;
  entry.hedged = word.hedged;
  entry.takes_side = word.takes_side;
  find_head(entry);
  for (const std::string& notation : word.frames) entry.frames.push_back(read_frame(notation));
  return entry;
}

}  // namespace

Frame read_frame(std::string_view notation) {
  Frame frame{std::string(notation), {}};
  for (const std::string& part : split(notation)) {
    if (part == "holder:obj") {
      frame.holder = FrameHolder::kExperiencer;
      frame.slots.push_back({SlotKind::kObject, {}, false});
    } else if (part == "holder") {
      frame.holder = FrameHolder::kItself;
    } else {
      frame.slots.push_back(read_slot(part));
    }
  }
  frame.described = frame.slots.size() == 2 && !frame.slots[0].target && !frame.slots[1].target;
  return frame;
}

Lexicon::Lexicon(std::span<const schema::Vocabulary> packs) {
  std::set<std::pair<std::string, WordClass>> replaced;
  for (const schema::Vocabulary& pack : packs) {
    for (const schema::PositionWord& word : pack.positions) replaced.emplace(word.words, word.word_class);
  }
  for (const schema::PositionWord& word : schema::builtin_positions().positions) {
    if (replaced.count({word.words, word.word_class}) == 0) entries_.push_back(compile(word));
  }
  for (const schema::Vocabulary& pack : packs) {
    for (const schema::PositionWord& word : pack.positions) entries_.push_back(compile(word));
  }
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    by_head_[entry.head].push_back(i);
    if (entry.word_class != WordClass::kVerb) continue;
    for (const std::string& form : English::get().verb_forms(entry.head)) by_form_[form].push_back(i);
  }
}

std::span<const std::uint32_t> Lexicon::find(std::string_view lemma) const {
  const auto found = by_head_.find(lemma);
  if (found == by_head_.end()) return {};
  return found->second;
}

std::span<const std::uint32_t> Lexicon::find_form(std::string_view lower) const {
  const auto found = by_form_.find(std::string(lower));
  if (found == by_form_.end()) return {};
  return found->second;
}

}  // namespace claimgraph::extract
