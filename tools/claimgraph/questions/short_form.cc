// SPDX-License-Identifier: Apache-2.0

#include "questions/short_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/suggest.h"
#include "claimgraph/schema/vocabulary.h"
#include "questions/arrows.h"
#include "questions/typed_text.h"

namespace claimgraph::cli {
namespace {

constexpr std::string_view kAny = "?";

/// A question in the language begins with one of its words; whoever is called so is put in quotes.
bool begins_query(std::string_view line) {
  std::string word(first_word(line).first);
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  static const std::vector<std::string> kFirst = {"MATCH",  "OPTIONAL", "WITH",    "UNWIND", "RETURN",
                                                  "CALL",   "EXPLAIN",  "PROFILE", "CREATE", "MERGE",
                                                  "DELETE", "DETACH",   "SET",     "REMOVE", "UNION"};
  return std::find(kFirst.begin(), kFirst.end(), word) != kFirst.end();
}

/// The error, at its part of the line.
schema::Error at(schema::Error error, std::string_view line, const Part& part) {
  error.place = place_in(line, part.begin);
  return error;
}

std::vector<std::string> position_words() {
  std::vector<std::string> words = {"for", "against", "agrees", "contradicts"};
  for (const schema::Position position : schema::kAllPositions) words.emplace_back(schema::name(position));
  return words;
}

struct Relation {
  std::string type;       // "DEMANDS", empty: any
  std::string condition;  // "r.stance = 1"
  bool between_actors = false;
};

std::optional<Relation> relation_of(std::string_view typed) {
  const std::string word = schema::fold(typed);
  if (word == kAny) return Relation{};
  if (word == "for" || word == "against") return Relation{"", word == "for" ? "r.stance = 1" : "r.stance = -1", false};
  if (word == "agrees" || word == "agrees with") return Relation{"AGREES_WITH", "", true};
  if (word == "contradicts") return Relation{"CONTRADICTS", "", true};
  std::optional<schema::Position> position = schema::position_from(word);
  if (!position && !word.ends_with('s')) position = schema::position_from(word + "s");  // "demand"
  if (!position) return std::nullopt;
  return Relation{std::string(schema::relationship_type(*position)), "", false};
}

std::string node(std::string_view variable, std::string_view label, const std::string& name) {
  return fmt::format("({}:{}{})", variable, label, name.empty() ? "" : " {name: " + quoted(name) + "}");
}

constexpr std::string_view kSide = "CASE r.stance WHEN 1 THEN 'for' WHEN -1 THEN 'against' ELSE '' END AS side";
constexpr std::string_view kHowOften = "r.count AS count, r.last AS last";

/// Between an actor and issues. Sentences are not among the columns, they would crowd out the rest: :why shows them.
/// What the parts of a question fix; empty where it asks.
struct Fixed {
  std::string actor = {}, other_actor = {}, issue = {};  ///< names in the graph
};

std::string of_issues(const Fixed& fixed, const Relation& relation) {
  std::string query = fmt::format("MATCH {}-[r{}]->{}", node("a", "Actor", fixed.actor),
                                  relation.type.empty() ? "" : ":" + relation.type, node("i", "Issue", fixed.issue));
  if (!relation.condition.empty()) query += " WHERE " + relation.condition;
  std::string asked;
  std::string order = "count DESC";
  if (fixed.actor.empty()) {
    asked += "a.name AS actor, ";
    order += ", actor";
  }
  if (relation.type.empty()) {
    asked += "toLower(type(r)) AS position, ";
    order += ", position";
  }
  if (fixed.issue.empty()) {
    asked += "i.name AS issue, ";
    order += ", issue";
  }
  query += "\nRETURN " + asked;
  if (relation.condition.empty()) {
    if (!asked.empty()) query.back() = '\n';
    query += (asked.empty() ? "" : "  ") + std::string(kSide) + ",\n  ";
  }
  return query + std::string(kHowOften) + "\nORDER BY " + order + ";";
}

std::string of_actors(const Fixed& fixed, const Relation& relation) {
  std::string query = fmt::format("MATCH {}-[r:{}]-{}\nRETURN ", node("a", "Actor", fixed.actor), relation.type,
                                  node("b", "Actor", fixed.other_actor));
  std::string order = "weight DESC";
  if (fixed.actor.empty()) {
    query += "a.name AS actor, ";
    order += ", actor";
  }
  if (fixed.other_actor.empty()) {
    query += "b.name AS other, ";
    order += ", other";
  }
  return query + "r.issue AS issue, r.weight AS weight\nORDER BY " + order + ", issue;";
}

/// Where the two names part; words may belong to either where no comma says it.
schema::Result<std::pair<std::string, std::string>> two_names(std::string_view text, const GraphNames& names) {
  using Pair = std::pair<std::string, std::string>;
  const auto named = [&](std::string_view typed) -> schema::Result<std::string> {
    typed = trimmed(typed);
    auto name = names.find(NameKind::kActor, name_of(typed));
    if (!name) name.error().place = place_in(text, static_cast<std::size_t>(typed.data() - text.data()));
    return name;
  };
  const auto both = [&](std::string_view a, std::string_view b) -> schema::Result<Pair> {
    const auto first = named(a);
    if (!first) return tl::unexpected(first.error());
    const auto second = named(b);
    if (!second) return tl::unexpected(second.error());
    return Pair{*first, *second};
  };
  std::vector<std::size_t> spaces;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 0 && (text[0] == '\'' || text[0] == '"')) i = std::min(end_of_text(text, 0), text.size()) - 1;
    if (text[i] == ',') return both(text.substr(0, i), text.substr(i + 1));
    if (text[i] == ' ') spaces.push_back(i);
  }
  // Of all places the furthest mistake: the first name was one then.
  std::optional<schema::Error> problem;
  for (const std::size_t space : spaces) {
    auto found = both(text.substr(0, space), text.substr(space + 1));
    if (found) return found;
    if (!problem || found.error().place.column > problem->place.column) problem = found.error();
  }
  if (problem) return tl::unexpected(*problem);
  return schema::fail("CG-T031", ":vs takes two actors", {}, "such as :vs Ukraine, European Union");
}

}  // namespace

std::optional<schema::Result<Question>> read_short_form(std::string_view line, const GraphNames& names) {
  const std::string_view whole = without_comments(line);
  std::vector<Part> parts = parts_at_arrows(whole);
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  const std::optional<Relation> relation = parts[1].quoted ? std::nullopt : relation_of(parts[1].text);
  const auto has_brackets = [](const Part& part) {
    return !part.quoted && part.text.find_first_of("()[]{}") != std::string::npos;
  };
  // '?' or a bare position between arrows is no pattern of the language, whatever stands around it.
  if (whole.starts_with("/*")) return std::nullopt;  // a comment that does not end here
  if (!relation && (begins_query(whole) || std::any_of(parts.begin(), parts.end(), has_brackets))) {
    return std::nullopt;
  }
  if (parts.size() == 2) parts.push_back({std::string(kAny), whole.size(), false});
  for (const Part& part : parts) {
    if (!part.text.empty()) continue;
    return tl::unexpected(
        at({"CG-T032", "a name or '?' is missing here", {}, "such as ? -> rejects -> ?"}, whole, part));
  }
  if (!relation) {
    const std::string near = schema::closest(parts[1].text, position_words());
    std::string hint = near.empty() ? std::string() : "did you mean '" + near + "'? ";
    hint += "One of ?, for, against, agrees, contradicts";
    for (const schema::Position position : schema::kAllPositions) hint += ", " + std::string(schema::name(position));
    return tl::unexpected(at({"CG-T032", "there is no position '" + parts[1].text + "'", {}, hint}, whole, parts[1]));
  }
  Fixed fixed;
  const auto take = [&](const Part& part, NameKind kind, std::string& into) -> schema::Result<void> {
    if (part.text == kAny && !part.quoted) return {};
    auto name = names.find(kind, part.text);
    if (!name) return tl::unexpected(at(name.error(), whole, part));
    into = std::move(*name);
    return {};
  };
  if (const auto taken = take(parts[0], NameKind::kActor, fixed.actor); !taken) {
    return tl::unexpected(taken.error());
  }
  const auto taken = relation->between_actors ? take(parts[2], NameKind::kActor, fixed.other_actor)
                                              : take(parts[2], NameKind::kIssue, fixed.issue);
  if (!taken) return tl::unexpected(taken.error());
  return Question{relation->between_actors ? of_actors(fixed, *relation) : of_issues(fixed, *relation)};
}

schema::Result<Question> who(std::string_view issue, const GraphNames& names) {
  const auto name = names.find(NameKind::kIssue, name_of(issue));
  if (!name) return tl::unexpected(name.error());
  Question question;
  question.query = fmt::format(
      "MATCH (a:Actor)-[r]->(i:Issue {{name: {}}})\n"
      "RETURN {},\n  a.name AS actor, toLower(type(r)) AS position, {}\n"
      "ORDER BY side DESC, count DESC, actor, position;",
      quoted(*name), kSide, kHowOften);
  return question;
}

schema::Result<Question> wants(std::string_view actor, const GraphNames& names) {
  const auto name = names.find(NameKind::kActor, name_of(actor));
  if (!name) return tl::unexpected(name.error());
  return Question{of_issues({.actor = *name}, {})};
}

schema::Result<Question> versus(std::string_view actors, const GraphNames& names) {
  const auto pair = two_names(actors, names);
  if (!pair) return tl::unexpected(pair.error());
  // The first of the two quotes is of the actor whose name comes first.
  const bool in_order = pair->first < pair->second;
  Question question;
  question.query = fmt::format(
      "MATCH (a:Actor {{name: {}}})-[r:CONTRADICTS|AGREES_WITH]-(b:Actor {{name: {}}})\n"
      "RETURN r.issue AS issue, toLower(type(r)) AS relation,\n  r.quotes[{}] AS first_says, r.quotes[{}] AS "
      "second_says\n"
      "ORDER BY relation DESC, r.weight DESC, issue;",
      quoted(pair->first), quoted(pair->second), in_order ? 0 : 1, in_order ? 1 : 0);
  return question;
}

Question most_active(NameKind kind, std::string_view typed) {
  const std::string word = name_of(typed);
  constexpr std::string_view kActors = "MATCH (n:Actor)-[:HOLDS]->(c:Claim)";
  constexpr std::string_view kIssues = "MATCH (c:Claim)-[:ABOUT]->(n:Issue)";
  std::string query(kind == NameKind::kActor ? kActors : kIssues);
  if (!word.empty()) {
    query += "\nWHERE any(name IN [n.name] + n.aliases WHERE toLower(name) CONTAINS toLower(" + quoted(word) + "))";
  }
  query += fmt::format("\nRETURN n.name AS {}, count(*) AS claims\nORDER BY claims DESC, {} LIMIT 25;",
                       kind == NameKind::kActor ? "actor" : "issue", kind == NameKind::kActor ? "actor" : "issue");
  return {std::move(query)};
}

}  // namespace claimgraph::cli
