// SPDX-License-Identifier: Apache-2.0

#include "complete.h"

#include "file_name.h"
#include "plain_text.h"

namespace claimgraph::extract {

void complete(Draft& draft, std::string_view stem, const std::optional<schema::Date>& date) {
  schema::Document& document = draft.document;
  if (document.title.empty()) document.title = std::string(headline_of(document.text));
  if (!document.date) document.date = published_date_of(document.text);
  if (draft.record == 0) add_from_file_name(stem, document);
  if (!document.date) document.date = date;
}

}  // namespace claimgraph::extract
