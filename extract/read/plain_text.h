// SPDX-License-Identifier: Apache-2.0
#pragma once

// Plain text and Markdown: front matter off, and what the text tells of itself.

#include <optional>
#include <string_view>

#include "claimgraph/schema/claim.h"
#include "report.h"

namespace claimgraph::extract {

/// `text` is valid UTF-8 without a byte order mark. Fails where its front matter is wrong.
schema::Result<schema::Document> read_plain_text(std::string_view text, const Report& report);

/// The first line where it looks like a headline: short, no sentence, with text below it; else nothing. The marks of a
/// Markdown heading are not part of it.
std::string_view headline_of(std::string_view text);

/// The date of a line such as "Published on August 14, 2025" or "14 August 2025" among the first or last lines of
/// `text`; the date of publication before one that stands alone, that before one of an update.
std::optional<schema::Date> published_date_of(std::string_view text);

}  // namespace claimgraph::extract
