// SPDX-License-Identifier: Apache-2.0

#include "picture.h"

#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CLAIMGRAPH_LEAK_CHECK
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define CLAIMGRAPH_LEAK_CHECK
#endif
#ifdef CLAIMGRAPH_LEAK_CHECK
// Fontconfig, Pango's threads and Graphviz keep fonts and labels for good; the leak checker asks here what to overlook,
// and not to speak of it.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:libpango\nleak:libglib\nleak:libgvc\n";
}
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
#endif

namespace claimgraph::graph {
namespace {

std::mutex& graphviz_mutex() {
  static std::mutex mutex;
  return mutex;
}

/// What Graphviz complained of since the mutex was taken; it would print that otherwise.
std::string& complaints() {
  static std::string text;
  return text;
}

int complain(char* message) {
  complaints() += message;
  return 0;
}

// cgraph 2.42 takes char* for text that it does not change.
char* mutable_text(const char* text) { return const_cast<char*>(text); }
char* mutable_text(const std::string& text) { return const_cast<char*>(text.c_str()); }

void set(void* object, const Attributes& attributes) {
  for (const auto& [name, value] : attributes) {
    if (value.empty() && std::string_view(name) == "URL") continue;  // no link rather than one to nowhere
    agsafeset(object, mutable_text(name), mutable_text(value), mutable_text(""));
  }
}

void set_html(Agraph_t* graph, void* object, const std::string& label) {
  // Graphviz knows HTML-like text by its entry in the table of strings, which agsafeset finds again.
  agsafeset(object, mutable_text("label"), agstrdup_html(graph, mutable_text(label)), mutable_text(""));
}

int append(void* out, const char* text) {
  *static_cast<std::string*>(out) += text;
  return 0;
}
int flush(void*) { return 0; }
int read_nothing(void*, char*, int) { return 0; }

/// Names of nodes and clusters by number, in the order in which they come. Graphviz's own numbers are addresses, and it
/// goes through clusters in their order, so that the same graph would not be the same file.
struct Names {
  Agraph_t* graph;  // whose strings they are: Graphviz looks at what it keeps before each of them
  std::map<std::string, IDTYPE, std::less<>> numbers;
  std::vector<char*> names;  // number 2 (i + 1) is name i; odd ones have none
  IDTYPE next_nameless = 1;
};

void* open_names(Agraph_t* graph, Agdisc_t*) { return new Names{graph, {}, {}}; }
void close_names(void* state) { delete static_cast<Names*>(state); }
long map_name(void* state, int, char* name, IDTYPE* id, int create) {
  Names& names = *static_cast<Names*>(state);
  if (name == nullptr) {
    *id = names.next_nameless;
    names.next_nameless += 2;
    return 1;
  }
  const auto known = names.numbers.find(std::string_view(name));
  if (known == names.numbers.end() && create == 0) return 0;
  if (known != names.numbers.end()) {
    *id = known->second;
    return 1;
  }
  names.names.push_back(agstrdup(names.graph, name));
  *id = 2 * names.names.size();
  names.numbers.emplace(name, *id);
  return 1;
}
long take_number(void*, int, IDTYPE) { return 0; }
void free_number(void*, int, IDTYPE) {}
char* name_of(void* state, int, IDTYPE id) {
  Names& names = *static_cast<Names*>(state);
  return id % 2 == 0 && id != 0 && id / 2 <= names.names.size() ? names.names[id / 2 - 1] : nullptr;
}
void note_object(void*, int, void*) {}

Agiddisc_t kNumbered = {open_names, map_name, take_number, free_number, name_of, close_names, note_object};
Agiodisc_t kToString = {read_nothing, append, flush};
Agdisc_t kDisciplines = {&AgMemDisc, &kNumbered, &kToString};

const char* format_name(DrawFormat format) {
  switch (format) {
    case DrawFormat::kDot:
      return "dot";
    case DrawFormat::kSvg:
      return "svg";
    case DrawFormat::kPng:
      return "png";
    case DrawFormat::kPdf:
      return "pdf";
  }
  return "svg";
}

std::string complaint_or(std::string otherwise) {
  std::string text = complaints();
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.empty() ? otherwise : text;
}

/// Made once and kept for the life of the process: Graphviz 2.42 remembers names of fonts beyond the context that read
/// them, and looks at freed memory when a second context is made after the first is gone.
GVC_t* graphviz_context() {
  static GVC_t* const context = gvContext();
  return context;
}

}  // namespace

struct Picture::Impl {
  std::unique_lock<std::mutex> lock{graphviz_mutex()};
  agusererrf previous = nullptr;
  Agraph_t* graph = nullptr;
  std::vector<Agnode_t*> nodes;
  std::vector<Agraph_t*> clusters;
  const char* engine = "dot";

  explicit Impl(const std::string& name) {
    complaints().clear();
    previous = agseterrf(complain);
    graph = agopen(mutable_text(name), Agdirected, &kDisciplines);
  }
  ~Impl() {
    agclose(graph);
    agseterrf(previous);
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
};

Picture::Picture(const std::string& graph_name, Engine engine, const Attributes& of_graph, const Attributes& of_nodes,
                 const Attributes& of_edges)
    : impl_(std::make_unique<Impl>(graph_name)) {
  if (engine == Engine::kNeato) {
    impl_->engine = "neato";
    agattr(impl_->graph, AGRAPH, mutable_text("layout"), mutable_text(impl_->engine));  // for whoever gets the DOT
  }
  // What Graphviz takes where a node has no label: an empty one is then written out, too.
  agattr(impl_->graph, AGNODE, mutable_text("label"), mutable_text("\\N"));
  const auto declare = [this](int kind, const Attributes& attributes) {
    for (const auto& [name, value] : attributes) {
      agattr(impl_->graph, kind, mutable_text(name), mutable_text(value));
    }
  };
  declare(AGRAPH, of_graph);
  declare(AGNODE, of_nodes);
  declare(AGEDGE, of_edges);
}

Picture::~Picture() = default;

Picture::NodeNumber Picture::add_node(const std::string& name, const Attributes& attributes) {
  Agnode_t* node = agnode(impl_->graph, mutable_text(name), 1);
  set(node, attributes);
  impl_->nodes.push_back(node);
  return NodeNumber{impl_->nodes.size() - 1};
}

Picture::ClusterNumber Picture::add_cluster(const std::string& name, const Attributes& attributes) {
  Agraph_t* cluster = agsubg(impl_->graph, mutable_text("cluster_" + name), 1);
  set(cluster, attributes);
  impl_->clusters.push_back(cluster);
  return ClusterNumber{impl_->clusters.size() - 1};
}

void Picture::put(NodeNumber node, ClusterNumber cluster) {
  agsubnode(impl_->clusters[static_cast<std::size_t>(cluster)], impl_->nodes[static_cast<std::size_t>(node)], 1);
}

void Picture::line_up(const std::vector<NodeNumber>& nodes) {
  Agraph_t* rank = agsubg(impl_->graph, nullptr, 1);
  set(rank, {{"rank", "same"}});
  for (const NodeNumber node : nodes) agsubnode(rank, impl_->nodes[static_cast<std::size_t>(node)], 1);
  for (std::size_t i = 1; i < nodes.size(); ++i) add_edge(nodes[i - 1], nodes[i], {{"style", "invis"}});
}

void Picture::add_edge(NodeNumber from, NodeNumber to, const Attributes& attributes) {
  Agedge_t* edge = agedge(impl_->graph, impl_->nodes[static_cast<std::size_t>(from)],
                          impl_->nodes[static_cast<std::size_t>(to)], nullptr, 1);
  set(edge, attributes);
}

void Picture::set_html_label(const std::string& label) { set_html(impl_->graph, impl_->graph, label); }

void Picture::set_html_label(NodeNumber node, const std::string& label) {
  set_html(impl_->graph, impl_->nodes[static_cast<std::size_t>(node)], label);
}

std::string Picture::to_dot() const {
  std::string text;
  agwrite(impl_->graph, &text);
  return text;
}

schema::Result<std::string> Picture::render(DrawFormat format) const {
  GVC_t* const context = graphviz_context();
  if (gvLayout(context, impl_->graph, impl_->engine) != 0) {
    return schema::fail("CG-D004",
                        fmt::format("Graphviz could not lay out the diagram: {}", complaint_or("no reason given")), {},
                        "draw fewer edges, or write --format dot and lay it out elsewhere");
  }
  char* bytes = nullptr;
  unsigned length = 0;
  const int failed = gvRenderData(context, impl_->graph, format_name(format), &bytes, &length);
  std::string picture;
  if (failed == 0 && bytes != nullptr) picture.assign(bytes, length);
  if (bytes != nullptr) gvFreeRenderData(bytes);
  gvFreeLayout(context, impl_->graph);
  if (picture.empty()) {
    return schema::fail(
        "CG-D005", fmt::format("Graphviz could not write {}: {}", format_name(format), complaint_or("no bytes came")),
        {}, "the package libgvc6 brings the renderers of png and pdf; svg and dot need none");
  }
  return picture;
}

}  // namespace claimgraph::graph
