// SPDX-License-Identifier: Apache-2.0

// Plans: for people as a tree beside its numbers, as JSON with their structure.

#include <fmt/format.h>

#include <algorithm>

#include "claimgraph/schema/text_width.h"
#include "result/formats.h"

namespace claimgraph::query::result {
namespace {

constexpr std::size_t kGap = 2;

struct Line {
  std::vector<std::string> cells;  // operator, details, then numbers
};

std::string count_text(const std::optional<std::uint64_t>& count) { return count ? std::to_string(*count) : ""; }

std::string time_text(const std::optional<double>& milliseconds) {
  return milliseconds ? fmt::format("{:.3f}", *milliseconds) : "";
}

void add_lines(const std::vector<PlanOperator>& operators, std::size_t depth, bool profiled, std::vector<Line>& out) {
  for (const PlanOperator& one : operators) {
    Line line{{std::string(kGap * depth, ' ') + one.name, schema::on_one_line(one.details, 0),
               count_text(one.estimated_rows)}};
    if (profiled) {
      line.cells.push_back(count_text(one.rows));
      line.cells.push_back(time_text(one.milliseconds));
    }
    out.push_back(std::move(line));
    add_lines(one.inner, depth + 1, profiled, out);
  }
}

void pad(std::string& line, const std::string& text, std::size_t width, bool right) {
  const std::string spaces(width - std::min(width, schema::columns(text)), ' ');
  line += right ? spaces + text : text + spaces;
}

/// One line of the plan; details that are too long go on below.
void add_text(const Line& line, const std::vector<std::size_t>& widths, std::string& out) {
  const std::string details = line.cells[1].empty() ? "\n" : schema::wrapped(line.cells[1], widths[1], 0);
  for (std::size_t begin = 0; begin < details.size();) {
    const std::size_t end = details.find('\n', begin);
    std::string text;
    pad(text, begin == 0 ? line.cells[0] : "", widths[0], false);
    text.append(kGap, ' ');
    pad(text, details.substr(begin, end - begin), widths[1], false);
    for (std::size_t i = 2; begin == 0 && i < line.cells.size(); ++i) {
      text.append(kGap, ' ');
      pad(text, line.cells[i], widths[i], true);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + '\n';
    begin = end + 1;
  }
}

std::vector<std::size_t> widths_of(const std::vector<Line>& lines, std::size_t width) {
  constexpr std::size_t kLeastDetails = 20;
  std::vector<std::size_t> widths(lines.front().cells.size());
  for (const Line& line : lines) {
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], schema::columns(line.cells[i]));
  }
  std::size_t others = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) others += i == 1 ? 0 : widths[i] + kGap;
  const std::size_t room = width > others + kLeastDetails ? width - others : kLeastDetails;
  if (width != 0) widths[1] = std::min(widths[1], room);
  return widths;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

class JsonWriter {
 public:
  explicit JsonWriter(const PropertyGraph& graph) : graph_(graph) {}

  std::string report(const PlanReport& plan) {
    out_ = "{\n  \"operators\": ";
    operators(plan.operators, 1);
    out_ += ",\n  \"rewrites\": [";
    for (std::size_t i = 0; i < plan.rewrites.size(); ++i) out_ += (i == 0 ? "" : ", ") + quoted(plan.rewrites[i]);
    out_ += "]";
    if (plan.rows) out_ += ",\n  \"rows\": " + std::to_string(*plan.rows);
    if (plan.milliseconds) out_ += ",\n  \"milliseconds\": " + time_text(plan.milliseconds);
    return out_ + "\n}\n";
  }

 private:
  std::string quoted(const std::string& text) const { return json_value(Value(text), graph_); }

  void operators(const std::vector<PlanOperator>& all, std::size_t depth) {
    const std::string indent(2 * depth, ' ');
    out_ += '[';
    for (std::size_t i = 0; i < all.size(); ++i) {
      const PlanOperator& one = all[i];
      out_ += (i == 0 ? "\n" : ",\n") + indent + "  {\"operator\": " + quoted(one.name);
      out_ += ", \"details\": " + quoted(one.details);
      if (one.estimated_rows) out_ += ", \"estimated_rows\": " + std::to_string(*one.estimated_rows);
      if (one.rows) out_ += ", \"rows\": " + std::to_string(*one.rows);
      if (one.milliseconds) out_ += ", \"milliseconds\": " + time_text(one.milliseconds);
      if (!one.inner.empty()) {
        out_ += ", \"inner\": ";
        operators(one.inner, depth + 1);
      }
      out_ += '}';
    }
    out_ += "\n" + indent + "]";
  }

  const PropertyGraph& graph_;
  std::string out_;
};

}  // namespace

std::string plan_as_text(const PlanReport& plan, std::size_t width) {
  const bool profiled = plan.rows.has_value();
  std::vector<Line> lines{{{"operator", "details", "estimate"}}};
  if (profiled) lines[0].cells.insert(lines[0].cells.end(), {"rows", "ms"});
  add_lines(plan.operators, 0, profiled, lines);
  const std::vector<std::size_t> widths = widths_of(lines, width);
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    add_text(lines[i], widths, out);
    if (i != 0) continue;
    Line rule;
    for (const std::size_t one : widths) rule.cells.emplace_back(one, '-');
    add_text(rule, widths, out);
  }
  const std::string rewrites = "rewrites: " + (plan.rewrites.empty() ? "none" : joined(plan.rewrites));
  out += '\n' + schema::wrapped(rewrites, width == 0 ? rewrites.size() : width, 0);
  if (profiled) {
    out += "total: " + std::to_string(*plan.rows) + (*plan.rows == 1 ? " row in " : " rows in ") +
           time_text(plan.milliseconds) + " ms\n";
  }
  return out;
}

std::string plan_as_json(const PlanReport& plan, const PropertyGraph& graph) { return JsonWriter(graph).report(plan); }

}  // namespace claimgraph::query::result
