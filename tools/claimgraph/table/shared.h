// SPDX-License-Identifier: Apache-2.0
#pragma once

// Arguments and options that several commands have.

#include "table.h"

namespace claimgraph::cli {

Parameter graph_argument();
Parameter input_argument();
Parameter output_option();
Parameter vocabulary_option();
Parameter authors_voice_option();
Parameter table_format_option();
Parameter since_option();
Parameter until_option();
/// --date and --input-format.
std::vector<Parameter> reading_options();
/// --param, and what ends a query that goes too far.
std::vector<Parameter> asking_options();

/// One list behind the other.
std::vector<Parameter> joined(std::vector<Parameter> first, std::vector<Parameter> second);

}  // namespace claimgraph::cli
