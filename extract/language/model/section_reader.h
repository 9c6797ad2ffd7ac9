// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads a section of a model in place, every step checked.

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>

namespace claimgraph::language {

/// Strings in one block, views into the model.
class StringList {
 public:
  StringList() = default;
  StringList(std::span<const std::uint32_t> ends, std::string_view characters) : ends_(ends), characters_(characters) {}
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return characters_.substr(begin, ends_[i] - begin);
  }

 private:
  std::span<const std::uint32_t> ends_;
  std::string_view characters_;
};

/// After the first read that does not fit everything reads as zero or empty, and complete() is false. Views live as
/// long as the model's bytes.
class SectionReader {
 public:
  explicit SectionReader(std::string_view section) : section_(section) {}

  template <class T>
  T number() {
    static_assert(std::is_arithmetic_v<T>);
    T value{};
    if (const char* data = take(1, sizeof value, sizeof value)) std::memcpy(&value, data, sizeof value);
    return value;
  }
  template <class T>
  std::span<const T> array() {
    static_assert(std::is_arithmetic_v<T> ||
                  (std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>));
    const auto count = number<std::uint64_t>();
    const char* data = take(count, sizeof(T), alignof(T));
    if (data == nullptr) return {};
    return {reinterpret_cast<const T*>(data), static_cast<std::size_t>(count)};
  }
  std::string_view string() {
    const std::span<const char> characters = array<char>();
    return {characters.data(), characters.size()};
  }
  StringList strings();

  /// What was read did fit, and nothing is left over.
  bool complete() const { return good_ && at_ == section_.size(); }
  bool good() const { return good_; }
  /// For the reader's own checks: what follows reads as nothing.
  void fail() { good_ = false; }

 private:
  /// Null where fewer than count * size bytes are left.
  const char* take(std::uint64_t count, std::size_t size, std::size_t alignment);

  std::string_view section_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace claimgraph::language
