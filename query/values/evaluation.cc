// SPDX-License-Identifier: Apache-2.0

#include "values/evaluation.h"

namespace claimgraph::query {

void Evaluation::fail(const char* code, const std::string& message, syntax::Span span, std::string hint) {
  if (error_) return;
  error_ = schema::Error{code, "run: " + message, place_at(text_, span.begin), std::move(hint)};
}

bool Evaluation::take_elements(std::uint64_t count, syntax::Span span) {
  if (count > most_rows_ || count > elements_left_) {
    fail("CG-Q205", "lists with more than " + std::to_string(most_rows_) + " elements", span,
         "make the lists shorter, or match less at once");
    return false;
  }
  elements_left_ -= count;
  return true;
}

bool Evaluation::check_rows(std::uint64_t rows) {
  if (rows <= most_rows_) return true;
  if (!error_) {
    error_ = schema::Error{"CG-Q204",
                           "run: more than " + std::to_string(most_rows_) + " rows on the way",
                           {},
                           "match less at once: name labels and types, connect the patterns, or use LIMIT earlier"};
  }
  return false;
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
