// SPDX-License-Identifier: Apache-2.0

#include "charset.h"

#include <algorithm>
#include <cerrno>
#include <optional>

#include <fmt/format.h>
#include <iconv.h>

#include "claimgraph/schema/claim.h"
#include "report.h"
#include "text_check.h"
#include "white_space.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kHead = 4096;  // bytes in which a declaration is looked for; HTML asks for it in 1024
constexpr std::size_t kLongestName = 40;

bool is_name_character(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.' || c == ':'; }

/// Latin-1 on the web means Windows-1252, as browsers take it.
std::string meant(std::string charset) {
  for (const std::string_view latin :
       {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii"}) {
    if (charset == latin) return "windows-1252";
  }
  return charset;
}

class Converter {
 public:
  explicit Converter(const std::string& from) : state_(iconv_open("UTF-8", from.c_str())) {}
  ~Converter() {
    if (known()) iconv_close(state_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool known() const { return state_ != reinterpret_cast<iconv_t>(-1); }

  /// The place of the first byte that has no meaning, or nothing and `out` is whole.
  std::optional<std::size_t> convert(std::string& bytes, std::string& out) {
    char* in = bytes.data();
    std::size_t left = bytes.size();
    std::string block(std::size_t{1} << 16, '\0');
    while (left > 0) {
      char* to = block.data();
      std::size_t room = block.size();
      const std::size_t result = iconv(state_, &in, &left, &to, &room);
      const int error = errno;
      out.append(block.data(), block.size() - room);
      if (result == static_cast<std::size_t>(-1) && error != E2BIG) return bytes.size() - left;
    }
    return std::nullopt;
  }

 private:
  iconv_t state_;
};

}  // namespace

std::string declared_charset(std::string_view page) {
  const std::string head = lowered(page.substr(0, kHead));
  for (std::size_t at = 0; (at = head.find("<meta", at)) != std::string::npos; ++at) {
    const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
    std::size_t value = tag.find("charset");
    if (value == std::string_view::npos) continue;
    value += std::string_view("charset").size();
    while (value < tag.size() &&
           (is_space(tag[value]) || tag[value] == '=' || tag[value] == '"' || tag[value] == '\'')) {
      ++value;
    }
    const auto end = std::find_if_not(tag.begin() + static_cast<std::ptrdiff_t>(value), tag.end(), is_name_character);
    const std::string name(tag.begin() + static_cast<std::ptrdiff_t>(value), end);
    if (!name.empty() && name.size() <= kLongestName) return name;
  }
  return {};
}

schema::Result<std::string> as_utf8(std::string page, std::string_view file, std::size_t skipped) {
  auto mistake = not_utf8(page, file, skipped);
  if (!mistake) return page;
  const std::string charset = declared_charset(page);
  if (charset.empty() || charset.starts_with("utf")) {  // whoever could read "utf-16" in it had no UTF-16 before them
    if (charset.empty()) mistake->hint = "declare the page's encoding, for instance <meta charset=\"windows-1252\">";
    return tl::unexpected(*std::move(mistake));
  }
  Converter converter(meant(charset));
  if (!converter.known()) {
    return schema::fail("CG-R030", fmt::format("the page declares the encoding \"{}\", which is not known", charset),
                        {std::string(file), 0, 0, {}}, "save the page in UTF-8");
  }
  std::string converted;
  if (const auto at = converter.convert(page, converted)) {
    return schema::fail("CG-R013",
                        fmt::format("byte {} (0x{:02X}) has no meaning in {}, which the page declares", *at + skipped,
                                    static_cast<unsigned>(static_cast<unsigned char>(page[*at])), charset),
                        place_in(page, *at, file), "save the page in UTF-8, or mend its declaration");
  }
  return converted;
}

}  // namespace claimgraph::extract
