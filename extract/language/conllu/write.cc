// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "claimgraph/language/conllu.h"

namespace claimgraph::language {
namespace {

std::string_view or_blank(std::string_view value) { return value.empty() ? std::string_view("_") : value; }

/// The bytes with white space of any kind as one blank, as a line of CoNLL-U needs it.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char byte : text) {
    const bool blank = byte == ' ' || (byte >= '\t' && byte <= '\r');
    if (!blank) {
      line += byte;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

class Writer {
 public:
  Writer(const Doc& doc, const ConlluSink& sink) : doc_(doc), sink_(sink) {}

  bool document(std::string_view id) {
    out_ = id.empty() ? "# newdoc\n" : fmt::format("# newdoc id = {}\n", on_one_line(id));
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
    out_ += fmt::format("# sent_id = {}\n# text = {}\n", ++number_, on_one_line(doc_.printed(sentence.tokens)));
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
      out_ +=
          fmt::format("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", token - sentence.tokens.begin + 1,
                      last - sentence.tokens.begin + 1, on_one_line(doc_.printed(TokenRange{token, last + 1})), misc);
      word(sentence, token, parsed, "_");
    }
    out_ += '\n';
  }

  void word(const Sentence& sentence, TokenIndex index, bool parsed, std::string_view misc) {
    const Token& token = doc_.tokens[index];
    std::string head = "_";
    if (parsed) head = token.head == kNoToken ? "0" : fmt::format("{}", token.head - sentence.tokens.begin + 1);
    const std::string_view printed = doc_.printed(index);
    out_ +=
        fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", index - sentence.tokens.begin + 1,
                    on_one_line(printed.empty() ? doc_.form(index) : printed), or_blank(doc_.lemma(index)),
                    token.xpos == 0 && token.upos == Upos::kX ? std::string_view("_") : name(token.upos),
                    or_blank(doc_.xpos(index)), or_blank(doc_.feats(index)), head, or_blank(doc_.deprel(index)), misc);
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
