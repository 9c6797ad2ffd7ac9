// SPDX-License-Identifier: Apache-2.0

// The words of `draw`.

#include <filesystem>

#include "words/option_values.h"
#include "words/typed_words.h"

namespace claimgraph::cli {
namespace {

using graph::DrawFormat;
using graph::DrawTheme;
using graph::DrawView;
using schema::Certainty;

template <class T>
schema::Result<T> among(const char* option, const std::string& word, Choices<T> choices) {
  if (word.empty()) return choices.front().value;
  return choose<T>(option, word, choices);
}

/// --format, else the ending of -o, else the default.
schema::Result<DrawFormat> format_of(const TypedWords& words) {
  if (!words.format.empty() || words.output.empty() || words.output == "-") {
    return among<DrawFormat>("--format", words.format, kDrawFormats);
  }
  const std::string ending = std::filesystem::path(words.output).extension().string();
  for (const Choice<DrawFormat>& choice : kDrawFormats) {
    if (ending == "." + std::string(choice.word)) return choice.value;
  }
  return schema::fail("CG-T003", "the ending of '" + words.output + "' names no format that can be drawn", {},
                      "name the file .svg, .png, .pdf or .dot, or give --format");
}

/// Notes the value where the option was typed; the first mistake ends it.
template <class T, class Slot>
schema::Result<void> take(const std::string& typed, const schema::Result<T>& value, Slot& slot) {
  if (typed.empty()) return {};
  if (!value) return tl::unexpected(value.error());
  slot = *value;
  return {};
}

schema::Result<graph::ClaimFilter> filter_of(const TypedWords& words) {
  graph::ClaimFilter filter;
  filter.source = words.source;
  for (const auto& taken :
       {take(words.since, date_value("--since", words.since), filter.since),
        take(words.until, date_value("--until", words.until), filter.until),
        take(words.certainty, among<Certainty>("--certainty", words.certainty, kCertainties), filter.certainty)}) {
    if (!taken) return tl::unexpected(taken.error());
  }
  if (const auto fits = check_period(filter.since, filter.until); !fits) return tl::unexpected(fits.error());
  return filter;
}

}  // namespace

schema::Result<Command> to_draw(const TypedWords& words) {
  Draw command{words.graph, {}, words.output.empty() ? "-" : words.output};
  const auto format = format_of(words);
  if (!format) return tl::unexpected(format.error());
  const auto view = among<DrawView>("--view", words.view, kDrawViews);
  if (!view) return tl::unexpected(view.error());
  const auto theme = among<DrawTheme>("--theme", words.theme, kThemes);
  if (!theme) return tl::unexpected(theme.error());
  const auto claims = filter_of(words);
  if (!claims) return tl::unexpected(claims.error());
  command.options = {*format, *view, *theme, words.actor, words.issue, *claims, 0, 1};
  for (const auto& taken :
       {take(words.top, count_value("--top", words.top), command.options.top),
        take(words.min_evidence, count_value("--min-evidence", words.min_evidence), command.options.min_evidence)}) {
    if (!taken) return tl::unexpected(taken.error());
  }
  return command;
}

}  // namespace claimgraph::cli
