// SPDX-License-Identifier: Apache-2.0

#include "exec/watch.h"

#include "exec/profile.h"

namespace claimgraph::query::exec {
namespace {

class WatchedOperator final : public Operator {
 public:
  WatchedOperator(OperatorPtr inner, Evaluation& evaluation, Profile::Entry* entry)
      : inner_(std::move(inner)), evaluation_(evaluation), entry_(entry) {}
  ~WatchedOperator() override { evaluation_.release(batch_); }
  WatchedOperator(const WatchedOperator&) = delete;
  WatchedOperator& operator=(const WatchedOperator&) = delete;

  bool next(Batch& batch) override {
    if (!evaluation_.check()) return false;
    // Whoever asks for more is done with the batch before and with what it has computed from it.
    evaluation_.release(std::exchange(batch_, 0) + evaluation_.take_scratch());
    Profile* const profile = evaluation_.profile();
    Profile::Entry* const before = profile == nullptr ? nullptr : profile->switch_to(entry_);
    const bool more = inner_->next(batch);
    if (profile != nullptr) profile->switch_to(before);
    batch_ = evaluation_.take_scratch();
    if (!more) return false;
    if (profile != nullptr) entry_->rows += batch.rows;
    const std::uint64_t bytes = size_of(batch);
    batch_ += bytes;
    return evaluation_.keep(bytes) && evaluation_.check_rows(rows_ += batch.rows);
  }

 private:
  static std::uint64_t size_of(const Batch& batch) {
    std::uint64_t bytes = 0;
    for (const Column& column : batch.columns) bytes += column.size() * sizeof(Value);
    return bytes;
  }

  OperatorPtr inner_;
  Evaluation& evaluation_;
  Profile::Entry* entry_;    // null where nothing is profiled
  std::uint64_t batch_ = 0;  // bytes of what was handed out last
  std::uint64_t rows_ = 0;
};

}  // namespace

OperatorPtr watched(const plan::Step& step, OperatorPtr inner, Evaluation& evaluation) {
  Profile* const profile = evaluation.profile();
  Profile::Entry* const entry = profile == nullptr ? nullptr : &profile->entry_for(step);
  return std::make_unique<WatchedOperator>(std::move(inner), evaluation, entry);
}

}  // namespace claimgraph::query::exec
