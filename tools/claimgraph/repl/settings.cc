// SPDX-License-Identifier: Apache-2.0

#include "repl/settings.h"

#include <fmt/format.h>

#include <array>
#include <limits>

#include "words/option_values.h"

namespace claimgraph::cli {
namespace {

constexpr std::string_view kOff = "off";
constexpr std::uint64_t kNoLimit = std::numeric_limits<std::uint64_t>::max();

struct Setting {
  std::string_view name;
  std::vector<std::string> (*words)();  ///< that it takes; a number besides where it is one
  std::string (*text)(const Settings&);
  schema::Result<void> (*set)(Settings&, std::string_view option, std::string_view value);
};

/// Puts a value where it belongs, or says what is wrong with it.
template <class To, class From>
schema::Result<void> assign(To& to, const schema::Result<From>& value) {
  if (!value) return tl::unexpected(value.error());
  to = *value;
  return {};
}

template <bool Settings::*Member>
constexpr Setting on_or_off(std::string_view name) {
  return {name,
          [] {
            return std::vector<std::string>{"on", "off"};
          },
          [](const Settings& settings) { return std::string(settings.*Member ? "on" : "off"); },
          [](Settings& settings, std::string_view option, std::string_view value) {
            static constexpr auto kOnOff = std::to_array<Choice<bool>>({{"on", true}, {"off", false}});
            return assign(settings.*Member, choose<bool>(option, value, kOnOff));
          }};
}

constexpr Setting kMode = {"mode",
                           [] {
                             std::vector<std::string> words;
                             for (const auto& format : kTableFormats) words.emplace_back(format.word);
                             return words;
                           },
                           [](const Settings& settings) { return std::string(table_format_name(settings.mode)); },
                           [](Settings& settings, std::string_view option, std::string_view value) {
                             return assign(settings.mode, table_format_value(option, value));
                           }};

constexpr Setting kWidth = {
    "width", [] { return std::vector<std::string>{"auto"}; },
    [](const Settings& settings) { return settings.width ? std::to_string(*settings.width) : "auto"; },
    [](Settings& settings, std::string_view option, std::string_view value) -> schema::Result<void> {
      if (value != "auto") return assign(settings.width, count_value(option, value));
      settings.width.reset();
      return {};
    }};

constexpr Setting kTimeout = {
    "timeout", [] { return std::vector<std::string>{std::string(kOff)}; },
    [](const Settings& settings) {
      return settings.timeout ? fmt::format("{:g} s", std::chrono::duration<double>(*settings.timeout).count())
                              : std::string(kOff);
    },
    [](Settings& settings, std::string_view option, std::string_view value) -> schema::Result<void> {
      if (value != kOff) return assign(settings.timeout, seconds_value(option, value));
      settings.timeout.reset();
      return {};
    }};

constexpr Setting kMaxRows = {
    "max-rows", [] { return std::vector<std::string>{std::string(kOff)}; },
    [](const Settings& settings) {
      return settings.max_rows == kNoLimit ? std::string(kOff) : std::to_string(settings.max_rows);
    },
    [](Settings& settings, std::string_view option, std::string_view value) -> schema::Result<void> {
      if (value != kOff) return assign(settings.max_rows, rows_value(option, value));
      settings.max_rows = kNoLimit;
      return {};
    }};

constexpr Setting kMaxMemory = {
    "max-memory", [] { return std::vector<std::string>(); },
    [](const Settings& settings) { return fmt::format("{:g} MB", static_cast<double>(settings.max_memory) / 1e6); },
    [](Settings& settings, std::string_view option, std::string_view value) {
      return assign(settings.max_memory, megabytes_value(option, value));
    }};

constexpr std::array kSettings = {kMode,
                                  kWidth,
                                  on_or_off<&Settings::numbers>("numbers"),
                                  on_or_off<&Settings::timing>("timing"),
                                  on_or_off<&Settings::pager>("pager"),
                                  on_or_off<&Settings::cypher>("cypher"),
                                  on_or_off<&Settings::echo>("echo"),
                                  kTimeout,
                                  kMaxRows,
                                  kMaxMemory};

schema::Result<const Setting*> setting(std::string_view name) {
  std::vector<Choice<const Setting*>> known;
  for (const Setting& one : kSettings) known.push_back({one.name, &one});
  return choose<const Setting*>(":set", name, known);
}

}  // namespace

Settings::Settings(const query::RunOptions& options)
    : timeout(options.most_time), max_rows(options.most_rows), max_memory(options.most_memory) {}

std::vector<std::string> Settings::names() {
  std::vector<std::string> all;
  for (const Setting& one : kSettings) all.emplace_back(one.name);
  return all;
}

std::vector<std::string> Settings::values(std::string_view name) {
  const auto found = setting(name);
  return found ? (*found)->words() : std::vector<std::string>();
}

std::string Settings::text() const {
  std::string text;
  for (const Setting& one : kSettings) text += fmt::format("{:<12}{}\n", one.name, one.text(*this));
  return text;
}

schema::Result<std::string> Settings::text(std::string_view name) const {
  const auto found = setting(name);
  if (!found) return tl::unexpected(found.error());
  return fmt::format("{:<12}{}\n", name, (*found)->text(*this));
}

schema::Result<void> Settings::set(std::string_view name, std::string_view value) {
  const auto found = setting(name);
  if (!found) return tl::unexpected(found.error());
  return (*found)->set(*this, ":set " + std::string(name), value);
}

void Settings::limit(query::RunOptions& options) const {
  options.most_time = timeout;
  options.most_rows = max_rows;
  options.most_memory = max_memory;
}

}  // namespace claimgraph::cli
