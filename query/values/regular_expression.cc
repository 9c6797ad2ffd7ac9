// SPDX-License-Identifier: Apache-2.0

#include "values/regular_expression.h"

#include <re2/re2.h>

#include <algorithm>

namespace claimgraph::query {
namespace {

/// What people write who know another dialect; else where the dialect is described.
std::string hint_for(const re2::RE2& wrong) {
  const std::string& part = wrong.error_arg();
  const bool is_named_group = part == "(?<";
  switch (wrong.error_code()) {
    case re2::RE2::ErrorBadEscape:
      if (part.size() == 2 && ((part[1] >= '0' && part[1] <= '9') || part[1] == 'k')) {
        return "there are no backreferences: what was matched cannot be asked for again";
      }
      return "there are \\d, \\w, \\s, \\b and others; in a text of a query each backslash is written twice";
    case re2::RE2::ErrorBadPerlOp:
      if (part == "(?=" || part == "(?!" || is_named_group) {
        return "patterns do not look ahead or behind: join two conditions with AND and NOT" +
               std::string(is_named_group ? "; a group with a name is (?P<name>...)" : "");
      }
      break;
    case re2::RE2::ErrorMissingParen:
    case re2::RE2::ErrorUnexpectedParen:
    case re2::RE2::ErrorMissingBracket:
    case re2::RE2::ErrorRepeatArgument:
      return "a sign that stands for itself has a backslash before it, in a text of a query '\\\\(', or stands in [ ]";
    case re2::RE2::ErrorRepeatSize:
      return "a part is repeated at most 1000 times, also where repetitions stand in each other";
    case re2::RE2::ErrorRepeatOp:
      return "one sign repeats a part: *, +, ? or {1,3}; behind it a ? takes as little as will do";
    case re2::RE2::ErrorPatternTooLarge:
      return "repeat less, or ask with several conditions";
    default:
      break;
  }
  return "patterns are those of RE2: https://github.com/google/re2/wiki/Syntax";
}

}  // namespace

RegularExpression::RegularExpression(std::unique_ptr<re2::RE2> compiled) : compiled_(std::move(compiled)) {}
RegularExpression::~RegularExpression() = default;
RegularExpression::RegularExpression(RegularExpression&& other) noexcept = default;
RegularExpression& RegularExpression::operator=(RegularExpression&& other) noexcept = default;

schema::Result<RegularExpression> RegularExpression::of(const std::string& pattern) {
  constexpr std::int64_t kMostMemory = 2'000'000;
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMostMemory);
  auto compiled = std::make_unique<re2::RE2>(pattern, options);
  if (compiled->ok()) return RegularExpression(std::move(compiled));
  return tl::unexpected(
      schema::Error{"CG-Q213", "the regular expression is wrong: " + compiled->error(), {}, hint_for(*compiled)});
}

bool RegularExpression::matches(std::string_view text) const {
  return compiled_->Match({text.data(), text.size()}, 0, text.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

std::uint64_t RegularExpression::cost_of(std::string_view text) const {
  return (text.size() + 1) * static_cast<std::uint64_t>(compiled_->ProgramSize());
}

const RegularExpression* RegularExpressions::find(std::string_view pattern) {
  const auto found =
      std::find_if(known_.begin(), known_.end(), [&](const Known& one) { return one.pattern == pattern; });
  if (found == known_.end()) return nullptr;
  std::rotate(known_.begin(), found, found + 1);
  return &known_.front().compiled;
}

schema::Result<const RegularExpression*> RegularExpressions::add(std::string_view pattern) {
  constexpr std::size_t kMost = 4;
  std::string text(pattern);
  auto compiled = RegularExpression::of(text);
  if (!compiled) return tl::unexpected(compiled.error());
  if (known_.size() == kMost) known_.pop_back();
  known_.insert(known_.begin(), {std::move(text), std::move(*compiled)});
  return &known_.front().compiled;
}

}  // namespace claimgraph::query
