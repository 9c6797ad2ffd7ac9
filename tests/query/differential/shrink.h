// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

namespace claimgraph::differential {

/// A shorter query for which `still_wrong` holds as well: stretches of words are left out as long as that goes. What
/// puts rows in an order stays, for the rows would differ without it and nothing be wrong.
std::string shrunk(std::string text, const std::function<bool(const std::string&)>& still_wrong);

}  // namespace claimgraph::differential
