// SPDX-License-Identifier: Apache-2.0

#include "lemmas/lemmatizer.h"

#include <algorithm>
#include <vector>

#include "lemmas/lemma_rules.h"
#include "model/section_reader.h"

namespace claimgraph::language {
namespace {

/// A word that was seen in this Doc, and its lemma.
struct Known {
  StringId form = 0;
  StringId xpos = 0;
  StringId lemma = 0;
  Upos upos = Upos::kX;
};

class Lemmatizer : public Component {
 public:
  explicit Lemmatizer(const LemmaRules& rules) : rules_(rules) {}
  std::string_view name() const override { return kLemmatizer; }

  void run(Doc& doc, const schema::DiagnosticSink&) const override {
    // Words come again and again. Where two share a place the later one takes it.
    std::vector<Known> known(kKnownWords);
    for (TokenIndex i = 0; i < doc.tokens.size(); ++i) {
      Token& token = doc.tokens[i];
      const std::uint32_t mixed =
          (token.form * 31 + token.xpos * 7 + static_cast<std::uint32_t>(token.upos)) * 0x9E3779B1u;
      Known& word = known[mixed >> 20];
      if (word.lemma == 0 || word.form != token.form || word.xpos != token.xpos || word.upos != token.upos) {
        const std::string lemma = rules_.lemma({doc.form(i), doc.lower(i), token.upos, doc.xpos(i)});
        word = {token.form, token.xpos, doc.intern(lemma), token.upos};
      }
      token.lemma = word.lemma;
    }
  }

 private:
  static constexpr std::size_t kKnownWords = 4096;

  LemmaRules rules_;
};

/// Every edit exists, and a search ends.
bool is_whole(std::span<const LemmaEntry> table, const LemmaEdits& edits) {
  const std::size_t count = edits.endings.size();
  if (table.empty() || (table.size() & (table.size() - 1)) != 0) return false;
  if (edits.bases.size() != count || edits.cuts.size() != count) return false;
  if (std::any_of(edits.bases.begin(), edits.bases.end(), [](std::uint8_t base) { return base >= kLemmaBaseCount; })) {
    return false;
  }
  return std::all_of(table.begin(), table.end(),
                     [&](const LemmaEntry& entry) { return entry.key == 0 || entry.edit < count; }) &&
         std::any_of(table.begin(), table.end(), [](const LemmaEntry& entry) { return entry.key == 0; });
}

}  // namespace

schema::Result<std::unique_ptr<Component>> make_lemmatizer(const ModelFile& model) {
  SectionReader reader(model.section(kLemmatizer).value_or(std::string_view{}));
  const auto table = reader.array<LemmaEntry>();
  LemmaEdits edits;
  edits.bases = reader.array<std::uint8_t>();
  edits.cuts = reader.array<std::uint8_t>();
  edits.endings = reader.strings();
  if (!reader.complete() || !is_whole(table, edits)) return tl::unexpected(section_error(kLemmatizer));
  return std::make_unique<Lemmatizer>(LemmaRules(table, edits));
}

}  // namespace claimgraph::language
