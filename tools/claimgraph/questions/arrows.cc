// SPDX-License-Identifier: Apache-2.0

#include "questions/arrows.h"

#include <algorithm>

#include "questions/typed_text.h"

namespace claimgraph::cli {

std::size_t arrow_at(std::string_view line, std::size_t byte) {
  for (const std::string_view arrow : {std::string_view("->"), std::string_view("\xe2\x86\x92")}) {
    if (line.substr(byte).starts_with(arrow)) return arrow.size();
  }
  return 0;
}

std::vector<Part> parts_at_arrows(std::string_view line) {
  std::vector<Part> parts;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::string_view text = trimmed(line.substr(begin, end - begin));
    const auto at = text.empty() ? begin : static_cast<std::size_t>(text.data() - line.data());
    std::string name = name_of(text);
    const bool quoted = name.size() != text.size();
    parts.push_back({std::move(name), at, quoted});
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i < line.size();) {
    const bool opens = (line[i] == '\'' || line[i] == '"') && trimmed(line.substr(begin, i - begin)).empty();
    if (opens) {
      i = std::min(end_of_text(line, i), line.size());
    } else if (const std::size_t arrow = arrow_at(line, i); arrow != 0) {
      add(begin, i);
      i += arrow;
      begin = i;
    } else {
      ++i;
    }
  }
  add(begin, line.size());
  return parts;
}

}  // namespace claimgraph::cli
