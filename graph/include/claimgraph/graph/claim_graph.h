// SPDX-License-Identifier: Apache-2.0
#pragma once

// Claims in, one merged graph out: actors and issues are vertices, all claims with the same actor, position, topic,
// polarity and stance are one edge. Agreements and contradictions follow from it. START HERE.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/property_graph/property_graph.h"
#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/decision.h"
#include "claimgraph/schema/vocabulary.h"

namespace claimgraph::graph {

class Store;

enum class ActorId : std::uint32_t {};
enum class IssueId : std::uint32_t {};
enum class EdgeId : std::uint32_t {};
enum class ClaimIndex : std::uint32_t {};

/// An actor or an issue of the graph.
struct Node {
  std::string name;
  std::string kind;                  ///< "person", "state", "organisation", "group"; empty for issues and where unknown
  std::vector<std::string> aliases;  ///< sorted
  std::string belongs_to;            ///< name of the actor it is part of, of the broader issue; or empty
};

/// All claims with the same actor, position, topic, polarity and stance.
struct Edge {
  ActorId actor{};
  IssueId issue{};
  schema::Position position = schema::Position::kClaims;
  schema::Polarity polarity = schema::Polarity::kFor;
  std::optional<schema::Polarity> stance;
  std::uint32_t count = 0;  ///< utterances; the same words in several documents are one
  std::uint32_t documents = 0;
  std::uint32_t own = 0;  ///< utterances not reported through another actor
  std::uint32_t reported = 0;
  std::optional<schema::Date> first, last;
  schema::Certainty certainty = schema::Certainty::kHedged;  ///< asserted where one claim is
  std::int64_t half_weight = 0;    ///< sum over utterances of confidence, halved where hedged, in half thousandths
  std::vector<ClaimIndex> claims;  ///< the evidence, best first: asserted, own words, higher confidence, earlier, by id

  /// As the query language shows it.
  double weight() const { return static_cast<double>(half_weight) / 2000.0; }
};

/// Two actors and one issue. `weight` as for edges: what the weaker side of each pairing brings.
struct Relation {
  ActorId a{}, b{};  ///< a's name before b's
  IssueId issue{};
  std::int64_t half_weight = 0;
  ClaimIndex evidence_a{}, evidence_b{};  ///< the best sentence of each
  double weight() const { return static_cast<double>(half_weight) / 2000.0; }
};

/// Which claims are looked at; by default all.
struct ClaimFilter {
  std::optional<schema::Date> since, until;  ///< both days included; claims without a date go where one is given
  std::optional<schema::Certainty> certainty;
  std::string source;  ///< of the document, whatever the case; empty: any

  bool takes_all() const { return !since && !until && !certainty && source.empty(); }
};

/// A decision of the user and what became of it in this graph.
struct DecisionState {
  schema::Decision decision;
  std::size_t claims = 0;                   ///< so many claims it changes
  bool found = false;                       ///< what it speaks of is there
  std::optional<std::size_t> set_aside_by;  ///< the one that it contradicts and that was taken; its number from 0 on
};

/// What a claim said before decisions changed it.
struct Undecided {
  ClaimIndex claim{};
  std::string actor, target, reported_by, topic;
  std::optional<schema::Polarity> stance;
};

/// The merged graph. Immutable once built; safe from any thread. What it lists is in canonical order: actors and issues
/// by name, edges by actor, issue, position, polarity, stance.
class ClaimGraph {
  friend class Store;  // which keeps what queries read beside its file

 public:
  /// A fold over documents and claims: the order of either makes no difference. Claims whose document is missing are
  /// taken as well. `packs` name topics and tell kinds and aliases of actors. `decisions`, in any order, are done to
  /// claims whose topics are settled.
  static ClaimGraph build(std::vector<schema::Document> documents, std::vector<schema::Claim> claims,
                          std::span<const schema::Vocabulary> packs, std::span<const schema::Decision> decisions = {});
  ~ClaimGraph();
  ClaimGraph(ClaimGraph&&) noexcept;
  ClaimGraph& operator=(ClaimGraph&&) noexcept;

  std::span<const Node> actors() const;
  std::span<const Node> issues() const;
  std::span<const Edge> edges() const;
  std::span<const schema::Document> documents() const;  ///< by id
  std::span<const schema::Claim> claims() const;        ///< by document, place, id; topic and stance filled in

  std::span<const DecisionState> decisions() const;  ///< by text
  std::span<const Undecided> undecided() const;      ///< of the claims that decisions changed, by number
  std::span<const schema::Claim> dropped() const;    ///< as in claims(); decided to be wrong, nowhere else to be found

  const Node& actor(ActorId id) const { return actors()[static_cast<std::size_t>(id)]; }
  const Node& issue(IssueId id) const { return issues()[static_cast<std::size_t>(id)]; }
  const schema::Claim& claim(ClaimIndex index) const { return claims()[static_cast<std::size_t>(index)]; }
  /// Null where the claim's document is not in the graph.
  const schema::Document* document_of(const schema::Claim& claim) const;
  /// The claim's own date, else that of its document.
  std::optional<schema::Date> date_of(const schema::Claim& claim) const;

  /// By name, else by alias (case folded); nothing where none fits.
  std::optional<ActorId> find_actor(std::string_view name_or_alias) const;
  std::optional<IssueId> find_issue(std::string_view name_or_alias) const;

  /// Edges of one actor or one issue, in canonical order.
  std::vector<EdgeId> edges_of(ActorId actor) const;
  std::vector<EdgeId> edges_of(IssueId issue) const;

  /// The graph of those claims alone. Actors, issues and documents keep their names and numbers, also those without a
  /// claim; what is merged is merged anew. Claims have new numbers. Decisions and what they changed stay behind.
  ClaimGraph only(const ClaimFilter& filter) const;

  /// Pairs of actors with the same, or the opposite, stance on an issue; heaviest first, then by name. Quadratic in the
  /// actors of an issue.
  std::vector<Relation> agreements() const;
  std::vector<Relation> contradictions() const;

  /// The graph as the query language sees it (docs/graph-model.md). The view must not outlive this object.
  std::unique_ptr<property_graph::PropertyGraph> property_graph() const;

 private:
  struct Impl;
  explicit ClaimGraph(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace claimgraph::graph
