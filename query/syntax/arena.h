// SPDX-License-Identifier: Apache-2.0
#pragma once

// Memory of one syntax tree: nodes are made one after the other and go away together, without destructors, so that no
// depth of nesting and no syntax error can leak or overflow the stack.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>
#include <vector>

namespace claimgraph::query::syntax {

class Arena {
 public:
  void* allocate(std::size_t bytes) {
    bytes = (bytes + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);
    if (bytes > left_) {
      const std::size_t block = bytes > kBlock ? bytes : kBlock;
      blocks_.push_back(std::make_unique<std::byte[]>(block));
      next_ = blocks_.back().get();
      left_ = block;
    }
    void* const found = next_;
    next_ += bytes;
    left_ -= bytes;
    return found;
  }

  template <class T>
  T* make() {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T))) T();
  }

  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char* const bytes = static_cast<char*>(allocate(text.size()));
    std::memcpy(bytes, text.data(), text.size());
    return {bytes, text.size()};
  }

 private:
  static constexpr std::size_t kBlock = 64 * 1024;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
};

/// A growing list inside an arena.
template <class T>
class Sequence {
 public:
  void push(Arena& arena, T item) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (size_ == capacity_) {
      const std::uint32_t capacity = capacity_ == 0 ? 2 : capacity_ * 2;
      T* const items = static_cast<T*>(arena.allocate(capacity * sizeof(T)));
      for (std::uint32_t i = 0; i < size_; ++i) items[i] = items_[i];
      items_ = items;
      capacity_ = capacity;
    }
    items_[size_++] = item;
  }

  const T* begin() const { return items_; }
  const T* end() const { return items_ + size_; }
  std::uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const T& operator[](std::size_t i) const { return items_[i]; }
  const T& back() const { return items_[size_ - 1]; }

 private:
  T* items_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = 0;
};

}  // namespace claimgraph::query::syntax
