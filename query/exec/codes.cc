// SPDX-License-Identifier: Apache-2.0

#include "exec/codes.h"

#include "values/compare.h"

namespace claimgraph::query::exec {
namespace {

using property_graph::Date;
using property_graph::NodeId;
using property_graph::RelationshipId;

/// Stands for null among numbers; where it really comes, Values are needed.
constexpr Code kNull = 0x8000000000000007ULL;
/// Not UTF-8, so no text of a query or graph. Stands for null among texts.
constexpr std::string_view kNullText = "\xff";

/// Numbers near zero have small codes.
Code code_of(std::int64_t number) { return (static_cast<Code>(number) << 1U) ^ (number < 0 ? ~Code{0} : Code{0}); }
std::int64_t number_of(Code code) {
  return static_cast<std::int64_t>((code >> 1U) ^ ((code & 1U) != 0 ? ~Code{0} : Code{0}));
}
Code code_of(Date date) { return code_of(date.days); }
Code code_of(NodeId node) { return static_cast<Code>(node); }
Code code_of(RelationshipId relationship) { return static_cast<Code>(relationship); }

}  // namespace

std::uint32_t ValueNumbers::of(const Value& value) {
  if (values_.size() * 2 >= table_.size()) grow();
  std::uint64_t sum = hash(value);
  sum ^= sum >> 32U;
  const std::size_t mask = table_.size() - 1;
  std::size_t at = sum & mask;
  for (; table_[at] != 0; at = (at + 1) & mask) {
    const std::uint32_t number = table_[at] - 1;
    if (hashes_[number] == sum && same(values_[number], value)) return number;
  }
  values_.push_back(value);
  hashes_.push_back(sum);
  table_[at] = static_cast<std::uint32_t>(values_.size());
  return table_[at] - 1;
}

void ValueNumbers::grow() {
  constexpr std::size_t kFirst = 64;
  table_.assign(table_.empty() ? kFirst : table_.size() * 2, 0);
  const std::size_t mask = table_.size() - 1;
  for (std::uint32_t number = 0; number < hashes_.size(); ++number) {
    std::size_t at = hashes_[number] & mask;
    while (table_[at] != 0) at = (at + 1) & mask;
    table_[at] = number + 1;
  }
}

Codes::Kind Codes::kind_of(const Operand& values) {
  const Column& column = values.column();
  if (column.all<NodeId>() != nullptr) return Kind::kNodes;
  if (column.all<RelationshipId>() != nullptr) return Kind::kRelationships;
  if (column.all<std::int64_t>() != nullptr) return Kind::kIntegers;
  if (column.all<Date>() != nullptr) return Kind::kDates;
  if (const auto* const texts = column.texts()) {
    return texts->dictionary->is_distinct() ? Kind::kEncoded : Kind::kTexts;
  }
  const auto* const all = column.all<Value>();
  if (all == nullptr) return Kind::kValues;
  bool texts = false;
  for (const Value& value : *all) {
    if (!value.is_string() && !value.is_null()) return Kind::kValues;
    texts = texts || value.is_string();
  }
  return texts ? Kind::kTexts : Kind::kNone;
}

void Codes::encode(const Operand& values, std::size_t rows, std::vector<Code>& out,
                   const std::function<void(const Renumber&)>& changed) {
  out.resize(rows);
  Kind kind = kind_of(values);
  if (kind == Kind::kNone) kind = kind_ == Kind::kNone ? Kind::kValues : kind_;  // nothing but nulls
  if (kind_ == Kind::kNone) {
    kind_ = kind;
    if (const auto* const texts = values.column().texts()) dictionary_ = texts->dictionary;
  }
  const Kind wanted = kind_for_all(kind, values);
  if (wanted == kind_ && encode_as(wanted, values, rows, out)) return;
  if (wanted == Kind::kTexts && kind_ == Kind::kEncoded) {
    changed([this](Code code) -> Code {
      return texts_.of_lasting(code == dictionary_->size() ? kNullText
                                                           : dictionary_->text(static_cast<std::uint32_t>(code)));
    });
    kind_ = Kind::kTexts;
  } else if (kind_ != Kind::kValues) {
    changed([this](Code code) -> Code { return values_.of(value(code)); });
    kind_ = Kind::kValues;
  }
  encode_as(kind_, values, rows, out);
}

/// What can hold the codes given before and those of the values.
Codes::Kind Codes::kind_for_all(Kind kind, const Operand& values) const {
  const auto is_text = [](Kind one) { return one == Kind::kEncoded || one == Kind::kTexts; };
  if (is_text(kind) && is_text(kind_)) {
    const auto* const texts = values.column().texts();
    const bool same =
        kind_ == Kind::kEncoded && kind == Kind::kEncoded && (texts == nullptr || texts->dictionary == dictionary_);
    return same ? Kind::kEncoded : Kind::kTexts;
  }
  return kind == kind_ ? kind : Kind::kValues;
}

bool Codes::encode_as(Kind kind, const Operand& values, std::size_t rows, std::vector<Code>& out) {
  switch (kind) {
    case Kind::kNodes:
      return encode_items<NodeId>(values, rows, out);
    case Kind::kRelationships:
      return encode_items<RelationshipId>(values, rows, out);
    case Kind::kIntegers:
      return encode_items<std::int64_t>(values, rows, out);
    case Kind::kDates:
      return encode_items<Date>(values, rows, out);
    case Kind::kEncoded:
      encode_encoded(values, rows, out);
      return true;
    case Kind::kTexts:
      encode_texts(values, rows, out);
      return true;
    default: {
      const Boxed boxed(values);
      for (std::size_t row = 0; row < rows; ++row) out[row] = values_.of(boxed[row]);
      return true;
    }
  }
}

template <class T>
bool Codes::encode_items(const Operand& values, std::size_t rows, std::vector<Code>& out) {
  const auto items = Items<T>::of(values);
  if (!items) {  // nothing but nulls
    out.assign(rows, kNull);
    return true;
  }
  const Nulls nulls(values);
  for (std::size_t row = 0; row < rows; ++row) {
    out[row] = code_of((*items)[row]);
    if (nulls[row]) {
      out[row] = kNull;
    } else if (out[row] == kNull) {
      return false;
    }
  }
  return true;
}

/// The codes of the dictionary, the one behind them for null.
void Codes::encode_encoded(const Operand& values, std::size_t rows, std::vector<Code>& out) {
  const auto* const texts = values.column().texts();
  if (texts == nullptr) {  // nothing but nulls
    out.assign(rows, dictionary_->size());
    return;
  }
  const Items<std::uint32_t> codes(texts->codes.data(), values.step());
  if (!values.has_nulls()) {
    for (std::size_t row = 0; row < rows; ++row) out[row] = codes[row];
  } else {
    const Items<std::uint8_t> nulls(values.column().nulls().data(), values.step());
    const std::uint32_t null = dictionary_->size();
    for (std::size_t row = 0; row < rows; ++row) out[row] = nulls[row] * null + (1U - nulls[row]) * codes[row];
  }
}

void Codes::encode_texts(const Operand& values, std::size_t rows, std::vector<Code>& out) {
  const bool lasting = values.column().texts() != nullptr;
  const Texts texts(values);
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string_view text = values.is_null(row) ? kNullText : texts[row];
    out[row] = lasting ? texts_.of_lasting(text) : texts_.of_passing(text);
  }
}

Value Codes::value(Code code) const {
  if (kind_ == Kind::kTexts) {
    const std::string_view text = texts_.text(static_cast<std::uint32_t>(code));
    return text == kNullText ? Value() : Value(std::string(text));
  }
  if (kind_ == Kind::kEncoded) {
    return code == dictionary_->size() ? Value()
                                       : Value(std::string(dictionary_->text(static_cast<std::uint32_t>(code))));
  }
  if (code == kNull) return {};
  switch (kind_) {
    case Kind::kNodes:
      return NodeId{code};
    case Kind::kRelationships:
      return RelationshipId{code};
    case Kind::kDates:
      return Date(number_of(code));
    default:
      return number_of(code);
  }
}

}  // namespace claimgraph::query::exec
