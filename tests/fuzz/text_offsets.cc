// SPDX-License-Identifier: Apache-2.0

// Any text through the whole pipeline: every token lies where it says, in order, nothing but white space and invisible
// characters between them; sentences part the tokens without a gap; trees stay inside their sentence.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "claimgraph/language/pipeline.h"
#include "tokens/characters.h"
#include "tokens/cut_long.h"

namespace {

using namespace claimgraph::language;

void demand(bool condition) {
  if (!condition) std::abort();
}

void is_empty(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end;) {
    const Character character = character_at(text, at);
    demand(character.kind == Kind::kSpace || character.kind == Kind::kLineEnd || character.kind == Kind::kInvisible);
    at += character.length;
  }
}

void check_tokens(const Doc& doc) {
  std::uint32_t at = 0;
  for (const Token& token : doc.tokens) {
    demand(at <= token.begin && token.begin < token.end && token.end <= doc.text().size());
    demand(!token.joined || at == token.begin);
    is_empty(doc.text(), at, token.begin);
    at = token.end;
  }
  is_empty(doc.text(), at, static_cast<std::uint32_t>(doc.text().size()));
}

void check_sentences(const Doc& doc) {
  TokenIndex next = 0;
  for (const Sentence& sentence : doc.sentences) {
    demand(sentence.tokens.begin == next && !sentence.tokens.empty());
    demand(sentence.tokens.size() <= kLongestSentence + 3);  // no printed word is cut through
    demand(!doc.tokens[next].joined && sentence.tokens.contains(sentence.root));
    next = sentence.tokens.end;
    for (TokenIndex token = sentence.tokens.begin; token < next; ++token) {
      const TokenIndex head = doc.tokens[token].head;
      demand(head == kNoToken || sentence.tokens.contains(head));
      demand(doc.subtree(token).contains(token));
    }
  }
  demand(next == doc.tokens.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  while (const auto invalid = claimgraph::schema::first_invalid_utf8(text)) text[*invalid] = '?';
  const Doc doc = Pipeline::builtin().analyse(text, {});
  check_tokens(doc);
  check_sentences(doc);
  return 0;
}
