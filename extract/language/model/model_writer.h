// SPDX-License-Identifier: Apache-2.0
#pragma once

// Makes model files (model_file.h). For the trainer and for tests; the same calls give the same bytes.

#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace claimgraph::language {

/// The bytes of one section, for SectionReader to read in the same order.
class SectionWriter {
 public:
  /// A number at a multiple of its size.
  template <class T>
  void number(T value) {
    static_assert(std::is_arithmetic_v<T>);
    append(&value, sizeof value, sizeof value);
  }
  /// A u64 count and the values; `T` is a number or a struct of numbers without padding.
  template <class T>
  void array(std::span<const T> values) {
    static_assert(std::is_arithmetic_v<T> ||
                  (std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>));
    number(static_cast<std::uint64_t>(values.size()));
    append(values.data(), values.size_bytes(), alignof(T));
  }
  template <class T>
  void array(const std::vector<T>& values) {
    array(std::span<const T>(values));
  }
  void string(std::string_view value) { array(std::span<const char>(value.data(), value.size())); }
  /// All strings in one block: a pool of characters and where each begins.
  void strings(const std::vector<std::string>& values);

  const std::string& bytes() const { return bytes_; }

 private:
  void append(const void* data, std::size_t size, std::size_t alignment);

  std::string bytes_;
};

class ModelWriter {
 public:
  /// Names are unique, at most 32 bytes, without zeros.
  void add(std::string name, std::string bytes) { sections_.push_back({std::move(name), std::move(bytes)}); }
  void add(std::string name, const SectionWriter& section) { add(std::move(name), section.bytes()); }
  /// The whole file, sections in the order in which they were added.
  std::string file() const;

 private:
  struct Section {
    std::string name;
    std::string bytes;
  };
  std::vector<Section> sections_;
};

}  // namespace claimgraph::language
