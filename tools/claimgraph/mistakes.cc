// SPDX-License-Identifier: Apache-2.0

#include "mistakes.h"

#include <utility>

namespace claimgraph::cli {

schema::DiagnosticSink Mistakes::sink() {
  return [this](const schema::Diagnostic& diagnostic) {
    if (diagnostic.severity == schema::Severity::kError) {
      others_.push_back(diagnostic.error);
    } else {
      told_(diagnostic);
    }
  };
}

schema::Error Mistakes::in_order(schema::Error first) {
  for (schema::Error& next : std::exchange(others_, {})) {
    told_({schema::Severity::kError, std::exchange(first, std::move(next))});
  }
  return first;
}

}  // namespace claimgraph::cli
