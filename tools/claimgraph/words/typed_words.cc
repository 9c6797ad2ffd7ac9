// SPDX-License-Identifier: Apache-2.0

#include "words/typed_words.h"

#include <filesystem>
#include <map>
#include <tuple>

#include "claimgraph/schema/decision.h"
#include "watch/watch.h"
#include "words/option_values.h"

namespace claimgraph::cli {
namespace {

template <class T>
schema::Result<T> format_among(const TypedWords& words, Choices<T> choices) {
  if (words.format.empty()) return choices.front().value;
  return choose<T>("--format", words.format, choices);
}

schema::Result<Reading> reading_of(const TypedWords& words) {
  Reading reading{words.inputs, {}, std::nullopt};
  if (!words.input_format.empty()) {
    const auto format = choose<InputChoice>("--input-format", words.input_format, kInputFormats);
    if (!format) return tl::unexpected(format.error());
    reading.options.format = format->format;
    reading.conllu = format->conllu;
  }
  if (!words.date.empty()) {
    const auto date = date_value("--date", words.date);
    if (!date) return tl::unexpected(date.error());
    reading.options.date = *date;
  }
  return reading;
}

schema::Result<std::size_t> top_or(const TypedWords& words, std::size_t otherwise) {
  return words.top.empty() ? schema::Result<std::size_t>(otherwise) : count_value("--top", words.top);
}

std::string output_or_standard(const TypedWords& words) { return words.output.empty() ? "-" : words.output; }

schema::Result<Command> to_accuracy(const TypedWords& words) {
  if (!words.format.empty() || !words.input_format.empty()) {
    return schema::fail("CG-T003", "--accuracy reads CoNLL-U and prints figures: no format goes with it", {},
                        "--json gives the figures as JSON");
  }
  return MeasureAccuracy{words.inputs, words.gold_tokens, words.json};
}

}  // namespace

schema::Result<query::TableFormat> table_format(const TypedWords& words) {
  return format_among<query::TableFormat>(words, kTableFormats);
}

schema::Result<Command> to_add(const TypedWords& words) {
  const auto reading = reading_of(words);
  if (!reading) return tl::unexpected(reading.error());
  if (words.watch) {
    if (auto fit = check_watched(*reading); !fit) return tl::unexpected(std::move(fit.error()));
  }
  return Add{words.graph, *reading, words.vocabularies, words.authors_voice, words.watch};
}

schema::Result<Command> to_extract(const TypedWords& words) {
  if (words.accuracy) return to_accuracy(words);
  if (words.gold_tokens || words.json) {
    return schema::fail("CG-T003", words.json ? "--json goes with --accuracy" : "--gold-tokens goes with --accuracy");
  }
  const auto format = format_among<ClaimsFormat>(words, kClaimsFormats);
  if (!format) return tl::unexpected(format.error());
  if (words.explain && !words.format.empty()) {
    return schema::fail("CG-T003", "--explain has a form of its own and goes without --format");
  }
  const auto reading = reading_of(words);
  if (!reading) return tl::unexpected(reading.error());
  return Extract{*reading, words.vocabularies, *format, words.explain, words.authors_voice};
}

schema::Result<Command> to_report(const TypedWords& words) {
  Report command{words.graph, {}, output_or_standard(words)};
  if (!words.title.empty()) command.options.title = words.title;
  for (const auto& [option, typed, value] : {std::tuple("--actors", &words.rows, &command.options.actors),
                                             std::tuple("--issues", &words.columns, &command.options.issues),
                                             std::tuple("--sentences", &words.sentences, &command.options.sentences)}) {
    if (typed->empty()) continue;
    const auto count = count_value(option, *typed);
    if (!count) return tl::unexpected(count.error());
    *value = *count;
  }
  return command;
}

schema::Result<Command> to_export(const TypedWords& words) {
  const auto format = format_among<ExportFormat>(words, kExportFormats);
  if (!format) return tl::unexpected(format.error());
  return Export{words.graph, *format, output_or_standard(words)};
}

schema::Result<Command> to_import(const TypedWords& words) {
  Import command{words.graph, words.file, {}, false};
  const auto take = [&command](std::string& name, const std::string& typed) {
    if (typed.empty()) return;
    name = typed;
    command.only_dna = true;
  };
  take(command.dna.actor, words.dna_actor);
  take(command.dna.issue, words.dna_issue);
  take(command.dna.agreement, words.dna_agreement);
  take(command.dna.statement_type, words.dna_statement_type);
  return command;
}

schema::Result<Command> to_info(const TypedWords& words) {
  const auto top = top_or(words, Info{}.top);
  if (!top) return tl::unexpected(top.error());
  return Info{words.graph, *top};
}

schema::Result<Command> to_eval(const TypedWords& words) {
  const auto errors = words.errors.empty() ? schema::Result<std::size_t>(0) : count_value("--errors", words.errors);
  if (!errors) return tl::unexpected(errors.error());
  return Eval{words.inputs, words.against, words.actors, *errors, words.json};
}

schema::Result<Command> to_decide(const TypedWords& words) {
  Decide command;
  command.graph = words.graph;
  command.replace = words.replace;
  std::vector<std::string> rest = words.decision;
  command.preview = rest.front() == "preview";
  if (command.preview) rest.erase(rest.begin());
  const std::string first = rest.empty() ? std::string() : rest.front();
  static const std::map<std::string, DecideAction> kActions = {{"list", DecideAction::kList},
                                                               {"undo", DecideAction::kUndo},
                                                               {"read", DecideAction::kRead},
                                                               {"write", DecideAction::kWrite}};
  const auto action = kActions.find(first);
  command.action = action == kActions.end() ? DecideAction::kMake : action->second;
  if (action != kActions.end()) rest.erase(rest.begin());
  const auto wrong = [](std::string message, std::string hint) {
    return schema::fail("CG-T003", std::move(message), {}, std::move(hint));
  };
  const bool changes = command.action != DecideAction::kList && command.action != DecideAction::kWrite;
  if (command.preview && (!changes || first.empty())) {
    return wrong("preview goes before a decision, undo or read", "such as preview merge actor NAME into NAME");
  }
  if (command.replace && command.action != DecideAction::kRead) return wrong("--replace goes with read", "");
  const auto json = format_among<bool>(words, kListFormats);
  if (!json) return tl::unexpected(json.error());
  if (!words.format.empty() && command.action != DecideAction::kList) return wrong("--format goes with list", "");
  command.json = *json;
  switch (command.action) {
    case DecideAction::kList:
      if (!rest.empty()) return wrong("'" + rest.front() + "' is one argument too many for list", "");
      break;
    case DecideAction::kUndo:
      if (rest.empty()) return wrong("undo takes the number of a decision", "list shows the numbers");
      break;
    case DecideAction::kRead:
    case DecideAction::kWrite:
      if (rest.size() > 1) return wrong("'" + rest[1] + "' is one argument too many for " + first, "");
      if (rest.empty() && command.action == DecideAction::kRead) {
        return wrong("read takes a file", "- is standard input");
      }
      command.file = rest.empty() ? "-" : rest.front();
      return command;
    case DecideAction::kMake: {
      if (rest.size() == 1) break;  // a whole line
      const auto decision = schema::decision_from(rest);
      if (!decision) return tl::unexpected(decision.error());
    }
  }
  command.decision = std::move(rest);
  return command;
}

schema::Result<Command> to_suggest(const TypedWords& words) {
  const auto json = format_among<bool>(words, kListFormats);
  if (!json) return tl::unexpected(json.error());
  const auto top = top_or(words, Suggest{}.top);
  if (!top) return tl::unexpected(top.error());
  return Suggest{words.graph, *json, *top};
}

schema::Result<Command> to_merge(const TypedWords& words) { return Merge{words.graph, words.inputs}; }
schema::Result<Command> to_remove(const TypedWords& words) { return Remove{words.graph, words.inputs}; }
schema::Result<Command> to_refresh(const TypedWords& words) {
  return Refresh{words.graph, words.vocabularies, words.authors_voice};
}
schema::Result<Command> to_check(const TypedWords& words) { return Check{words.graph}; }

}  // namespace claimgraph::cli
