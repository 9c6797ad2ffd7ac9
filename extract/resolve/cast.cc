// SPDX-License-Identifier: Apache-2.0

#include "resolve/cast.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

#include "resolve/name_reading.h"
#include "resolve/pronouns.h"
#include "words/english.h"

namespace claimgraph::extract {

/// Reads the document once from front to back, full names first so that a headline's "Keane" finds "Moira Keane".
class CastBuilder {
 public:
  CastBuilder(const Doc& doc, const ActorLexicon& lexicon, const Quotations& quotations,
              std::optional<schema::Date> day, Cast& cast)
      : doc_(doc), lexicon_(lexicon), quotations_(quotations), day_(day), cast_(cast) {}

  void run() {
    cast_.mention_of_.assign(doc_.tokens.size(), -1);
    names_ = read_names(doc_, lexicon_);
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

 private:
  std::uint32_t add(Entity entity) {
    cast_.entities_.push_back(std::move(entity));
    return static_cast<std::uint32_t>(cast_.entities_.size() - 1);
  }

  std::uint32_t known_entity(const schema::Actor& actor) {
    if (const auto found = by_actor_.find(actor.name); found != by_actor_.end()) return found->second;
    Entity entity{actor.name, actor.kind, true, actor.gender.empty() ? '\0' : actor.gender.front(), false, {}};
    for (const schema::Title& title : actor.titles) entity.roles.push_back(last_word(schema::fold(title.title)));
    const std::uint32_t index = add(std::move(entity));
    by_actor_.emplace(actor.name, index);
    by_name_.emplace(schema::fold(actor.name), index);
    if (actor.kind == schema::ActorKind::kPerson) by_surname_[last_word(schema::fold(actor.name))].push_back(index);
    return index;
  }

  static std::string last_word(const std::string& text) { return text.substr(text.rfind(' ') + 1); }

  void enrich(Entity& entity, const NameReading& name) {
    if (entity.gender == 0) entity.gender = name.gender;
    for (const std::string& role : name.roles) {
      if (std::find(entity.roles.begin(), entity.roles.end(), role) == entity.roles.end()) entity.roles.push_back(role);
    }
    if (!entity.kind_known && name.kind_known) {
      entity.kind = name.kind;
      entity.kind_known = true;
    }
  }

  std::uint32_t add_full_name(const NameReading& name) {
    if (name.known != nullptr && !is_namesake(name)) {
      const std::uint32_t index = known_entity(*name.known);
      enrich(cast_.entities_[index], name);
      return index;
    }
    if (const auto found = by_name_.find(name.folded); found != by_name_.end()) {
      enrich(cast_.entities_[found->second], name);
      return found->second;
    }
    // "Ann B. Archer" is "Ann Archer"
    if (name.kind == schema::ActorKind::kPerson && name.words.size() > 1) {
      for (const std::uint32_t index : by_surname_[name.words.back()]) {
        if (cast_.entities_[index].name.size() > 1 &&
            schema::fold(cast_.entities_[index].name).starts_with(name.words.front() + " ")) {
          by_name_.emplace(name.folded, index);
          enrich(cast_.entities_[index], name);
          return index;
        }
      }
    }
    const std::uint32_t index = add({name.text, name.kind, name.kind_known, name.gender, name.plural, name.roles});
    by_name_.emplace(name.folded, index);
    if (name.kind == schema::ActorKind::kPerson) {
      if (name.words.size() > 1) by_surname_[name.words.back()].push_back(index);
    } else {
      by_first_word_[name.words.front()].push_back(index);
      if (name.words.size() > 2) by_name_.emplace(name.acronym, index);
      if (!name.given_acronym.empty()) by_name_.emplace(name.given_acronym, index);
    }
    return index;
  }

  /// A surname of the vocabulary that somebody else in this document bears ("Bush", where the article is about another
  /// one).
  bool is_namesake(const NameReading& name) const {
    if (name.words.size() != 1 || name.known->kind != schema::ActorKind::kPerson) return false;
    const auto found = by_surname_.find(name.words.front());
    if (found == by_surname_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(),
                       [&](std::uint32_t index) { return cast_.entities_[index].name != name.known->name; });
  }

  std::uint32_t entity_of(const NameReading& name, ResolveStep& step) {
    step = name.known != nullptr ? ResolveStep::kKnownName : ResolveStep::kFullName;
    if (name.words.size() > 1 || (name.known != nullptr && !is_namesake(name))) return add_full_name(name);
    step = ResolveStep::kShortName;
    const std::string& word = name.words.front();
    if (const auto bearers = by_surname_.find(word); bearers != by_surname_.end()) {
      std::optional<std::uint32_t> best;
      for (const std::uint32_t index : bearers->second) {
        const Entity& entity = cast_.entities_[index];
        if (name.gender != 0 && entity.gender != 0 && entity.gender != name.gender) continue;
        const auto rank = [&](std::uint32_t who) {
          return std::tuple{shares_role(who, name), times_met_of(who), last_met_of(who)};
        };
        if (!best || rank(index) > rank(*best)) best = index;
      }
      if (best) return *best;
    }
    if (const auto found = by_name_.find(name.folded); found != by_name_.end()) return found->second;
    if (const auto found = by_first_word_.find(word); found != by_first_word_.end() && found->second.size() == 1) {
      return found->second.front();
    }
    // "Hillary" of "Hillary Clinton"
    if (English::get().is(word, kForeName)) {
      for (std::uint32_t i = static_cast<std::uint32_t>(cast_.entities_.size()); i-- > 0;) {
        if (cast_.entities_[i].kind == schema::ActorKind::kPerson &&
            schema::fold(cast_.entities_[i].name).starts_with(word + " "))
          return i;
      }
    }
    step = ResolveStep::kFullName;
    return add_full_name(name);
  }

  bool shares_role(std::uint32_t entity, const NameReading& name) const {
    const std::vector<std::string>& roles = cast_.entities_[entity].roles;
    return std::any_of(name.roles.begin(), name.roles.end(), [&](const std::string& role) {
      return std::find(roles.begin(), roles.end(), role) != roles.end();
    });
  }

  std::uint32_t times_met_of(std::uint32_t entity) const { return cast_.entities_[entity].mentions; }

  TokenIndex last_met_of(std::uint32_t entity) const { return entity < last_met_.size() ? last_met_[entity] : 0; }

  void record(TokenIndex head, TokenRange words, std::uint32_t entity, ResolveStep step) {
    const Relation relation = doc_.tokens[head].relation;
    cast_.mention_of_[head] = static_cast<std::int32_t>(cast_.mentions_.size());
    cast_.mentions_.push_back({head, words, entity, step, relation == Relation::kNsubj});
    if (last_met_.size() < cast_.entities_.size()) last_met_.resize(cast_.entities_.size(), 0);
    last_met_[entity] = head + 1;
    ++cast_.entities_[entity].mentions;
  }

  void meet_name(const NameReading& name) {
    ResolveStep step = ResolveStep::kFullName;
    const std::uint32_t entity = entity_of(name, step);
    enrich(cast_.entities_[entity], name);
    record(name.head, name.range, entity, step);
    const auto index = cast_.mention_of_[name.head];
    for (TokenIndex token = name.range.begin; token < name.range.end; ++token) {
      if (cast_.mention_of_[token] < 0) cast_.mention_of_[token] = index;
    }
  }

  void meet_other(TokenIndex token) {
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

  /// "Two of the ministers", "Local 418 of the nurses union"
  bool counts_people(TokenIndex number) const {
    if (doc_.tokens[number].relation != Relation::kNsubj) return false;
    return std::any_of(doc_.children(number).begin(), doc_.children(number).end(), [&](TokenIndex dependent) {
      return doc_.tokens[dependent].relation == Relation::kNmod && preposition(doc_, dependent) == "of" &&
             English::get().is(doc_.lemma(dependent), kTitleNoun | kPersonNoun | kGroupNoun | kBodyNoun);
    });
  }

  /// "its chief executive said": a title that the tagger took for an adjective.
  bool is_mistaken_noun(TokenIndex token) const {
    const Relation relation = doc_.tokens[token].relation;
    return doc_.tokens[token].upos == Upos::kAdj && (relation == Relation::kNsubj || relation == Relation::kObj) &&
           English::get().is(doc_.lemma(token), kTitleNoun | kPersonNoun);
  }

  void meet_pronoun(TokenIndex token) {
    const Pronoun* pronoun = English::get().pronoun(doc_.lower(token));
    if (pronoun == nullptr || doc_.tokens[token].relation == Relation::kExpl) return;
    if (pronoun->person == 1) {
      const Quotation* quotation = quotations_.around(token);
      if (quotation == nullptr || quotation->speaker == kNoToken) return;
      if (const Mention* speaker = cast_.find(quotation->speaker); speaker != nullptr) {
        const std::uint32_t entity = speaker->entity;
        record(token, {token, token + 1}, entity, ResolveStep::kSpeaker);
      } else {
        later_.push_back(token);  // the speaker is named behind the quotation
      }
      return;
    }
    if (pronoun->person != 3) return;
    const auto entity = antecedent_of(doc_, *pronoun, token, cast_.mentions_, cast_.entities_, quotations_);
    if (entity) record(token, {token, token + 1}, *entity, ResolveStep::kPronoun);
  }

  /// "the Russian demand", "the three sides"
  void meet_adjective(TokenIndex token) {
    const std::string folded = schema::fold(doc_.lower(token));
    if (const schema::Actor* state = lexicon_.by_demonym(folded); state != nullptr && capital(token)) {
      record(token, {token, token + 1}, known_entity(*state), ResolveStep::kPeople);
    } else if (const schema::Actor* people = lexicon_.by_people(folded); people != nullptr && capital(token)) {
      record(token, {token, token + 1}, known_entity(*people), ResolveStep::kPeople);
    }
  }

  bool capital(TokenIndex token) const {
    const char first = doc_.printed(token).front();
    return first >= 'A' && first <= 'Z';
  }

  /// "45 per cent of voters", "a majority of ministers": who is meant stands behind "of".
  TokenIndex counted(TokenIndex head) const {
    static constexpr std::array<std::string_view, 14> kCounting = {"percent", "cent",    "majority", "number", "group",
                                                                   "lot",     "handful", "dozens",   "plenty", "couple",
                                                                   "many",    "some",    "most",     "half"};
    if (std::find(kCounting.begin(), kCounting.end(), doc_.lower(head)) == kCounting.end()) return kNoToken;
    for (const TokenIndex dependent : doc_.children(head)) {
      if (doc_.tokens[dependent].relation == Relation::kNmod && preposition(doc_, dependent) == "of") return dependent;
    }
    return kNoToken;
  }

  void meet_description(TokenIndex token) {
    const English& english = English::get();
    const Relation relation = doc_.tokens[token].relation;
    if (relation == Relation::kCompound || relation == Relation::kFlat || relation == Relation::kFixed) return;
    const std::string lower = schema::fold(doc_.lower(token));
    const TokenRange words = name_phrase(doc_, token);
    // An apposition is whoever it is an apposition to; so is the noun that a name is an apposition of.
    if (relation == Relation::kAppos && doc_.tokens[token].head < token) {
      if (const Mention* named = cast_.find(doc_.tokens[token].head); named != nullptr && !named->weak) {
        const std::uint32_t entity = named->entity;
        add_role(entity, token);
        record(token, words, entity, ResolveStep::kRole);
        return;
      }
    }
    if (const Mention* named = name_in_front(token, words); named != nullptr) {
      const std::uint32_t entity = named->entity;
      add_role(entity, token);
      record(token, words, entity, ResolveStep::kRole);
      return;
    }
    if (const TokenIndex name = apposed_name(token); name != kNoToken) {
      const NameReading* reading = name_at(name);
      if (reading != nullptr) {
        ResolveStep step = ResolveStep::kFullName;
        const std::uint32_t entity = entity_of(*reading, step);
        add_role(entity, token);
        record(token, {words.begin, std::max(words.end, reading->range.end)}, entity, step);
        return;
      }
    }
    if (const schema::Actor* people = lexicon_.by_people(lower);
        people != nullptr && people->kind == schema::ActorKind::kState && capital(token)) {
      record(token, words, known_entity(*people), ResolveStep::kPeople);
      return;
    }
    // "the Republican", "the American": one person of whom it was said, or nobody was yet
    if (doc_.xpos(token).size() < 4 && capital(token) && is_definite(token) && lexicon_.by_demonym(lower) != nullptr) {
      if (const auto person = somebody(token)) record(token, words, *person, ResolveStep::kRole);
      return;
    }
    const TokenIndex behind_of = counted(token);
    const TokenIndex meant = behind_of == kNoToken ? token : behind_of;
    const std::string lemma =
        doc_.xpos(meant).starts_with("NNP") ? schema::fold(doc_.lower(meant)) : std::string(doc_.lemma(meant));
    const std::uint32_t facts = english.facts(lemma) | english.facts(schema::fold(doc_.lower(meant)));
    const bool actor_like =
        (facts & (kTitleNoun | kPersonNoun | kGroupNoun | kBodyNoun | kStateNoun | kTalkNoun)) != 0 ||
        doc_.tokens[token].upos == Upos::kNum || english.gender(lemma) != 0 ||
        (capital(token) && lexicon_.by_people(lower) != nullptr);
    if (!actor_like) {
      if (may_think(token) && (facts & kTimeNoun) == 0) describe(token, meant, words, facts, true);
      return;
    }
    if (const schema::Actor* actor = lexicon_.by_name(phrase_without_determiner(words)); actor != nullptr) {
      record(token, words, known_entity(*actor), ResolveStep::kKnownName);
      return;
    }
    const TokenIndex state = state_modifier(token);
    if (state != kNoToken) {
      const Mention* owner = cast_.find(state);
      if (owner != nullptr && (facts & kTitleNoun) != 0) {
        const std::string title = title_text(token);
        if (const schema::Actor* holder = lexicon_.by_title(title, cast_.entities_[owner->entity].name, day_)) {
          const std::uint32_t entity = known_entity(*holder);
          record(token, words, entity, ResolveStep::kOffice);
          return;
        }
      }
      if (owner != nullptr && (facts & kStateNoun) != 0 &&
          cast_.entities_[owner->entity].kind == schema::ActorKind::kState) {
        const std::uint32_t entity = owner->entity;
        record(token, words, entity, ResolveStep::kPeople);
        return;
      }
    }
    const bool pronoun_owner = state != kNoToken && doc_.tokens[state].upos == Upos::kPron;
    if (is_definite(token)) {
      const bool owned = state != kNoToken && !pronoun_owner;
      const bool talk = (facts & kTalkNoun) != 0 && (facts & (kTitleNoun | kGroupNoun | kBodyNoun)) == 0;
      const bool another = (facts & kBodyNoun) != 0 && has_phrase(token, "of");  // "the club of his cousin"
      const auto entity = owned || talk || another ? std::nullopt : called(lemma, title_text(token));
      if (entity) {
        record(token, words, *entity, ResolveStep::kRole);
        return;
      }
      // "the company": the body spoken of before
      static constexpr std::array<std::string_view, 9> kBodies = {
          "company", "firm", "group", "club", "airline", "bank", "organisation", "organization", "agency"};
      if (std::find(kBodies.begin(), kBodies.end(), lemma) != kBodies.end() && state == kNoToken &&
          doc_.xpos(token) == "NN" && child_word(doc_, token, "the") != kNoToken &&
          child(doc_, token, Relation::kNmod) == kNoToken) {
        if (const auto body = somebody(token, 'o')) {
          record(token, words, *body, ResolveStep::kRole);
          return;
        }
      }
      // "the billionaire businessman", somebody spoken of before
      const bool person = (facts & (kTitleNoun | kPersonNoun)) != 0 || english.gender(lemma) != 0;
      if (person && state == kNoToken && doc_.xpos(token) == "NN" && child_word(doc_, token, "the") != kNoToken &&
          child(doc_, token, Relation::kNmod) == kNoToken && child(doc_, token, Relation::kCompound) == kNoToken) {
        if (const auto who = somebody(token)) {
          record(token, words, *who, ResolveStep::kRole);
          return;
        }
      }
    }
    describe(token, meant, words, facts, false);
  }

  /// The person whom a description without a role means, found like "he" or "she".
  std::optional<std::uint32_t> somebody(TokenIndex token, char kind = 'p') const {
    Pronoun pronoun;
    pronoun.gender = kind;
    return antecedent_of(doc_, pronoun, token, cast_.mentions_, cast_.entities_, quotations_);
  }

  void describe(TokenIndex token, TokenIndex meant, TokenRange words, std::uint32_t facts, bool weak) {
    std::string text = description_text(meant == token ? words : name_phrase(doc_, meant));
    if (text.empty()) return;
    const std::string folded = schema::fold(text);
    const auto found = by_name_.find(folded);
    std::uint32_t entity = 0;
    if (found != by_name_.end()) {
      entity = found->second;
    } else {
      const bool plural = doc_.xpos(meant) == "NNS" || doc_.xpos(meant) == "NNPS";
      schema::ActorKind kind = schema::ActorKind::kPerson;
      if (plural || (facts & kGroupNoun) != 0)
        kind = schema::ActorKind::kGroup;
      else if ((facts & (kBodyNoun | kStateNoun | kTalkNoun)) != 0 && (facts & kTitleNoun) == 0)
        kind = schema::ActorKind::kOrganisation;
      entity =
          add({text, kind, true, English::get().gender(doc_.lemma(meant)), plural, {std::string(doc_.lemma(meant))}});
      cast_.entities_[entity].described = true;
      cast_.entities_[entity].talk = (facts & kTalkNoun) != 0 && (facts & (kTitleNoun | kGroupNoun | kBodyNoun)) == 0;
      by_name_.emplace(folded, entity);
    }
    record(token, words, entity, ResolveStep::kDescription);
    cast_.mentions_.back().weak = weak;
  }

  /// Where only somebody with a mind can stand, if the verb is one of the mind.
  bool may_think(TokenIndex token) const {
    const Relation relation = doc_.tokens[token].relation;
    return relation == Relation::kNsubj || (relation == Relation::kObl && preposition(doc_, token) == "by") ||
           (relation == Relation::kConj && doc_.tokens[doc_.tokens[token].head].relation == Relation::kNsubj) ||
           child(doc_, token, Relation::kAcl) != kNoToken;
  }

  std::string phrase_without_determiner(TokenRange words) const {
    while (!words.empty() && doc_.tokens[words.begin].upos == Upos::kDet) ++words.begin;
    return words.empty() ? std::string() : schema::fold(doc_.printed(words));
  }

  /// The words of the phrase, determiner left out, the first one with a capital.
  std::string description_text(TokenRange words) const {
    const auto is_article = [&](TokenIndex word) {
      static constexpr std::array<std::string_view, 8> kArticles = {"a",    "an",    "the",   "this",
                                                                    "that", "these", "those", "all"};
      return std::find(kArticles.begin(), kArticles.end(), doc_.lower(word)) != kArticles.end();
    };
    while (!words.empty() && (is_article(words.begin) || doc_.tokens[words.begin].upos == Upos::kPunct)) ++words.begin;
    while (!words.empty() &&
           (doc_.tokens[words.end - 1].upos == Upos::kPunct || doc_.tokens[words.end - 1].upos == Upos::kAdp)) {
      --words.end;
    }
    if (words.empty() || words.size() > 10) return {};
    std::string text;
    // "its board" is the board of whoever is meant by "its"
    if (doc_.tokens[words.begin].upos == Upos::kPron && words.size() > 1) {
      const Mention* owner = cast_.find(words.begin);
      if (owner != nullptr) text = cast_.entities_[owner->entity].name + "'s ";
      ++words.begin;
    }
    for (const char c : doc_.printed(words)) text += c == '\n' ? ' ' : c;
    if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
  }

  bool has_phrase(TokenIndex noun, std::string_view lead) const {
    for (const TokenIndex dependent : doc_.children(noun)) {
      if (doc_.tokens[dependent].relation == Relation::kNmod && preposition(doc_, dependent) == lead) return true;
    }
    return false;
  }

  bool is_definite(TokenIndex token) const {
    for (const TokenIndex dependent : doc_.children(token)) {
      const std::string_view lower = doc_.lower(dependent);
      if (lower == "the" || lower == "this" || lower == "that" || is(doc_, dependent, "nmod:poss")) return true;
    }
    // "Management says", "Prime Minister says"; headlines leave the article out: "union rejects offer"
    const bool title = doc_.xpos(token) == "NNP" && English::get().is(schema::fold(doc_.lower(token)), kTitleNoun);
    if (doc_.xpos(token) != "NN" && !title) return false;
    return capital(token) || (doc_.tokens[token].relation == Relation::kNsubj && doc_.children(token).empty());
  }

  /// Who in the document was last called by this noun, or bears it in the name.
  /// A title of several words is looked for as a whole first; who bears another such title is somebody else.
  std::optional<std::uint32_t> called(const std::string& lemma, const std::string& title) const {
    std::optional<std::uint32_t> best;
    std::tuple<bool, bool, TokenIndex> best_rank;
    for (std::uint32_t i = 0; i < cast_.entities_.size(); ++i) {
      const std::vector<std::string>& roles = cast_.entities_[i].roles;
      const bool whole = title != lemma && std::find(roles.begin(), roles.end(), title) != roles.end();
      if (!whole && std::find(roles.begin(), roles.end(), lemma) == roles.end()) continue;
      if (last_met_of(i) == 0 && !whole) continue;
      // "the harbour minister" is no other "minister" who is only described
      if (title != lemma && !whole && cast_.entities_[i].described) continue;
      const bool other =
          title != lemma && !whole && std::any_of(roles.begin(), roles.end(), [&](const std::string& role) {
            return role.size() > lemma.size() && role.ends_with(" " + lemma);
          });
      if (other) continue;
      // "union" of a headline says less than the name of one
      const bool bare = cast_.entities_[i].described && schema::fold(cast_.entities_[i].name) == lemma;
      const std::tuple rank{whole, !bare, last_met_of(i)};
      if (!best || rank > best_rank) {
        best = i;
        best_rank = rank;
      }
    }
    return best ? best : named_later(lemma, title);
  }

  /// The only one of the document's names that is called so, for a headline that stands before it.
  std::optional<std::uint32_t> named_later(const std::string& lemma, const std::string& title) const {
    std::optional<std::uint32_t> only;
    if (title != lemma) return only;
    for (std::uint32_t i = 0; i < cast_.entities_.size(); ++i) {
      const Entity& entity = cast_.entities_[i];
      if (entity.described || std::find(entity.roles.begin(), entity.roles.end(), lemma) == entity.roles.end())
        continue;
      if (only) return std::nullopt;
      only = i;
    }
    return only;
  }

  void add_role(std::uint32_t entity, TokenIndex noun) {
    std::vector<std::string>& roles = cast_.entities_[entity].roles;
    const std::string lemma(doc_.lemma(noun));
    if (English::get().is(lemma, kTitleNoun | kGroupNoun | kBodyNoun | kTalkNoun) ||
        doc_.tokens[noun].upos == Upos::kNoun) {
      if (std::find(roles.begin(), roles.end(), lemma) == roles.end()) roles.push_back(lemma);
      Entity& who = cast_.entities_[entity];
      if (who.gender == 0) who.gender = English::get().gender(lemma);
    }
  }

  TokenIndex apposed_name(TokenIndex noun) const {
    for (const TokenIndex dependent : doc_.children(noun)) {
      const Relation relation = doc_.tokens[dependent].relation;
      if (relation == Relation::kAppos && dependent > noun && doc_.tokens[dependent].upos == Upos::kPropn)
        return dependent;
    }
    // "transport minister Declan Keane", read as one phrase
    if (const NameReading* next = noun + 1 < doc_.tokens.size() ? name_at(noun + 1) : nullptr;
        next != nullptr && next->range.begin == noun + 1 && next->words.size() > 1 &&
        next->kind == schema::ActorKind::kPerson && English::get().is(doc_.lemma(noun), kTitleNoun) &&
        doc_.tokens[next->head].head == noun) {
      return next->head;
    }
    if (const TokenIndex name = name_before_verb(noun); name != kNoToken) return name;
    // "its chief executive, Ann Archer, ...", whatever the tree says
    if (!English::get().is(doc_.lemma(noun), kTitleNoun | kPersonNoun) || is_plural(noun)) return kNoToken;
    const TokenIndex comma = noun + 1;
    if (comma + 3 >= doc_.tokens.size() || doc_.lower(comma) != ",") return kNoToken;
    const NameReading* name = name_at(comma + 1);
    const bool person = name != nullptr && name->range.begin == comma + 1 && name->words.size() > 1 &&
                        name->kind == schema::ActorKind::kPerson;
    return person && doc_.lower(name->range.end) == "," ? name->head : kNoToken;
  }

  bool is_plural(TokenIndex noun) const { return doc_.xpos(noun) == "NNS" || doc_.xpos(noun) == "NNPS"; }

  /// "the head of the largest union in the port, Ann Archer, said": a name between commas at the end of a subject.
  TokenIndex name_before_verb(TokenIndex noun) const {
    const language::Token& node = doc_.tokens[noun];
    if (node.relation != Relation::kNsubj || node.head < noun || is_plural(noun)) return kNoToken;
    if (!English::get().is(doc_.lemma(noun), kTitleNoun | kPersonNoun)) return kNoToken;
    TokenIndex verb = node.head;
    for (const TokenIndex dependent : doc_.children(node.head)) {
      const Relation relation = doc_.tokens[dependent].relation;
      const bool part = relation == Relation::kAux || relation == Relation::kCop || relation == Relation::kAdvmod;
      if (part && dependent > noun && dependent < verb) verb = dependent;
    }
    if (verb < noun + 4 || doc_.lower(verb - 1) != ",") return kNoToken;
    const NameReading* name = name_at(verb - 2);
    const bool person = name != nullptr && name->range.end == verb - 1 && name->range.begin > noun + 1 &&
                        name->words.size() > 1 && name->kind == schema::ActorKind::kPerson;
    return person && doc_.lower(name->range.begin - 1) == "," ? name->head : kNoToken;
  }

  /// "Ann Archer, a harbour pilot who knows the bay, said": the name that begins the sentence, where the tree makes the
  /// description the subject.
  const Mention* name_in_front(TokenIndex noun, TokenRange words) const {
    const TokenRange sentence = doc_.sentences[doc_.sentence_of(noun)].tokens;
    if (doc_.tokens[noun].relation != Relation::kNsubj || is_plural(noun)) return nullptr;
    if (words.begin < sentence.begin + 2 || doc_.lower(words.begin - 1) != ",") return nullptr;
    const NameReading* name = name_at(words.begin - 2);
    if (name == nullptr || name->range.end + 1 != words.begin || name->range.begin != sentence.begin) return nullptr;
    const Mention* mention = cast_.find(name->head);
    const bool person = mention != nullptr && cast_.entities_[mention->entity].kind == schema::ActorKind::kPerson;
    return person ? mention : nullptr;
  }

  const NameReading* name_at(TokenIndex token) const {
    const auto found = std::lower_bound(names_.begin(), names_.end(), token,
                                        [](const NameReading& name, TokenIndex at) { return name.range.end <= at; });
    return found != names_.end() && found->range.contains(token) ? &*found : nullptr;
  }

  TokenIndex state_modifier(TokenIndex noun) const {
    for (const TokenIndex dependent : doc_.children(noun)) {
      const Relation relation = doc_.tokens[dependent].relation;
      const bool modifier =
          relation == Relation::kAmod || relation == Relation::kCompound || is(doc_, dependent, "nmod:poss");
      if (modifier && dependent < noun && cast_.find(dependent) != nullptr) return dependent;
    }
    return kNoToken;
  }

  std::string title_text(TokenIndex noun) const {
    std::string text = schema::fold(doc_.lower(noun));
    for (TokenIndex before = noun; before-- > 0;) {
      if (doc_.tokens[before].head != noun || cast_.find(before) != nullptr) break;
      const Relation relation = doc_.tokens[before].relation;
      if (relation != Relation::kCompound && relation != Relation::kAmod) break;
      text = schema::fold(doc_.lower(before)) + " " + text;
    }
    return text;
  }

  friend class Cast;

 public:
  /// "I" in quotations whose speaker is named behind them.
  void settle_speakers() {
    for (const TokenIndex token : later_) {
      const Mention* speaker = cast_.find(quotations_.around(token)->speaker);
      if (speaker == nullptr) continue;
      const std::uint32_t entity = speaker->entity;
      record(token, {token, token + 1}, entity, ResolveStep::kSpeaker);
    }
  }

 private:
  const Doc& doc_;
  const ActorLexicon& lexicon_;
  const Quotations& quotations_;
  std::optional<schema::Date> day_;
  Cast& cast_;
  std::vector<NameReading> names_;
  std::vector<TokenIndex> last_met_;  // by entity: one behind the last mention, 0: not met yet
  std::vector<TokenIndex> later_;
  // Asked, never iterated.
  std::unordered_map<std::string, std::uint32_t> by_actor_, by_name_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_surname_, by_first_word_;
};

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
  builder.settle_speakers();
}

const Mention* Cast::find(TokenIndex head) const {
  if (head == kNoToken || mention_of_[head] < 0) return nullptr;
  return &mentions_[static_cast<std::size_t>(mention_of_[head])];
}

}  // namespace claimgraph::extract
