// SPDX-License-Identifier: Apache-2.0

#include "syntax/problems.h"

#include <algorithm>

namespace claimgraph::query {

schema::Place place_at(std::string_view text, std::size_t byte) {
  constexpr std::size_t kMostExcerpt = 4096;  // of a line that is longer, only what surrounds the place
  byte = std::min(byte, text.size());
  const std::string_view before = text.substr(0, byte);
  const std::size_t last_break = before.rfind('\n');
  std::size_t begin = last_break == std::string_view::npos ? 0 : last_break + 1;
  const auto is_continuation = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
  schema::Place place;
  place.line = 1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  place.column = 1;
  for (std::size_t i = begin; i < byte; ++i) place.column += is_continuation(i) ? 0U : 1U;
  const std::size_t end = std::min(text.find('\n', byte), text.size());
  place.excerpt = text.substr(begin, std::min(end - begin, byte - begin + kMostExcerpt));
  if (place.excerpt.ends_with('\r')) place.excerpt.pop_back();
  return place;
}

void Problems::add(std::string code, const std::string& message, syntax::Span span, std::string hint) {
  constexpr std::size_t kMost = 20;  // nobody reads more
  if (errors_.size() >= kMost) return;
  std::string told = std::string(stage_) + ": " + message;
  // What is written once may be looked at several times: the variable of a {.name, .kind}.
  const bool is_known = std::any_of(errors_.begin(), errors_.end(), [&](const Found& found) {
    return found.at == span.begin && found.error.message == told;
  });
  if (is_known) return;
  errors_.push_back({span.begin, {std::move(code), std::move(told), place_at(text_, span.begin), std::move(hint)}});
}

std::vector<schema::Error> Problems::take() {
  std::stable_sort(errors_.begin(), errors_.end(), [](const Found& a, const Found& b) { return a.at < b.at; });
  std::vector<schema::Error> errors;
  for (Found& found : errors_) errors.push_back(std::move(found.error));
  errors_.clear();
  return errors;
}

}  // namespace claimgraph::query
