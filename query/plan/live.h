// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which slots are read behind a step.

#include "plan/step.h"

namespace claimgraph::query::plan {

using LiveSlots = std::vector<bool>;  // one a slot

/// Notes in each step what is read behind it, given what is read behind the last; gives what is read before the first.
LiveSlots note_live(std::vector<Step>& steps, LiveSlots live);

/// The slots that a step reads, and those that it fills.
void add_read_slots(const Step& step, std::vector<Slot>& slots);
void add_made_slots(const Step& step, std::vector<Slot>& slots);

/// Whether a row may come out of it many times.
bool multiplies(const Step& step);

}  // namespace claimgraph::query::plan
