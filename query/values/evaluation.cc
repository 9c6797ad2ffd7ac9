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

}  // namespace claimgraph::query
