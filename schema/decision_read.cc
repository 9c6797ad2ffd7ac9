// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>

#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/decision.h"
#include "claimgraph/schema/suggest.h"

namespace claimgraph::schema {
namespace {

constexpr const char* kSyntax = "CG-S020";

struct Word {
  std::string text;
  std::size_t at = 0;  ///< byte of the line
};

/// A mistake, and the byte of the line where it is.
struct Mistake {
  std::size_t at = 0;
  std::string message;
  std::string hint;
};

struct Line {
  std::vector<Word> words;
  std::string note;
};

bool is_space(char letter) { return letter == ' ' || letter == '\t' || letter == '\r'; }

std::string trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return std::string(text);
}

/// The word in quotes that begins at `at`; leaves `at` behind the closing quote.
tl::expected<Word, Mistake> quoted_word(std::string_view line, std::size_t& at) {
  Word word{{}, at};
  for (++at; at < line.size(); ++at) {
    if (line[at] == '"') {
      ++at;
      return word;
    }
    if (line[at] != '\\') {
      word.text.push_back(line[at]);
      continue;
    }
    constexpr std::string_view kEscapes = "\"\\nrt";
    constexpr std::string_view kMeanings = "\"\\\n\r\t";
    const std::size_t which = at + 1 < line.size() ? kEscapes.find(line[at + 1]) : std::string_view::npos;
    if (which == std::string_view::npos) {
      return tl::unexpected(Mistake{at, "a backslash is followed by something that has no meaning",
                                    "write \\\\ for a backslash, \\\" for a quotation mark"});
    }
    word.text.push_back(kMeanings[which]);
    ++at;
  }
  return tl::unexpected(Mistake{word.at, "this name is not closed", "end it with a quotation mark"});
}

tl::expected<Line, Mistake> words_of(std::string_view line) {
  Line found;
  for (std::size_t at = 0; at < line.size();) {
    if (is_space(line[at])) {
      ++at;
    } else if (line[at] == '#') {
      found.note = trimmed(line.substr(at + 1));
      return found;
    } else if (line[at] == '"') {
      auto word = quoted_word(line, at);
      if (!word) return tl::unexpected(std::move(word.error()));
      found.words.push_back(std::move(*word));
    } else {
      const std::size_t begin = at;
      while (at < line.size() && !is_space(line[at]) && line[at] != '"' && line[at] != '#') ++at;
      found.words.push_back({std::string(line.substr(begin, at - begin)), begin});
    }
  }
  return found;
}

/// Reads words one after the other; the first mistake stays.
class Reader {
 public:
  /// `end` is the place of what is missing.
  Reader(std::span<const Word> words, std::size_t end) : words_(words), end_(end) {}

  const std::optional<Mistake>& mistake() const { return mistake_; }

  /// One of the words, whose index is given; 0 after a mistake.
  std::size_t keyword(const std::vector<std::string>& choices) {
    if (mistake_) return 0;
    if (next_ < words_.size()) {
      const auto found = std::find(choices.begin(), choices.end(), words_[next_].text);
      if (found != choices.end()) {
        ++next_;
        return static_cast<std::size_t>(found - choices.begin());
      }
    }
    std::string all;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      all += (i == 0 ? "" : i + 1 == choices.size() ? " or " : ", ") + ("'" + choices[i] + "'");
    }
    const std::string near = next_ < words_.size() ? closest(words_[next_].text, choices) : std::string();
    fail("expected " + all, near.empty() ? "" : "did you mean '" + near + "'?");
    return 0;
  }

  std::string name(const char* what) {
    if (mistake_) return {};
    if (next_ >= words_.size()) {
      fail(fmt::format("expected {}", what), "names of several words stand in quotation marks");
      return {};
    }
    if (words_[next_].text.empty()) fail(fmt::format("{} is empty", what), "");
    return words_[next_++].text;
  }

  bool flag(std::string_view word) {
    if (mistake_ || next_ >= words_.size() || words_[next_].text != word) return false;
    ++next_;
    return true;
  }

  void end() {
    if (!mistake_ && next_ < words_.size()) {
      fail("expected the end of the decision", "names of several words stand in quotation marks");
    }
  }

  void fail(std::string message, std::string hint) {
    if (mistake_) return;
    const bool missing = next_ >= words_.size();
    if (!missing) message += ", not '" + words_[next_].text + "'";
    mistake_ = Mistake{missing ? end_ : words_[next_].at, std::move(message), std::move(hint)};
  }

 private:
  std::span<const Word> words_;
  std::size_t end_;
  std::size_t next_ = 0;
  std::optional<Mistake> mistake_;
};

DecisionSubject subject(Reader& reader) {
  return reader.keyword({"actor", "issue"}) == 0 ? DecisionSubject::kActor : DecisionSubject::kIssue;
}

void read_merge_or_rename(Reader& reader, Decision& decision) {
  decision.subject = subject(reader);
  decision.from = reader.name("the name that goes");
  reader.keyword({decision.kind == DecisionKind::kMerge ? "into" : "to"});
  decision.to = reader.name("the name that stays");
}

void read_split(Reader& reader, Decision& decision) {
  decision.subject = subject(reader);
  decision.from = reader.name("the name that is split");
  reader.keyword({"in"});
  if (reader.keyword({"document", "claim"}) == 0) {
    decision.document = reader.name("the id of a document");
  } else {
    decision.claim = reader.name("the id of a claim");
  }
  reader.keyword({"as"});
  decision.to = reader.name("the new name");
}

tl::expected<Decision, Mistake> decision_of(std::span<const Word> words, std::size_t end) {
  Reader reader(words, end);
  Decision decision;
  decision.kind = static_cast<DecisionKind>(reader.keyword({"merge", "rename", "split", "drop", "move"}));
  if (decision.kind == DecisionKind::kMerge || decision.kind == DecisionKind::kRename) {
    read_merge_or_rename(reader, decision);
  } else if (decision.kind == DecisionKind::kSplit) {
    read_split(reader, decision);
  } else {
    reader.keyword({"claim"});
    decision.claim = reader.name("the id of a claim");
    if (decision.kind == DecisionKind::kMove) {
      reader.keyword({"to"});
      reader.keyword({"issue"});
      decision.subject = DecisionSubject::kIssue;
      decision.to = reader.name("the name of an issue");
    }
  }
  if (decision.subject == DecisionSubject::kIssue) decision.against = reader.flag("against");
  reader.end();
  if (!reader.mistake() && !decision.from.empty() && decision.from == decision.to) {
    return tl::unexpected(Mistake{words.front().at, "both names are '" + decision.to + "'", "name two different ones"});
  }
  if (reader.mistake()) return tl::unexpected(*reader.mistake());
  return decision;
}

std::uint32_t column_of(std::string_view line, std::size_t byte) {
  const auto is_first = [](char letter) { return (static_cast<unsigned char>(letter) & 0xc0u) != 0x80u; };
  return static_cast<std::uint32_t>(
      1 + std::count_if(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(byte), is_first));
}

}  // namespace

tl::expected<std::vector<PlacedDecision>, std::vector<Error>> read_decisions(std::string_view text,
                                                                             std::string_view file) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<PlacedDecision> decisions;
  std::vector<Error> errors;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    Place place{std::string(file), number, 1, std::string(line)};
    const auto fail_at = [&](const Mistake& mistake) {
      place.column = column_of(line, mistake.at);
      errors.push_back({kSyntax, mistake.message, place, mistake.hint});
    };
    if (const auto invalid = first_invalid_utf8(line)) {
      fail_at({*invalid, "this is no UTF-8", "convert the file"});
      continue;
    }
    const auto words = words_of(line);
    if (!words) {
      fail_at(words.error());
      continue;
    }
    if (words->words.empty()) continue;
    auto decision = decision_of(words->words, line.size());
    if (!decision) {
      fail_at(decision.error());
      continue;
    }
    decision->note = words->note;
    place.column = column_of(line, words->words.front().at);
    decisions.push_back({std::move(*decision), std::move(place)});
  }
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return decisions;
}

Result<Decision> decision_from(std::span<const std::string> words) {
  std::vector<Word> apart;
  for (const std::string& word : words) {
    if (first_invalid_utf8(word)) return fail(kSyntax, "a word of the decision is no UTF-8");
    apart.push_back({word, 0});
  }
  auto decision = decision_of(apart, 0);
  if (!decision) return fail(kSyntax, std::move(decision.error().message), {}, std::move(decision.error().hint));
  return *std::move(decision);
}

}  // namespace claimgraph::schema
