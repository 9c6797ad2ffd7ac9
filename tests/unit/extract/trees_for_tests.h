// SPDX-License-Identifier: Apache-2.0
#pragma once

// Sentences with their trees, written by hand: one string a sentence, each word as form|lemma|XPOS|head|relation, an
// empty lemma standing for the form in lower case. A word that starts with '_' is glued to the one before ("_'s").

#include <cctype>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/language/doc.h"

namespace claimgraph::extract {

class Trees {
 public:
  explicit Trees(const std::vector<std::string>& sentences) {
    struct Word {
      std::vector<std::string> fields;
      std::size_t begin, end;
      bool joined;
    };
    std::vector<std::vector<Word>> all;
    for (const std::string& sentence : sentences) {
      all.emplace_back();
      if (!text_->empty()) *text_ += ' ';
      bool first = true;
      for (const std::string& item : split(sentence, ' ')) {
        std::vector<std::string> fields = split(item, '|');
        const bool joined = fields[0].size() > 1 && fields[0].front() == '_';
        if (joined) fields[0].erase(0, 1);
        const bool closing = fields[2] == "." || fields[2] == ",";
        if (!first && !joined && !closing) *text_ += ' ';
        first = false;
        const std::size_t begin = text_->size();
        *text_ += fields[0];
        all.back().push_back({fields, begin, text_->size(), joined});
      }
    }
    doc = std::make_unique<language::Doc>(*text_);
    for (const std::vector<Word>& words : all) {
      const auto base = static_cast<language::TokenIndex>(doc->tokens.size());
      for (const Word& word : words) {
        language::Token token;
        token.begin = static_cast<std::uint32_t>(word.begin);
        token.end = static_cast<std::uint32_t>(word.end);
        token.form = doc->intern(word.fields[0]);
        token.lower = doc->intern(lower(word.fields[0]));
        token.lemma = doc->intern(word.fields[1].empty() ? lower(word.fields[0]) : word.fields[1]);
        token.xpos = doc->intern(word.fields[2]);
        token.feats = doc->intern("");
        token.deprel = doc->intern(word.fields[4]);
        token.upos = upos(word.fields[2], word.fields[4]);
        token.joined = word.joined;
        token.space_after = word.end >= text_->size() || (*text_)[word.end] == ' ';
        const int head = std::stoi(word.fields[3]);
        token.head = head == 0 ? language::kNoToken : base + static_cast<language::TokenIndex>(head) - 1;
        doc->tokens.push_back(token);
      }
      language::Sentence sentence;
      sentence.tokens = {base, static_cast<language::TokenIndex>(doc->tokens.size())};
      sentence.starts_paragraph = base == 0;
      doc->sentences.push_back(sentence);
    }
    doc->index_trees();
  }

  const std::string& text() const { return *text_; }
  std::unique_ptr<language::Doc> doc;

 private:
  static std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
      if (c == separator) {
        parts.emplace_back();
      } else {
        parts.back() += c;
      }
    }
    return parts;
  }

  static std::string lower(std::string word) {
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return word;
  }

  static language::Upos upos(const std::string& tag, const std::string& relation) {
    using language::Upos;
    if (relation.starts_with("aux") || relation == "cop") return Upos::kAux;
    if (tag.starts_with("NNP")) return Upos::kPropn;
    if (tag.starts_with("NN")) return Upos::kNoun;
    if (tag.starts_with("VB")) return Upos::kVerb;
    if (tag.starts_with("JJ")) return Upos::kAdj;
    if (tag.starts_with("RB")) return tag == "RB" && relation == "neg" ? Upos::kPart : Upos::kAdv;
    if (tag.starts_with("PRP") || tag.starts_with("W")) return Upos::kPron;
    if (tag == "DT") return Upos::kDet;
    if (tag == "IN") return relation == "mark" ? Upos::kSconj : Upos::kAdp;
    if (tag == "TO" || tag == "POS") return Upos::kPart;
    if (tag == "CC") return Upos::kCconj;
    if (tag == "CD") return Upos::kNum;
    if (tag == "RP") return Upos::kAdp;
    return Upos::kPunct;
  }

  std::unique_ptr<std::string> text_ = std::make_unique<std::string>();
};

}  // namespace claimgraph::extract
