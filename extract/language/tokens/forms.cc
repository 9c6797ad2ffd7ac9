// SPDX-License-Identifier: Apache-2.0

#include "tokens/forms.h"

#include <utf8proc.h>

#include <algorithm>

#include "tokens/characters.h"

namespace claimgraph::language {
namespace {

void append(std::string& out, char32_t code) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

}  // namespace

void FormMaker::make(Doc& doc, Token& token, std::string_view printed) {
  const bool ascii = std::all_of(printed.begin(), printed.end(),
                                 [](char byte) { return byte != 0 && static_cast<unsigned char>(byte) < 0x80; });
  if (ascii) {
    token.form = doc.intern(printed);
    lower_.assign(printed);
    for (char& byte : lower_) {
      if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
      if (byte == '`') byte = '\'';
    }
    token.lower = lower_ == printed ? token.form : doc.intern(lower_);
    return;
  }
  form_.clear();
  lower_.clear();
  for (std::size_t at = 0; at < printed.size();) {
    const Character character = character_at(printed, at);
    if (character.kind != Kind::kInvisible && character.code != 0x200B && character.code != 0xFEFF) {
      form_.append(printed.substr(at, character.length));
      if (character.plain == 0x2014) {
        lower_ += "--";
      } else if (character.plain == 0x2026) {
        lower_ += "...";
      } else {
        append(lower_, lower_case(character.plain));
      }
    }
    at += character.length;
  }
  token.form = doc.intern(form_);
  token.lower = doc.intern(lower_);
}

}  // namespace claimgraph::language
