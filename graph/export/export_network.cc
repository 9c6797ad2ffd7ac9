// SPDX-License-Identifier: Apache-2.0

// The merged edges for programs that draw and measure networks: GraphML (http://graphml.graphdrawing.org/primer) and
// GEXF 1.2 (https://gexf.net/primer), which Gephi, Cytoscape, NetworkX and igraph read.

#include <fmt/format.h>
#include <libxml/xmlwriter.h>

#include <array>
#include <memory>
#include <span>
#include <string>

#include "claimgraph/graph/output.h"
#include "draw/picture_text.h"
#include "draw/theme.h"
#include "draw/words.h"
#include "export/weight_text.h"

namespace claimgraph::graph {
namespace {

/// What is known of an actor or an issue, or of an edge; empty where it is not.
template <class Thing>
struct Attribute {
  const char* name;
  bool is_number;
  std::string (*value)(const ClaimGraph& graph, const Thing& thing);
};

constexpr bool kText = false;
constexpr bool kNumber = true;

std::string date_text(const std::optional<schema::Date>& date) { return date ? schema::to_text(*date) : std::string(); }
/// As in queries: 1, -1, 0.
std::string side_text(schema::Polarity side) {
  return side == schema::Polarity::kNone ? "0" : side == schema::Polarity::kFor ? "1" : "-1";
}

struct Vertex {
  const Node& node;
  const char* kind;  ///< "actor" or "issue"
};

constexpr std::array<Attribute<Vertex>, 4> kVertexAttributes = {{
    {"type", kText, [](const ClaimGraph&, const Vertex& vertex) { return std::string(vertex.kind); }},
    {"kind", kText, [](const ClaimGraph&, const Vertex& vertex) { return vertex.node.kind; }},
    {"aliases", kText,
     [](const ClaimGraph&, const Vertex& vertex) { return fmt::format("{}", fmt::join(vertex.node.aliases, "; ")); }},
    {"belongs_to", kText, [](const ClaimGraph&, const Vertex& vertex) { return vertex.node.belongs_to; }},
}};

const schema::Claim& best(const ClaimGraph& graph, const Edge& edge) { return graph.claim(edge.claims.front()); }

constexpr std::array<Attribute<Edge>, 14> kEdgeAttributes = {{
    {"position", kText, [](const ClaimGraph&, const Edge& edge) { return std::string(schema::name(edge.position)); }},
    {"polarity", kNumber, [](const ClaimGraph&, const Edge& edge) { return side_text(edge.polarity); }},
    {"stance", kNumber,
     [](const ClaimGraph&, const Edge& edge) { return edge.stance ? side_text(*edge.stance) : std::string(); }},
    {"count", kNumber, [](const ClaimGraph&, const Edge& edge) { return std::to_string(edge.count); }},
    {"documents", kNumber, [](const ClaimGraph&, const Edge& edge) { return std::to_string(edge.documents); }},
    {"own", kNumber, [](const ClaimGraph&, const Edge& edge) { return std::to_string(edge.own); }},
    {"reported", kNumber, [](const ClaimGraph&, const Edge& edge) { return std::to_string(edge.reported); }},
    {"certainty", kText, [](const ClaimGraph&, const Edge& edge) { return std::string(schema::name(edge.certainty)); }},
    {"first", kText, [](const ClaimGraph&, const Edge& edge) { return date_text(edge.first); }},
    {"last", kText, [](const ClaimGraph&, const Edge& edge) { return date_text(edge.last); }},
    {"quote", kText, [](const ClaimGraph& graph, const Edge& edge) { return best(graph, edge).quote; }},
    {"reported_by", kText, [](const ClaimGraph& graph, const Edge& edge) { return best(graph, edge).reported_by; }},
    {"document", kText, [](const ClaimGraph& graph, const Edge& edge) { return best(graph, edge).doc; }},
    {"address", kText,
     [](const ClaimGraph& graph, const Edge& edge) {
       const schema::Document* document = graph.document_of(best(graph, edge));
       return document == nullptr ? std::string() : document->address;
     }},
}};

std::string actor_id(const Node& actor) { return node_id("actor", actor.name); }
std::string issue_id(const Node& issue) { return node_id("issue", issue.name); }

/// The same in every graph that has the edge.
std::string edge_id(const ClaimGraph& graph, const Edge& edge) {
  const char stance = edge.stance ? schema::sign(*edge.stance) : '?';
  return node_id("edge", fmt::format("{}\n{}\n{}\n{}{}", graph.actor(edge.actor).name, schema::name(edge.position),
                                     graph.issue(edge.issue).name, schema::sign(edge.polarity), stance));
}

class Xml {
 public:
  Xml()
      : buffer_(xmlBufferCreate(), xmlBufferFree),
        writer_(xmlNewTextWriterMemory(buffer_.get(), 0), xmlFreeTextWriter) {
    xmlTextWriterSetIndent(writer_.get(), 1);
    xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr);
  }

  void begin(const char* element) { xmlTextWriterStartElement(writer_.get(), name(element)); }
  void end() { xmlTextWriterEndElement(writer_.get()); }
  /// Of the element that was begun last. Characters that XML does not know are U+FFFD.
  void attribute(const char* key, const std::string& value) {
    xmlTextWriterWriteAttribute(writer_.get(), name(key), name(shown(value).c_str()));
  }
  void text(const std::string& value) { xmlTextWriterWriteString(writer_.get(), name(shown(value).c_str())); }

  std::string finish() {
    xmlTextWriterEndDocument(writer_.get());
    writer_.reset();
    return reinterpret_cast<const char*>(xmlBufferContent(buffer_.get()));
  }

 private:
  static const xmlChar* name(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

  std::unique_ptr<xmlBuffer, void (*)(xmlBufferPtr)> buffer_;
  std::unique_ptr<xmlTextWriter, void (*)(xmlTextWriterPtr)> writer_;
};

template <class Visit>
void each_vertex(const ClaimGraph& graph, const Visit& visit) {
  for (const Node& actor : graph.actors()) visit(actor_id(actor), Vertex{actor, "actor"});
  for (const Node& issue : graph.issues()) visit(issue_id(issue), Vertex{issue, "issue"});
}

// ---- GraphML

void declare_graphml(Xml& xml, const char* what, const char* name, const char* type) {
  xml.begin("key");
  xml.attribute("id", fmt::format("{}_{}", what, name));
  xml.attribute("for", what);
  xml.attribute("attr.name", name);
  xml.attribute("attr.type", type);
  xml.end();
}

template <class Thing>
void declare_graphml(Xml& xml, const char* what, std::span<const Attribute<Thing>> attributes) {
  for (const auto& attribute : attributes) {
    declare_graphml(xml, what, attribute.name, attribute.is_number ? "int" : "string");
  }
}

void data(Xml& xml, const std::string& key, const std::string& value) {
  if (value.empty()) return;
  xml.begin("data");
  xml.attribute("key", key);
  xml.text(value);
  xml.end();
}

template <class Thing>
void write_graphml(Xml& xml, const ClaimGraph& graph, const char* what, const Thing& thing,
                   std::span<const Attribute<Thing>> attributes) {
  for (const auto& attribute : attributes) {
    data(xml, fmt::format("{}_{}", what, attribute.name), attribute.value(graph, thing));
  }
}

std::string graphml(const ClaimGraph& graph) {
  Xml xml;
  xml.begin("graphml");
  xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
  declare_graphml(xml, "node", "label", "string");
  declare_graphml(xml, "edge", "label", "string");
  declare_graphml(xml, "edge", "weight", "double");
  declare_graphml<Vertex>(xml, "node", kVertexAttributes);
  declare_graphml<Edge>(xml, "edge", kEdgeAttributes);
  xml.begin("graph");
  xml.attribute("id", "positions");
  xml.attribute("edgedefault", "directed");
  each_vertex(graph, [&](const std::string& id, const Vertex& vertex) {
    xml.begin("node");
    xml.attribute("id", id);
    data(xml, "node_label", vertex.node.name);
    write_graphml<Vertex>(xml, graph, "node", vertex, kVertexAttributes);
    xml.end();
  });
  for (const Edge& edge : graph.edges()) {
    xml.begin("edge");
    xml.attribute("id", edge_id(graph, edge));
    xml.attribute("source", actor_id(graph.actor(edge.actor)));
    xml.attribute("target", issue_id(graph.issue(edge.issue)));
    data(xml, "edge_label", std::string(schema::name(edge.position)));
    data(xml, "edge_weight", weight_text(edge.half_weight));
    write_graphml<Edge>(xml, graph, "edge", edge, kEdgeAttributes);
    xml.end();
  }
  return xml.finish();
}

// ---- GEXF

template <class Thing>
void declare_gexf(Xml& xml, const char* what, std::span<const Attribute<Thing>> attributes) {
  xml.begin("attributes");
  xml.attribute("class", what);
  xml.attribute("mode", "static");
  for (const auto& attribute : attributes) {
    xml.begin("attribute");
    xml.attribute("id", attribute.name);
    xml.attribute("title", attribute.name);
    xml.attribute("type", attribute.is_number ? "integer" : "string");
    xml.end();
  }
  xml.end();
}

template <class Thing>
void write_gexf(Xml& xml, const ClaimGraph& graph, const Thing& thing, std::span<const Attribute<Thing>> attributes) {
  xml.begin("attvalues");
  for (const auto& attribute : attributes) {
    const std::string value = attribute.value(graph, thing);
    if (value.empty()) continue;
    xml.begin("attvalue");
    xml.attribute("for", attribute.name);
    xml.attribute("value", value);
    xml.end();
  }
  xml.end();
}

/// "#d55e00", as a picture has it.
void colour(Xml& xml, const std::string& hex) {
  constexpr std::array<const char*, 3> kParts = {"r", "g", "b"};
  xml.begin("viz:color");
  for (std::size_t part = 0; part < kParts.size(); ++part) {
    xml.attribute(kParts[part], std::to_string(std::stoi(hex.substr(1 + 2 * part, 2), nullptr, 16)));
  }
  xml.end();
}

std::string gexf(const ClaimGraph& graph) {
  Xml xml;
  xml.begin("gexf");
  xml.attribute("xmlns", "http://www.gexf.net/1.2draft");
  xml.attribute("xmlns:viz", "http://www.gexf.net/1.2draft/viz");
  xml.attribute("version", "1.2");
  xml.begin("graph");
  xml.attribute("mode", "dynamic");
  xml.attribute("timeformat", "date");
  xml.attribute("defaultedgetype", "directed");
  declare_gexf<Vertex>(xml, "node", kVertexAttributes);
  declare_gexf<Edge>(xml, "edge", kEdgeAttributes);
  const Theme& theme = theme_of(DrawTheme::kLight);
  xml.begin("nodes");
  each_vertex(graph, [&](const std::string& id, const Vertex& vertex) {
    xml.begin("node");
    xml.attribute("id", id);
    xml.attribute("label", vertex.node.name);
    write_gexf<Vertex>(xml, graph, vertex, kVertexAttributes);
    xml.end();
  });
  xml.end();
  xml.begin("edges");
  for (const Edge& edge : graph.edges()) {
    xml.begin("edge");
    xml.attribute("id", edge_id(graph, edge));
    xml.attribute("source", actor_id(graph.actor(edge.actor)));
    xml.attribute("target", issue_id(graph.issue(edge.issue)));
    xml.attribute("label", std::string(schema::name(edge.position)));
    xml.attribute("weight", weight_text(edge.half_weight));
    if (edge.first) xml.attribute("start", schema::to_text(*edge.first));
    if (edge.last) xml.attribute("end", schema::to_text(*edge.last));
    write_gexf<Edge>(xml, graph, edge, kEdgeAttributes);
    colour(xml, theme.side_of(edge.stance.value_or(schema::Polarity::kNone)).colour);
    xml.end();
  }
  return xml.finish();
}

}  // namespace

std::string export_network(const ClaimGraph& graph, NetworkFormat format) {
  return format == NetworkFormat::kGexf ? gexf(graph) : graphml(graph);
}

}  // namespace claimgraph::graph
