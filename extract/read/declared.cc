// SPDX-License-Identifier: Apache-2.0

#include "declared.h"

#include <fmt/format.h>

#include "white_space.h"
#include "written_date.h"

namespace claimgraph::extract {

bool declare(schema::Document& document, std::string_view key, std::string_view value, const Report& report,
             const std::function<schema::Place()>& place) {
  const auto not_understood = [&](std::string_view what, std::string_view hint) {
    report.warning({"CG-R023", fmt::format("the {} \"{}\" is not understood and left out", what, collapsed(value)),
                    place(), std::string(hint)});
  };
  if (key == "id") {
    document.id = collapsed(value);
  } else if (key == "title") {
    document.title = collapsed(value);
  } else if (key == "source") {
    document.source = collapsed(value);
  } else if (key == "author") {
    document.author = collapsed(value);
  } else if (key == "address" || key == "url") {
    document.address = collapsed(value);
  } else if (key == "date") {
    document.date = written_date(value);
    if (!document.date) not_understood("date", "write year-month-day, such as 2025-08-14");
  } else if (key == "revision") {
    const auto revision = written_revision(value);
    document.revision = revision.value_or(0);
    if (!revision) not_understood("revision", "write a whole number, or a date and time such as 2025-08-14T09:30:00Z");
  } else {
    return false;
  }
  return true;
}

}  // namespace claimgraph::extract
