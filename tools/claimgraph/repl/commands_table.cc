// SPDX-License-Identifier: Apache-2.0

#include "repl/commands_table.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "claimgraph/schema/suggest.h"

namespace claimgraph::cli {
namespace {

constexpr std::array kCommands = {
    PromptCommandText{PromptCommand::kWho, ":who", "ISSUE", "who is for and who against an issue", "  :who ceasefire",
                      ArgumentKind::kIssue},
    PromptCommandText{PromptCommand::kWants, ":wants", "ACTOR", "what an actor wants and does not want",
                      "  :wants European Union", ArgumentKind::kActor},
    PromptCommandText{PromptCommand::kVersus, ":vs", "ACTOR, ACTOR", "where two actors agree and contradict each other",
                      "The comma may be left out where it is clear which words belong together.\n"
                      "  :vs Ukraine, European Union",
                      ArgumentKind::kActor},
    PromptCommandText{PromptCommand::kWhy, ":why", "[ROW] [all]", "the sentences behind a row of the last result",
                      "Each with its place, its date, who reports it, and what stands around it; the five surest, or\n"
                      "all. Without a number row 1.\n"
                      "  :why 3\n"
                      "  :why 3 all",
                      ArgumentKind::kNone},
    PromptCommandText{PromptCommand::kActors, ":actors", "[WORD]", "actors, those with most claims first",
                      "  :actors minister", ArgumentKind::kActor},
    PromptCommandText{PromptCommand::kIssues, ":issues", "[WORD]", "issues, those with most claims first",
                      "  :issues sanctions", ArgumentKind::kIssue},
    PromptCommandText{PromptCommand::kSchema, ":schema", "", "labels, relationship types, properties, procedures", "",
                      ArgumentKind::kNone},
    PromptCommandText{
        PromptCommand::kDraw, ":draw", "[VIEW] [of NAME] [to FILE]", "writes a picture and names the file",
        "VIEW is positions (the default), agreement, contradiction, timeline or issue; NAME an actor or an\n"
        "issue; the ending of FILE gives the format.\n"
        "  :draw\n"
        "  :draw contradiction to against.png\n"
        "  :draw timeline of European Union",
        ArgumentKind::kView},
    PromptCommandText{PromptCommand::kSave, ":save", "FILE", "writes the last result to a file",
                      "Its ending gives the format: .csv .tsv .json .jsonl .md; .txt has what is shown here.\n"
                      "  :save demands.csv",
                      ArgumentKind::kFile},
    PromptCommandText{PromptCommand::kRead, ":read", "FILE", "runs what stands in a file as if it were typed",
                      "  :read questions.cypher", ArgumentKind::kFile},
    PromptCommandText{PromptCommand::kParameter, ":param", "[NAME VALUE]", "gives $NAME a value in questions",
                      "VALUE is written as in a question. Without anything: those that are set.\n"
                      "  :param since date('2025-08-01')\n"
                      "  MATCH (c:Claim) WHERE c.date >= $since RETURN count(c);",
                      ArgumentKind::kNone},
    PromptCommandText{PromptCommand::kSet, ":set", "[NAME VALUE]",
                      "how results are shown, and the limits of a question",
                      "  :set mode table|long|json|jsonl|csv|tsv|markdown   how results are written\n"
                      "  :set width auto|N     columns of a table\n"
                      "  :set numbers on|off   of the rows of a table, for :why\n"
                      "  :set timing on|off    rows and milliseconds below each result\n"
                      "  :set pager on|off     long results through $PAGER (less)\n"
                      "  :set cypher on|off    the question that a short form stands for\n"
                      "  :set echo on|off      what is read from a file, for a transcript\n"
                      "  :set timeout SECONDS|off   ends a question that takes longer\n"
                      "  :set max-rows N|off        ends a question that makes more rows on the way\n"
                      "  :set max-memory MB         ends a question that needs more memory",
                      ArgumentKind::kSetting},
    PromptCommandText{PromptCommand::kHelp, ":help", "[COMMAND]", "this, or more about one command", "  :help :why",
                      ArgumentKind::kCommand},
    PromptCommandText{PromptCommand::kQuit, ":quit", "", "ends; so does Ctrl-D", "", ArgumentKind::kNone},
};

}  // namespace

std::span<const PromptCommandText> prompt_commands() { return kCommands; }

const PromptCommandText* find_prompt_command(std::string_view typed) {
  std::string folded(typed);
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::string_view name = folded;
  if (name == ":exit" || name == ":q") name = ":quit";
  if (name == ":?") name = ":help";
  const PromptCommandText* begun = nullptr;
  for (const PromptCommandText& one : kCommands) {
    if (one.name == name) return &one;
    if (!one.name.starts_with(name) || name.size() < 2) continue;
    if (begun != nullptr) return nullptr;
    begun = &one;
  }
  return begun;
}

std::string closest_prompt_command(std::string_view name) {
  std::vector<std::string> names;
  for (const PromptCommandText& one : kCommands) names.emplace_back(one.name);
  return schema::closest(name, names);
}

}  // namespace claimgraph::cli
