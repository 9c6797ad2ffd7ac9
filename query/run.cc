// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/query/query.h"

#include <algorithm>
#include <chrono>
#include <new>

#include "exec/evaluate.h"
#include "exec/execute.h"
#include "exec/profile.h"
#include "explain/describe.h"
#include "explain/to_table.h"
#include "plan/pipeline.h"
#include "semantic/analyse.h"
#include "syntax/lexer.h"
#include "syntax/parse.h"

namespace claimgraph::query {
namespace {

using Clock = std::chrono::steady_clock;

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

/// Plans a query and runs it, or tells how.
class Answerer {
 public:
  Answerer(const property_graph::PropertyGraph& graph, std::string_view text, const RunOptions& options,
           algebra::Union query, Clock::time_point start)
      : graph_(graph), text_(text), options_(options), query_(std::move(query)), start_(start) {}

  schema::Result<Table> rows() {
    if (auto planned = plan(); !planned) return tl::unexpected(planned.error());
    Table table;
    if (auto run = execute(nullptr, table.rows); !run) return tl::unexpected(run.error());
    table.columns = plans_.back().columns;
    return table;
  }

  /// For EXPLAIN and, where `runs`, PROFILE.
  schema::Result<Table> report(bool runs) {
    if (auto planned = plan(); !planned) return tl::unexpected(planned.error());
    exec::Profile profile;
    exec::ResultRows rows;
    if (auto run = runs ? execute(&profile, rows) : schema::Result<void>(); !run) return tl::unexpected(run.error());
    const exec::Profile* const known = runs ? &profile : nullptr;
    const explain::SlotNames names(query_.names);
    PlanReport report;
    for (const plan::NamedRewrite& rewrite : plan::rewrites()) {
      if (planning_.applied.contains(std::string(rewrite.name))) report.rewrites.emplace_back(rewrite.name);
    }
    if (runs) {
      report.rows = rows.size();
      report.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start_).count();
    }
    if (plans_.size() == 1) {
      report.operators = explain::describe(plans_.front(), names, graph_, known);
    } else {
      for (const plan::Plan& one : plans_) {
        report.operators.push_back({query_.distinct ? "Union" : "UnionAll", {}, {}, {}, {}, {}});
        report.operators.back().inner = explain::describe(one, names, graph_, known);
      }
    }
    return explain::to_table(std::move(report));
  }

 private:
  schema::Result<void> plan() {
    constexpr std::size_t kMostSteps = 2000;  // each asks the one before it, by recursion
    for (algebra::Query& one : query_.queries) {
      plans_.push_back(plan::make_plan(std::move(one), planning_));
      if (plans_.back().steps.size() <= kMostSteps) continue;
      return schema::fail("CG-Q010", "meaning: the query has more than " + std::to_string(kMostSteps) + " steps", {},
                          "give a long list of values as a parameter, and UNWIND it");
    }
    return {};
  }

  schema::Result<void> execute(exec::Profile* profile, exec::ResultRows& rows) const {
    Limits limits{options_.most_rows, options_.most_memory, {}, options_.stop};
    if (options_.most_time) limits.deadline = start_ + *options_.most_time;
    Evaluation evaluation(graph_, text_, limits, now_, profile);
    for (const plan::Plan& one : plans_) {
      exec::execute(one, evaluation, rows);
      if (evaluation.failed()) return tl::unexpected(evaluation.error());
    }
    if (query_.distinct) exec::keep_different(rows);
    return {};
  }

  /// What reads no row, computed before the query runs; nothing where that is an error or long.
  std::optional<Value> value_of(const algebra::Expression& e) const {
    constexpr Limits kShort{1000, 10'000, {}, nullptr};
    Evaluation alone(graph_, text_, kShort, now_, nullptr);
    exec::Batch one;
    one.rows = 1;
    Value value = exec::evaluate(e, one, alone)[0];
    return alone.failed() ? std::nullopt : std::optional(std::move(value));
  }

  const property_graph::PropertyGraph& graph_;
  std::string_view text_;
  const RunOptions& options_;
  algebra::Union query_;
  Clock::time_point start_;
  property_graph::DateTime now_ = options_.now ? *options_.now : present();
  plan::Planning planning_{graph_, options_.without_rewrites,
                           [this](const algebra::Expression& e) { return value_of(e); }};
  std::vector<plan::Plan> plans_;
};

schema::Result<Table> run_stages(const property_graph::PropertyGraph& graph, std::string_view text,
                                 const RunOptions& options) {
  const Clock::time_point start = Clock::now();
  if (auto named = check_names(options.without_rewrites); !named) return tl::unexpected(named.error());
  Problems syntax_problems(text, "syntax");
  const auto tree = syntax::parse(text, syntax_problems);
  if (tree == nullptr) return refuse(syntax_problems, options.warnings);

  Problems problems(text, "meaning");
  Problems warnings(text, "meaning");
  auto query = semantic::analyse(*tree, text, {graph, options.parameters}, problems, warnings);
  report(schema::Severity::kWarning, warnings, options.warnings);
  if (!query) return refuse(problems, options.warnings);

  Answerer answerer(graph, text, options, std::move(*query), start);
  return tree->mode == syntax::Mode::kRun ? answerer.rows() : answerer.report(tree->mode == syntax::Mode::kProfile);
}

}  // namespace

std::vector<std::string> rewrite_names() {
  std::vector<std::string> names;
  for (const plan::NamedRewrite& rewrite : plan::rewrites()) names.emplace_back(rewrite.name);
  return names;
}

schema::Result<Table> run(const property_graph::PropertyGraph& graph, std::string_view text,
                          const RunOptions& options) {
  try {
    return run_stages(graph, text, options);
  } catch (const std::bad_alloc&) {
    return schema::fail("CG-Q205", "run: the machine has not enough memory for the query", {},
                        "match less at once, or set a lower memory limit");
  }
}

Completeness completeness(std::string_view text) {
  return syntax::is_unfinished(text) ? Completeness::kIncomplete : Completeness::kComplete;
}

}  // namespace claimgraph::query
