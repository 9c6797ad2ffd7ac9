// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace claimgraph::extract {

/// `text` as browsers show it: the references &#128; to &#159;, which mean characters of Windows-1252, made those, and
/// characters that only say where a line may break (soft hyphen, zero width space, word joiner) left out. The rest
/// stays as it is.
std::string with_mended_characters(std::string_view text);

}  // namespace claimgraph::extract
