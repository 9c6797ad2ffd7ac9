// SPDX-License-Identifier: Apache-2.0
#pragma once

// The mathematics of discourse networks: who shares positions with whom, on which side of which issue, how polarised a
// debate is. START HERE: statements = select_statements(graph, {}); counts = affiliation(statements); then ties(),
// coalitions(), polarisation(), brokers(), contested().
//
// A statement is one claim that takes a side of an issue. n(a,k,q) is the number of statements of actor a on issue k on
// side q (for or against), n(a) the sum over k and q. docs/networks.md has each formula with an example.
//
// Matrices, normalisations, windows: P. Leifeld (2017), Discourse Network Analysis: Policy Debates as Dynamic Networks,
// in The Oxford Handbook of Political Networks.
//
// Formulas as programs compute them: P. Leifeld, J. Gruber, F. R. Bossner (2019), Discourse Network Analyzer Manual.
//
// Modularity: M. E. J. Newman, M. Girvan (2004), Physical Review E 69, 026113.
//
// Clustering: V. D. Blondel et al. (2008), Journal of Statistical Mechanics P10008.
//
// Betweenness: U. Brandes (2001), Journal of Mathematical Sociology 25(2).
//
// Bootstrap: B. Efron (1979), Annals of Statistics 7(1).
//
// Everything is listed in one order, that of the names, and nothing depends on threads, hashes or the clock.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/graph/claim_graph.h"
#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/result.h"

namespace claimgraph::graph::network {

/// A stretch of the calendar: so many days, the week of ISO 8601 (Monday to Sunday, the year that its Thursday is in),
/// a month, a year. Numbers of weeks and months never stand without their year.
struct Period {
  enum class Unit : std::uint8_t { kDays, kWeek, kMonth, kYear };
  Unit unit = Unit::kMonth;
  std::uint32_t days = 1;  ///< for kDays
};

struct Window {
  std::string name;  ///< "2025-08-14" (its first day), "2025-W33", "2025-08", "2025"
  schema::Date first, last;
};

/// The window that the day falls in; those of kDays are counted from `origin`.
Window window_of(schema::Date day, Period period, schema::Date origin);

/// Which statements say the same again and are left out. The first of an actor, issue and side counts: of each text, of
/// each document, of each week, month or year.
enum class Duplicates : std::uint8_t { kAll, kText, kDocument, kWeek, kMonth, kYear };

/// Whether actors speak for themselves or for the outermost actor that they are part of.
enum class Level : std::uint8_t { kActor, kTop };

struct Selection {
  std::optional<schema::Date> since, until;  ///< both days included
  bool dated = false;                        ///< leave out what has no date even where nothing else asks for one
  Duplicates duplicates = Duplicates::kAll;
  Level level = Level::kActor;
  std::size_t top = 0;  ///< only so many actors, those with most statements; 0: all
};

struct Statement {
  std::uint32_t actor = 0, issue = 0, document = 0;  ///< document: numbers that tell documents apart
  bool in_favour = true;
  std::optional<schema::Date> date;  ///< the claim's, else its document's
  ClaimIndex claim{};
};

struct Statements {
  std::vector<std::string> actors, issues;  ///< by name; each has a statement
  std::vector<Statement> list;              ///< in the order of the claims
  // What was left out, each for the first reason that holds.
  std::size_t without_side = 0, undated = 0, out_of_time = 0, duplicates = 0, of_other_actors = 0;
};

/// Statements without a date take part where nothing asks for a time.
Statements select_statements(const ClaimGraph& graph, const Selection& selection);

/// The windows that have statements, in order of time.
std::vector<Window> windows(const Statements& statements, Period period);
/// Those in the window. Actors and issues keep their numbers, also those without a statement there.
Statements within(const Statements& statements, const Window& window);

struct Cell {
  std::uint32_t actor = 0, issue = 0;
  std::int64_t in_favour = 0, against = 0;
};

/// The two-mode network: n(a,k,q).
struct Affiliation {
  std::size_t actors = 0, issues = 0;
  std::vector<Cell> cells;           ///< with a statement; by actor, issue
  std::vector<std::int64_t> totals;  ///< n(a)
};

/// `copies` says how often each statement counts; none: once.
Affiliation affiliation(const Statements& statements, std::span<const std::uint32_t> copies = {});

/// The one-mode networks of actors. The weight of a and b is the sum over issues k of n(a,k,q) n(b,k,p): over all sides
/// q and p, where q = p, where q != p; subtract is congruence minus conflict.
enum class OneMode : std::uint8_t { kIgnore, kCongruence, kConflict, kSubtract };

/// What a weight is divided by. kAverage: (n(a) + n(b)) / 2. kJaccard: m10 + m01 + m11, where over the cells (k,q) m10
/// sums n(a,k,q) with n(b,k,q) = 0, m01 the other way round, and m11 n(a,k,q) n(b,k,q). kProduct: n(a) n(b), which
/// Discourse Network Analyzer calls cosine. kCosine: the lengths of the vectors n(a,.,.) and n(b,.,.), of n(a,.) and
/// n(b,.) where sides are ignored: the cosine of the angle between them.
enum class Normalisation : std::uint8_t { kNone, kAverage, kJaccard, kProduct, kCosine };

struct Tie {
  std::uint32_t a = 0, b = 0;  ///< a < b
  double weight = 0;
};

/// Fails where the actors of the same issues make more pairs than memory should hold.
schema::Result<void> check_size(const Affiliation& counts);

/// The pairs whose weight is not 0, by a, b. Quadratic in the actors of an issue.
std::vector<Tie> ties(const Affiliation& counts, OneMode network, Normalisation normalisation);

struct Coalitions {
  std::vector<std::vector<std::uint32_t>>
      groups;  ///< the largest first, then by name; actors without a tie are in none
  double modularity = 0;
};

/// Greedy modularity clustering (Louvain) of the ties with a positive weight. Actors are tried in the order of their
/// names; of equal gains the coalition with the first name wins.
Coalitions coalitions(std::size_t actors, std::span<const Tie> ties);

struct Polarisation {
  double value = 0;
  double upper_bound = 0;  ///< no split has more; equal to `value` where that is exact
  bool exact = true;
  std::vector<std::uint32_t> side_a, side_b;  ///< the smaller side first; only actors with a statement
};

enum class Split : std::uint8_t { kAnySize, kBalanced };  // balanced: the sizes differ by one at most

/// With C and F the sums of the congruence and the conflict matrix, N actors in two groups of sizes c, w the sum of
/// c (c - 1) and b = N (N - 1) - w: the sum over all ordered pairs, in one group of |congruence - c (c - 1) / w * C /
/// w| + conflict, in two groups g and h of congruence + |conflict - c_g c_h / b * F / b|, divided by 2 (C + F); the
/// split with the greatest value counts. Found by branch and bound, which proves that there is no better one. Where
/// that would take too long (from some thirty actors on), `value` is that of the best split found, and `upper_bound`
/// the greatest value that the parts not searched could have: each pair there is taken at its best. Fails for more than
/// 1000 actors.
schema::Result<Polarisation> polarisation(const Affiliation& counts, Normalisation normalisation, Split split);

struct Broker {
  std::uint32_t actor = 0;
  double betweenness = 0;     ///< share of shortest paths between two others, each tie one step
  std::uint32_t ties = 0;     ///< positive ones
  std::uint32_t outside = 0;  ///< those to other coalitions
};

/// Actors with a positive tie; the greatest betweenness first, then ties to other coalitions, then by name.
std::vector<Broker> brokers(std::size_t actors, std::span<const Tie> ties);

struct Contested {
  std::uint32_t issue = 0;
  std::int64_t in_favour = 0, against = 0;  ///< statements
  std::uint32_t actors_in_favour = 0, actors_against = 0;
  double balance = 0;  ///< twice the smaller share: 0 all on one side, 1 as many for as against
};

/// All issues; the strongest weaker side first, then the better balance, then by name.
std::vector<Contested> contested(const Affiliation& counts);

/// Documents are drawn at random, as many as there are, each perhaps several times, and everything is computed anew.
struct Resampling {
  std::uint32_t count = 0;
  std::uint64_t seed = 1;  ///< of SplitMix64: the same on every machine
};

/// For each of `ties` the share of resamples in which its weight has the same sign.
std::vector<double> tie_support(const Statements& statements, OneMode network, std::span<const Tie> ties,
                                Resampling resampling);

struct Companions {
  std::uint32_t a = 0, b = 0;
  double share = 0;  ///< of resamples in which both are in one coalition; where one is missing they are not
};

/// For each two actors of one coalition; by group, a, b.
std::vector<Companions> coalition_support(const Statements& statements, OneMode network, Normalisation normalisation,
                                          const Coalitions& coalitions, Resampling resampling);

}  // namespace claimgraph::graph::network
