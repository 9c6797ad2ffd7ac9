// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a document declares about itself, whatever the format: names of its fields, and how their values are taken.

#include <functional>
#include <string>
#include <string_view>

#include "claimgraph/schema/claim.h"
#include "report.h"

namespace claimgraph::extract {

/// Takes `value` over into the field that `key` names: id, title, source, author, date, address (or url), revision. A
/// date or revision that is not understood is left out with a warning at `place`, which is asked for only then. False
/// where the key names no field.
bool declare(schema::Document& document, std::string_view key, std::string_view value, const Report& report,
             const std::function<schema::Place()>& place);

}  // namespace claimgraph::extract
