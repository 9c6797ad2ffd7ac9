// SPDX-License-Identifier: Apache-2.0
#pragma once

// Files read and written whole.

#include <string>
#include <string_view>

#include "claimgraph/schema/result.h"

namespace claimgraph::cli {

/// All bytes of the file, of standard input for "-". Fails where it cannot be read; the message says why.
schema::Result<std::string> read_file(const std::string& path);

/// "<stdin>" for "-", the path otherwise: what messages call an input.
std::string shown_name(const std::string& path);

/// Puts `bytes` there, all or nothing: they go to a file beside it first, which then takes its name, so that a full
/// disk leaves what was there before. What is no regular file (/dev/null, a pipe) is written in place.
schema::Result<void> write_file(const std::string& path, std::string_view bytes);

/// Writes everything, however many calls it takes. 0, or the errno that stopped it.
int write_all(int descriptor, std::string_view bytes);

/// "No space left on device", the same in every locale.
std::string system_message(int error_number);

}  // namespace claimgraph::cli
