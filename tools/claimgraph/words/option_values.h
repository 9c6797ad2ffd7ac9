// SPDX-License-Identifier: Apache-2.0
#pragma once

// The values of options: words of a list, numbers, dates, parameters of a query.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimgraph/property_graph/value.h"
#include "claimgraph/query/query.h"
#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/result.h"
#include "claimgraph/schema/suggest.h"
#include "words/choices.h"

namespace claimgraph::cli {

/// `word` among the words of a list; the error names all of them.
template <class T>
schema::Result<T> choose(std::string_view option, std::string_view word, Choices<T> choices) {
  std::vector<std::string> words;
  std::string all;
  for (const Choice<T>& choice : choices) {
    if (choice.word == word) return choice.value;
    words.emplace_back(choice.word);
    all += (all.empty() ? "" : ", ") + words.back();
  }
  const std::string near = schema::closest(word, words);
  return schema::fail("CG-T003", std::string(option) + " knows no '" + std::string(word) + "'", {},
                      near.empty() ? "one of " + all : "did you mean '" + near + "'? One of " + all);
}

/// A whole number from 0 to a million, or as far as `most`.
schema::Result<std::size_t> count_value(std::string_view option, std::string_view text, std::size_t most = 1'000'000);

/// Limits of a query: seconds and megabytes are numbers above 0 and up to a billion, such as 0.5.
schema::Result<std::chrono::milliseconds> seconds_value(std::string_view option, std::string_view text);
schema::Result<std::uint64_t> rows_value(std::string_view option, std::string_view text);
schema::Result<std::uint64_t> megabytes_value(std::string_view option, std::string_view text);  ///< in bytes

/// table, json, csv ...: how a result is written.
schema::Result<query::TableFormat> table_format_value(std::string_view option, std::string_view text);
std::string_view table_format_name(query::TableFormat format);

schema::Result<schema::Date> date_value(std::string_view option, std::string_view text);

/// Fails where no day is between --since and --until.
schema::Result<void> check_period(const std::optional<schema::Date>& since, const std::optional<schema::Date>& until);

/// "name=value": true, false, null, a whole number, a decimal number and "text in double quotes" are what they look
/// like, anything else is text.
schema::Result<std::pair<std::string, property_graph::Value>> parameter_value(std::string_view text);

}  // namespace claimgraph::cli
