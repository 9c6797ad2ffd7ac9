// SPDX-License-Identifier: Apache-2.0

#include "reading_text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace claimgraph::graph {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// Stars or underscores in a row.
struct Run {
  std::size_t begin = 0, length = 0;
  char mark = 0;
  bool opens = false, closes = false;
  bool behind_word = false;
  bool goes = false;

  bool pairs_with(const Run& other) const { return mark == other.mark && length == other.length; }
};

std::vector<Run> runs_of(std::string_view text) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '*' && text[i] != '_') {
      ++i;
      continue;
    }
    Run run{i, std::min(text.find_first_not_of(text[i], i), text.size()) - i, text[i]};
    i += run.length;
    const char before = run.begin == 0 ? ' ' : text[run.begin - 1];
    const char after = i == text.size() ? ' ' : text[i];
    run.opens = !is_word(before) && !is_space(after);
    run.closes = !is_space(before) && !is_word(after);
    run.behind_word = is_word(before);
    runs.push_back(run);
  }
  return runs;
}

/// Finds the pairs, the inner ones first.
void choose(std::vector<Run>& runs) {
  std::vector<Run*> open;
  for (Run& run : runs) {
    if (run.length > 3) continue;
    const auto pair = std::find_if(open.rbegin(), open.rend(), [&](const Run* one) { return one->pairs_with(run); });
    if (run.closes && pair != open.rend()) {
      run.goes = (*pair)->goes = true;
      open.erase(std::prev(pair.base()), open.end());
    } else if (run.opens) {
      open.push_back(&run);
    }
    // What is bold for several sentences; behind a word the stars may stand for its letters.
    if (run.length > 1 && (run.opens || (run.closes && !run.behind_word))) run.goes = true;
  }
}

/// Length of the mark of a heading or of block quotes at the front of a line.
std::size_t mark_of_line(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && line[end] == '>') end += line.substr(end).starts_with("> ") ? 2 : 1;
  const std::size_t hashes = std::min(line.find_first_not_of('#', end), line.size()) - end;
  const bool is_heading = hashes >= 1 && hashes <= 6 && end + hashes < line.size() && line[end + hashes] == ' ';
  return is_heading ? end + hashes + 1 : end;
}

}  // namespace

std::string without_marks(std::string_view text) {
  std::vector<Run> runs = runs_of(text);
  choose(runs);
  std::string out;
  auto run = runs.begin();
  for (std::size_t i = 0; i < text.size();) {
    if (i == 0 || text[i - 1] == '\n') {
      const std::size_t mark = mark_of_line(text.substr(i));
      i += mark;
      if (mark > 0) continue;
    }
    if (run != runs.end() && run->begin == i) {
      if (!run->goes) out += text.substr(i, run->length);
      i += run++->length;
    } else {
      out.push_back(text[i++]);
    }
  }
  return out;
}

bool has_quotation_marks(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kMarks = {
      "\"", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x9e", "\xe2\x80\x9f", "\xc2\xab", "\xc2\xbb"};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return text.starts_with(mark) || text.ends_with(mark); });
}

std::string quoted(std::string_view text) {
  const std::string_view mark = has_quotation_marks(text) ? "" : "\"";
  return std::string(mark).append(text).append(mark);
}

}  // namespace claimgraph::graph
