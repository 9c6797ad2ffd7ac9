// SPDX-License-Identifier: Apache-2.0

#include "repl/open_graph.h"

#include <sys/stat.h>

namespace claimgraph::cli {

OpenGraph::Moment OpenGraph::moment_of(const std::string& path) {
  struct stat info = {};
  if (stat(path.c_str(), &info) != 0) return {};
  return {info.st_ino, static_cast<std::uint64_t>(info.st_size), info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
}

schema::Result<std::unique_ptr<OpenGraph::State>> OpenGraph::read(const std::string& path) {
  auto store = graph::Store::open(path, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  auto view = store->property_graph();
  if (!view) return tl::unexpected(view.error());
  return std::make_unique<State>(std::move(*store), std::move(*view));
}

schema::Result<OpenGraph> OpenGraph::open(const std::string& path) {
  OpenGraph graph;
  graph.path_ = path;
  graph.moment_ = moment_of(path);
  auto state = read(path);
  if (!state) return tl::unexpected(state.error());
  graph.state_ = std::move(*state);
  return graph;
}

schema::Result<bool> OpenGraph::refresh() {
  const Moment now = moment_of(path_);
  if (now == moment_) return false;
  auto state = read(path_);
  if (!state) return tl::unexpected(state.error());
  moment_ = now;  // as it was before reading: what changed meanwhile is seen the next time
  state_ = std::move(*state);
  return true;
}

}  // namespace claimgraph::cli
