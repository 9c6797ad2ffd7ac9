// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "claims/sentence_reader.h"

namespace claimgraph::extract {

SentenceReader::SentenceReader(const Context& context, TokenRange sentence, std::span<const Attitude> attitudes,
                               std::vector<NoClaim>& no_claims)
    : context_(context), doc_(context.doc), sentence_(sentence), attitudes_(attitudes), no_claims_(no_claims) {
  names_ = [this](TokenIndex token) -> std::string {
    if (doc_.lower(token) == "it") return {};  // a thing more often than an actor
    const Mention* mention = context_.cast.find(token);
    return mention == nullptr ? std::string() : context_.cast.entity(*mention).name;
  };
}

std::vector<Finding> SentenceReader::run() {
  std::vector<std::vector<Finding>> found(attitudes_.size());
  for (std::size_t i = 0; i < attitudes_.size(); ++i) {
    if (!is_statement(attitudes_[i]) && takes_side(attitudes_[i])) found[i] = read(i);
  }
  // What somebody says is a claim of its own only where it is no position itself.
  for (const std::size_t i : innermost_first()) {
    if (is_statement(attitudes_[i]) && takes_side(attitudes_[i])) found[i] = read_content(i, found);
  }
  std::vector<Finding> all;
  for (std::vector<Finding>& some : found) {
    for (Finding& finding : some) add(std::move(finding), all);
  }
  if (context_.authors_voice) add_authors_voice(all);
  return all;
}

std::vector<std::size_t> SentenceReader::innermost_first() const {
  std::vector<std::pair<int, std::size_t>> depths;
  for (std::size_t i = 0; i < attitudes_.size(); ++i) {
    int depth = 0;
    const TokenIndex from = attitudes_[i].issue == kNoToken ? attitudes_[i].predicate : attitudes_[i].issue;
    for (TokenIndex up = from; up != kNoToken; up = doc_.tokens[up].head) --depth;
    depths.emplace_back(attitudes_[i].entry == nullptr ? 1 : depth, i);
  }
  std::sort(depths.begin(), depths.end());
  std::vector<std::size_t> order;
  for (const auto& [depth, index] : depths) order.push_back(index);
  return order;
}

void SentenceReader::refuse(TokenIndex at, std::string reason) { no_claims_.push_back({at, std::move(reason)}); }

void SentenceReader::add(Finding finding, std::vector<Finding>& all) {
  const bool known = std::any_of(all.begin(), all.end(), [&](const Finding& other) {
    return other.claim.actor == finding.claim.actor && other.claim.issue == finding.claim.issue &&
           other.claim.polarity == finding.claim.polarity;
  });
  if (!known) all.push_back(std::move(finding));
}

std::vector<Finding> read_claims(const Context& context, TokenRange sentence, std::span<const Attitude> attitudes,
                                 std::vector<NoClaim>& no_claims) {
  return SentenceReader(context, sentence, attitudes, no_claims).run();
}

}  // namespace claimgraph::extract
