// SPDX-License-Identifier: Apache-2.0
#pragma once

// Texts of a graph by number, so that queries compare and group numbers where they would have to read letters.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace claimgraph::property_graph {

/// What is known about the order of a dictionary. In a sorted one greater codes are greater texts, byte by byte; in a
/// distinct one different codes are different texts.
enum class DictionaryOrder : std::uint8_t { kAny, kDistinct, kSorted };

/// Texts by code, from 0 to below size(). Owns nothing: whoever makes one keeps what it looks at as long as the graph.
class Dictionary {
 public:
  /// Text i are the bytes from begin[i] to begin[i + 1]. With `places`, code i stands for text places[i].
  Dictionary(DictionaryOrder order, std::span<const std::uint64_t> begin, const char* bytes)
      : order_(order), begin_(begin), bytes_(bytes) {}
  Dictionary(DictionaryOrder order, std::span<const std::uint64_t> begin, const char* bytes,
             std::span<const std::uint32_t> places)
      : order_(order), begin_(begin), bytes_(bytes), places_(places), has_places_(true) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(has_places_ ? places_.size() : begin_.size() - 1); }
  std::string_view text(std::uint32_t code) const {
    const std::uint32_t place = has_places_ ? places_[code] : code;
    return {bytes_ + begin_[place], static_cast<std::size_t>(begin_[place + 1] - begin_[place])};
  }
  bool is_distinct() const { return order_ != DictionaryOrder::kAny; }
  bool is_sorted() const { return order_ == DictionaryOrder::kSorted; }
  /// The code of the text, nothing where there is none. Only of a distinct one; logarithmic in a sorted one, else
  /// linear.
  std::optional<std::uint32_t> find(std::string_view text) const;

 private:
  DictionaryOrder order_;
  std::span<const std::uint64_t> begin_;
  const char* bytes_;
  std::span<const std::uint32_t> places_;
  bool has_places_ = false;
};

/// Texts as codes of one dictionary, which must outlive them.
struct EncodedTexts {
  const Dictionary* dictionary = nullptr;
  std::vector<std::uint32_t> codes;

  std::size_t size() const { return codes.size(); }
  std::string_view operator[](std::size_t row) const { return dictionary->text(codes[row]); }
};

}  // namespace claimgraph::property_graph
