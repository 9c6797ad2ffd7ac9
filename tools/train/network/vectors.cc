// SPDX-License-Identifier: Apache-2.0
#include "vectors.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <map>
#include <string_view>
#include <unordered_set>

#include "network/word_features.h"

namespace claimgraph::train {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) return {};
  std::string bytes(static_cast<std::size_t>(file.tellg()), '\0');
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

// The file is one line of 300 MB whose form is known; a general reader would need minutes and gigabytes.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}
  bool go_to(std::string_view mark) {
    const std::size_t found = text_.find(mark, at_);
    if (found == std::string_view::npos) return false;
    at_ = found + mark.size();
    return true;
  }
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  /// The text between quotes, quoted quotes and all; escapes are resolved where they are of one character.
  bool string(std::string& value) {
    value.clear();
    if (!take('"')) return false;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\') ++at_;
      value += text_[at_++];
    }
    return take('"');
  }
  bool number(double& value) {
    const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
    if (error != std::errc()) return false;
    at_ = static_cast<std::size_t>(end - text_.data());
    return true;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::int8_t to_byte(double share) {
  const double scaled = share / static_cast<double>(WordVectors::kUnit);
  return static_cast<std::int8_t>(std::clamp(std::floor(scaled + 0.5), -127.0, 127.0));
}

}  // namespace

WordVectors WordVectors::read(const std::string& path, std::size_t most) {
  const std::string text = read_file(path);
  Scanner scanner(text);
  std::unordered_set<std::string> wanted;
  std::string word;
  if (!scanner.go_to("\"words\":[")) return {};
  while (wanted.size() < most && scanner.string(word)) {
    wanted.insert(word);
    if (!scanner.take(',')) break;
  }
  std::map<std::uint64_t, std::vector<std::int8_t>> rows;
  if (!scanner.go_to("\"vectors\":{")) return {};
  while (scanner.string(word)) {
    if (!scanner.take(':') || !scanner.take('[')) return {};
    double values[kDimensions], length = 0;
    for (double& value : values) {
      if (!scanner.number(value) || !scanner.take(',')) return {};
      length += value * value;
    }
    if (!scanner.go_to("]")) return {};
    if (wanted.count(word) != 0 && length > 0) {
      std::vector<std::int8_t>& row = rows[language::word_hash(word)];
      row.clear();
      for (const double value : values) row.push_back(to_byte(value / std::sqrt(length)));
    }
    if (!scanner.take(',')) break;
  }
  return WordVectors(rows);
}

WordVectors::WordVectors(const std::map<std::uint64_t, std::vector<std::int8_t>>& rows) {
  for (const auto& [hash, row] : rows) {
    hashes_.push_back(hash);
    values_.insert(values_.end(), row.begin(), row.end());
  }
}

std::uint32_t WordVectors::find(std::uint64_t hash) const {
  const auto found = std::lower_bound(hashes_.begin(), hashes_.end(), hash);
  if (found == hashes_.end() || *found != hash) return 0xffffffff;
  return static_cast<std::uint32_t>(found - hashes_.begin());
}

}  // namespace claimgraph::train
