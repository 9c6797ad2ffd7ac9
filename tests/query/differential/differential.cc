// SPDX-License-Identifier: Apache-2.0

// Queries by chance on graphs by chance: with all rewrites, without any and without each of them, on the claim graph
// and on a plain copy of it, they give the same rows.
//
// usage: differential [COUNT [FIRST]]     queries FIRST (else 0) to FIRST + COUNT - 1 (else 2000 of them)
// exit: 0 all the same, 1 a difference (it is shown, and the query once more as short as it gets)
//
// Tolerated, and counted: mistakes that lie in values (CG-Q2..). One plan may look at a value that another never looks
// at, and of several mistakes either may be told; a plan may also meet the limit of rows where another does not. A
// query that is not understood is a difference, for all that is written here should be.

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>

#include "comparison.h"
#include "graphs.h"
#include "shrink.h"

namespace {

using namespace claimgraph::differential;
namespace pg = claimgraph::property_graph;

constexpr std::uint64_t kQueriesOfAGraph = 20;

/// A graph of either sort, with what hangs on it.
struct Subject {
  std::unique_ptr<claimgraph::graph::ClaimGraph> claims;
  std::unique_ptr<pg::PropertyGraph> graph;
  std::unique_ptr<PlainCopy> copy;
  Shape shape;
};

Subject subject(std::uint64_t number) {
  Random random(number * 2 + 1);
  Subject made;
  if (number % 2 == 0) {
    made.graph = std::make_unique<claimgraph::query::test::PlainGraph>(plain_graph(random));
  } else {
    made.claims = std::make_unique<claimgraph::graph::ClaimGraph>(claim_graph(random));
    made.graph = made.claims->property_graph();
    made.copy = std::make_unique<PlainCopy>(*made.graph);
  }
  made.shape = shape_of(*made.graph);
  return made;
}

bool differ(const Answer& a, const Answer& b, bool careless) {
  if (a.error.empty() && b.error.empty()) return a.rows != b.rows;
  if (careless && a.error == b.error) return false;  // kinds that never go together
  return (!a.error.empty() && !may_differ(a.error)) || (!b.error.empty() && !may_differ(b.error));
}

void print(const char* name, const Answer& answer) {
  std::printf("---- %s: %zu rows %s %s\n", name, answer.rows.size(), answer.error.c_str(), answer.message.c_str());
  for (std::size_t i = 0; i < answer.rows.size() && i < 40; ++i) std::printf("%s\n", answer.rows[i].c_str());
}

void show(std::uint64_t number, const Way& first, const Way& second, const WrittenQuery& query) {
  std::printf("==== query %llu\n%s", static_cast<unsigned long long>(number), text_of(*first.graph).c_str());
  std::printf("%s\n", query.text.c_str());
  print(first.name.c_str(), answer(first, query));
  print(second.name.c_str(), answer(second, query));
  const auto wrong = [&](bool loose) {
    return [&, loose](const std::string& text) {
      const WrittenQuery shorter{text, query.ordered};
      const Answer a = answer(first, shorter, loose);
      const Answer b = answer(second, shorter, loose);
      return a.error.empty() && b.error.empty() && a.rows != b.rows;
    };
  };
  const bool loose = wrong(true)(query.text);
  if (!wrong(loose)(query.text)) return;
  const WrittenQuery shorter{shrunk(query.text, wrong(loose)), query.ordered};
  std::printf("---- shorter\n%s\n", shorter.text.c_str());
  print(first.name.c_str(), answer(first, shorter));
  print(second.name.c_str(), answer(second, shorter));
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 2000;
  const std::uint64_t begin = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 0;
  std::map<std::string, std::uint64_t> outcomes;
  std::uint64_t differences = 0;
  Subject current;
  for (std::uint64_t number = begin; number < begin + count; ++number) {
    if (number == begin || number % kQueriesOfAGraph == 0) current = subject(number / kQueriesOfAGraph);
    Random random(~number);
    const bool careless = random.chance(8);
    const WrittenQuery query = Writer(random, current.shape, careless).query();
    const std::vector<Way> all = ways(*current.graph, current.copy.get());
    const Answer first = answer(all.front(), query);
    ++outcomes[first.error.empty() ? (first.rows.empty() ? "queries without rows" : "queries with rows")
                                   : "queries with " + first.error];
    for (auto way = all.begin() + 1; way != all.end(); ++way) {
      const Answer other = answer(*way, query);
      if (differ(first, other, careless)) {
        ++outcomes["pairs that differ"];
        if (++differences <= 20) show(number, all.front(), *way, query);
        break;
      }
      ++outcomes[first.error == other.error
                     ? (first.error.empty() ? "pairs with the same rows" : "pairs with the same error")
                 : first.error.empty() ? "pairs, tolerated: rows and " + other.error
                 : other.error.empty() ? "pairs, tolerated: " + first.error + " and rows"
                                       : "pairs, tolerated: " + first.error + " and " + other.error];
    }
  }
  for (const auto& [outcome, times] : outcomes) {
    std::printf("%10llu %s\n", static_cast<unsigned long long>(times), outcome.c_str());
  }
  return differences == 0 ? 0 : 1;
}
