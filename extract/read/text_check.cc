// SPDX-License-Identifier: Apache-2.0

#include "text_check.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "claimgraph/schema/claim.h"
#include "report.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view hint;
};
constexpr std::string_view kSaveAsText = "save it as plain text or HTML";
constexpr std::array<Signature, 8> kSignatures = {{
    {"%PDF-", "a PDF", "turn it into text first, for instance with pdftotext"},
    {{"PK\x03\x04", 4}, "a ZIP archive (Word, OpenDocument and e-books are such)", kSaveAsText},
    {"{\\rtf", "a Rich Text document", kSaveAsText},
    {{"\x89PNG", 4}, "a picture", "give the text"},
    {{"\xFF\xD8\xFF", 3}, "a picture", "give the text"},
    {{"SQLite format 3", 15}, "a SQLite database", "give the articles themselves"},
    {{"\x28\xB5\x2F\xFD", 4}, "compressed with zstd", "unpack it, or pack it with gzip"},
    {{"\xFD\x37\x7A\x58\x5A", 5}, "compressed with xz", "unpack it, or pack it with gzip"},
}};

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && !is_space(c) && byte != 0x1B) || byte == 0x7F;
}

schema::Error binary(std::string message, std::string_view hint) {
  return {"CG-R011", std::move(message), {}, std::string(hint)};
}

}  // namespace

std::size_t take_byte_order_mark(std::string_view& bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (!bytes.starts_with(kMark)) return 0;
  bytes.remove_prefix(kMark.size());
  return kMark.size();
}

std::optional<schema::Error> not_text(std::string_view bytes) {
  if (trimmed(bytes).empty()) return schema::Error{"CG-R010", "the file is empty", {}, "leave it out"};
  for (const std::string_view mark : {"\xFF\xFE", "\xFE\xFF"}) {
    if (!bytes.starts_with(mark)) continue;
    return schema::Error{"CG-R012",
                         "the file is in UTF-16 or UTF-32, expected UTF-8",
                         {},
                         "convert it: iconv -f UTF-16 -t UTF-8 OLD > NEW"};
  }
  for (const Signature& known : kSignatures) {
    if (bytes.starts_with(known.bytes)) return binary(fmt::format("the file is {}, not text", known.what), known.hint);
  }
  if (const std::size_t at = bytes.find('\0'); at != std::string_view::npos) {
    return binary(fmt::format("the file is binary, not text: byte {} is zero", at), "give the article as text or HTML");
  }
  const auto controls = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
  if (controls * 20 > bytes.size()) {
    return binary(
        fmt::format("the file is binary, not text: {} of its {} bytes are control characters", controls, bytes.size()),
        "give the article as text or HTML");
  }
  return std::nullopt;
}

std::optional<schema::Error> not_utf8(std::string_view text, std::string_view file, std::size_t skipped) {
  const auto at = schema::first_invalid_utf8(text);
  if (!at) return std::nullopt;
  return schema::Error{"CG-R013",
                       fmt::format("byte {} (0x{:02X}) is not valid UTF-8", *at + skipped,
                                   static_cast<unsigned>(static_cast<unsigned char>(text[*at]))),
                       place_in(text, *at, file),
                       "convert the file, for instance: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW"};
}

}  // namespace claimgraph::extract
