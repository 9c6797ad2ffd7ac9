// SPDX-License-Identifier: Apache-2.0
#pragma once

// Memory that is kept from batch to batch.

#include <cstddef>
#include <vector>

namespace claimgraph::language {

/// At least `count` numbers, of which the new ones are 0. Never smaller: what a vector that shrinks and grows sets to 0
/// each time is about to be written anyway.
template <class Number>
void make_room(std::vector<Number>& numbers, std::size_t count) {
  if (numbers.size() < count) numbers.resize(count);
}

}  // namespace claimgraph::language
