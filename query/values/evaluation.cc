// SPDX-License-Identifier: Apache-2.0

#include "values/evaluation.h"

#include "claimgraph/query/query.h"

namespace claimgraph::query {

void Evaluation::fail(const char* code, const std::string& message, syntax::Span span, std::string hint) {
  if (error_) return;
  error_ = schema::Error{code, "run: " + message, place_at(text_, span.begin), std::move(hint)};
}

bool Evaluation::check() {
  if (error_) return false;
  if (limits_.stop != nullptr && limits_.stop->load(std::memory_order_relaxed)) {
    error_ = schema::Error{kCancelled, "run: the query was cancelled", {}, {}};
  } else if (limits_.deadline && std::chrono::steady_clock::now() >= *limits_.deadline) {
    error_ = schema::Error{"CG-Q212",
                           "run: the query takes longer than the time limit allows",
                           {},
                           "match less at once, or raise the limit; PROFILE of a smaller query shows where time goes"};
  }
  return !error_;
}

bool Evaluation::check_rows(std::uint64_t rows) {
  if (rows <= limits_.rows) return true;
  if (!error_) {
    error_ = schema::Error{"CG-Q204",
                           "run: more than " + std::to_string(limits_.rows) + " rows on the way",
                           {},
                           "match less at once: name labels and types, connect the patterns, or use LIMIT earlier"};
  }
  return false;
}

void Evaluation::too_much_memory(syntax::Span span) {
  if (error_) return;
  constexpr std::uint64_t kMegabyte = 1'000'000;
  const std::uint64_t megabytes = limits_.memory / kMegabyte;
  const std::string limit =
      megabytes == 0 ? std::to_string(limits_.memory) + " bytes" : std::to_string(megabytes) + " MB";
  error_ = schema::Error{"CG-Q205", "run: the query needs more memory than the limit of " + limit,
                         span.end == 0 ? schema::Place() : place_at(text_, span.begin),
                         "match less at once, make lists and texts shorter, or raise the limit"};
}

bool Evaluation::could_take(std::uint64_t bytes, syntax::Span span) {
  if (bytes <= memory_left()) return true;
  too_much_memory(span);
  return false;
}

bool Evaluation::take(std::uint64_t bytes, syntax::Span span) {
  if (!could_take(bytes, span)) return false;
  used_ += bytes;
  scratch_ += bytes;
  return true;
}

bool Evaluation::take_elements(std::uint64_t count, syntax::Span span) {
  constexpr std::uint64_t kOfList = 64;  // for itself
  const bool fits = count < UINT64_MAX / (2 * sizeof(property_graph::Value));
  return take(fits ? kOfList + count * sizeof(property_graph::Value) : UINT64_MAX, span);
}

bool Evaluation::keep(std::uint64_t bytes) {
  used_ += bytes;
  if (used_ <= limits_.memory) return true;
  too_much_memory({});
  return false;
}

std::uint32_t Evaluation::code_of(const property_graph::Dictionary& dictionary, const std::string& text) {
  for (const Known& known : known_codes_) {
    if (known.dictionary == &dictionary && known.text == text) return known.code;
  }
  constexpr std::size_t kMost = 16;
  const std::uint32_t code = dictionary.find(text).value_or(dictionary.size());
  if (known_codes_.size() < kMost) known_codes_.push_back({&dictionary, text, code});
  return code;
}

bool Evaluation::matches(std::string_view text, std::string_view pattern, syntax::Span span) {
  constexpr std::uint64_t kLong = 10'000'000;  // tenths of a second at worst
  constexpr std::uint64_t kTooLong = 1'000'000'000;
  if (error_) return false;
  const RegularExpression* expression = patterns_.find(pattern);
  if (expression == nullptr) {
    if (!check()) return false;
    const auto added = patterns_.add(pattern);
    if (!added) {
      fail(added.error().code.c_str(), added.error().message, span, added.error().hint);
      return false;
    }
    expression = *added;
  }
  const std::uint64_t cost = expression->cost_of(text);
  if (cost > kTooLong) {
    fail("CG-Q213", "a text of " + std::to_string(text.size()) + " bytes is too long for so large a regular expression",
         span, "repeat less in the pattern, or look at a part of the text: left(text, 100000)");
    return false;
  }
  matching_ += cost;
  if (matching_ > kLong) {
    matching_ = 0;
    if (!check()) return false;
  }
  return expression->matches(text);
}

double Evaluation::random() {
  random_state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t mixed = random_state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
  mixed ^= mixed >> 31U;
  constexpr double kOneOf2To53 = 1.0 / 9007199254740992.0;
  return static_cast<double>(mixed >> 11U) * kOneOf2To53;
}

}  // namespace claimgraph::query
