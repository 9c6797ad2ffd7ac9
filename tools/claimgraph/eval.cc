// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "claimgraph/extract/evaluate.h"
#include "claimgraph/schema/text_width.h"
#include "commands.h"
#include "files.h"

namespace claimgraph::cli {
namespace {

using extract::Evaluation;
using extract::Figures;
using extract::Misfit;
using extract::Share;

schema::Result<std::vector<extract::ClaimsFile>> load(const std::vector<std::string>& paths) {
  std::vector<extract::ClaimsFile> files;
  for (const std::string& path : paths) {
    auto bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    files.push_back({shown_name(path), *std::move(bytes)});
  }
  return files;
}

std::string line(const char* name, const Figures& figures) {
  return fmt::format("{:<12} {:>9.3f} {:>9.3f} {:>9.3f} {:>9} {:>9} {:>9}\n", name, figures.precision(),
                     figures.recall(), figures.f1(), figures.found, figures.gold, figures.system);
}

std::string line(const char* name, const Share& share) {
  const auto value = share.value();
  return fmt::format("{:<12} {:>9} {:>9} {:>9}\n", name, value ? fmt::format("{:.3f}", *value) : "-", share.right,
                     share.all);
}

std::string listed(const char* heading, const std::vector<Misfit>& misfits, std::size_t most) {
  const std::size_t shown = std::min(most, misfits.size());
  if (shown == 0) return {};
  std::string text = fmt::format("\n{} ({} of {})\n", heading, shown, misfits.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const Misfit& claim = misfits[i];
    text += fmt::format("  {}: {} {} ({}) {}\n", claim.doc, claim.actor, claim.position, claim.polarity, claim.issue);
    text += schema::wrapped(claim.quote, 100, 6);
  }
  return text;
}

std::string as_table(const Evaluation& evaluation, std::size_t errors) {
  std::string text = fmt::format("{:<12} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}\n", "", "precision", "recall", "F1",
                                 "found", "gold", "extracted");
  text += line("claims", evaluation.claims);
  text += line("any side", evaluation.any_side);
  text += line("who-what", evaluation.who_what);
  text += fmt::format("\n{:<12} {:>9} {:>9} {:>9}\n", "", "share", "right", "matched");
  text += line("position", evaluation.position);
  text += line("certainty", evaluation.certainty);
  text += line("target", evaluation.target);
  text += line("reported_by", evaluation.reported_by);
  return text + listed("Missed", evaluation.missed, errors) + listed("Wrong", evaluation.wrong, errors);
}

std::string as_json(const Evaluation& evaluation) {
  const auto figures = [](const char* name, const Figures& f) {
    return fmt::format(
        R"("{}": {{"precision": {:.4f}, "recall": {:.4f}, "f1": {:.4f}, "found": {}, "gold": {}, "system": {}}})", name,
        f.precision(), f.recall(), f.f1(), f.found, f.gold, f.system);
  };
  const auto share = [](const char* name, const Share& s) {
    const auto value = s.value();
    return fmt::format(R"("{}": {{"share": {}, "right": {}, "matched": {}}})", name,
                       value ? fmt::format("{:.4f}", *value) : "null", s.right, s.all);
  };
  return "{" + figures("claims", evaluation.claims) + ", " + figures("any_side", evaluation.any_side) + ", " +
         figures("who_what", evaluation.who_what) + ", " + share("position", evaluation.position) + ", " +
         share("certainty", evaluation.certainty) + ", " + share("target", evaluation.target) + ", " +
         share("reported_by", evaluation.reported_by) + "}\n";
}

}  // namespace

schema::Result<void> run(const Eval& command, Streams streams) {
  const auto gold = load(command.gold);
  if (!gold) return tl::unexpected(gold.error());
  const auto system = load(command.against);
  if (!system) return tl::unexpected(system.error());
  const auto actors = load(command.actors);
  if (!actors) return tl::unexpected(actors.error());
  const auto evaluation = extract::evaluate(*gold, *system, *actors);
  if (!evaluation) return tl::unexpected(evaluation.error());
  return streams.out.write(command.json ? as_json(*evaluation) : as_table(*evaluation, command.errors));
}

}  // namespace claimgraph::cli
