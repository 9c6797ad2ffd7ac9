// SPDX-License-Identifier: Apache-2.0

#include "typed_words.h"

#include <filesystem>

#include "option_values.h"

namespace claimgraph::cli {
namespace {

using extract::InputFormat;
using graph::DrawFormat;
using query::TableFormat;

template <class T>
using Choices = std::vector<std::pair<std::string_view, T>>;

/// What can be named with --input-format: a form of articles, or what is taken of CoNLL-U.
struct InputChoice {
  InputFormat format;
  std::optional<language::ConlluContent> conllu;
};

// The first of each list is the default.
const Choices<InputChoice> kInputFormats = {
    {"text", {InputFormat::kText, {}}},
    {"html", {InputFormat::kHtml, {}}},
    {"json", {InputFormat::kJson, {}}},
    {"conllu", {InputFormat::kByName, language::ConlluContent::kTrees}},
    {"conllu-tokens", {InputFormat::kByName, language::ConlluContent::kTokens}}};
const Choices<ClaimsFormat> kClaimsFormats = {{"jsonl", ClaimsFormat::kJsonl},
                                              {"table", ClaimsFormat::kTable},
                                              {"conllu", ClaimsFormat::kConllu},
                                              {"attributions", ClaimsFormat::kAttributions}};
const Choices<TableFormat> kTableFormats = {{"table", TableFormat::kTable}, {"json", TableFormat::kJson},
                                            {"jsonl", TableFormat::kJsonl}, {"csv", TableFormat::kCsv},
                                            {"tsv", TableFormat::kTsv},     {"markdown", TableFormat::kMarkdown}};
const Choices<DrawFormat> kDrawFormats = {
    {"svg", DrawFormat::kSvg}, {"png", DrawFormat::kPng}, {"pdf", DrawFormat::kPdf}, {"dot", DrawFormat::kDot}};
const Choices<ExportFormat> kExportFormats = {{"json", ExportFormat::kJson}, {"jsonl", ExportFormat::kJsonl}};

template <class T>
schema::Result<T> format_among(const TypedWords& words, const Choices<T>& choices) {
  if (words.format.empty()) return choices.front().second;
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

/// --format, else the ending of -o, else the default.
schema::Result<DrawFormat> draw_format(const TypedWords& words) {
  if (!words.format.empty() || output_or_standard(words) == "-") return format_among(words, kDrawFormats);
  const std::string ending = std::filesystem::path(words.output).extension().string();
  for (const auto& [name, format] : kDrawFormats) {
    if (ending == "." + std::string(name)) return format;
  }
  return schema::fail("CG-T003", "the ending of '" + words.output + "' names no format that can be drawn", {},
                      "name the file .svg, .png, .pdf or .dot, or give --format");
}

schema::Result<Command> to_accuracy(const TypedWords& words) {
  if (!words.format.empty() || !words.input_format.empty()) {
    return schema::fail("CG-T003", "--accuracy reads CoNLL-U and prints figures: no format goes with it", {},
                        "--json gives the figures as JSON");
  }
  return MeasureAccuracy{words.inputs, words.gold_tokens, words.json};
}

}  // namespace

schema::Result<TableFormat> table_format(const TypedWords& words) { return format_among(words, kTableFormats); }

schema::Result<Command> to_add(const TypedWords& words) {
  const auto reading = reading_of(words);
  if (!reading) return tl::unexpected(reading.error());
  return Add{words.graph, *reading, words.vocabularies, words.authors_voice};
}

schema::Result<Command> to_extract(const TypedWords& words) {
  if (words.accuracy) return to_accuracy(words);
  if (words.gold_tokens || words.json) {
    return schema::fail("CG-T003", words.json ? "--json goes with --accuracy" : "--gold-tokens goes with --accuracy");
  }
  const auto format = format_among(words, kClaimsFormats);
  if (!format) return tl::unexpected(format.error());
  if (words.explain && !words.format.empty()) {
    return schema::fail("CG-T003", "--explain has a form of its own and goes without --format");
  }
  const auto reading = reading_of(words);
  if (!reading) return tl::unexpected(reading.error());
  return Extract{*reading, words.vocabularies, *format, words.explain, words.authors_voice};
}

schema::Result<Command> to_query(const TypedWords& words) {
  const auto format = table_format(words);
  if (!format) return tl::unexpected(format.error());
  Query command{words.graph, words.statement, {}, *format};
  for (const std::string& text : words.parameters) {
    const auto parameter = parameter_value(text);
    if (!parameter) return tl::unexpected(parameter.error());
    command.parameters[parameter->first] = parameter->second;
  }
  return command;
}

schema::Result<Command> to_repl(const TypedWords& words) {
  const auto format = table_format(words);
  if (!format) return tl::unexpected(format.error());
  return Repl{words.graph, *format};
}

schema::Result<Command> to_draw(const TypedWords& words) {
  Draw command{words.graph, {}, output_or_standard(words)};
  const auto format = draw_format(words);
  if (!format) return tl::unexpected(format.error());
  const auto top = top_or(words, command.options.top);
  if (!top) return tl::unexpected(top.error());
  command.options = {*format, words.actor, words.issue, *top};
  return command;
}

schema::Result<Command> to_export(const TypedWords& words) {
  const auto format = format_among(words, kExportFormats);
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

}  // namespace claimgraph::cli
