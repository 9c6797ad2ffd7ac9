// SPDX-License-Identifier: Apache-2.0
#pragma once

// What PROFILE counts: rows and time of each step, the time without that of the operators it asks.

#include <chrono>
#include <unordered_map>

#include "plan/step.h"

namespace claimgraph::query::exec {

class Profile {
 public:
  using Clock = std::chrono::steady_clock;
  struct Entry {
    std::uint64_t rows = 0;
    Clock::duration time{};
  };

  /// The entry stays where it is. Several operators may be made of one step, in a subquery one after the other.
  Entry& entry_for(const plan::Step& step) { return entries_[&step]; }
  Entry of(const plan::Step& step) const {
    const auto found = entries_.find(&step);
    return found == entries_.end() ? Entry() : found->second;
  }

  /// The clock runs for the entry from now on; gives the one that it ran for. Null: for none.
  Entry* switch_to(Entry* entry) {
    const Clock::time_point now = Clock::now();
    if (running_ != nullptr) running_->time += now - since_;
    since_ = now;
    return std::exchange(running_, entry);
  }

 private:
  std::unordered_map<const plan::Step*, Entry> entries_;
  Entry* running_ = nullptr;
  Clock::time_point since_;
};

}  // namespace claimgraph::query::exec
