// SPDX-License-Identifier: Apache-2.0

#include "words.h"

#include <fmt/format.h>

#include <array>

#include "draw/theme.h"

namespace claimgraph::graph::page {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

Html link(const Html& target, const Html& name, bool there) {
  Html made;
  if (!there) return made << "<bdi>" << name << "</bdi>";
  return made << "<a href=\"#" << target << "\"><bdi>" << name << "</bdi></a>";
}

}  // namespace

std::string day_words(schema::Date date) {
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), kMonths[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()));
}

Html day(schema::Date date) {
  Html made;
  made << "<time datetime=\"" << Text{schema::to_text(date)} << "\">" << Text{day_words(date)} << "</time>";
  return made;
}

std::string figure(std::size_t number) {
  const std::string digits = std::to_string(number);
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped.push_back(',');
    grouped.push_back(digits[i]);
  }
  return grouped;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", figure(count), count == 1 ? one : many);
}

std::string side_counts(const ShownPair& shown) {
  std::string words;
  for (std::size_t side = 0; side < kSides.size(); ++side) {
    if (shown.sentences[side].empty()) continue;
    words += fmt::format("{}{} {}", words.empty() ? "" : ", ", shown.sentences[side].size(),
                         graph::side_of(kSides[side]).name);
  }
  return words;
}

Html sign_of(schema::Polarity side) {
  const SideLook& look = graph::side_of(side);
  Html made;
  made << "<span class=\"sign " << Text{look.port} << "\"><span aria-hidden=\"true\">" << Text{look.sign}
       << "</span><span class=\"unseen\">" << Text{look.name} << "</span></span>";
  return made;
}

Text side_class(const Pair& pair) {
  if (pair.taken[kFor] && pair.taken[kAgainst]) return {"both"};
  return {pair.taken[kFor] ? "for" : pair.taken[kAgainst] ? "against" : "none"};
}

Text side_sign(const Pair& pair) {
  if (pair.taken[kFor] && pair.taken[kAgainst]) return {"\u00b1"};
  const auto side = pair.taken[kFor]       ? schema::Polarity::kFor
                    : pair.taken[kAgainst] ? schema::Polarity::kAgainst
                                           : schema::Polarity::kNone;
  return {graph::side_of(side).sign};
}

Html anchor(ActorId actor) {
  Html made;
  return made << "a" << static_cast<std::uint32_t>(actor);
}

Html anchor(IssueId issue) {
  Html made;
  return made << "i" << static_cast<std::uint32_t>(issue);
}

Html linked(const Choice& choice, ActorId actor) {
  Html name;
  name << Text{choice.graph.actor(actor).name};
  return link(anchor(actor), name, choice.actors.count(actor) != 0);
}

Html linked(const Choice& choice, IssueId issue) {
  Html name;
  name << Text{choice.graph.issue(issue).name};
  return link(anchor(issue), name, choice.issues.count(issue) != 0);
}

}  // namespace claimgraph::graph::page
