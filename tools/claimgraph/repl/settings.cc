// SPDX-License-Identifier: Apache-2.0

#include "repl/settings.h"

#include <algorithm>
#include <array>

#include "words/option_values.h"

namespace claimgraph::cli {
namespace {

constexpr std::array<std::pair<std::string_view, bool Settings::*>, 4> kSwitches = {{{"timing", &Settings::timing},
                                                                                     {"pager", &Settings::pager},
                                                                                     {"cypher", &Settings::cypher},
                                                                                     {"echo", &Settings::echo}}};

}  // namespace

std::vector<std::string> Settings::names() {
  std::vector<std::string> all = {"mode", "width"};
  for (const auto& [name, member] : kSwitches) all.emplace_back(name);
  return all;
}

std::vector<std::string> Settings::values(std::string_view name) {
  std::vector<std::string> words;
  if (name == "mode") {
    for (const auto& format : kTableFormats) words.emplace_back(format.word);
  } else if (name == "width") {
    words = {"auto"};
  } else if (std::any_of(kSwitches.begin(), kSwitches.end(), [&](const auto& one) { return one.first == name; })) {
    words = {"on", "off"};
  }
  return words;
}

std::string Settings::text() const {
  std::string text = "mode    " + std::string(table_format_name(mode)) + "\nwidth   " +
                     (width ? std::to_string(*width) : "auto") + "\n";
  for (const auto& [name, member] : kSwitches) {
    text += std::string(name) + std::string(8 - name.size(), ' ') + (this->*member ? "on\n" : "off\n");
  }
  return text;
}

schema::Result<void> Settings::set(std::string_view name, std::string_view value) {
  static constexpr auto kOnOff = std::to_array<Choice<bool>>({{"on", true}, {"off", false}});
  const std::string option = ":set " + std::string(name);
  if (name == "mode") {
    const auto format = table_format_value(option, value);
    if (!format) return tl::unexpected(format.error());
    mode = *format;
    return {};
  }
  if (name == "width") {
    if (value == "auto") {
      width.reset();
      return {};
    }
    const auto count = count_value(option, value);
    if (!count) return tl::unexpected(count.error());
    width = *count;
    return {};
  }
  std::vector<Choice<bool Settings::*>> known;
  for (const auto& [word, member] : kSwitches) known.push_back({word, member});
  known.push_back({"mode", nullptr});
  known.push_back({"width", nullptr});
  const auto chosen = choose<bool Settings::*>(":set", name, known);
  if (!chosen) return tl::unexpected(chosen.error());
  const auto is_on = choose<bool>(option, value, kOnOff);
  if (!is_on) return tl::unexpected(is_on.error());
  this->** chosen = *is_on;
  return {};
}

}  // namespace claimgraph::cli
