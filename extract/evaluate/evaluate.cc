// SPDX-License-Identifier: Apache-2.0

#include "claimgraph/extract/evaluate.h"

#include <algorithm>
#include <set>

#include "coded_claim.h"
#include "matching.h"

namespace claimgraph::extract {
namespace {

using Claims = std::vector<CodedClaim>;

Figures figures(const Claims& gold, const Claims& system, const std::vector<MatchedPair>& pairs) {
  Figures figures;
  figures.gold = static_cast<std::size_t>(
      std::count_if(gold.begin(), gold.end(), [](const CodedClaim& claim) { return claim.core; }));
  for (const MatchedPair& pair : pairs) figures.found += gold[pair.gold].core ? 1 : 0;
  const std::vector<bool> parts = parts_of_matched(gold, system, pairs);
  const std::size_t free =
      pairs.size() - figures.found + static_cast<std::size_t>(std::count(parts.begin(), parts.end(), true));
  figures.system = system.size() - free;
  return figures;
}

/// `right` says of a matched pair whether it is right, or nothing where the gold says nothing of it.
template <class Right>
Share share(const Claims& gold, const Claims& system, const std::vector<MatchedPair>& pairs, Right right) {
  Share share;
  for (const MatchedPair& pair : pairs) {
    const std::optional<bool> answer = right(gold[pair.gold], system[pair.system]);
    if (!answer) continue;
    ++share.all;
    share.right += *answer ? 1 : 0;
  }
  return share;
}

void list_misfits(const Claims& gold, const Claims& system, const std::vector<MatchedPair>& pairs, Evaluation& out) {
  std::vector<bool> found(gold.size());
  std::vector<bool> fits = parts_of_matched(gold, system, pairs);
  for (const MatchedPair& pair : pairs) found[pair.gold] = fits[pair.system] = true;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (!found[i] && gold[i].core) out.missed.push_back(gold[i].shown);
  }
  for (std::size_t j = 0; j < system.size(); ++j) {
    if (!fits[j]) out.wrong.push_back(system[j].shown);
  }
}

}  // namespace

schema::Result<Evaluation> evaluate(const std::vector<ClaimsFile>& gold_files,
                                    const std::vector<ClaimsFile>& system_files,
                                    const std::vector<ClaimsFile>& actor_files) {
  const auto names = ActorNames::read(actor_files);
  if (!names) return tl::unexpected(names.error());
  const auto gold = read_coded_claims(gold_files, *names);
  if (!gold) return tl::unexpected(gold.error());
  auto system = read_coded_claims(system_files, *names);
  if (!system) return tl::unexpected(system.error());
  std::set<std::string_view> documents;
  for (const CodedClaim& claim : *gold) documents.insert(claim.shown.doc);
  std::erase_if(*system, [&documents](const CodedClaim& claim) { return documents.count(claim.shown.doc) == 0; });

  const std::vector<MatchedPair> pairs = match(*gold, *system, {});
  const MatchRule any_side{false};
  const MatchRule roughly{false, 0.25};
  Evaluation result;
  result.claims = figures(*gold, *system, pairs);
  result.any_side = figures(*gold, *system, match(*gold, *system, any_side));
  result.who_what = figures(*gold, *system, match(*gold, *system, roughly));
  const auto named = [&](std::string CodedClaim::*field) {
    return share(*gold, *system, pairs, [&](const CodedClaim& g, const CodedClaim& s) -> std::optional<bool> {
      if ((g.*field).empty()) return std::nullopt;
      return names->canonical(g.*field) == names->canonical(s.*field);
    });
  };
  result.position = share(*gold, *system, pairs,
                          [](const CodedClaim& g, const CodedClaim& s) { return std::optional(same_position(g, s)); });
  result.certainty = share(*gold, *system, pairs, [](const CodedClaim& g, const CodedClaim& s) {
    return std::optional(g.certainty == s.certainty);
  });
  result.target = named(&CodedClaim::target);
  result.reported_by = named(&CodedClaim::reported_by);
  list_misfits(*gold, *system, pairs, result);
  return result;
}

}  // namespace claimgraph::extract
