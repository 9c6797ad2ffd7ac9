// SPDX-License-Identifier: Apache-2.0
#pragma once

// claimgraph add GRAPH FOLDER... --watch

#include "claimgraph/extract/extractor.h"
#include "claimgraph/graph/store.h"
#include "commands.h"

namespace claimgraph::cli {

/// Fails, as wrong usage, where something else than folders of articles is to be watched.
schema::Result<void> check_watched(const Reading& reading);

/// Takes in what is in the folders, then what comes into them and changes there, until Ctrl-C or SIGTERM asks it to
/// end, which is no failure. What it has told of as taken in is committed.
schema::Result<void> watch(const Add& command, const extract::Analyser& analyser, graph::Store& store, Streams streams);

}  // namespace claimgraph::cli
