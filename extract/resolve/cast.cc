// SPDX-License-Identifier: Apache-2.0

#include <array>

#include "resolve/cast_builder.h"

namespace claimgraph::extract {

CastBuilder::CastBuilder(const Doc& doc, const ActorLexicon& lexicon, const Quotations& quotations,
                         std::optional<schema::Date> day, Cast& cast)
    : doc_(doc), lexicon_(lexicon), quotations_(quotations), day_(day), cast_(cast) {}

void CastBuilder::run() {
  cast_.mention_of_.assign(doc_.tokens.size(), -1);
  names_ = read_names(doc_, lexicon_);
  find_longer_forms();
  for (const NameReading& name : names_) {
    if (name.words.size() > 1 || name.known != nullptr) add_full_name(name);
  }
  std::size_t next_name = 0;
  for (TokenIndex token = 0; token < doc_.tokens.size(); ++token) {
    // A name is met at its first word, so that what stands behind it finds it.
    while (next_name < names_.size() && names_[next_name].range.begin <= token) meet_name(names_[next_name++]);
    if (cast_.mention_of_[token] < 0) meet_other(token);
  }
}

std::uint32_t CastBuilder::add(Entity entity) {
  cast_.entities_.push_back(std::move(entity));
  return static_cast<std::uint32_t>(cast_.entities_.size() - 1);
}

void CastBuilder::record(TokenIndex head, TokenRange words, std::uint32_t entity, ResolveStep step) {
  const Relation relation = doc_.tokens[head].relation;
  cast_.mention_of_[head] = static_cast<std::int32_t>(cast_.mentions_.size());
  cast_.mentions_.push_back({head, words, entity, step, relation == Relation::kNsubj, false, std::nullopt});
  if (last_met_.size() < cast_.entities_.size()) last_met_.resize(cast_.entities_.size(), 0);
  last_met_[entity] = head + 1;
  ++cast_.entities_[entity].mentions;
}

void CastBuilder::meet_other(TokenIndex token) {
  const Upos upos = doc_.tokens[token].upos;
  if (upos == Upos::kPron) {
    meet_pronoun(token);
  } else if (upos == Upos::kNoun || upos == Upos::kPropn || is_mistaken_noun(token)) {
    meet_description(token);
  } else if (upos == Upos::kNum && counts_people(token)) {
    meet_description(token);
  } else if (upos == Upos::kAdj || upos == Upos::kDet || upos == Upos::kNum) {
    meet_adjective(token);
  }
}

std::string_view name(ResolveStep step) {
  static constexpr std::array<std::string_view, 9> kNames = {"known name",
                                                             "name in the document",
                                                             "short form of a name in the document",
                                                             "called so elsewhere",
                                                             "holds the office",
                                                             "people or side of a state",
                                                             "described only",
                                                             "pronoun",
                                                             "speaker of the quotation"};
  return kNames[static_cast<std::size_t>(step)];
}

Cast::Cast(const Doc& doc, const ActorLexicon& lexicon, const Quotations& quotations, std::optional<schema::Date> day) {
  CastBuilder builder(doc, lexicon, quotations, day, *this);
  builder.run();
  builder.settle_later();
}

const Mention* Cast::find(TokenIndex head) const {
  if (head == kNoToken || mention_of_[head] < 0) return nullptr;
  return &mentions_[static_cast<std::size_t>(mention_of_[head])];
}

}  // namespace claimgraph::extract
