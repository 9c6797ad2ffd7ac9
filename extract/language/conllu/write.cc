// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>

#include "claimgraph/language/conllu.h"

namespace claimgraph::language {
namespace {

std::string_view or_blank(std::string_view value) { return value.empty() ? std::string_view("_") : value; }

bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/// The bytes with white space of any kind as one blank, as a line of CoNLL-U needs it.
void append_on_one_line(std::string_view text, std::string& out) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty()) {
    const auto end = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_blank) - text.begin());
    out += text.substr(0, end);
    text.remove_prefix(end);
    if (!text.empty()) out += ' ';
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  }
}

class Writer {
 public:
  Writer(const Doc& doc, const ConlluSink& sink) : doc_(doc), sink_(sink) {}

  bool document(std::string_view id) {
    out_ = "# newdoc";
    if (!id.empty()) out_ += " id = ";
    append_on_one_line(id, out_);
    out_ += '\n';
    for (const Sentence& sentence : doc_.sentences) {
      this->sentence(sentence);
      if (out_.size() < kPieceBytes) continue;
      if (!sink_(out_)) return false;
      out_.clear();
    }
    return sink_(out_);
  }

 private:
  static constexpr std::size_t kPieceBytes = 1 << 16;

  void sentence(const Sentence& sentence) {
    if (sentence.starts_paragraph) out_ += "# newpar\n";
    out_ += fmt::format("# sent_id = {}\n# text = ", ++number_);
    append_on_one_line(doc_.printed(sentence.tokens), out_);
    out_ += '\n';
    bool parsed = false;
    for (TokenIndex token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      parsed |= doc_.tokens[token].deprel != 0;
    }
    for (TokenIndex token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      TokenIndex last = token;
      while (last + 1 < sentence.tokens.end && doc_.tokens[last + 1].joined) ++last;
      const char* misc = doc_.tokens[last].space_after ? "_" : "SpaceAfter=No";
      if (last == token || doc_.tokens[token].joined) {
        word(sentence, token, parsed, doc_.tokens[token].joined ? "_" : misc);
        continue;
      }
      out_ += fmt::format("{}-{}\t", token - sentence.tokens.begin + 1, last - sentence.tokens.begin + 1);
      append_on_one_line(doc_.printed(TokenRange{token, last + 1}), out_);
      out_.append("\t_\t_\t_\t_\t_\t_\t_\t").append(misc) += '\n';
      word(sentence, token, parsed, "_");
    }
    out_ += '\n';
  }

  void word(const Sentence& sentence, TokenIndex index, bool parsed, std::string_view misc) {
    const Token& token = doc_.tokens[index];
    std::string head = "_";
    if (parsed) head = token.head == kNoToken ? "0" : fmt::format("{}", token.head - sentence.tokens.begin + 1);
    const std::string_view printed = doc_.printed(index);
    out_ += fmt::format("{}\t", index - sentence.tokens.begin + 1);
    append_on_one_line(printed.empty() ? doc_.form(index) : printed, out_);
    const std::string_view upos = token.xpos == 0 && token.upos == Upos::kX ? std::string_view("_") : name(token.upos);
    for (const std::string_view column :
         {or_blank(doc_.lemma(index)), upos, or_blank(doc_.xpos(index)), or_blank(doc_.feats(index)),
          std::string_view(head), or_blank(doc_.deprel(index)), std::string_view("_"), misc}) {
      (out_ += '\t') += column;
    }
    out_ += '\n';
  }

  const Doc& doc_;
  const ConlluSink& sink_;
  std::string out_;
  std::uint32_t number_ = 0;
};

}  // namespace

std::string to_conllu(const Doc& doc, std::string_view id) {
  std::string all;
  write_conllu(doc, id, [&](std::string_view piece) {
    all += piece;
    return true;
  });
  return all;
}

bool write_conllu(const Doc& doc, std::string_view id, const ConlluSink& sink) {
  return Writer(doc, sink).document(id);
}

}  // namespace claimgraph::language
