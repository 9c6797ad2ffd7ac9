// SPDX-License-Identifier: Apache-2.0

// What queries read of a store: the columns in memory, or in a file beside it.

#include <mutex>

#include "columns/column_file.h"
#include "merge/claim_graph_impl.h"
#include "store_impl.h"
#include "tables.h"
#include "view/claim_graph_view.h"

namespace claimgraph::graph {
namespace {

/// Below that a graph is built faster than anybody notices.
constexpr std::uint64_t kWorthAFile = 16U << 20U;

/// The graph as it was at that moment, built when it is asked for first.
class LateGraph {
 public:
  LateGraph(std::string path, const GraphMoment& moment) : path_(std::move(path)), moment_(moment) {}

  WholeGraphResult get() {
    const std::lock_guard lock(mutex_);
    if (graph_ == nullptr) {
      const auto store = Store::open(path_, Access::kRead);
      if (!store) return tl::unexpected(store.error().message);
      auto built = store->graph();
      if (!built) return tl::unexpected(built.error().message);
      if (moment_of(path_) != moment_) return tl::unexpected(std::string("the graph has changed since it was opened"));
      graph_ = std::make_shared<const ClaimGraph>(std::move(*built));
    }
    return graph_;
  }

 private:
  std::string path_;
  GraphMoment moment_;
  std::mutex mutex_;
  std::shared_ptr<const ClaimGraph> graph_;
};

std::unique_ptr<property_graph::PropertyGraph> view_over(ColumnVectors made, WholeGraph whole) {
  const auto vectors = std::make_shared<const ColumnVectors>(std::move(made));
  return std::make_unique<ClaimGraphView>(view_of(*vectors), vectors, std::move(whole));
}

std::unique_ptr<property_graph::PropertyGraph> view_over(MappedColumns mapped, WholeGraph whole) {
  return std::make_unique<ClaimGraphView>(mapped.columns, std::move(mapped.memory), std::move(whole));
}

}  // namespace

/// The state of the file where it is committed and large, under the lock that `snapshot` takes; else nothing.
schema::Result<std::optional<GraphMoment>> Store::Impl::moment_if_large() const {
  const std::optional<GraphMoment> none;
  if (in_memory || passing != nullptr || write_ahead) return none;
  // The first row that a transaction reads takes the lock under which the file stays as it is.
  const auto any = database->statement(kCountTables);
  if (!any) return tl::unexpected(any.error());
  if (const auto row = (*any)->step(); !row) return tl::unexpected(row.error());
  (*any)->reset();
  const auto moment = moment_of(path);
  return moment && moment->bytes >= kWorthAFile ? moment : none;
}

schema::Result<std::unique_ptr<property_graph::PropertyGraph>> Store::property_graph(
    const schema::Progress& progress) const {
  const bool has_changes = impl_->database->in_transaction();
  const auto snapshot = impl_->snapshot();
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto moment = has_changes ? schema::Result<std::optional<GraphMoment>>(std::nullopt) : impl_->moment_if_large();
  if (!moment) return tl::unexpected(moment.error());
  if (!*moment) {
    auto built = graph();
    if (!built) return tl::unexpected(std::move(built.error()));
    const auto kept = std::make_shared<const ClaimGraph>(std::move(*built));
    return view_over(make_columns(kept->impl_->merged), [kept] { return WholeGraphResult(kept); });
  }
  const auto late = std::make_shared<LateGraph>(impl_->path, **moment);
  const auto built_late = [late] { return late->get(); };
  if (auto mapped = map_columns(impl_->path, **moment)) return view_over(std::move(*mapped), built_late);
  constexpr std::size_t kSteps = 5;  // documents, claims, the merged graph, its columns, their file
  std::size_t steps = 0;
  const auto step = [&] {
    if (progress) progress(++steps, kSteps);
  };
  const auto decided = decisions();
  if (!decided) return tl::unexpected(decided.error());
  auto built = graph_in_steps(*decided, step);
  if (!built) return tl::unexpected(std::move(built.error()));
  step();
  ColumnVectors columns = make_columns(std::move(built->impl_->merged));
  step();
  { const ClaimGraph done = std::move(*built); }  // its memory, of which it has much more than the columns
  if (write_columns(impl_->path, **moment, view_of(columns))) {
    if (auto mapped = map_columns(impl_->path, **moment)) return view_over(std::move(*mapped), built_late);
  }
  return view_over(std::move(columns), built_late);
}

schema::Result<void> Store::prepare_questions(const schema::Progress& progress) const {
  const auto moment = impl_->moment_if_large();
  if (!moment) return tl::unexpected(moment.error());
  if (!*moment) return {};
  const auto graph = property_graph(progress);
  return graph ? schema::Result<void>() : tl::unexpected(graph.error());
}

}  // namespace claimgraph::graph
