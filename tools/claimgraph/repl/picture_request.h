// SPDX-License-Identifier: Apache-2.0
#pragma once

// :draw [VIEW] [of NAME] [to FILE]

#include <string>
#include <string_view>

#include "claimgraph/graph/output.h"
#include "claimgraph/schema/result.h"
#include "questions/graph_names.h"

namespace claimgraph::cli {

struct PictureRequest {
  graph::DrawOptions options;
  std::string file;  ///< the given one, else one after the view that is not there yet
};

schema::Result<PictureRequest> read_picture_request(std::string_view words, const GraphNames& names);

}  // namespace claimgraph::cli
