// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers in the place of values: two values are the same (see values/compare.h) where their codes are equal. Columns
// of one kind keep theirs cheaply; where another kind comes, all codes change to those of Values.

#include <functional>

#include "exec/operand.h"
#include "exec/text_numbers.h"

namespace claimgraph::query::exec {

using Code = std::uint64_t;

/// Numbers Values in the order in which they first come.
class ValueNumbers {
 public:
  std::uint32_t of(const Value& value);
  const Value& value(std::size_t number) const { return values_[number]; }
  std::size_t size() const { return values_.size(); }

 private:
  void grow();

  Values values_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> table_;  // number + 1, open addressing; 0 is free
};

class Codes {
 public:
  /// What becomes of a code that was given before.
  using Renumber = std::function<Code(Code)>;

  /// A code for each row. Calls `changed` first where the codes given before hold no more.
  void encode(const Operand& values, std::size_t rows, std::vector<Code>& out,
              const std::function<void(const Renumber&)>& changed);
  std::uint64_t bytes() const { return texts_.bytes() + values_.size() * 64; }

 private:
  enum class Kind : std::uint8_t { kNone, kNodes, kRelationships, kIntegers, kDates, kEncoded, kTexts, kValues };

  static Kind kind_of(const Operand& values);
  Kind kind_for_all(Kind kind, const Operand& values) const;
  template <class T>
  bool encode_items(const Operand& values, std::size_t rows, std::vector<Code>& out);
  bool encode_as(Kind kind, const Operand& values, std::size_t rows, std::vector<Code>& out);
  void encode_encoded(const Operand& values, std::size_t rows, std::vector<Code>& out);
  void encode_texts(const Operand& values, std::size_t rows, std::vector<Code>& out);
  Value value(Code code) const;

  Kind kind_ = Kind::kNone;
  const property_graph::Dictionary* dictionary_ = nullptr;  // of encoded texts
  TextNumbers texts_;
  ValueNumbers values_;
};

}  // namespace claimgraph::query::exec
