// SPDX-License-Identifier: Apache-2.0

#include "report.h"

#include <algorithm>

#include "claimgraph/schema/claim.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kMostExcerpt = 400;  // bytes of a line that a reader still takes in

/// Each byte that is not part of valid UTF-8 becomes one U+FFFD, so that columns stay what they are.
std::string shown(std::string_view line) {
  std::string out;
  while (const auto bad = schema::first_invalid_utf8(line)) {
    out.append(line.substr(0, *bad));
    out += "\xEF\xBF\xBD";
    line.remove_prefix(*bad + 1);
  }
  return out.append(line);
}

}  // namespace

schema::Place place_in(std::string_view text, std::size_t offset, std::string_view file, std::uint32_t first_line) {
  offset = std::min(offset, text.size());
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const std::size_t line_end = std::min(text.find('\n', offset), text.size());
  schema::Place place;
  place.file = std::string(file);
  place.line = first_line + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  const std::string start = shown(before.substr(line_begin));
  place.column = 1 + static_cast<std::uint32_t>(schema::CodePointIndex(start).code_points(start.size()));
  std::string_view line = text.substr(line_begin, line_end - line_begin);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (line.size() <= kMostExcerpt) place.excerpt = shown(line);
  return place;
}

void Report::tell(schema::Severity severity, schema::Error error) const {
  if (!sink_) return;
  if (error.place.file.empty()) error.place.file = file_;
  sink_(schema::Diagnostic{severity, std::move(error)});
}

}  // namespace claimgraph::extract
