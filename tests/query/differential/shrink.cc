// SPDX-License-Identifier: Apache-2.0

#include "shrink.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace claimgraph::differential {
namespace {

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$'; }

/// Words, texts and signs, each with the spaces behind it; ORDER BY with all that belongs to it is one.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    if (text.compare(i, 8, "ORDER BY") == 0) {
      i += 9;
      const auto ends = [&] {
        const std::string rest = text.substr(i, 7);
        return rest.starts_with("WHERE ") || rest.starts_with("WITH ") || rest.starts_with("MATCH ") ||
               rest.starts_with("OPTIONA") || rest.starts_with("UNWIND ") || rest.starts_with("RETURN ");
      };
      while (i < text.size() && !ends()) ++i;
    } else if (text[i] == '\'') {
      i = std::min(text.size(), text.find('\'', i + 1) + 1);
    } else if (is_letter(text[i])) {
      while (i < text.size() && is_letter(text[i])) ++i;
    } else {
      ++i;
    }
    while (i < text.size() && text[i] == ' ') ++i;
    words.push_back(text.substr(begin, i - begin));
  }
  return words;
}

}  // namespace

std::string shrunk(std::string text, const std::function<bool(const std::string&)>& still_wrong) {
  std::vector<std::string> words = words_of(text);
  for (std::size_t length = words.size(); length > 0; length = std::min(length - 1, words.size())) {
    for (std::size_t begin = 0; begin + length <= words.size();) {
      std::vector<std::string> fewer(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
      bool orders = false;
      for (std::size_t i = begin; i < words.size(); ++i) {
        if (i >= begin + length) {
          fewer.push_back(words[i]);
        } else {
          orders = orders || words[i].starts_with("ORDER BY");
        }
      }
      std::string candidate;
      for (const std::string& word : fewer) candidate += word;
      if (!orders && still_wrong(candidate)) {
        words = std::move(fewer);
        text = std::move(candidate);
      } else {
        ++begin;
      }
    }
  }
  return text;
}

}  // namespace claimgraph::differential
