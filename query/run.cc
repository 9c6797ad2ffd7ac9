// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/query/query.h"

#include <algorithm>
#include <chrono>

#include "exec/execute.h"
#include "plan/pipeline.h"
#include "semantic/analyse.h"
#include "syntax/lexer.h"
#include "syntax/parse.h"

namespace claimgraph::query {
namespace {

void report(schema::Severity severity, Problems& problems, const schema::DiagnosticSink& sink) {
  if (!sink) return;
  for (schema::Error& error : problems.take()) sink({severity, std::move(error)});
}

/// The first mistake is the result, the others go to the sink.
tl::unexpected<schema::Error> refuse(Problems& problems, const schema::DiagnosticSink& sink) {
  std::vector<schema::Error> errors = problems.take();
  schema::Error first = std::move(errors.front());
  if (sink) {
    for (std::size_t i = 1; i < errors.size(); ++i) sink({schema::Severity::kError, std::move(errors[i])});
  }
  return tl::unexpected(std::move(first));
}

property_graph::DateTime present() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const auto seconds = std::chrono::floor<std::chrono::seconds>(since);
  const auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(since - seconds);
  return {seconds.count(), static_cast<std::int32_t>(rest.count()), 0, {}};
}

schema::Result<void> check_names(const std::set<std::string>& rewrites) {
  const std::vector<std::string> known = rewrite_names();
  for (const std::string& name : rewrites) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    std::string all;
    for (const std::string& one : known) all += (all.empty() ? "" : ", ") + one;
    return schema::fail("CG-Q011", "there is no rewrite '" + name + "' that could be left out", {}, "one of " + all);
  }
  return {};
}

}  // namespace

std::vector<std::string> rewrite_names() {
  std::vector<std::string> names;
  for (const plan::NamedRewrite& rewrite : plan::rewrites()) names.emplace_back(rewrite.name);
  return names;
}

schema::Result<Table> run(const property_graph::PropertyGraph& graph, std::string_view text,
                          const RunOptions& options) {
  if (auto named = check_names(options.without_rewrites); !named) return tl::unexpected(named.error());
  Problems syntax_problems(text, "syntax");
  const auto tree = syntax::parse(text, syntax_problems);
  if (tree == nullptr) return refuse(syntax_problems, options.warnings);

  Problems problems(text, "meaning");
  Problems warnings(text, "meaning");
  auto query = semantic::analyse(*tree, text, {graph, options.parameters}, problems, warnings);
  report(schema::Severity::kWarning, warnings, options.warnings);
  if (!query) return refuse(problems, options.warnings);

  Evaluation evaluation(graph, text, options.most_rows, options.now ? *options.now : present());
  plan::Planning planning{graph, options.without_rewrites};
  Table table;
  for (algebra::Query& one : query->queries) {
    constexpr std::size_t kMostSteps = 2000;  // each asks the one before it, by recursion
    plan::Plan plan = plan::make_plan(std::move(one), planning);
    if (plan.steps.size() > kMostSteps) {
      return schema::fail("CG-Q010", "meaning: the query has more than " + std::to_string(kMostSteps) + " steps", {},
                          "give a long list of values as a parameter, and UNWIND it");
    }
    exec::execute(plan, evaluation, table.rows);
    if (evaluation.failed()) return tl::unexpected(evaluation.error());
    table.columns = std::move(plan.columns);
  }
  if (query->distinct) exec::keep_different(table.rows);
  return table;
}

Completeness completeness(std::string_view text) {
  return syntax::is_unfinished(text) ? Completeness::kIncomplete : Completeness::kComplete;
}

}  // namespace claimgraph::query
