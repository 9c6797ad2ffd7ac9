// SPDX-License-Identifier: Apache-2.0

#include "claims/claim_reader.h"

#include <algorithm>
#include <array>

#include "claims/said_clause.h"
#include "frames/conditions.h"
#include "frames/issue_phrase.h"
#include "frames/operators.h"
#include "frames/what_is_meant.h"
#include "words/english.h"

namespace claimgraph::extract {
namespace {

using schema::Polarity;
using schema::Position;

/// What is thought to be so, as against what is wanted.
bool is_factual(const Attitude& attitude) {
  return attitude.entry == nullptr || attitude.entry->position == Position::kClaims ||
         attitude.entry->position == Position::kDenies;
}

/// Whose complement is thought to be so even though it is feared.
bool presupposes(const Attitude& attitude) {
  return is_factual(attitude) || attitude.entry->position == Position::kWarns;
}

/// Says that something is so, in a clause.
bool is_statement(const Attitude& attitude) {
  return is_factual(attitude) &&
         (attitude.issue_kind == SlotKind::kClause || attitude.issue_kind == SlotKind::kNounThat);
}

bool takes_side(const Attitude& attitude) { return attitude.entry == nullptr || attitude.entry->takes_side; }

class SentenceReader {
 public:
  SentenceReader(const Context& context, TokenRange sentence, std::span<const Attitude> attitudes,
                 std::vector<NoClaim>& no_claims)
      : context_(context), doc_(context.doc), sentence_(sentence), attitudes_(attitudes), no_claims_(no_claims) {
    names_ = [this](TokenIndex token) -> std::string {
      if (doc_.lower(token) == "it") return {};  // a thing more often than an actor
      const Mention* mention = context_.cast.find(token);
      return mention == nullptr ? std::string() : context_.cast.entity(*mention).name;
    };
  }

  std::vector<Finding> run() {
    std::vector<std::vector<Finding>> found(attitudes_.size());
    for (std::size_t i = 0; i < attitudes_.size(); ++i) {
      if (!is_statement(attitudes_[i]) && takes_side(attitudes_[i])) found[i] = read(i);
    }
    // What somebody says is a claim of its own only where it is no position itself.
    for (const std::size_t i : innermost_first()) {
      if (is_statement(attitudes_[i]) && takes_side(attitudes_[i])) found[i] = read_content(i, found);
    }
    std::vector<Finding> all;
    for (std::vector<Finding>& some : found) {
      for (Finding& finding : some) add(std::move(finding), all);
    }
    if (context_.authors_voice) add_authors_voice(all);
    return all;
  }

 private:
  /// Quotations and sources last, for their words stand outside of what they say. It is the place of what is said that
  /// counts: in "It leaks, I think, she said" the outer verb may hang below the inner one.
  std::vector<std::size_t> innermost_first() const {
    std::vector<std::pair<int, std::size_t>> depths;
    for (std::size_t i = 0; i < attitudes_.size(); ++i) {
      int depth = 0;
      const TokenIndex from = attitudes_[i].issue == kNoToken ? attitudes_[i].predicate : attitudes_[i].issue;
      for (TokenIndex up = from; up != kNoToken; up = doc_.tokens[up].head) --depth;
      depths.emplace_back(attitudes_[i].entry == nullptr ? 1 : depth, i);
    }
    std::sort(depths.begin(), depths.end());
    std::vector<std::size_t> order;
    for (const auto& [depth, index] : depths) order.push_back(index);
    return order;
  }

  /// What the author says must be done, in a main clause that is nobody else's words.
  void add_authors_voice(std::vector<Finding>& all) const {
    const TokenIndex root = doc_.sentences[doc_.sentence_of(sentence_.begin)].root;
    if (root == kNoToken || context_.quotations.around(root) != nullptr) return;
    for (const TokenIndex head : conjuncts(doc_, root)) {
      const Duty must = duty(doc_, head);
      const bool said = std::any_of(attitudes_.begin(), attitudes_.end(), [&](const Attitude& attitude) {
        return is_statement(attitude) && attitude.issue != kNoToken && below(doc_, head, attitude.issue);
      });
      if (must.obligation == Obligation::kNone || said || is_question(doc_, head)) continue;
      Finding finding;
      finding.attitude.predicate = finding.attitude.clause = head;
      finding.attitude.holder_path = HolderPath::kAuthor;
      finding.issue = must.deed;
      finding.shift = Shift::kDuty;
      finding.shift_word = must.word;
      Negation turn = negation(doc_, head, false);
      if (must.deed != head) merge(turn, negation(doc_, must.deed, false));
      finding.turns = turn.words;
      finding.claim.position = turn.turned ? schema::negated(Position::kDemands) : Position::kDemands;
      finding.claim.polarity = schema::default_polarity(finding.claim.position);
      const TokenIndex own = own_subject(doc_, must.deed);
      describe(finding, must.deed, has_to(doc_, must.deed) ? SlotKind::kInfinitive : SlotKind::kClause,
               own == kNoToken ? own_subject(doc_, head) : own);
      const std::string& author = context_.document.author;
      finding.claim.actor = author.empty() ? "author of " + context_.document.id : author;
      finish(finding);
      add(std::move(finding), all);
    }
  }

  void refuse(TokenIndex at, std::string reason) { no_claims_.push_back({at, std::move(reason)}); }

  static void add(Finding finding, std::vector<Finding>& all) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Finding& other) {
      return other.claim.actor == finding.claim.actor && other.claim.issue == finding.claim.issue &&
             other.claim.polarity == finding.claim.polarity;
    });
    if (!known) all.push_back(std::move(finding));
  }

  /// The attitude whose issue holds this one's words most closely, if any.
  const Attitude* around(std::size_t inner) const {
    const Attitude* closest = nullptr;
    const TokenIndex predicate = attitudes_[inner].predicate;
    for (std::size_t i = 0; i < attitudes_.size(); ++i) {
      const Attitude& outer = attitudes_[i];
      if (i == inner || outer.predicate == predicate || outer.issue == kNoToken) continue;
      if (!below(doc_, predicate, outer.issue) || below(doc_, outer.predicate, predicate)) continue;
      if (outer.holder_path == HolderPath::kAccordingTo && below(doc_, predicate, outer.holder)) continue;
      if (closest == nullptr || below(doc_, outer.issue, closest->issue)) closest = &outer;
    }
    return closest;
  }

  /// Is the position only wished for, demanded or denied by somebody else ("urged Kyiv to accept")?
  bool is_unreal(std::size_t index) const {
    const Attitude& inner = attitudes_[index];
    if (inner.entry == nullptr || inner.entry->word_class == schema::WordClass::kNoun) return false;
    const Attitude* outer = around(index);
    if (outer == nullptr || presupposes(*outer)) return false;
    // "criticised them for opposing it": they did
    if (outer->issue_kind == SlotKind::kOblique && outer->target != kNoToken && is_gerund(doc_, outer->issue) &&
        is_side(*inner.entry)) {
      return false;
    }
    if (wants_to_hold(*outer, inner)) return false;
    if (outer->issue_kind == SlotKind::kObject || outer->issue_kind == SlotKind::kNounThat) {
      if (!is_gerund(doc_, outer->issue)) return false;
    }
    for (const TokenIndex head : issue_conjuncts(doc_, outer->issue)) {
      if (head == inner.predicate || head == inner.clause) return true;
    }
    // "wants to be able to support"
    return doc_.tokens[inner.predicate].relation == Relation::kXcomp && below(doc_, inner.predicate, outer->issue);
  }

  /// Of sides that are taken; "ban" is a deed.
  static bool is_side(const Entry& entry) {
    return (entry.position == Position::kSupports || entry.position == Position::kOpposes ||
            entry.position == Position::kRejects) &&
           !English::get().is(entry.head, kReversal);
  }

  /// "is willing to back the plan": who would take a side takes it.
  bool wants_to_hold(const Attitude& outer, const Attitude& inner) const {
    const bool own_will = outer.entry != nullptr && outer.target == kNoToken &&
                          (outer.entry->position == Position::kWants || outer.entry->position == Position::kOffers);
    return own_will && is_side(*inner.entry) && outer.issue_kind == SlotKind::kInfinitive &&
           outer.issue == inner.predicate && own_subject(doc_, inner.predicate) == kNoToken;
  }

  bool same_entity(TokenIndex a, TokenIndex b) const {
    const Mention* first = context_.cast.find(a);
    const Mention* second = context_.cast.find(b);
    return first != nullptr && second != nullptr && first->entity == second->entity;
  }

  /// The positions of everything but statements.
  std::vector<Finding> read(std::size_t index) {
    const Attitude& attitude = attitudes_[index];
    const Entry& entry = *attitude.entry;
    if (is_unreal(index)) {
      refuse(attitude.predicate, "what it says is only wanted by somebody else");
      return {};
    }
    if (entry.hedged && doc_.tokens[attitude.clause].relation == Relation::kAdvcl && is_gerund(doc_, attitude.clause)) {
      refuse(attitude.predicate, "it only sets a condition");  // "assuming that"
      return {};
    }
    if (duty(doc_, attitude.clause).obligation != Obligation::kNone || is_deed_of_duty(attitude.clause)) {
      refuse(attitude.predicate, "it says what somebody must do, not what they think");
      return {};
    }
    Negation turn = negation(doc_, attitude.clause, true);
    if (attitude.clause != attitude.predicate) merge(turn, negation(doc_, attitude.predicate, false));
    if (entry.word_class == schema::WordClass::kVerb) {  // "has no plans to"
      for (const TokenIndex word : attitude.words) {
        if (word == attitude.predicate || !is_nominal(doc_, word)) continue;
        Negation inner = negation(doc_, word, false);
        std::erase_if(inner.words, [&](TokenIndex no) {
          return std::find(attitude.words.begin(), attitude.words.end(), no) != attitude.words.end();
        });
        inner.turned = inner.words.size() % 2 == 1;
        merge(turn, inner);
      }
    }
    if (std::find(turn.words.begin(), turn.words.end(), attitude.clause) != turn.words.end() &&
        preposition(doc_, attitude.clause) != "without") {
      refuse(attitude.predicate, "it is what is not done");  // "rather than promoting it"
      return {};
    }
    if (turn.turned && entry.position == Position::kClaims &&
        !English::get().is(doc_.lemma(attitude.predicate), kNegRaising)) {
      refuse(attitude.predicate, "it is not said");
      return {};
    }
    std::vector<Finding> found;
    const WhatIsMeant meant = what_is_meant(doc_, attitude);
    for (const TokenIndex head : issue_conjuncts(doc_, meant.head)) {
      if (is_empty_issue(head)) {
        refuse(attitude.predicate, "what it is about stands elsewhere");
        continue;
      }
      if (head != meant.head && meant.head < attitude.predicate && is_same_person(head)) continue;
      if (meant.kind == SlotKind::kInfinitive && asks(doc_, head)) {
        refuse(attitude.predicate, "it is asked, not said");
        continue;
      }
      if (is_own_position(index, head)) {
        refuse(attitude.predicate, "what it is about is a position itself");
        continue;
      }
      if (doc_.lemma(attitude.predicate) == "welcome" && is_person(head)) {
        refuse(attitude.predicate, "it says that somebody was received");
        continue;
      }
      Negation whole = turn;
      if (head != attitude.predicate && head != attitude.clause) merge(whole, negation(doc_, head, false));
      Finding finding;
      finding.attitude = attitude;
      finding.issue = head;
      finding.turns = whole.words;
      finding.claim.position = whole.turned ? schema::negated(entry.position) : entry.position;
      finding.claim.polarity = whole.turned ? schema::opposite(entry.polarity) : entry.polarity;
      const bool own_deed = entry.position == Position::kWarns && meant.kind == SlotKind::kClause && !turn.turned &&
                            is_future(doc_, head) && own_subject(doc_, head) != kNoToken &&
                            same_entity(own_subject(doc_, head), attitude.holder);
      if (own_deed) {  // "warned that it would leave"
        finding.shift = Shift::kOwnFuture;
        finding.claim.position = whole.turned ? Position::kRejects : Position::kThreatens;
        finding.claim.polarity = schema::default_polarity(finding.claim.position);
      }
      Hedging hedge = attitude_hedging(attitude, whole.turned);
      finding.hedges = hedge.words;
      const bool hedged = hedge.hedged || entry.hedged || is_question(doc_, attitude.predicate);
      finding.claim.certainty = hedged ? schema::Certainty::kHedged : schema::Certainty::kAsserted;
      const TokenIndex doer =
          attitude.target != kNoToken && meant.kind != SlotKind::kObject ? attitude.target : kNoToken;
      finding.claim.target =
          target_name(attitude, head, meant.kind == SlotKind::kObject || meant.kind == SlotKind::kOblique);
      for (const TokenIndex object : objects_or_none(head)) {
        Finding one = finding;
        one.only = object;
        describe(one, head, own_deed ? SlotKind::kGerund : meant.kind, doer);
        attribute(index, std::move(one), found);
      }
      add_conditions(index, finding, {attitude.predicate, attitude.clause, head}, found);
    }
    blame(index, turn, found);
    return found;
  }

  /// "criticised Kyiv for leaving" opposes the leaving, and Kyiv too.
  void blame(std::size_t index, const Negation& turn, std::vector<Finding>& found) {
    const Attitude& attitude = attitudes_[index];
    const Entry& entry = *attitude.entry;
    const bool judged = entry.position == Position::kOpposes || entry.position == Position::kSupports;
    if (!judged || attitude.target == kNoToken || attitude.issue_kind != SlotKind::kOblique || turn.turned) return;
    if (is_empty_issue(attitude.target)) return;
    Finding finding;
    finding.attitude = attitude;
    finding.issue = attitude.target;
    finding.claim.position = entry.position;
    finding.claim.polarity = entry.polarity;
    const Hedging hedge = attitude_hedging(attitude, false);
    finding.hedges = hedge.words;
    finding.claim.certainty = hedge.hedged || entry.hedged ? schema::Certainty::kHedged : schema::Certainty::kAsserted;
    describe(finding, attitude.target, SlotKind::kObject, kNoToken);
    attribute(index, std::move(finding), found);
  }

  /// "will resign unless the tax goes": whoever sets the condition demands it.
  void add_conditions(std::size_t index, const Finding& finding, std::vector<TokenIndex> clauses,
                      std::vector<Finding>& found) {
    const Position position = finding.claim.position;
    const bool refused =
        position == Position::kRejects || position == Position::kOpposes || position == Position::kThreatens;
    if (position == Position::kDemands) return;
    std::sort(clauses.begin(), clauses.end());
    clauses.erase(std::unique(clauses.begin(), clauses.end()), clauses.end());
    for (const TokenIndex clause : clauses) {
      for (const Condition& condition : conditions(doc_, clause, refused)) {
        const bool nominal = is_nominal(doc_, condition.wanted);
        const std::vector<TokenIndex> heads =
            nominal ? issue_conjuncts(doc_, condition.wanted) : conjuncts(doc_, condition.wanted);
        for (const TokenIndex head : heads) {
          Finding one = finding;
          Negation turn = negation(doc_, head, false);
          if (condition.word == condition.wanted) turn = {};  // "without"
          if (doc_.tokens[head].upos == language::Upos::kPron) continue;
          one.issue = head;
          one.turns = turn.words;
          one.shift = Shift::kCondition;
          one.shift_word = condition.word;
          one.claim.position = turn.turned ? schema::negated(Position::kDemands) : Position::kDemands;
          one.claim.polarity = schema::default_polarity(one.claim.position);
          one.attitude.description = kNoToken;
          one.claim.target.clear();
          describe(one, head, nominal ? SlotKind::kObject : SlotKind::kClause, kNoToken);
          attribute(index, std::move(one), found);
        }
      }
    }
  }

  bool is_deed_of_duty(TokenIndex clause) const {
    const language::Token& node = doc_.tokens[clause];
    return node.head != kNoToken && node.relation == Relation::kXcomp && duty(doc_, node.head).deed == clause;
  }

  static void merge(Negation& into, const Negation& other) {
    into.turned = into.turned != other.turned;
    into.words.insert(into.words.end(), other.words.begin(), other.words.end());
  }

  Hedging attitude_hedging(const Attitude& attitude, bool turned) const {
    static constexpr std::array<std::string_view, 6> kPolite = {"like", "love", "prefer", "welcome", "hate", "rather"};
    const std::string_view lemma = doc_.lemma(attitude.predicate);
    const bool polite = std::find(kPolite.begin(), kPolite.end(), lemma) != kPolite.end();
    Hedging hedge = hedging(doc_, attitude.clause, polite || turned || is_said(attitude));
    if (attitude.entry != nullptr && attitude.entry->word_class == schema::WordClass::kNoun) {
      const TokenIndex above = doc_.tokens[attitude.predicate].head;
      const bool dropped = above != kNoToken && doc_.tokens[attitude.predicate].relation == Relation::kObj &&
                           (English::get().is(doc_.lemma(above), kReversal) || doc_.lemma(above) == "drop");
      if (dropped) {
        hedge.hedged = true;
        hedge.words.push_back(above);
      }
    }
    return hedge;
  }

  /// Inside what somebody says "would" may be their "will".
  bool is_said(const Attitude& attitude) const {
    return std::any_of(attitudes_.begin(), attitudes_.end(), [&](const Attitude& outer) {
      return is_statement(outer) && outer.issue != kNoToken && outer.predicate != attitude.predicate &&
             below(doc_, attitude.clause, outer.issue);
    });
  }

  /// "repeated her demand for a truce": the demand speaks for itself.
  bool is_own_position(std::size_t index, TokenIndex head) const {
    for (std::size_t i = 0; i < attitudes_.size(); ++i) {
      const Attitude& other = attitudes_[i];
      const bool noun = other.entry != nullptr && other.entry->word_class == schema::WordClass::kNoun;
      if (i != index && noun && other.predicate == head && other.holder != kNoToken && takes_side(other) &&
          attitudes_[index].entry->polarity == Polarity::kFor && same_entity(other.holder, attitudes_[index].holder)) {
        return true;
      }
    }
    return false;
  }

  bool is_person(TokenIndex token) const {
    const Mention* mention = context_.cast.find(token);
    return mention != nullptr && !mention->weak && context_.cast.entity(*mention).kind == schema::ActorKind::kPerson;
  }

  bool is_empty_issue(TokenIndex head) const {
    const std::string_view lower = doc_.lower(head);
    const auto& dependents = doc_.children(head);
    const bool alone =
        std::none_of(dependents.begin(), dependents.end(), [&](TokenIndex other) { return other > head; });
    if ((lower == "so" || lower == "that") && alone) return true;
    if (lower == "all") {  // "once and for all", "all I want to do"
      return std::none_of(dependents.begin(), dependents.end(),
                          [&](TokenIndex other) { return doc_.tokens[other].relation == Relation::kNmod; });
    }
    if (doc_.lemma(head) == "do" && child_word(doc_, head, "so") != kNoToken) return true;
    if (is_time(head) || (lower == "one" && dependents.empty())) return true;
    if (doc_.tokens[head].upos != Upos::kPron) return false;
    if (alone && (lower == "it" || lower == "this" || lower == "these" || lower == "those")) return true;
    return context_.cast.find(head) == nullptr;
  }

  /// "supported them in 2013", "signed up on Tuesday night", where the tree makes the time the object.
  bool is_time(TokenIndex head) const {
    const auto& dependents = doc_.children(head);
    const bool plain = std::all_of(dependents.begin(), dependents.end(), [&](TokenIndex other) {
      const Relation relation = doc_.tokens[other].relation;
      return relation == Relation::kCase || relation == Relation::kPunct || relation == Relation::kDet ||
             relation == Relation::kCompound || relation == Relation::kAcl;
    });
    const std::string_view printed = doc_.printed(head);
    const bool year = printed.size() == 4 && (printed.starts_with("19") || printed.starts_with("20")) &&
                      printed[2] >= '0' && printed[2] <= '9' && printed[3] >= '0' && printed[3] <= '9';
    return plain &&
           (year ||
            (doc_.tokens[head].upos == Upos::kPropn && English::get().is(schema::fold(doc_.lower(head)), kTimeNoun)) ||
            (doc_.tokens[head].upos == Upos::kNoun && English::get().is(doc_.lemma(head), kTimeNoun)));
  }

  void describe(Finding& finding, TokenIndex head, SlotKind kind, TokenIndex doer) const {
    const TokenIndex as = finding.attitude.description;
    IssueWords issue{head, kind, doer, finding.only, finding.attitude.words};
    // "topics that she wants to talk about" are nothing without the talk
    if (finding.attitude.issue_kind == SlotKind::kInfinitive && kind == SlotKind::kObject) issue.said = {};
    const IssuePhrase phrase =
        as == kNoToken ? issue_phrase(doc_, issue, names_) : described_phrase(doc_, head, as, names_);
    finding.claim.issue = phrase.text;
    finding.claim.issue_span = std::string(doc_.printed(phrase.words));
  }

  std::string actor_name(TokenIndex token) const {
    if (token == kNoToken) return {};
    const Mention* mention = context_.cast.find(token);
    return mention == nullptr || mention->weak ? std::string() : context_.cast.entity(*mention).name;
  }

  /// Who is addressed: named by the frame; else who is to do the deed; else whom the deed is to be done to.
  std::string target_name(const Attitude& attitude, TokenIndex head, bool nominal) const {
    if (const std::string named = actor_name(attitude.target); !named.empty()) return named;
    const Position position = attitude.entry->position;
    const bool addresses = position == Position::kDemands || position == Position::kWants ||
                           position == Position::kThreatens || position == Position::kOffers;
    if (!addresses) return {};
    if (!nominal) {
      if (const std::string name = actor_name(own_subject(doc_, head)); !name.empty()) return name;
      for (const Relation done_to : {Relation::kIobj, Relation::kObj}) {  // "convince Oslo that", "release the crew"
        const TokenIndex token = child(doc_, head, done_to);
        const Mention* mention = token == kNoToken ? nullptr : context_.cast.find(token);
        const bool described = mention != nullptr && mention->step == ResolveStep::kDescription;
        if (described && !context_.cast.entity(*mention).plural) continue;
        if (const std::string name = actor_name(token); !name.empty()) return name;
      }
      const TokenIndex deed = child(doc_, head, Relation::kXcomp);  // "make them believe"
      return deed == kNoToken ? std::string() : actor_name(own_subject(doc_, deed));
    }
    for (const TokenIndex site : {head, attitude.predicate}) {
      for (const TokenIndex dependent : doc_.children(site)) {
        const std::string_view lead = preposition(doc_, dependent);
        const bool against = position == Position::kThreatens && (lead == "against" || lead == "on");
        if (!against && lead != "from") continue;
        if (const std::string name = actor_name(dependent); !name.empty()) return name;
      }
    }
    return position == Position::kDemands ? owner_of_thing(attitude.holder, head) : std::string();
  }

  /// "the minister's resignation", "cuts in the Danish fleet": whose it is must do it.
  std::string owner_of_thing(TokenIndex holder, TokenIndex head) const {
    for (const TokenIndex word : words_below(doc_, head, [](TokenIndex) { return false; })) {
      const bool owns = is(doc_, word, "nmod:poss") || doc_.tokens[word].relation == Relation::kAmod;
      if (!owns || same_entity(word, holder)) continue;
      if (const std::string name = actor_name(word); !name.empty()) return name;
    }
    return {};
  }

  /// What somebody says is so, clause by clause.
  std::vector<Finding> read_content(std::size_t index, const std::vector<std::vector<Finding>>& inner) {
    const Attitude& attitude = attitudes_[index];
    bool turned = false;
    std::vector<TokenIndex> turns;
    if (attitude.entry != nullptr) {
      const bool condition = attitude.entry->hedged && doc_.tokens[attitude.clause].relation == Relation::kAdvcl &&
                             is_gerund(doc_, attitude.clause);  // "assuming that"
      if (is_unreal(index) || condition) return {};
      Negation turn = negation(doc_, attitude.clause, true);
      if (attitude.clause != attitude.predicate) merge(turn, negation(doc_, attitude.predicate, false));
      if (turn.turned && !English::get().is(doc_.lemma(attitude.predicate), kNegRaising)) {
        refuse(attitude.predicate, "it is not said");
        return {};
      }
      turned = turn.turned != (attitude.entry->polarity == Polarity::kAgainst);
      turns = turn.words;
    }
    std::vector<Finding> found;
    std::vector<TokenIndex> heads = issue_conjuncts(doc_, attitude.issue);
    heads.insert(heads.end(), attitude.more.begin(), attitude.more.end());
    add_clauses_beside(index, heads);
    for (const TokenIndex head : heads) {
      if (is_position_itself(index, head, inner)) continue;
      if (is_filler(head)) continue;
      if (is_bare_position(head) && same_entity(own_subject(doc_, head), attitude.holder)) {
        refuse(head, "what it is about stands elsewhere");
        continue;
      }
      if (is_elliptical(doc_, head)) {
        refuse(head, "it leaves out what is said");
        continue;
      }
      if (is_asked(doc_, head)) {
        refuse(head, "it is asked, not said");
        continue;
      }
      content(index, head, turned, turns, found);
    }
    return found;
  }

  /// "It is cheap because it leaks", "It leaks, it rusts and it costs too much" say more than one thing.
  void add_clauses_beside(std::size_t index, std::vector<TokenIndex>& heads) const {
    for (std::size_t i = 0; i < heads.size(); ++i) {
      for (const TokenIndex dependent : doc_.children(heads[i])) {
        if (own_subject(doc_, dependent) == kNoToken || !is_finite(doc_, dependent)) continue;
        const Relation relation = doc_.tokens[dependent].relation;
        const std::string_view mark = preposition(doc_, dependent);
        const bool reason = relation == Relation::kAdvcl && (mark == "because" || mark == "since");
        const bool beside = relation == Relation::kParataxis && mark.empty() && dependent > heads[i] &&
                            context_.quotations.speech_around(dependent) != nullptr &&
                            context_.quotations.speech_around(dependent) == context_.quotations.speech_around(heads[i]);
        const bool speaks = std::any_of(attitudes_.begin(), attitudes_.end(), [&](const Attitude& other) {
          return is_factual(other) && other.predicate == dependent;  // "it leaks, I think"
        });
        const bool known = std::find(heads.begin(), heads.end(), dependent) != heads.end();
        if ((reason || beside) && !speaks && !known && dependent != attitudes_[index].predicate) {
          for (const TokenIndex head : issue_conjuncts(doc_, dependent)) heads.push_back(head);
        }
      }
    }
  }

  /// "We are not refusing now": a position towards nothing that is named here.
  bool is_bare_position(TokenIndex head) const {
    if (doc_.tokens[head].upos != Upos::kVerb || is_passive(doc_, head)) return false;
    for (const TokenIndex dependent : doc_.children(head)) {
      const Relation relation = doc_.tokens[dependent].relation;
      if (relation == Relation::kObj || relation == Relation::kCcomp || relation == Relation::kXcomp ||
          relation == Relation::kObl || relation == Relation::kIobj || relation == Relation::kAdvcl) {
        return false;
      }
    }
    static constexpr std::array<std::string_view, 6> kSides = {"refuse", "agree",  "disagree",
                                                               "object", "accept", "oppose"};
    return std::find(kSides.begin(), kSides.end(), doc_.lemma(head)) != kSides.end();
  }

  bool is_position_itself(std::size_t index, TokenIndex head, const std::vector<std::vector<Finding>>& inner) const {
    for (std::size_t i = 0; i < attitudes_.size(); ++i) {
      const Attitude& other = attitudes_[i];
      // A position that could not be read (an "it" that stands for nothing known) is no statement either.
      if (i != index && other.entry != nullptr && !is_factual(other) && other.predicate == head &&
          same_entity(other.holder, attitudes_[index].holder)) {
        return true;
      }
      // What others are said to say is theirs, also where nobody knows who they are ("Some have said that it leaks").
      if (i != index && other.entry != nullptr && other.predicate == head && is_statement(other) && takes_side(other) &&
          other.holder != kNoToken && !is_thing_pronoun(doc_, other.holder) && !is_elliptical(doc_, other.issue)) {
        return true;
      }
      if (i == index || inner[i].empty()) continue;
      if (other.predicate == head || other.clause == head) return true;
      // "says it is going to demand", "says it seems to want"
      if (doc_.tokens[other.clause].relation == Relation::kXcomp && doc_.tokens[other.clause].head == head) return true;
      if (other.entry != nullptr && other.entry->word_class == schema::WordClass::kNoun &&
          doc_.tokens[other.predicate].head == head && other.holder_path != HolderPath::kPossessor) {
        return true;
      }
      // "What we cannot accept is that it leaks": said already
      const bool same =
          std::any_of(inner[i].begin(), inner[i].end(), [&](const Finding& finding) { return finding.issue == head; });
      if (same && same_entity(other.holder, attitudes_[index].holder)) return true;
      // "Their goal is to leave"
      if (other.issue == head && doc_.tokens[other.predicate].relation == Relation::kNsubj) return true;
    }
    return false;
  }

  void content(std::size_t index, TokenIndex head, bool turned, const std::vector<TokenIndex>& turns,
               std::vector<Finding>& found) {
    const Attitude& attitude = attitudes_[index];
    Finding finding;
    finding.attitude = attitude;
    finding.turns = turns;
    finding.issue = head;
    const Duty must = duty(doc_, head);
    Negation own = negation(doc_, head, false);
    if (must.deed != kNoToken && must.deed != head) merge(own, negation(doc_, must.deed, false));
    turned = turned != own.turned;
    finding.turns.insert(finding.turns.end(), own.words.begin(), own.words.end());
    const TokenIndex subject = own_subject(doc_, head);
    const TokenIndex going_to = plan_of(doc_, head);
    const bool state = doc_.tokens[head].upos == Upos::kAdj;  // "we will be happy" is no plan
    const bool own_will = subject != kNoToken && !state && same_entity(subject, attitude.holder) &&
                          (is_future(doc_, head) || going_to != kNoToken || (own.turned && says_can(doc_, head)));
    Position position = Position::kClaims;
    TokenIndex doer = kNoToken;
    if (must.obligation != Obligation::kNone) {
      position = Position::kDemands;
      finding.shift = Shift::kDuty;
      finding.shift_word = must.word;
      finding.issue = must.deed;
      doer = subject;
      if (const TokenIndex addressed = own_subject(doc_, must.deed); addressed != kNoToken) doer = addressed;
    } else if (own_will) {
      position = turned ? Position::kAccepts : Position::kWants;  // turned below: rejects
      finding.shift = Shift::kOwnFuture;
      if (going_to != kNoToken) finding.issue = going_to;
    } else if (is_imperative(head)) {
      position = Position::kDemands;
      finding.shift = Shift::kImperative;
      const TokenIndex deed = child(doc_, head, Relation::kXcomp);
      if (doc_.lemma(head) == "let" && deed != kNoToken) {
        finding.issue = deed;
        const Negation inner = negation(doc_, deed, false);
        turned = turned != inner.turned;
        finding.turns.insert(finding.turns.end(), inner.words.begin(), inner.words.end());
      }
    }
    finding.claim.position = turned ? schema::negated(position) : position;
    finding.claim.polarity = schema::default_polarity(finding.claim.position);
    const bool past = attitude.entry == nullptr || doc_.xpos(attitude.predicate) == "VBD";
    Hedging hedge = hedging(doc_, head, own_will || turned || past);
    if (attitude.entry != nullptr) {
      const Hedging outer = attitude_hedging(attitude, false);
      hedge.words.insert(hedge.words.end(), outer.words.begin(), outer.words.end());
    }
    finding.hedges = hedge.words;
    const bool hedged = !hedge.words.empty() || (attitude.entry != nullptr && attitude.entry->hedged);
    finding.claim.certainty = hedged ? schema::Certainty::kHedged : schema::Certainty::kAsserted;
    SlotKind kind = has_to(doc_, finding.issue) ? SlotKind::kInfinitive : SlotKind::kClause;
    if (own_will) kind = SlotKind::kGerund;  // "we will leave": leaving
    if (finding.shift == Shift::kDuty && doer != kNoToken && !same_entity(doer, attitude.holder)) {
      const Mention* addressed = context_.cast.find(doer);
      if (addressed != nullptr) finding.claim.target = context_.cast.entity(*addressed).name;
    }
    for (const TokenIndex object : objects_or_none(finding.issue)) {
      Finding one = finding;
      one.only = object;
      describe(one, one.issue, kind, own_will ? kNoToken : doer);
      attribute(index, std::move(one), found);
    }
    add_conditions(index, finding, {head, finding.issue}, found);
  }

  /// Each of several objects; one kNoToken where nothing is to be told apart.
  std::vector<TokenIndex> objects_or_none(TokenIndex head) const {
    std::vector<TokenIndex> objects = issue_objects(doc_, head);
    if (objects.empty()) objects.push_back(kNoToken);
    return objects;
  }

  /// "Look, they leak."
  bool is_filler(TokenIndex head) const {
    static constexpr std::array<std::string_view, 5> kFillers = {"look", "listen", "see", "mind", "guess"};
    return doc_.xpos(head) == "VB" && doc_.children(head).size() < 3 && own_subject(doc_, head) == kNoToken &&
           std::find(kFillers.begin(), kFillers.end(), doc_.lemma(head)) != kFillers.end();
  }

  bool is_imperative(TokenIndex head) const {
    if (doc_.xpos(head) != "VB" || own_subject(doc_, head) != kNoToken) return false;
    const TokenIndex auxiliary = child(doc_, head, Relation::kAux);  // "do not tell them"
    return (auxiliary == kNoToken || doc_.lower(auxiliary) == "do") && !has_to(doc_, head) &&
           context_.quotations.speech_around(head) != nullptr;
  }

  /// Coordinated holders stand on one side of the word; "Ann Archer, president and founder" is one.
  bool is_second_holder(const Attitude& attitude, TokenIndex holder, const Mention& mention) const {
    if ((attitude.holder < attitude.predicate) != (holder < attitude.predicate)) return false;
    const Entity& entity = context_.cast.entity(mention);
    return mention.step != ResolveStep::kDescription || entity.plural || entity.kind != schema::ActorKind::kPerson;
  }

  /// "Ann Archer, president and founder": no further somebody.
  bool is_same_person(TokenIndex token) const {
    const Mention* mention = context_.cast.find(token);
    if (mention == nullptr || mention->step != ResolveStep::kDescription) return false;
    const Entity& entity = context_.cast.entity(*mention);
    return !entity.plural && entity.kind == schema::ActorKind::kPerson;
  }

  /// "The law requires", "the figures show": no mind is needed.
  bool things_do_it(const Attitude& attitude) const {
    if (attitude.entry == nullptr) return attitude.holder_path == HolderPath::kAccordingTo;
    if (attitude.holder_path == HolderPath::kExperiencer) return true;
    if (attitude.entry->word_class != schema::WordClass::kVerb)
      return attitude.entry->word_class == schema::WordClass::kNoun;
    if (English::get().is(attitude.entry->head, kThingVerb)) return true;
    // "makes a demand": the verb alone needs no mind; "denied wrongdoing" does
    const auto alone = context_.lexicon.find(attitude.entry->head);
    return attitude.entry->length() > 1 && std::none_of(alone.begin(), alone.end(), [&](std::uint32_t index) {
             const Entry& other = context_.lexicon.entry(index);
             return other.word_class == schema::WordClass::kVerb && other.length() == 1 && other.takes_side;
           });
  }

  /// Who holds it, and who reports that they do; one claim for each of several holders.
  void attribute(std::size_t index, Finding finding, std::vector<Finding>& found) {
    const Attitude& attitude = attitudes_[index];
    if (attitude.holder == kNoToken) {
      refuse(attitude.predicate, "nobody is named who holds it");
      return;
    }
    bool any = false;
    for (const TokenIndex holder : issue_conjuncts(doc_, attitude.holder)) {
      const Mention* mention = context_.cast.find(holder);
      if (mention == nullptr || mention->weak) {
        if (const Mention* nearest = before_relative(attitude, holder); nearest != nullptr) mention = nearest;
        if (const Mention* outer = subject_above(attitude); outer != nullptr) mention = outer;
      }
      if (mention == nullptr || (mention->weak && things_do_it(attitude))) continue;
      if (holder != attitude.holder && !is_second_holder(attitude, holder, *mention)) continue;
      any = true;
      Finding one = finding;
      one.actor = mention;
      const Entity& actor = context_.cast.entity(*mention);
      one.claim.actor = actor.name;
      one.claim.actor_mention = std::string(doc_.printed(mention->words));
      one.claim.reported_by = reporter(index, mention->entity, one.reporter);
      if (one.claim.target == one.claim.actor) one.claim.target.clear();
      finish(one);
      found.push_back(std::move(one));
    }
    if (!any)
      refuse(attitude.predicate,
             "nobody is known as \"" + std::string(doc_.printed(name_phrase(doc_, attitude.holder))) + "\"");
  }

  /// "Ann thinks the plan is vanity and has urged them": who thinks, where the tree lets the plan urge them.
  const Mention* subject_above(const Attitude& attitude) const {
    if (attitude.holder_path != HolderPath::kSharedSubject) return nullptr;
    TokenIndex up = attitude.clause;
    while (up != kNoToken && doc_.tokens[up].relation == Relation::kConj) up = doc_.tokens[up].head;
    if (up == kNoToken || doc_.tokens[up].relation != Relation::kCcomp) return nullptr;
    const TokenIndex subject = own_subject(doc_, doc_.tokens[up].head);
    if (subject == kNoToken) return nullptr;
    const Mention* mention = context_.cast.find(subject);
    return mention == nullptr || mention->weak ? nullptr : mention;
  }

  /// "a grant from Leeds, which refused": the name right before "which", where the noun that the tree hangs the clause
  /// on is nobody.
  const Mention* before_relative(const Attitude& attitude, TokenIndex holder) const {
    if (attitude.holder_path != HolderPath::kModifiedNoun) return nullptr;
    const TokenIndex subject = own_subject(doc_, attitude.clause);
    if (subject == kNoToken || !is_relative_pronoun(doc_, subject) || subject < holder + 2) return nullptr;
    const TokenIndex last = doc_.lower(subject - 1) == "," ? subject - 2 : subject - 1;
    if (last <= holder || doc_.tokens[last].upos != Upos::kPropn) return nullptr;
    const Mention* mention = context_.cast.find(last);
    return mention == nullptr || mention->weak ? nullptr : mention;
  }

  std::string reporter(std::size_t index, std::uint32_t holder, std::string& how) const {
    const Attitude& attitude = attitudes_[index];
    if (const Attitude* outer = around(index); outer != nullptr && outer->holder != kNoToken) {
      const Mention* mention = context_.cast.find(outer->holder);
      if (mention != nullptr && mention->entity != holder) {
        how = "stands inside what " + std::string(doc_.printed(mention->words)) + " says";
        return context_.cast.entity(*mention).name;
      }
      if (mention != nullptr) return {};
    }
    const Quotation* quotation = context_.quotations.speech_around(attitude.predicate);
    if (quotation != nullptr && quotation->speaker != kNoToken && attitude.holder_path != HolderPath::kQuotation) {
      const Mention* mention = context_.cast.find(quotation->speaker);
      if (mention != nullptr && mention->entity != holder) {
        how = "stands in a quotation of " + std::string(doc_.printed(mention->words));
        return context_.cast.entity(*mention).name;
      }
    }
    return {};
  }

  void finish(Finding& finding) const {
    schema::Claim& claim = finding.claim;
    claim.doc = context_.document.id;
    claim.place = doc_.span(sentence_);
    claim.quote = std::string(doc_.printed(sentence_));
    claim.date = context_.document.date;
    claim.extractor = "builtin/2";
    const schema::TopicMatch topic = context_.topics.find(claim.issue);
    claim.topic = topic.topic;
    // Who says that something is so takes no side on the issue of a pack that the words touch.
    const bool says = claim.position == schema::Position::kClaims || claim.position == schema::Position::kDenies;
    if (!says || topic.issue_id.empty()) {
      claim.stance = topic.side < 0 ? schema::opposite(claim.polarity) : claim.polarity;
    }
    claim.confidence = confidence(finding);
    claim.id = schema::identify(claim);
  }

  /// Thousandths; each thing that is often read wrongly takes some.
  static std::int32_t confidence(const Finding& finding) {
    std::int32_t sure = 920;
    switch (finding.actor == nullptr ? ResolveStep::kKnownName : finding.actor->step) {
      case ResolveStep::kPronoun:
        sure -= 120;
        break;
      case ResolveStep::kDescription:
        sure -= 100;
        break;
      case ResolveStep::kRole:
        sure -= 80;
        break;
      default:
        break;
    }
    switch (finding.attitude.holder_path) {
      case HolderPath::kSubject:
        break;
      case HolderPath::kQuotation:
        sure -= 60;
        break;
      default:
        sure -= 40;
        break;
    }
    if (!finding.turns.empty()) sure -= 40;
    if (finding.attitude.issue_kind == SlotKind::kOblique) sure -= 20;
    if (finding.claim.issue_span.size() > 160) sure -= 100;
    return sure;
  }

  const Context& context_;
  const Doc& doc_;
  TokenRange sentence_;
  std::span<const Attitude> attitudes_;
  std::vector<NoClaim>& no_claims_;
  PronounNames names_;
};

}  // namespace

std::vector<Finding> read_claims(const Context& context, TokenRange sentence, std::span<const Attitude> attitudes,
                                 std::vector<NoClaim>& no_claims) {
  return SentenceReader(context, sentence, attitudes, no_claims).run();
}

}  // namespace claimgraph::extract
