// SPDX-License-Identifier: Apache-2.0
#pragma once

// From the words that fill the slot to the words that say what it is about.

#include "frames/attitude.h"

namespace claimgraph::extract {

struct WhatIsMeant {
  TokenIndex head = kNoToken;
  SlotKind kind = SlotKind::kObject;
};

/// "the possibility of a truce" is about a truce; "the peace that they try to achieve" about the peace.
WhatIsMeant what_is_meant(const Doc& doc, const Attitude& attitude);

}  // namespace claimgraph::extract
