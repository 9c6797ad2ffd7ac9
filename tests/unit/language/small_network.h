// SPDX-License-Identifier: Apache-2.0
#pragma once

// A network small enough for tests, with random weights.

#include <map>
#include <string>
#include <vector>

#include "network/examples.h"
#include "network/functions.h"
#include "network/network_section.h"
#include "network/parameters.h"
#include "network/word_features.h"

namespace claimgraph::train {

struct SmallNetwork {
  SmallNetwork() {
    Random random(7);
    parameters = Parameters(layout, random);
    for (float& value : parameters.dense) value += 0.05F * (unit(random) - 0.5F);  // biases too
  }

  static GoldWord word(const char* form, const char* upos, const char* xpos, const char* feats, std::size_t head,
                       const char* deprel) {
    std::string lower = form;
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return {form, lower, upos, xpos, feats, deprel, head};
  }
  static std::vector<GoldSentence> two_sentences() {
    return {
        {word("Envoys", "NOUN", "NNS", "Number=Plur", 2, "nsubj"), word("met", "VERB", "VBD", "Tense=Past", 0, "root"),
         word("twice", "ADV", "RB", "", 2, "advmod"), word(".", "PUNCT", ".", "", 2, "punct")},
        {word("Talks", "NOUN", "NNS", "Number=Plur", 2, "nsubj"),
         word("failed", "VERB", "VBD", "Tense=Past|VerbForm=Fin", 0, "root")}};
  }
  static Sizes small() {
    Sizes sizes;
    sizes.hidden = sizes.state = sizes.arc = sizes.label_sum = sizes.label_product = 16;
    sizes.layers = 2;
    sizes.tag_layer = 1;
    return sizes;
  }
  static WordVectors some_vectors() {
    std::map<std::uint64_t, std::vector<std::int8_t>> rows;
    Random random(3);
    for (const char* known : {"envoys", "met", "talks"})
      for (std::size_t i = 0; i < WordVectors::kDimensions; ++i)
        rows[language::word_hash(known)].push_back(static_cast<std::int8_t>(static_cast<int>(random.below(100)) - 50));
    return WordVectors(rows);
  }
  std::string section() const { return network_section(layout, parameters, numbering, vectors); }

  Numbering numbering{two_sentences(), 1, 1000};
  WordVectors vectors = some_vectors();
  Sizes sizes = small();
  Layout layout{sizes, numbering};
  Parameters parameters;
};

}  // namespace claimgraph::train
