// SPDX-License-Identifier: Apache-2.0

#include "conllu/lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace claimgraph::language {
namespace {

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// The value of "# key = value"; nothing for another comment.
std::optional<std::string_view> value_of(std::string_view comment, std::string_view key) {
  comment.remove_prefix(1);
  comment.remove_prefix(std::min(comment.find_first_not_of(" \t"), comment.size()));
  if (!comment.starts_with(key)) return std::nullopt;
  comment.remove_prefix(key.size());
  if (comment.empty()) return comment;
  if (comment.front() != ' ' && comment.front() != '=') return std::nullopt;
  const std::size_t equals = comment.find('=');
  if (equals == std::string_view::npos) return std::string_view{};
  comment.remove_prefix(equals + 1);
  comment.remove_prefix(std::min(comment.find_first_not_of(' '), comment.size()));
  return comment;
}

class Splitter {
 public:
  explicit Splitter(std::string_view file) : file_(file) {}

  schema::Result<void> line(std::string_view line) {
    ++line_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) {
      if (!sentence_.words.empty()) end_sentence();
      return {};
    }
    if (line.front() != '#') return word(line);
    comment(line);
    return {};
  }
  std::vector<ConlluSentence> take() {
    if (!sentence_.words.empty()) end_sentence();
    return std::move(sentences_);
  }

 private:
  void comment(std::string_view line) {
    if (const auto text = value_of(line, "text")) {
      sentence_.text = text;
    } else if (value_of(line, "newpar")) {
      sentence_.new_paragraph = true;
    } else if (const auto id = value_of(line, "newdoc id")) {
      sentence_.new_document = id;
    } else if (value_of(line, "newdoc")) {
      sentence_.new_document = std::string_view{};
    } else if (const std::size_t equals = line.find('='); equals != std::string_view::npos) {
      const std::string_view key = trimmed(line.substr(1, equals - 1));
      if (key != "sent_id") {
        sentence_.comments.push_back({std::string(key), std::string(trimmed(line.substr(equals + 1))), line_});
      }
    }
  }

  void end_sentence() {
    sentences_.push_back(std::move(sentence_));
    sentence_ = {};
  }

  schema::Result<void> word(std::string_view line) {
    ConlluWord word;
    word.line = line_;
    std::size_t column = 0;
    for (std::string_view rest = line;; ++column) {
      const std::size_t tab = rest.find('\t');
      if (column == kColumnCount) break;
      word.columns[column] = rest.substr(0, tab);
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    if (column + 1 != kColumnCount) {
      return conllu_error("CG-X111", "expected ten columns, parted by tabs", file_, line_);
    }
    const std::string_view id = word.columns[kId];
    if (id.find('.') != std::string_view::npos) return {};  // an empty node
    if (word.columns[kForm].empty()) return conllu_error("CG-X111", "the form is empty", file_, line_);
    const std::size_t hyphen = id.find('-');
    if (hyphen != std::string_view::npos)
      return range(word, number(id.substr(0, hyphen)), number(id.substr(hyphen + 1)));
    if (number(id) != sentence_.words.size() + 1) {
      return conllu_error("CG-X112", fmt::format("expected the word {}", sentence_.words.size() + 1), file_, line_);
    }
    sentence_.words.push_back(word);
    return {};
  }

  schema::Result<void> range(const ConlluWord& word, std::optional<std::uint32_t> first,
                             std::optional<std::uint32_t> last) {
    if (first != sentence_.words.size() + 1 || !last || *last < *first || *last - *first > 99 ||
        (!sentence_.ranges.empty() && *first <= sentence_.ranges.back().last)) {
      return conllu_error("CG-X112", "this range of words does not fit", file_, line_);
    }
    sentence_.ranges.push_back({*first, *last, word.columns[kForm], word.columns[kMisc]});
    return {};
  }

  std::string_view file_;
  std::uint32_t line_ = 0;
  ConlluSentence sentence_;
  std::vector<ConlluSentence> sentences_;
};

}  // namespace

tl::unexpected<schema::Error> conllu_error(const char* code, std::string message, std::string_view file,
                                           std::uint32_t line) {
  return schema::fail(code, std::move(message), {std::string(file), line, 0, {}},
                      "see https://universaldependencies.org/format.html");
}

schema::Result<std::vector<ConlluSentence>> split_conllu(std::string_view bytes, std::string_view file) {
  Splitter splitter(file);
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    if (auto read = splitter.line(line); !read) return tl::unexpected(read.error());
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
  }
  std::vector<ConlluSentence> sentences = splitter.take();
  for (const ConlluSentence& sentence : sentences) {
    if (!sentence.ranges.empty() && sentence.ranges.back().last > sentence.words.size()) {
      return conllu_error("CG-X112", "a range of words goes beyond its sentence", file, sentence.words.back().line);
    }
  }
  return sentences;
}

bool no_space_after(std::string_view misc) {
  for (std::size_t at = misc.find("SpaceAfter=No"); at != std::string_view::npos;
       at = misc.find("SpaceAfter=No", at + 1)) {
    const std::size_t end = at + 13;
    if ((at == 0 || misc[at - 1] == '|') && (end == misc.size() || misc[end] == '|')) return true;
  }
  return false;
}

}  // namespace claimgraph::language
