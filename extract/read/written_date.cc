// SPDX-License-Identifier: Apache-2.0

#include "written_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "white_space.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kLongest = 120;  // bytes; more is prose
constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};
/// What stands beside a time of day, zones among it.
constexpr std::array<std::string_view, 24> kTimeWords = {"at",  "am",  "pm",  "a.m", "p.m", "bst",  "cet", "cest",
                                                         "eet", "et",  "est", "edt", "ct",  "cst",  "cdt", "mt",
                                                         "mst", "mdt", "pt",  "pst", "pdt", "eest", "msk", "local"};

/// The number of the name that `word` is, or shortens to three letters or more ("sept", "thurs"); from 0.
template <std::size_t kCount>
std::optional<unsigned> named(std::string_view word, const std::array<std::string_view, kCount>& names) {
  if (word.size() < 3) return std::nullopt;
  for (unsigned i = 0; i < kCount; ++i) {
    if (names[i].substr(0, word.size()) == word) return i;
  }
  return std::nullopt;
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return std::nullopt;
  return value;
}

/// "14", "14th"
std::optional<int> day_number(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.size() > ending.size() && word.ends_with(ending)) word.remove_suffix(ending.size());
  }
  return word.size() <= 2 ? number(word) : std::nullopt;
}

/// Words between spaces, commas, bars and brackets, in lower case, without a full stop at the end.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    while (!word.empty() && (word.back() == '.' || word.back() == ':')) word.pop_back();
    if (!word.empty() && word != "-") words.push_back(word);
    word.clear();
  };
  for (const char c : text) {
    if (is_space(c) || c == ',' || c == '|' || c == '(' || c == ')' || c == ';') {
      end_word();
    } else {
      word += lower(c);
    }
  }
  end_word();
  return words;
}

/// What may stand behind a date: "at", "5:30", "5.30pm", "p.m", "edt", "gmt+2", "updated ...".
bool is_time(const std::vector<std::string>& words, std::size_t at) {
  for (; at < words.size(); ++at) {
    const std::string& word = words[at];
    if (word == "updated" || word == "last" || word == "modified") return true;
    const bool clock = is_digit(word.front()) && word.find_first_of(":.apmh") != std::string::npos;
    const bool offset = (word.front() == '+' || word.front() == '-') && number(std::string_view(word).substr(1));
    const bool zone = offset || word.starts_with("gmt") || word.starts_with("utc") ||
                      std::find(kTimeWords.begin(), kTimeWords.end(), word) != kTimeWords.end();
    if (!clock && !zone) return false;
  }
  return true;
}

std::optional<schema::Date> checked(int year, unsigned month, int day) {
  if (year < 1000 || year > 9999 || day < 1) return std::nullopt;
  const schema::Date date(std::chrono::year(year), std::chrono::month(month),
                          std::chrono::day(static_cast<unsigned>(day)));
  if (!date.ok()) return std::nullopt;
  return date;
}

/// Two digits at `at`, as in "T09:30:00".
std::optional<int> two_digits(std::string_view text, std::size_t at) {
  return at + 2 <= text.size() ? number(text.substr(at, 2)) : std::nullopt;
}

/// Minutes east of Greenwich in "Z", "+02:00", "-0400"; 0 where nothing is said.
int offset_minutes(std::string_view zone) {
  if (zone.empty() || (zone.front() != '+' && zone.front() != '-')) return 0;
  const auto hours = two_digits(zone, 1);
  const auto minutes = two_digits(zone, zone.size() > 3 && zone[3] == ':' ? 4 : 3);
  const int total = hours.value_or(0) * 60 + minutes.value_or(0);
  return zone.front() == '-' ? -total : total;
}

}  // namespace

std::optional<schema::Date> written_date(std::string_view text) {
  text = trimmed(text);
  if (text.size() > kLongest) return std::nullopt;
  if (const auto date = schema::date_from(text)) return date;
  const std::vector<std::string> words = words_of(text);
  std::size_t at = 0;
  if (at < words.size() && named(words[at], kWeekdays)) ++at;
  if (at >= words.size()) return std::nullopt;
  if (const auto date = schema::date_from(words[at])) {
    return is_time(words, at + 1) ? date : std::nullopt;
  }
  std::optional<int> day = day_number(words[at]);
  if (day && ++at < words.size() && words[at] == "of") ++at;
  if (at >= words.size()) return std::nullopt;
  const auto month = named(words[at], kMonths);
  if (!month) return std::nullopt;
  ++at;
  if (!day && at < words.size()) day = day_number(words[at++]);
  if (!day || at >= words.size()) return std::nullopt;
  const auto year = words[at].size() == 4 ? number(words[at]) : std::nullopt;
  if (!year || !is_time(words, at + 1)) return std::nullopt;
  return checked(*year, *month + 1, *day);
}

std::optional<std::int64_t> written_revision(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  const auto date = written_date(text);
  if (!date) return std::nullopt;
  int hour = 0, minute = 0, second = 0, offset = 0;
  constexpr std::size_t kTime = std::string_view("2025-08-14T").size();
  if (schema::date_from(text) && text.size() > kTime) {
    const std::string_view time = text.substr(kTime);
    hour = two_digits(time, 0).value_or(0);
    minute = two_digits(time, 3).value_or(0);
    second = two_digits(time, 6).value_or(0);
    offset = offset_minutes(time.substr(std::min(time.find_first_of("+-"), time.size())));
  }
  const auto moment = std::chrono::sys_days(*date) + std::chrono::hours(hour) + std::chrono::minutes(minute - offset) +
                      std::chrono::seconds(second);
  const auto midnight = std::chrono::floor<std::chrono::days>(moment);
  const schema::Date day(midnight);
  const std::int64_t date_digits = static_cast<int>(day.year()) * 10000LL + static_cast<unsigned>(day.month()) * 100LL +
                                   static_cast<unsigned>(day.day());
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(moment - midnight).count();
  return date_digits * 1000000 + seconds / 3600 * 10000 + seconds / 60 % 60 * 100 + seconds % 60;
}

}  // namespace claimgraph::extract
