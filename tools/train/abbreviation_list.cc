// SPDX-License-Identifier: Apache-2.0

#include "abbreviation_list.h"

#include <rapidjson/pointer.h>

#include <map>

#include "claimgraph/json/json.h"
#include "tokens/abbreviations.h"
#include "tokens/atoms.h"

namespace claimgraph::train {

schema::Result<AbbreviationList> read_abbreviations(std::string_view english) {
  const auto words = json::parse(english, "english.json");
  if (!words) return tl::unexpected(words.error());
  std::map<std::uint32_t, std::uint8_t> kinds;
  for (const auto& [member, kind] : {std::pair("/abbreviations/others", language::Abbreviations::kOther),
                                     std::pair("/abbreviations/titles", language::Abbreviations::kTitle)}) {
    const json::Value* list = rapidjson::Pointer(member).Get(*words);
    if (list == nullptr) return schema::fail("CG-S004", "english.json has no abbreviations");
    for (const json::Value& abbreviation : list->GetArray()) {
      const std::string_view text = json::view(abbreviation);
      if (text.find(' ') != std::string_view::npos) continue;  // its parts stand in the list as well
      std::vector<language::Atom> atoms;
      language::cut_atoms(text, 0, static_cast<std::uint32_t>(text.size()), atoms);
      kinds[language::word_of(atoms)] = kind;
    }
  }
  AbbreviationList list;
  for (const auto& [word, kind] : kinds) {
    list.words.push_back(word);
    list.kinds.push_back(kind);
  }
  return list;
}

}  // namespace claimgraph::train
