// SPDX-License-Identifier: Apache-2.0
#pragma once

// What everything that computes shares: the graph, what is left of the limits, and the first error. Errors do not
// unwind: a function that fails notes it here and gives null; operators look after each batch.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimgraph/property_graph/property_graph.h"
#include "syntax/problems.h"
#include "values/regular_expression.h"

namespace claimgraph::query {

namespace exec {
class Profile;
}

/// What a query may use; see RunOptions.
struct Limits {
  std::uint64_t rows = 0;    ///< of each operator
  std::uint64_t memory = 0;  ///< bytes
  std::optional<std::chrono::steady_clock::time_point> deadline;
  const std::atomic<bool>* stop = nullptr;
};

class Evaluation {
 public:
  /// Graph, text and profile (or null) must outlive it.
  Evaluation(const property_graph::PropertyGraph& graph, std::string_view text, const Limits& limits,
             property_graph::DateTime now, exec::Profile* profile)
      : graph_(graph), text_(text), limits_(limits), now_(std::move(now)), profile_(profile) {}

  const property_graph::PropertyGraph& graph() const { return graph_; }
  /// The present, which stands still while a query runs.
  const property_graph::DateTime& now() const { return now_; }
  exec::Profile* profile() const { return profile_; }

  void fail(const char* code, const std::string& message, syntax::Span span, std::string hint = {});
  bool failed() const { return error_.has_value(); }
  const schema::Error& error() const { return *error_; }

  /// The code of a text in a distinct dictionary, its size where it has none. Queries ask for the same few texts again
  /// and again.
  std::uint32_t code_of(const property_graph::Dictionary& dictionary, const std::string& text);

  /// text =~ pattern, which is written at `span`; false, and failed, where the pattern is none.
  bool matches(std::string_view text, std::string_view pattern, syntax::Span span);

  /// At least 0 and below 1; the same sequence in every query, so that an answer can be had again (SplitMix64, Steele,
  /// Lea and Flood 2014).
  double random();

  /// False, and failed, where the query was cancelled or its time is over. Looked at for each batch and wherever one
  /// value may take long.
  bool check();
  /// False, and failed, where one operator has made more rows than the limit.
  bool check_rows(std::uint64_t rows);

  // Memory is counted in two ways. What is computed for a batch (lists, texts) is scratch: it is free again with the
  // batch. What an operator gathers (groups, rows to sort) is kept until it says otherwise.

  /// Before so many bytes, or elements of lists, are made; false, and failed, where the limit does not allow it.
  bool take(std::uint64_t bytes, syntax::Span span);
  bool take_elements(std::uint64_t count, syntax::Span span);
  /// Whether take would allow it; takes nothing.
  bool could_take(std::uint64_t bytes, syntax::Span span);
  /// What was taken since the last time, which is somebody else's to release now.
  std::uint64_t take_scratch() { return std::exchange(scratch_, 0); }
  void give_scratch(std::uint64_t bytes) { scratch_ += bytes; }
  std::uint64_t scratch() const { return scratch_; }
  /// What was taken since scratch() was `before` is gone already.
  void release_scratch(std::uint64_t before) {
    release(scratch_ - before);
    scratch_ = before;
  }
  bool keep(std::uint64_t bytes);
  void release(std::uint64_t bytes) { used_ -= bytes; }
  std::uint64_t memory_left() const { return limits_.memory > used_ ? limits_.memory - used_ : 0; }

 private:
  void too_much_memory(syntax::Span span);

  const property_graph::PropertyGraph& graph_;
  std::string_view text_;
  Limits limits_;
  struct Known {
    const property_graph::Dictionary* dictionary = nullptr;
    std::string text;
    std::uint32_t code = 0;
  };
  std::vector<Known> known_codes_;
  std::uint64_t used_ = 0;     // bytes, scratch and kept
  std::uint64_t scratch_ = 0;  // bytes of used_
  RegularExpressions patterns_;
  std::uint64_t matching_ = 0;  // what matching has cost since the time was looked at
  std::uint64_t random_state_ = 0;
  property_graph::DateTime now_;
  exec::Profile* profile_;
  std::optional<schema::Error> error_;
};

/// Memory that an operator keeps for as long as it lives.
class Kept {
 public:
  explicit Kept(Evaluation& evaluation) : evaluation_(evaluation) {}
  ~Kept() { evaluation_.release(bytes_); }
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;

  /// add and set: false, and failed, where that is too much.
  bool add(std::uint64_t bytes) {
    bytes_ += bytes;
    return evaluation_.keep(bytes);
  }
  /// What was taken as scratch and is kept now.
  void adopt(std::uint64_t bytes) { bytes_ += bytes; }
  bool set(std::uint64_t bytes) {
    evaluation_.release(std::exchange(bytes_, 0));
    return add(bytes);
  }

 private:
  Evaluation& evaluation_;
  std::uint64_t bytes_ = 0;
};

}  // namespace claimgraph::query
