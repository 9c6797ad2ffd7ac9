// SPDX-License-Identifier: Apache-2.0

// docs/json.md describes the format. One record a line, so that two exports can be compared line by line.

#include <fmt/format.h>

#include <algorithm>

#include "claimgraph/graph/output.h"
#include "claimgraph/json/json.h"
#include "export/weight_text.h"

namespace claimgraph::graph {
namespace {

void text_or_null(json::Writer& writer, const char* member, std::string_view text) {
  json::key(writer, member);
  if (text.empty()) {
    writer.Null();
  } else {
    json::write(writer, text);
  }
}

void date_or_null(json::Writer& writer, const char* member, const std::optional<schema::Date>& date) {
  text_or_null(writer, member, date ? schema::to_text(*date) : std::string());
}

void text(json::Writer& writer, const char* member, std::string_view value) {
  json::key(writer, member);
  json::write(writer, value);
}

void texts(json::Writer& writer, const char* member, const std::vector<std::string>& values) {
  json::key(writer, member);
  writer.StartArray();
  for (const std::string& value : values) json::write(writer, value);
  writer.EndArray();
}

void count(json::Writer& writer, const char* member, std::uint32_t value) {
  json::key(writer, member);
  writer.Uint(value);
}

std::string sign_of(const std::optional<schema::Polarity>& polarity) {
  return polarity ? std::string(1, schema::sign(*polarity)) : std::string();
}

void write(json::Writer& writer, const schema::Document& document) {
  text(writer, "id", document.id);
  text_or_null(writer, "title", document.title);
  text_or_null(writer, "source", document.source);
  text_or_null(writer, "author", document.author);
  date_or_null(writer, "date", document.date);
  text_or_null(writer, "address", document.address);
  json::key(writer, "revision");
  writer.Int64(document.revision);
  text(writer, "text", document.text);
}

/// An actor or an issue.
void write(json::Writer& writer, const Node& node, bool is_actor) {
  text(writer, "name", node.name);
  if (is_actor) text_or_null(writer, "kind", node.kind);
  texts(writer, "aliases", node.aliases);
  text_or_null(writer, is_actor ? "belongs_to" : "broader", node.belongs_to);
}

void write(json::Writer& writer, const Edge& edge, const ClaimGraph& graph) {
  text(writer, "actor", graph.actor(edge.actor).name);
  text(writer, "position", schema::name(edge.position));
  text(writer, "issue", graph.issue(edge.issue).name);
  text(writer, "polarity", sign_of(edge.polarity));
  text_or_null(writer, "stance", sign_of(edge.stance));
  count(writer, "count", edge.count);
  count(writer, "documents", edge.documents);
  count(writer, "own", edge.own);
  count(writer, "reported", edge.reported);
  date_or_null(writer, "first", edge.first);
  date_or_null(writer, "last", edge.last);
  text(writer, "certainty", schema::name(edge.certainty));
  const std::string weight = weight_text(edge.half_weight);
  json::key(writer, "weight");
  writer.RawValue(weight.data(), weight.size(), rapidjson::kNumberType);
  json::key(writer, "claims");
  writer.StartArray();
  for (const ClaimIndex claim : edge.claims) json::write(writer, graph.claim(claim).id);
  writer.EndArray();
}

/// The vocabulary file without its spacing, always with its name.
void write(json::Writer& writer, const schema::Vocabulary& pack) {
  const auto content = json::parse(pack.json, pack.name);
  const bool readable = content && content->IsObject();
  if (!readable || !content->HasMember("name")) text(writer, "name", pack.name);
  if (!readable) return;
  for (const auto& member : content->GetObject()) {
    json::key(writer, json::view(member.name));
    member.value.Accept(writer);
  }
}

template <class Write>
std::string object(const Write& write_members) {
  rapidjson::StringBuffer buffer;
  json::Writer writer(buffer);
  writer.StartObject();
  write_members(writer);
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

void write(json::Writer& writer, const schema::Decision& decision) {
  text(writer, "text", schema::to_text(decision));
  text_or_null(writer, "note", decision.note);
}

/// Claims as lines; consecutive claims mostly share their document.
class ClaimLines {
 public:
  explicit ClaimLines(const ClaimGraph& graph) : graph_(graph) {}

  std::string line(const schema::Claim& claim) {
    if (document_ == nullptr || document_->id != claim.doc) {
      document_ = graph_.document_of(claim);
      index_.reset();
    }
    if (claim.place && document_ != nullptr && !index_) index_.emplace(document_->text);
    return schema::to_json(claim, index_ ? &*index_ : nullptr);
  }

 private:
  const ClaimGraph& graph_;
  const schema::Document* document_ = nullptr;
  std::optional<schema::CodePointIndex> index_;
};

/// The record of a claim, and behind it what decisions have changed, as it was.
std::string with_undecided(std::string line, const schema::Claim& claim, const Undecided& before) {
  const std::string changed = object([&](json::Writer& writer) {
    const auto member = [&](const char* name, const std::string& was, const std::string& is) {
      if (was != is) text(writer, name, was);
    };
    member("actor", before.actor, claim.actor);
    member("target", before.target, claim.target);
    member("reported_by", before.reported_by, claim.reported_by);
    member("topic", before.topic, claim.topic);
    if (before.stance != claim.stance) text_or_null(writer, "stance", sign_of(before.stance));
  });
  line.pop_back();
  return line + ",\"before_decisions\":" + changed + "}";
}

template <class Items, class Line>
void list(std::string& out, const char* member, const Items& items, const Line& line) {
  out += fmt::format(",\n\"{}\": [", member);
  const char* separator = "\n";
  for (const auto& item : items) {
    out += separator;
    out += line(item);
    separator = ",\n";
  }
  out += items.empty() ? "]" : "\n]";
}

}  // namespace

std::string export_json(const ClaimGraph& graph, std::span<const schema::Vocabulary> packs) {
  std::vector<const schema::Vocabulary*> by_name;
  for (const schema::Vocabulary& pack : packs) by_name.push_back(&pack);
  std::sort(by_name.begin(), by_name.end(), [](const schema::Vocabulary* a, const schema::Vocabulary* b) {
    return std::tie(a->name, a->json) < std::tie(b->name, b->json);
  });
  ClaimLines claims(graph);
  std::string out = "{\n\"format\": \"claimgraph/1\"";
  list(out, "documents", graph.documents(),
       [](const schema::Document& document) { return object([&](json::Writer& writer) { write(writer, document); }); });
  list(out, "packs", by_name,
       [](const schema::Vocabulary* pack) { return object([&](json::Writer& writer) { write(writer, *pack); }); });
  if (!graph.decisions().empty()) {
    list(out, "decisions", graph.decisions(), [](const DecisionState& state) {
      return object([&](json::Writer& writer) { write(writer, state.decision); });
    });
  }
  list(out, "actors", graph.actors(),
       [](const Node& actor) { return object([&](json::Writer& writer) { write(writer, actor, true); }); });
  list(out, "issues", graph.issues(),
       [](const Node& issue) { return object([&](json::Writer& writer) { write(writer, issue, false); }); });
  list(out, "edges", graph.edges(),
       [&](const Edge& edge) { return object([&](json::Writer& writer) { write(writer, edge, graph); }); });
  auto undecided = graph.undecided().begin();
  list(out, "claims", graph.claims(), [&](const schema::Claim& claim) {
    std::string line = claims.line(claim);
    if (undecided == graph.undecided().end() || &graph.claim(undecided->claim) != &claim) return line;
    return with_undecided(std::move(line), claim, *undecided++);
  });
  if (!graph.dropped().empty()) {
    list(out, "dropped", graph.dropped(), [&](const schema::Claim& claim) { return claims.line(claim); });
  }
  return out + "\n}\n";
}

std::string export_jsonl(const ClaimGraph& graph) {
  ClaimLines claims(graph);
  std::string out;
  for (const schema::Claim& claim : graph.claims()) out += claims.line(claim) + "\n";
  return out;
}

}  // namespace claimgraph::graph
