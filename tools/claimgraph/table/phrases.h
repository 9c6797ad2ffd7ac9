// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the help, the manual and the completions all say of the table's entries.

#include "table/table.h"

namespace claimgraph::cli {

inline constexpr std::string_view kPurpose =
    "Who wants what, who agrees, who contradicts whom, and which sentence shows it.";

/// "table, json, csv".
std::string words_in_line(const Parameter& parameter);
/// What stands behind the command's name: "[OPTIONS]", "GRAPH", "INPUT...".
std::vector<std::string> usage_words(const CommandEntry& command);
/// What is to be known besides the text: "default: 40; repeatable". May be empty.
std::string remarks(const Parameter& parameter);
/// The text with the words it takes and the remarks, for a line or two.
std::string short_text(const Parameter& parameter);
/// Sentences, with the remarks; the words are listed apart.
std::string long_text(const Parameter& parameter);

struct Paragraph {
  bool as_is = false;  ///< its lines stay
  std::string text;
};
/// Parts at empty lines.
std::vector<Paragraph> paragraphs(std::string_view text);
/// Without their line breaks.
std::vector<std::string> lines(std::string_view text);

struct ExitStatus {
  std::string code;
  std::string text;
};
const std::vector<ExitStatus>& exit_statuses();

}  // namespace claimgraph::cli
