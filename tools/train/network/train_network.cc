// SPDX-License-Identifier: Apache-2.0
#include "network/train_network.h"

#include <fmt/format.h>

#include "examples.h"
#include "network_section.h"
#include "trainer.h"
#include "vectors.h"

namespace claimgraph::train {
namespace {

void append_sentences(const language::Doc& doc, std::vector<GoldSentence>& sentences) {
  for (const language::Sentence& sentence : doc.sentences) {
    GoldSentence& gold = sentences.emplace_back();
    for (language::TokenIndex i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const language::Token& token = doc.tokens[i];
      GoldWord& word = gold.emplace_back();
      word.form = doc.form(i);
      word.lower = doc.lower(i);
      word.upos = language::name(token.upos);
      word.xpos = doc.xpos(i);
      word.feats = doc.feats(i);
      word.deprel = doc.deprel(i);
      word.head = token.head == language::kNoToken ? 0 : token.head - sentence.tokens.begin + 1;
    }
  }
}

class Training {
 public:
  Training(const std::vector<GoldSentence>& sentences, const WordVectors& vectors, const NetworkPlan& plan,
           const Report& report)
      : vectors_(vectors),
        plan_(plan),
        report_(report),
        numbering_(sentences, plan.least_count, plan.pieces),
        layout_(plan.sizes, numbering_) {
    for (const GoldSentence& sentence : sentences) {
      set_.as_written.push_back(numbering_.example(sentence, vectors));
      set_.in_capitals.push_back(numbering_.example(in_capitals(sentence), vectors));
    }
    report(fmt::format("{} sentences, {} vectors, {} words and {} pieces of their own, {} weights", sentences.size(),
                       vectors.size(), numbering_.words.size(), numbering_.pieces.size(), layout_.count));
  }

  std::string run() {
    std::vector<Opinions> opinions(set_.as_written.size());
    for (std::size_t teacher = 1; teacher <= plan_.teachers; ++teacher)
      ask(learn(fmt::format("teacher {}", teacher), teacher, plan_.teacher_epochs), opinions);
    for (std::size_t i = 0; plan_.teachers > 0 && i < opinions.size(); ++i)
      set_.as_written[i].opinions = set_.in_capitals[i].opinions = &opinions[i];
    const Parameters parameters = learn("the network", plan_.teachers + 1, plan_.epochs);
    return network_section(layout_, parameters, numbering_, vectors_);
  }

 private:
  Parameters learn(const std::string& who, std::uint64_t seed, std::size_t epochs) const {
    Schedule schedule = plan_.schedule;
    schedule.seed = seed;
    schedule.epochs = epochs;
    return train(layout_, schedule, numbering_, vectors_, set_, [&](std::size_t epoch, const Losses& l) {
      report_(fmt::format("{}, epoch {} of {}: losses a word: tags {:.3f}, features {:.3f}, arcs {:.3f}, labels {:.3f}",
                          who, epoch, epochs, l.tags, l.feats, l.arcs, l.labels));
    });
  }

  void ask(const Parameters& teacher, std::vector<Opinions>& opinions) const {
    Learner learner(layout_, plan_.schedule, numbering_, vectors_);
    const float share = 1.0F / static_cast<float>(plan_.teachers);
    for (std::size_t i = 0; i < opinions.size(); ++i)
      learner.add_opinions(teacher, set_.as_written[i], share, opinions[i]);
  }

  const WordVectors& vectors_;
  const NetworkPlan& plan_;
  const Report& report_;
  Numbering numbering_;
  Layout layout_;
  TrainingSet set_;
};

}  // namespace

schema::Result<std::string> train_network(const Corpus& corpus, const std::string& path, const NetworkPlan& plan,
                                          const Report& report) {
  const WordVectors vectors = WordVectors::read(path, plan.vectors);
  if (vectors.size() == 0) return schema::fail("CG-T004", "cannot read word vectors from " + path);
  std::vector<GoldSentence> sentences;
  for (const language::ConlluDocument& document : corpus) append_sentences(document.doc, sentences);
  return Training(sentences, vectors, plan, report).run();
}

}  // namespace claimgraph::train
