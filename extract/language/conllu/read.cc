// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "claimgraph/language/conllu.h"
#include "conllu/lines.h"
#include "conllu/printed_words.h"
#include "tokens/forms.h"

namespace claimgraph::language {
namespace {

std::string_view value(std::string_view column) { return column == "_" ? std::string_view{} : column; }

/// One document after the other: first its text, then, when that stands still, its Doc.
class Reader {
 public:
  Reader(std::string_view file, ConlluContent content) : file_(file), content_(content) {}

  schema::Result<void> document(std::span<const ConlluSentence> sentences) {
    std::string text;
    std::vector<std::vector<PrintedWord>> printed;
    for (const ConlluSentence& sentence : sentences) {
      if (!text.empty()) text += sentence.new_paragraph ? "\n\n" : " ";
      printed.push_back(append_sentence(sentence, text));
    }
    if (text.size() >= kNoToken) return conllu_error("CG-X111", "a document is longer than 4 GiB", file_, 0);
    auto kept = std::make_unique<const std::string>(std::move(text));
    Doc doc(*kept);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (auto read = sentence(doc, sentences[i], printed[i]); !read) return read;
      doc.sentences.back().starts_paragraph = i == 0 || sentences[i].new_paragraph;
    }
    doc.index_trees();
    const ConlluSentence& first = sentences.front();
    documents_.push_back({std::string(first.new_document.value_or(std::string_view{})), std::move(kept), std::move(doc),
                          first.comments, first.words.front().line});
    return {};
  }
  std::vector<ConlluDocument> take() { return std::move(documents_); }

 private:
  schema::Result<void> sentence(Doc& doc, const ConlluSentence& from, const std::vector<PrintedWord>& printed) {
    const auto first = static_cast<TokenIndex>(doc.tokens.size());
    for (std::size_t i = 0; i < from.words.size(); ++i) {
      Token token;
      token.begin = printed[i].begin;
      token.end = printed[i].end;
      token.joined = printed[i].joined;
      token.space_after = printed[i].space_after;
      forms_.make(doc, token, from.words[i].columns[kForm]);
      if (content_ == ConlluContent::kTrees) {
        if (auto read = columns(doc, token, from.words[i], first, from.words.size()); !read) return read;
      }
      doc.tokens.push_back(token);
    }
    const auto end = static_cast<TokenIndex>(doc.tokens.size());
    doc.sentences.push_back({{first, end}, kNoToken, false});
    if (const auto token = in_circle(doc, {first, end})) {
      return conllu_error("CG-X113", "the heads go round in a circle", file_, from.words[*token - first].line);
    }
    return {};
  }

  schema::Result<void> columns(Doc& doc, Token& token, const ConlluWord& word, TokenIndex first, std::size_t count) {
    token.lemma = doc.intern(word.columns[kLemma] == "_" && word.columns[kForm] != "_" ? std::string_view{}
                                                                                       : word.columns[kLemma]);
    token.xpos = doc.intern(value(word.columns[kXpos]));
    token.feats = doc.intern(value(word.columns[kFeats]));
    token.deprel = doc.intern(value(word.columns[kDeprel]));
    const std::string_view tag = value(word.columns[kUpos]);
    const auto upos = tag.empty() ? Upos::kX : upos_from(tag);
    if (!upos) {
      return conllu_error("CG-X111", fmt::format("'{}' is no universal part of speech", tag), file_, word.line);
    }
    token.upos = *upos;
    const std::string_view head = value(word.columns[kHead]);
    if (head.empty()) return {};
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(head.data(), head.data() + head.size(), number);
    if (error != std::errc() || end != head.data() + head.size() || number > count) {
      return conllu_error("CG-X113", fmt::format("expected a head from 0 to {}", count), file_, word.line);
    }
    if (number > 0) token.head = first + number - 1;
    return {};
  }

  /// A token that is its own ancestor.
  static std::optional<TokenIndex> in_circle(const Doc& doc, TokenRange range) {
    std::vector<TokenIndex> seen_from(range.size(), kNoToken);
    for (TokenIndex start = range.begin; start < range.end; ++start) {
      for (TokenIndex token = start; token != kNoToken; token = doc.tokens[token].head) {
        TokenIndex& seen = seen_from[token - range.begin];
        if (seen == start) return token;
        if (seen != kNoToken) break;
        seen = start;
      }
    }
    return std::nullopt;
  }

  std::string_view file_;
  ConlluContent content_;
  FormMaker forms_;
  std::vector<ConlluDocument> documents_;
};

}  // namespace

schema::Result<std::vector<ConlluDocument>> read_conllu(std::string_view bytes, std::string_view file,
                                                        ConlluContent content) {
  if (const auto invalid = schema::first_invalid_utf8(bytes)) {
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*invalid), '\n');
    return conllu_error("CG-X114", "this is not valid UTF-8", file, static_cast<std::uint32_t>(line));
  }
  const auto sentences = split_conllu(bytes, file);
  if (!sentences) return tl::unexpected(sentences.error());
  Reader reader(file, content);
  for (std::size_t begin = 0, end = 0; begin < sentences->size(); begin = end) {
    for (end = begin + 1; end < sentences->size() && !(*sentences)[end].new_document; ++end) {
    }
    if (auto read = reader.document(std::span(*sentences).subspan(begin, end - begin)); !read) {
      return tl::unexpected(read.error());
    }
  }
  return reader.take();
}

}  // namespace claimgraph::language
