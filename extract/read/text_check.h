// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether bytes are text at all, and in which encoding.

#include <optional>
#include <string_view>

#include "claimgraph/schema/result.h"

namespace claimgraph::extract {

/// Takes the byte order mark of UTF-8 off the front; the bytes taken (0 or 3).
std::size_t take_byte_order_mark(std::string_view& bytes);

/// Why `bytes` are no text in an encoding that extends ASCII: empty (CG-R010), binary (CG-R011), UTF-16 or UTF-32
/// (CG-R012). Nothing where they may be.
std::optional<schema::Error> not_text(std::string_view bytes);

/// The first byte of `text` that is not valid UTF-8 (CG-R013). `skipped` bytes stand in front of it in the file.
std::optional<schema::Error> not_utf8(std::string_view text, std::string_view file, std::size_t skipped);

}  // namespace claimgraph::extract
