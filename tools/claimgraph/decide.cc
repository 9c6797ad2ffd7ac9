// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "claimgraph/graph/decide.h"
#include "claimgraph/graph/store.h"
#include "claimgraph/schema/suggest.h"
#include "commands.h"
#include "decision_account.h"
#include "decision_list.h"
#include "files.h"
#include "result_output.h"

namespace claimgraph::cli {
namespace {

using graph::ClaimGraph;
using graph::DecisionState;
using schema::Decision;
using schema::DecisionKind;
using schema::DecisionSubject;

using Decisions = std::vector<Decision>;

std::string subject_word(DecisionSubject subject) { return subject == DecisionSubject::kActor ? "actor" : "issue"; }

/// The node by name or alias.
const graph::Node* find(const ClaimGraph& graph, DecisionSubject subject, const std::string& name) {
  if (subject == DecisionSubject::kActor) {
    const auto found = graph.find_actor(name);
    return found ? &graph.actor(*found) : nullptr;
  }
  const auto found = graph.find_issue(name);
  return found ? &graph.issue(*found) : nullptr;
}

tl::unexpected<schema::Error> unknown(const ClaimGraph& graph, DecisionSubject subject, const std::string& name,
                                      const char* hint) {
  std::vector<std::string> names;
  for (const graph::Node& node : subject == DecisionSubject::kActor ? graph.actors() : graph.issues()) {
    names.push_back(node.name);
  }
  const std::string near = schema::closest(name, names);
  return schema::fail("CG-G061", "there is no " + subject_word(subject) + " '" + name + "' in the graph", {},
                      (near.empty() ? std::string() : "did you mean '" + near + "'? ") + hint);
}

schema::Result<void> check_claim(const ClaimGraph& graph, const std::string& id) {
  const auto among = [&](std::span<const schema::Claim> claims) {
    return std::any_of(claims.begin(), claims.end(), [&](const schema::Claim& claim) { return claim.id == id; });
  };
  if (among(graph.claims())) return {};
  if (among(graph.dropped())) return schema::fail("CG-G061", "the claim " + id + " is dropped already");
  return schema::fail("CG-G061", "there is no claim " + id + " in the graph", {},
                      "MATCH (c:Claim) RETURN c.id, c.quote lists them");
}

/// The decision as the graph names what it is about; fails where it is about nothing that is there.
schema::Result<Decision> settled(Decision decision, const ClaimGraph& graph, Console& console) {
  constexpr const char* kToFile = "a decision about what is still to come can be read from a file";
  if (!decision.claim.empty()) {
    if (auto there = check_claim(graph, decision.claim); !there) return tl::unexpected(there.error());
  }
  const auto known_as = [&](std::string& name, const graph::Node& node) {
    if (node.name == name) return;
    console.note(fmt::format("note: '{}' is '{}' in this graph", name, node.name));
    name = node.name;
  };
  if (!decision.from.empty()) {
    const graph::Node* from = find(graph, decision.subject, decision.from);
    if (from == nullptr) return unknown(graph, decision.subject, decision.from, kToFile);
    known_as(decision.from, *from);
  }
  if (!decision.document.empty()) {
    std::vector<std::string> ids;
    for (const schema::Document& document : graph.documents()) ids.push_back(document.id);
    if (std::find(ids.begin(), ids.end(), decision.document) == ids.end()) {
      const std::string near = schema::closest(decision.document, ids);
      return schema::fail("CG-G061", "there is no document '" + decision.document + "' in the graph", {},
                          near.empty() ? kToFile : "did you mean '" + near + "'?");
    }
  }
  const graph::Node* to = decision.to.empty() ? nullptr : find(graph, decision.subject, decision.to);
  if (decision.kind == DecisionKind::kMerge) {
    if (to == nullptr) return unknown(graph, decision.subject, decision.to, "rename gives a new name");
    known_as(decision.to, *to);
    if (decision.from == decision.to) {
      return schema::fail("CG-G061", "both names mean '" + decision.to + "' already");
    }
  } else if (decision.kind == DecisionKind::kRename && to != nullptr && to->name != decision.from) {
    return schema::fail("CG-G061", fmt::format("there is an {} '{}' already", subject_word(decision.subject), to->name),
                        {}, "merge makes one of two");
  } else if (decision.kind == DecisionKind::kMove && to != nullptr) {
    known_as(decision.to, *to);
  }
  return decision;
}

schema::Result<Decision> read_words(const std::vector<std::string>& words) {
  if (words.size() != 1) return schema::decision_from(words);
  auto read = schema::read_decisions(words.front(), "");
  if (!read) return tl::unexpected(std::move(read.error().front()));
  if (read->size() != 1) return schema::fail("CG-S020", "expected one decision");
  return std::move(read->front().decision);
}

auto same_as(const std::string& text) {
  return [text](const Decision& one) { return schema::to_text(one) == text; };
}

/// What is decided after the command, and what it speaks of.
struct Change {
  Decisions decisions;
  std::vector<std::string> texts;  ///< of what is new or undone
};

schema::Result<Change> make(const Decide& command, const Decisions& decided, const ClaimGraph& graph,
                            Console& console) {
  auto typed = read_words(command.decision);
  if (!typed) return tl::unexpected(std::move(typed.error()));
  // Of something that was decided the names are gone, but it is no mistake.
  if (std::any_of(decided.begin(), decided.end(), same_as(schema::to_text(*typed)))) return Change{decided, {}};
  const auto fresh = settled(std::move(*typed), graph, console);
  if (!fresh) return tl::unexpected(fresh.error());
  if (auto fits = graph::check_consistent(decided, *fresh); !fits) return tl::unexpected(std::move(fits.error()));
  Change change{decided, {schema::to_line(*fresh)}};
  change.decisions.push_back(*fresh);
  return change;
}

schema::Result<Change> undo(const Decide& command, const Decisions& decided) {
  const std::string& word = command.decision.front();
  std::size_t number = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
  auto found = decided.end();
  if (command.decision.size() == 1 && problem == std::errc{} && end == word.data() + word.size()) {
    if (number >= 1 && number <= decided.size()) found = decided.begin() + static_cast<std::ptrdiff_t>(number - 1);
  } else {
    const auto typed = read_words(command.decision);
    if (!typed) return tl::unexpected(typed.error());
    found = std::find_if(decided.begin(), decided.end(), same_as(schema::to_text(*typed)));
  }
  if (found == decided.end()) {
    return schema::fail(
        "CG-G068", "there is no such decision in the graph", {},
        fmt::format("it has {}; `claimgraph decide {} list` shows them", decided.size(), command.graph));
  }
  Change change{decided, {"undo " + schema::to_line(*found)}};
  change.decisions.erase(change.decisions.begin() + (found - decided.begin()));
  return change;
}

schema::Result<Change> read(const Decide& command, const Decisions& decided, const graph::Store& store,
                            Console& console) {
  const auto bytes = read_file(command.file);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto file = schema::read_decisions(*bytes, shown_name(command.file));
  if (!file) {
    for (std::size_t i = 0; i + 1 < file.error().size(); ++i) console.report(file.error()[i]);
    return tl::unexpected(file.error().back());
  }
  Change change;
  if (!command.replace) change.decisions = decided;
  std::optional<schema::Error> wrong;
  for (const schema::PlacedDecision& one : *file) {
    const std::string text = schema::to_text(one.decision);
    const auto known = std::find_if(change.decisions.begin(), change.decisions.end(), same_as(text));
    if (known != change.decisions.end()) {
      known->note = std::max(known->note, one.decision.note);
      continue;
    }
    if (auto fits = graph::check_consistent(change.decisions, one.decision); !fits) {
      if (wrong) console.report(*wrong);
      wrong = std::move(fits.error());
      wrong->place = one.place;
      continue;
    }
    // Numbers in messages are those of a list, which is by text.
    const auto at = std::find_if(change.decisions.begin(), change.decisions.end(),
                                 [&](const Decision& other) { return schema::to_text(other) > text; });
    change.decisions.insert(at, one.decision);
    change.texts.push_back(schema::to_line(one.decision));
  }
  if (wrong) return tl::unexpected(std::move(*wrong));
  const auto after = store.graph(change.decisions);
  if (!after) return tl::unexpected(after.error());
  for (const schema::PlacedDecision& one : *file) {
    const std::string text = schema::to_text(one.decision);
    for (const DecisionState& state : after->decisions()) {
      if (state.found || state.set_aside_by || schema::to_text(state.decision) != text) continue;
      console.report({schema::Severity::kWarning,
                      {"CG-G062", "this is about something that is not in the graph", one.place,
                       "it is kept, and done when that comes"}});
    }
  }
  for (const Decision& one : decided) {
    const std::string text = schema::to_text(one);
    if (std::none_of(change.decisions.begin(), change.decisions.end(), same_as(text))) {
      change.texts.push_back("undo " + schema::to_line(one));
    }
  }
  return change;
}

schema::Result<void> keep(const std::string& path, const Decisions& before, const Decisions& after) {
  auto store = graph::Store::open(path, graph::Access::kWrite);
  if (!store) return tl::unexpected(store.error());
  for (const Decision& one : before) {
    if (std::any_of(after.begin(), after.end(), same_as(schema::to_text(one)))) continue;
    if (const auto removed = store->remove_decision(one); !removed) return tl::unexpected(removed.error());
  }
  for (const Decision& one : after) {
    if (auto put = store->put_decision(one); !put) return put;
  }
  return store->commit();
}

schema::Result<Change> change_of(const Decide& command, const Decisions& decided, const ClaimGraph& graph,
                                 const graph::Store& store, Console& console) {
  if (command.action == DecideAction::kUndo) return undo(command, decided);
  if (command.action == DecideAction::kRead) return read(command, decided, store, console);
  return make(command, decided, graph, console);
}

}  // namespace

schema::Result<void> run(const Decide& command, Streams streams) {
  const auto store = graph::Store::open(command.graph, graph::Access::kRead);
  if (!store) return tl::unexpected(store.error());
  const auto decided = store->decisions();
  if (!decided) return tl::unexpected(decided.error());
  if (command.action == DecideAction::kWrite) {
    std::string text;
    for (const Decision& one : *decided) text += schema::to_line(one) + "\n";
    return write_result(command.file, text, streams.out);
  }
  const auto before = store->graph();
  if (!before) return tl::unexpected(before.error());
  if (command.action == DecideAction::kList) {
    return streams.out.write(command.json ? decision_list_json(*before) : decision_list(*before));
  }

  const auto change = change_of(command, *decided, *before, *store, streams.console);
  if (!change) return tl::unexpected(change.error());
  if (change->texts.empty()) return streams.out.write("decided already, nothing changes\n");
  const auto after = store->graph(change->decisions);
  if (!after) return tl::unexpected(after.error());
  if (!command.preview) {
    if (auto kept = keep(command.graph, *decided, change->decisions); !kept) return kept;
  }
  std::string text;
  for (const std::string& line : change->texts) text += line + "\n";
  return streams.out.write(text + account_text(graph::account_of(*before, *after)));
}

}  // namespace claimgraph::cli
