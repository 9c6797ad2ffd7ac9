// SPDX-License-Identifier: Apache-2.0

#include "repl/short_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/suggest.h"
#include "claimgraph/schema/vocabulary.h"
#include "repl/typed_text.h"

namespace claimgraph::cli {
namespace {

constexpr std::string_view kArrow = "->";
constexpr std::string_view kAny = "?";

struct Part {
  std::string text;
  std::size_t begin = 0;  // byte of the line
  bool quoted = false;
};

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

/// A quote opens where a part begins: "Women's Union" has none.
std::vector<Part> parts_of(std::string_view line) {
  std::vector<Part> parts;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::string_view text = trimmed(line.substr(begin, end - begin));
    const auto at = text.empty() ? begin : static_cast<std::size_t>(text.data() - line.data());
    std::string name = without_quotes(text);
    const bool quoted = name.size() != text.size();
    parts.push_back({std::move(name), at, quoted});
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i < line.size();) {
    const bool opens = (line[i] == '\'' || line[i] == '"') && trimmed(line.substr(begin, i - begin)).empty();
    if (opens) {
      const std::size_t close = line.find(line[i], i + 1);
      i = close == std::string_view::npos ? line.size() : close + 1;
    } else if (line.substr(i).starts_with(kArrow)) {
      add(begin, i);
      i += kArrow.size();
      begin = i;
    } else {
      ++i;
    }
  }
  add(begin, line.size());
  return parts;
}

/// The error, at its part of the line.
schema::Error at(schema::Error error, std::string_view line, const Part& part) {
  const std::string_view before = line.substr(0, part.begin);
  const auto letters = std::count_if(before.begin(), before.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  error.place = {"", 1, static_cast<std::uint32_t>(letters) + 1, std::string(line)};
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
  std::string position;   // a schema::Position's word
  bool between_actors = false;
};

std::optional<Relation> relation_of(std::string_view typed) {
  const std::string word = schema::fold(typed);
  if (word == kAny) return Relation{};
  if (word == "for" || word == "against")
    return Relation{"", word == "for" ? "r.stance = 1" : "r.stance = -1", "", false};
  if (word == "agrees" || word == "agrees with") return Relation{"AGREES_WITH", "", "", true};
  if (word == "contradicts") return Relation{"CONTRADICTS", "", "", true};
  std::optional<schema::Position> position = schema::position_from(word);
  if (!position && !word.ends_with('s')) position = schema::position_from(word + "s");  // "demand"
  if (!position) return std::nullopt;
  return Relation{std::string(schema::relationship_type(*position)), "", std::string(schema::name(*position)), false};
}

std::string node(std::string_view variable, std::string_view label, const std::string& name) {
  return fmt::format("({}:{}{})", variable, label, name.empty() ? "" : " {name: " + quoted(name) + "}");
}

constexpr std::string_view kSide = "CASE r.stance WHEN 1 THEN 'for' WHEN -1 THEN 'against' ELSE '' END AS side";
constexpr std::string_view kHowOften = "r.count AS count, r.last AS last";

/// Between an actor and issues. Sentences are not among the columns, they would crowd out the rest: :why shows them.
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
  const auto both = [&](std::string_view a, std::string_view b) -> schema::Result<std::pair<std::string, std::string>> {
    const auto first = names.find(NameKind::kActor, without_quotes(trimmed(a)));
    if (!first) return tl::unexpected(first.error());
    const auto second = names.find(NameKind::kActor, without_quotes(trimmed(b)));
    if (!second) return tl::unexpected(second.error());
    return std::pair{*first, *second};
  };
  if (const std::size_t comma = text.find(','); comma != std::string_view::npos) {
    return both(text.substr(0, comma), text.substr(comma + 1));
  }
  std::optional<schema::Error> problem;
  for (std::size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
    auto found = both(text.substr(0, space), text.substr(space + 1));
    if (found) return found;
    if (!problem) problem = found.error();
  }
  if (problem) return tl::unexpected(*problem);
  return schema::fail("CG-T031", ":vs takes two actors", {}, "such as :vs Ukraine, European Union");
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::optional<schema::Result<Question>> read_short_form(std::string_view line, const GraphNames& names) {
  const std::string_view whole = without_end(line);
  if (whole.empty() || whole.starts_with("/*") || begins_query(whole)) return std::nullopt;
  std::vector<Part> parts = parts_of(whole);
  const auto has_brackets = [](const Part& part) {
    return !part.quoted && part.text.find_first_of("()[]{}") != std::string::npos;
  };
  if (parts.size() < 2 || parts.size() > 3 || std::any_of(parts.begin(), parts.end(), has_brackets))
    return std::nullopt;
  if (parts.size() == 2) parts.push_back({std::string(kAny), whole.size(), false});
  for (const Part& part : parts) {
    if (!part.text.empty()) continue;
    return tl::unexpected(
        at({"CG-T032", "a name or '?' is missing here", {}, "such as ? -> rejects -> ?"}, whole, part));
  }
  const std::optional<Relation> relation = relation_of(parts[1].text);
  if (!relation) {
    const std::string near = schema::closest(parts[1].text, position_words());
    std::string hint = near.empty() ? std::string() : "did you mean '" + near + "'? ";
    hint += "One of ?, for, against, agrees, contradicts";
    for (const schema::Position position : schema::kAllPositions) hint += ", " + std::string(schema::name(position));
    return tl::unexpected(at({"CG-T032", "there is no position '" + parts[1].text + "'", {}, hint}, whole, parts[1]));
  }
  Question question;
  question.fixed.position = relation->position;
  const auto take = [&](const Part& part, NameKind kind, std::string& into) -> schema::Result<void> {
    if (part.text == kAny && !part.quoted) return {};
    auto name = names.find(kind, part.text);
    if (!name) return tl::unexpected(at(name.error(), whole, part));
    into = std::move(*name);
    return {};
  };
  if (const auto taken = take(parts[0], NameKind::kActor, question.fixed.actor); !taken) {
    return tl::unexpected(taken.error());
  }
  const auto taken = relation->between_actors ? take(parts[2], NameKind::kActor, question.fixed.other_actor)
                                              : take(parts[2], NameKind::kIssue, question.fixed.issue);
  if (!taken) return tl::unexpected(taken.error());
  question.query =
      relation->between_actors ? of_actors(question.fixed, *relation) : of_issues(question.fixed, *relation);
  return question;
}

schema::Result<Question> who(std::string_view issue, const GraphNames& names) {
  const auto name = names.find(NameKind::kIssue, without_quotes(issue));
  if (!name) return tl::unexpected(name.error());
  Question question;
  question.fixed.issue = *name;
  question.query = fmt::format(
      "MATCH (a:Actor)-[r]->(i:Issue {{name: {}}})\n"
      "RETURN {},\n  a.name AS actor, toLower(type(r)) AS position, {}\n"
      "ORDER BY side DESC, count DESC, actor, position;",
      quoted(*name), kSide, kHowOften);
  return question;
}

schema::Result<Question> wants(std::string_view actor, const GraphNames& names) {
  const auto name = names.find(NameKind::kActor, without_quotes(actor));
  if (!name) return tl::unexpected(name.error());
  Question question;
  question.fixed.actor = *name;
  question.query = of_issues(question.fixed, {});
  return question;
}

schema::Result<Question> versus(std::string_view actors, const GraphNames& names) {
  const auto pair = two_names(actors, names);
  if (!pair) return tl::unexpected(pair.error());
  // The first of the two quotes is of the actor whose name comes first.
  const bool in_order = pair->first < pair->second;
  Question question;
  question.fixed.actor = pair->first;
  question.fixed.other_actor = pair->second;
  question.query = fmt::format(
      "MATCH (a:Actor {{name: {}}})-[r:CONTRADICTS|AGREES_WITH]-(b:Actor {{name: {}}})\n"
      "RETURN r.issue AS issue, toLower(type(r)) AS relation,\n  r.quotes[{}] AS first_says, r.quotes[{}] AS "
      "second_says\n"
      "ORDER BY relation DESC, r.weight DESC, issue;",
      quoted(pair->first), quoted(pair->second), in_order ? 0 : 1, in_order ? 1 : 0);
  return question;
}

Question most_active(NameKind kind, std::string_view typed) {
  const std::string word = without_quotes(typed);
  constexpr std::string_view kActors = "MATCH (n:Actor)-[:HOLDS]->(c:Claim)";
  constexpr std::string_view kIssues = "MATCH (c:Claim)-[:ABOUT]->(n:Issue)";
  std::string query(kind == NameKind::kActor ? kActors : kIssues);
  if (!word.empty()) {
    query += "\nWHERE any(name IN [n.name] + n.aliases WHERE toLower(name) CONTAINS toLower(" + quoted(word) + "))";
  }
  query += fmt::format("\nRETURN n.name AS {}, count(*) AS claims\nORDER BY claims DESC, {} LIMIT 25;",
                       kind == NameKind::kActor ? "actor" : "issue", kind == NameKind::kActor ? "actor" : "issue");
  return {std::move(query), {}};
}

}  // namespace claimgraph::cli
