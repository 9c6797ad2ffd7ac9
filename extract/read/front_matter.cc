// SPDX-License-Identifier: Apache-2.0

#include "front_matter.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "report.h"
#include "scalar.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

/// Without the line break, white space at its end included.
std::string_view line_at(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, text.find('\n', at) - at);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return line;
}

/// Where the next line begins; text.size() at the end.
std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

bool closes(std::string_view line) { return line == "---" || line == "..."; }
bool is_blank(std::string_view line) { return trimmed(line).empty() || trimmed(line).front() == '#'; }

/// Length of the key where `line` reads "key:" and the end or a space; 0 otherwise.
std::size_t key_length(std::string_view line) {
  if (line.empty() || !(is_letter(line.front()) || line.front() == '_')) return 0;
  std::size_t end = 0;
  while (end < line.size() && (is_letter(line[end]) || is_digit(line[end]) || line[end] == '_' || line[end] == '-'))
    ++end;
  const bool colon = end < line.size() && line[end] == ':';
  return colon && (end + 1 == line.size() || is_space(line[end + 1])) ? end : 0;
}

std::size_t indent(std::string_view line) {
  return static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_space) - line.begin());
}

bool is_item(std::string_view line) {
  line.remove_prefix(indent(line));
  return line == "-" || line.starts_with("- ");
}

class FrontMatterReader {
 public:
  FrontMatterReader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  schema::Result<FrontMatter> read() {
    FrontMatter found{{}, text_};
    if (!begins_here()) return found;
    for (at_ = next_line(text_, 0); at_ < text_.size(); at_ = next_line(text_, at_)) {
      const std::string_view line = line_at(text_, at_);
      if (closes(line)) {
        found.rest = text_.substr(next_line(text_, at_));
        return found;
      }
      if (is_blank(line)) continue;
      if (auto mistake = read_line(line, found.entries)) return tl::unexpected(*std::move(mistake));
    }
    return schema::fail("CG-R020", "the front matter is not closed", place_in(text_, 0, file_),
                        "end it with a line of three dashes");
  }

 private:
  /// Three dashes may also be a rule that the text begins with.
  bool begins_here() const {
    if (!text_.starts_with("---") || line_at(text_, 0) != "---") return false;
    std::size_t at = next_line(text_, 0);
    while (at < text_.size() && is_blank(line_at(text_, at))) at = next_line(text_, at);
    const std::string_view line = line_at(text_, at);
    return key_length(line) > 0 || closes(line);
  }

  schema::Error mistake(std::string code, std::string message, std::size_t offset, std::string hint) const {
    return {std::move(code), std::move(message), place_in(text_, at_ + offset, file_), std::move(hint)};
  }

  std::optional<schema::Error> read_line(std::string_view line, std::vector<FrontMatterEntry>& entries) {
    if (is_item(line)) return read_item(line, entries);
    if (indent(line) > 0) {
      const bool nested = key_length(trimmed(line)) > 0;
      return mistake("CG-R021",
                     nested ? "a mapping within a mapping is not read in front matter"
                            : "a value that goes on in the next line is not read in front matter",
                     indent(line), nested ? "write the key at the start of the line" : "write the value in one line");
    }
    const std::size_t length = key_length(line);
    if (length == 0) {
      return mistake("CG-R021", "the front matter has a line that is not understood, expected \"key: value\"", 0,
                     "close the front matter with a line of three dashes where the text begins");
    }
    FrontMatterEntry entry;
    entry.key = lowered(line.substr(0, length));
    if (!keys_.insert(entry.key).second) {
      return mistake("CG-R022", fmt::format("the key \"{}\" stands twice in the front matter", entry.key), 0,
                     "keep one of the two");
    }
    entry.offset = at_ + length + 1 + indent(line.substr(length + 1));
    auto values = read_values(line, length + 1);
    if (!values) {
      return mistake("CG-R021", std::move(values.error().message), values.error().offset, values.error().hint);
    }
    entry.values = *std::move(values);
    takes_items_ = entry.values.empty();
    entries.push_back(std::move(entry));
    return std::nullopt;
  }

  /// "- a" below a key without a value.
  std::optional<schema::Error> read_item(std::string_view line, std::vector<FrontMatterEntry>& entries) {
    if (!takes_items_) {
      return mistake("CG-R021", "the front matter has a list item without a key above it", indent(line),
                     "write \"key:\" above the list, and nothing behind the colon");
    }
    const std::size_t at = indent(line) + 1;
    if (key_length(trimmed(line.substr(at))) > 0 || is_item(line.substr(at)) ||
        trimmed(line.substr(at)).starts_with('[')) {
      return mistake("CG-R021", "a list of mappings or of lists is not read in front matter",
                     at + indent(line.substr(at)), "write one plain or quoted value");
    }
    auto values = read_values(line, at);
    if (!values) {
      return mistake("CG-R021", std::move(values.error().message), values.error().offset, values.error().hint);
    }
    for (std::string& value : *values) entries.back().values.push_back(std::move(value));
    return std::nullopt;
  }

  std::string_view text_;
  std::string_view file_;
  std::set<std::string> keys_;
  std::size_t at_ = 0;        // where the line in hand begins
  bool takes_items_ = false;  // the key above has no value yet
};

}  // namespace

schema::Result<FrontMatter> take_front_matter(std::string_view text, std::string_view file) {
  return FrontMatterReader(text, file).read();
}

}  // namespace claimgraph::extract
