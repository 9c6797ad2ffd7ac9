// SPDX-License-Identifier: Apache-2.0

#include "console/progress.h"

#include <catch2/catch.hpp>

using namespace claimgraph::cli;
using namespace std::chrono_literals;

namespace {

TEST_CASE("Counts have commas by thousands") {
  CHECK(count_text(0) == "0");
  CHECK(count_text(999) == "999");
  CHECK(count_text(1000) == "1,000");
  CHECK(count_text(1234567) == "1,234,567");
}

TEST_CASE("Times are as exact as is of use") {
  CHECK(time_text(0s) == "0 s");
  CHECK(time_text(59s) == "59 s");
  CHECK(time_text(60s) == "1 min 0 s");
  CHECK(time_text(3599s) == "59 min 59 s");
  CHECK(time_text(3600s) == "1 h 0 min");
  CHECK(time_text(7500s) == "2 h 5 min");
}

TEST_CASE("What is left takes as long in proportion as what was done") {
  CHECK(time_left({1200, 5000, "documents"}, 5s) == 16s);
  CHECK(time_left({5000, 5000, "documents"}, 5s) == 0s);
  CHECK(time_left({6000, 5000, "documents"}, 5s) == 0s);  // a file that grew meanwhile
  CHECK_FALSE(time_left({0, 5000, "documents"}, 5s).has_value());
}

TEST_CASE("The line has count, rate and time left, as far as they can be told") {
  CHECK(progress_line({1200, 5000, "documents"}, 5s) == "1,200 of 5,000 documents, 240 a second, 16 s left");
  CHECK(progress_line({3, 9, "documents"}, 2s) == "3 of 9 documents, 1.5 a second, 4 s left");
  CHECK(progress_line({1, 9, "documents"}, 10s) == "1 of 9 documents, 6.0 a minute, 1 min 20 s left");
  CHECK(progress_line({0, 9, "documents"}, 10s) == "0 of 9 documents");
}

TEST_CASE("Bytes are told in round units") {
  CHECK(progress_line({1'500'000, 3'000'000'000, "bytes"}, 1s) ==
        "1.5 MB of 3.0 GB, 1.5 MB a second, 33 min 19 s left");
  CHECK(bytes_text(999) == "999 bytes");
  CHECK(bytes_text(250'000) == "250 kB");
}

TEST_CASE("A bar fills with the work and never leaves its width") {
  CHECK(progress_bar({5, 10, "documents"}, 1s, 64) ==
        "[==========          ] 5 of 10 documents, 5.0 a second, 1 s left");
  for (std::size_t width = 0; width < 120; ++width) {
    CHECK(progress_bar({1200, 5000, "documents"}, 5s, width).size() <= width);
    CHECK(progress_bar({0, 0, "claims"}, 0s, width).size() <= width);
  }
}

TEST_CASE("Where it is narrow the bar goes first, then the time") {
  CHECK(progress_bar({1200, 5000, "documents"}, 5s, 50) == "1,200 of 5,000 documents, 240 a second, 16 s left");
  CHECK(progress_bar({1200, 5000, "documents"}, 5s, 40) == "1,200 of 5,000 documents, 240 a second");
  CHECK(progress_bar({1200, 5000, "documents"}, 5s, 30) == "1,200 of 5,000 documents");
}

TEST_CASE("It is time after the first wait, then after each pause") {
  const Clock::time_point start{};
  Rhythm rhythm(start, 5s, 2s);
  CHECK_FALSE(rhythm.due(start));
  CHECK_FALSE(rhythm.due(start + 4999ms));
  CHECK(rhythm.due(start + 5s));
  CHECK_FALSE(rhythm.due(start + 6s));
  CHECK(rhythm.due(start + 7s));
}

}  // namespace
