// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of claimgraph as types: a Document is one article, a Claim says that an actor holds a position towards an
// issue and carries the sentence that shows it. START HERE.

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/schema/result.h"

namespace claimgraph::schema {

/// The twelve positions, in the order in which tables list them.
enum class Position : std::uint8_t {
  kDemands,
  kWants,
  kProposes,
  kSupports,
  kOffers,
  kAccepts,
  kThreatens,
  kOpposes,
  kRejects,
  kWarns,
  kClaims,
  kDenies,
};
inline constexpr std::size_t kPositionCount = 12;
inline constexpr std::array<Position, kPositionCount> kAllPositions = {
    Position::kDemands, Position::kWants,   Position::kProposes,  Position::kSupports,
    Position::kOffers,  Position::kAccepts, Position::kThreatens, Position::kOpposes,
    Position::kRejects, Position::kWarns,   Position::kClaims,    Position::kDenies,
};

/// Which side is taken: towards the issue as worded (polarity) or towards the topic (stance).
enum class Polarity : std::int8_t { kAgainst = -1, kNone = 0, kFor = 1 };

enum class Certainty : std::uint8_t { kAsserted, kHedged };

using Date = std::chrono::year_month_day;

/// "demands"; never empty.
std::string_view name(Position position);
/// "DEMANDS", the relationship type.
std::string_view relationship_type(Position position);
/// Nothing for a word that is no position; case counts.
std::optional<Position> position_from(std::string_view word);
/// The side that the position takes by default: kFor, or kAgainst for opposes, rejects, warns, denies.
Polarity default_polarity(Position position);
/// The position on the other side that a negation makes of it (wants <-> opposes, accepts <-> rejects, claims <->
/// denies ...).
Position negated(Position position);
/// '+', '-' or '0'.
char sign(Polarity polarity);
std::optional<Polarity> polarity_from(std::string_view text);
Polarity opposite(Polarity polarity);
/// "asserted" or "hedged".
std::string_view name(Certainty certainty);
std::optional<Certainty> certainty_from(std::string_view word);
/// "2025-08-14".
std::string to_text(Date date);
/// Reads year-month-day alone, and the date at the front of an ISO time ("2025-08-14T09:30:00Z"); nothing otherwise.
std::optional<Date> date_from(std::string_view text);

/// A half-open range of bytes in a document's text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin == end; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// One article. `text` is valid UTF-8, what remains after HTML and front matter are taken off, otherwise untouched.
/// Everything but id and text may be empty. Of two versions of one id the greater (revision, date, text) wins,
/// whatever the order in which they come.
struct Document {
  std::string id;
  std::string title;
  std::string source;
  std::string author;
  std::optional<Date> date;
  std::string address;
  std::int64_t revision = 0;  ///< as declared: a number, or a date and time as the digits YYYYMMDDhhmmss
  std::string text;
};

/// One record: an actor holds a position towards an issue, as one sentence of one document reports it.
struct Claim {
  std::string id;   ///< stable; empty until identified (see identify)
  std::string doc;  ///< Document::id
  std::string quote;
  std::optional<Span> place;  ///< of the quote in the document's text; absent: not verified against a text
  std::string actor;          ///< canonical name
  std::string actor_mention;  ///< the words that name the actor here
  Position position = Position::kClaims;
  Polarity polarity = Polarity::kFor;
  std::string issue;       ///< short noun phrase without negation
  std::string issue_span;  ///< the words of the article
  std::string topic;       ///< the canonical issue it is merged under; empty: follows from `issue` and the packs
  std::optional<Polarity> stance;  ///< the side towards the topic; absent: none can be told
  std::string target;              ///< empty: none
  std::string reported_by;         ///< empty: the author of the document
  Certainty certainty = Certainty::kAsserted;
  std::int32_t confidence = 1000;  ///< thousandths, 0 to 1000
  std::optional<Date> date;
  std::string extractor;  ///< "builtin/1", or who coded it
};

/// Sixteen hexadecimal digits that depend on what the claim says and where, and on nothing else: two records of the
/// same thing have the same id. A claim that brings an id keeps it.
std::string identify(const Claim& claim);

/// Byte offsets to code points and back, for one text. Linear to build, logarithmic to ask. Keeps a view of `text`,
/// which must outlive it.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  /// The code point count before byte `offset`; an offset inside a character counts that character out.
  std::size_t code_points(std::size_t byte_offset) const;
  /// The byte at which code point `count` begins, text.size() for the count at the end; nothing beyond it.
  std::optional<std::size_t> byte_offset(std::size_t code_point_count) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> checkpoints_;  // code points before every kStride-th byte
};

/// Place of the first byte that is not valid UTF-8 (no overlong form, no surrogate, nothing above U+10FFFF); nothing
/// where all is valid.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The claim as one line of JSON (no line break), fields in the order of docs/claim-record.md; offsets in code points
/// of `text_index`, which may be null where the claim has no place.
std::string to_json(const Claim& claim, const CodePointIndex* text_index);

}  // namespace claimgraph::schema
