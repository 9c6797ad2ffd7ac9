// SPDX-License-Identifier: Apache-2.0

#include "rows.h"

#include <limits>

namespace claimgraph::graph {

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMostConfidence = 1000;

void bind_number(Statement& statement, int parameter, std::optional<std::int64_t> number) {
  if (number) {
    statement.bind(parameter, *number);
  } else {
    statement.bind_null(parameter);
  }
}

void bind_date(Statement& statement, int parameter, std::optional<schema::Date> date) {
  if (date) {
    statement.bind_copy(parameter, schema::to_text(*date));
  } else {
    statement.bind_null(parameter);
  }
}

/// Takes one row apart; remembers whether all of it made sense.
class Row {
 public:
  explicit Row(const Statement& statement) : statement_(statement) {}

  bool good() const { return good_; }

  std::string text(int column) {
    const std::string_view text = statement_.view(column);
    good_ = good_ && !schema::first_invalid_utf8(text);
    return std::string(text);
  }

  std::optional<schema::Date> date(int column) {
    if (statement_.is_null(column)) return std::nullopt;
    const auto date = schema::date_from(statement_.view(column));
    good_ = good_ && date.has_value();
    return date;
  }

  std::int64_t integer(int column, std::int64_t least, std::int64_t most) {
    const std::int64_t number = statement_.integer(column);
    good_ = good_ && number >= least && number <= most;
    return number;
  }

  schema::Polarity polarity(int column) { return static_cast<schema::Polarity>(integer(column, -1, 1)); }

  template <class Value>
  Value word(int column, std::optional<Value> (*meaning)(std::string_view)) {
    const std::optional<Value> value = meaning(statement_.view(column));
    good_ = good_ && value.has_value();
    return value.value_or(Value{});
  }

  std::optional<schema::Span> span(int begin, int end) {
    if (statement_.is_null(begin) || statement_.is_null(end)) return std::nullopt;
    const std::int64_t first = integer(begin, 0, kMost);
    return schema::Span{static_cast<std::size_t>(first), static_cast<std::size_t>(integer(end, first, kMost))};
  }

 private:
  const Statement& statement_;
  bool good_ = true;
};

}  // namespace

void bind(Statement& statement, const schema::Document& document) {
  statement.bind(1, document.id).bind(2, document.title).bind(3, document.source).bind(4, document.author);
  bind_date(statement, 5, document.date);
  statement.bind(6, document.address).bind(7, document.revision).bind(8, document.text);
}

void bind(Statement& statement, const StoredClaim& stored) {
  const schema::Claim& claim = stored.claim;
  const auto offset = [&](std::size_t schema::Span::*end) -> std::optional<std::int64_t> {
    if (!stored.code_points) return std::nullopt;
    return static_cast<std::int64_t>((*stored.code_points).*end);
  };
  statement.bind(1, claim.doc).bind(2, claim.id).bind(3, claim.quote);
  bind_number(statement, 4, offset(&schema::Span::begin));
  bind_number(statement, 5, offset(&schema::Span::end));
  statement.bind(6, claim.actor).bind(7, claim.actor_mention).bind(8, schema::name(claim.position));
  statement.bind(9, static_cast<std::int64_t>(claim.polarity)).bind(10, claim.issue).bind(11, claim.issue_span);
  statement.bind(12, claim.topic);
  bind_number(statement, 13, claim.stance ? std::optional(static_cast<std::int64_t>(*claim.stance)) : std::nullopt);
  statement.bind(14, claim.target).bind(15, claim.reported_by).bind(16, schema::name(claim.certainty));
  statement.bind(17, static_cast<std::int64_t>(claim.confidence));
  bind_date(statement, 18, claim.date);
  statement.bind(19, claim.extractor).bind(20, std::int64_t{stored.with_document});
}

std::optional<schema::Document> read_document(const Statement& statement) {
  Row row(statement);
  schema::Document document;
  document.id = row.text(0);
  document.title = row.text(1);
  document.source = row.text(2);
  document.author = row.text(3);
  document.date = row.date(4);
  document.address = row.text(5);
  document.revision = statement.integer(6);
  document.text = row.text(7);
  if (!row.good() || document.id.empty()) return std::nullopt;
  return document;
}

std::optional<StoredClaim> read_claim(const Statement& statement) {
  Row row(statement);
  std::optional<StoredClaim> stored(std::in_place);  // made where the caller has it: a claim is large
  schema::Claim& claim = stored->claim;
  claim.doc = row.text(0);
  claim.id = row.text(1);
  claim.quote = row.text(2);
  stored->code_points = row.span(3, 4);
  claim.actor = row.text(5);
  claim.actor_mention = row.text(6);
  claim.position = row.word(7, &schema::position_from);
  claim.polarity = row.polarity(8);
  claim.issue = row.text(9);
  claim.issue_span = row.text(10);
  claim.topic = row.text(11);
  if (!statement.is_null(12)) claim.stance = row.polarity(12);
  claim.target = row.text(13);
  claim.reported_by = row.text(14);
  claim.certainty = row.word(15, &schema::certainty_from);
  claim.confidence = static_cast<std::int32_t>(row.integer(16, 0, kMostConfidence));
  claim.date = row.date(17);
  claim.extractor = row.text(18);
  stored->with_document = statement.integer(19) != 0;
  if (!row.good() || claim.id.empty() || claim.doc.empty() || claim.quote.empty()) stored.reset();
  return stored;
}

}  // namespace claimgraph::graph
