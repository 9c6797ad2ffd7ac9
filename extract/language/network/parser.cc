// SPDX-License-Identifier: Apache-2.0
#include "network/parser.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>

#include "network/encoder.h"
#include "network/headlines.h"
#include "network/network_model.h"
#include "network/tagger.h"
#include "network/tree_maker.h"

namespace claimgraph::language {
namespace {

// So many words go through the network together: enough for whole matrices, few enough for the processor's cache.
constexpr std::size_t kBatch = 128;

std::vector<Segment> cut_into_segments(const Doc& doc) {
  std::vector<Segment> segments;
  for (const Sentence& sentence : doc.sentences) {
    for (TokenIndex begin = sentence.tokens.begin; begin < sentence.tokens.end;) {
      const TokenIndex end = std::min<TokenIndex>(begin + kLongestSegment, sentence.tokens.end);
      segments.push_back({{begin, end}});
      begin = end;
    }
  }
  return segments;
}

// A sentence that was read in parts has a root in each.
void join_parts(Doc& doc) {
  StringId parataxis = 0;
  for (const Sentence& sentence : doc.sentences) {
    if (sentence.tokens.size() <= kLongestSegment) continue;
    if (parataxis == 0) parataxis = doc.intern("parataxis");
    TokenIndex root = kNoToken;
    for (TokenIndex i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (doc.tokens[i].head != kNoToken) continue;
      if (root == kNoToken) {
        root = i;
        continue;
      }
      doc.tokens[i].head = root;
      doc.tokens[i].deprel = parataxis;
    }
  }
}

/// What one thread works with. Its memory is worth keeping: to get it anew for each of many small texts takes a quarter
/// of the time.
struct Worker {
  explicit Worker(const NetworkModel& model) : encoder(model), tagger(model), trees(model) {}
  Encoder encoder;
  Tagger tagger;
  TreeMaker trees;
};

class Parser : public Component {
 public:
  explicit Parser(NetworkModel model) : model_(std::move(model)) {}
  std::string_view name() const override { return kParser; }
  void run(Doc& doc, const schema::DiagnosticSink&) const override {
    std::unique_ptr<Worker> worker = take_worker();
    parse(doc, *worker);
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(worker));
  }

 private:
  std::unique_ptr<Worker> take_worker() const {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::make_unique<Worker>(model_);
    std::unique_ptr<Worker> worker = std::move(idle_.back());
    idle_.pop_back();
    return worker;
  }

  void parse(Doc& doc, Worker& worker) const {
    const NameIds names(model_, doc);
    const std::vector<Segment> segments = cut_into_segments(doc);
    const std::vector<Respelling> respelled = respell_headlines(doc);
    worker.encoder.start_doc();
    for (std::size_t begin = 0; begin < segments.size();) {
      std::size_t end = begin;
      for (std::size_t words = 0; end < segments.size() && words < kBatch; ++end) words += segments[end].tokens.size();
      const std::span<const Segment> batch(segments.data() + begin, end - begin);
      worker.encoder.encode(doc, batch);
      worker.tagger.tag(doc, batch, worker.encoder.level(model_.tag_layer), worker.encoder.level(model_.layers), names);
      worker.trees.make_trees(doc, batch, worker.encoder.level(model_.layers), names);
      begin = end;
    }
    restore_headlines(doc, respelled);
    join_parts(doc);
  }

  NetworkModel model_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Worker>> idle_;  // as many as there were threads at once
};

}  // namespace

schema::Result<std::unique_ptr<Component>> make_parser(const ModelFile& file) {
  const auto section = file.section(kNetworkSection);
  if (!section) return tl::unexpected(section_error(kNetworkSection));
  auto model = NetworkModel::read(*section);
  if (!model) return tl::unexpected(model.error());
  return std::make_unique<Parser>(std::move(*model));
}

}  // namespace claimgraph::language
