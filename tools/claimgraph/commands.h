// SPDX-License-Identifier: Apache-2.0
#pragma once

// The commands of claimgraph: what each can be told on the command line, and the function that does it.

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "claimgraph/graph/network.h"
#include "claimgraph/graph/output.h"
#include "claimgraph/graph/report.h"
#include "claimgraph/query/query.h"
#include "claimgraph/schema/claim.h"
#include "claimgraph/schema/result.h"
#include "console/console.h"
#include "console/standard_output.h"
#include "input/articles.h"

namespace claimgraph::cli {

/// claimgraph add GRAPH INPUT... [--watch]
struct Add {
  std::string graph;
  Reading reading;
  std::vector<std::string> vocabularies;
  bool authors_voice = false;  ///< also what the author says must be done
  bool watch = false;          ///< goes on with what comes into the folders and changes there
};

enum class ClaimsFormat : std::uint8_t { kJsonl, kTable, kConllu, kAttributions };

/// claimgraph extract INPUT...
struct Extract {
  Reading reading;
  std::vector<std::string> vocabularies;
  ClaimsFormat format = ClaimsFormat::kJsonl;
  bool explain = false;        ///< how each claim came about, and why a sentence makes none
  bool authors_voice = false;  ///< also what the author says must be done
};

/// claimgraph extract GOLD... --accuracy
struct MeasureAccuracy {
  std::vector<std::string> inputs;
  bool gold_tokens = false;  ///< tokens and sentences are the treebank's
  bool json = false;
};

/// claimgraph query GRAPH STATEMENT
struct Query {
  std::string graph;
  std::string statement;  ///< "-": standard input
  query::RunOptions options;
  query::TableFormat format = query::TableFormat::kTable;
};

/// claimgraph repl GRAPH
struct Repl {
  std::string graph;
  std::string init;         ///< a file of lines to run first, in place of the user's own
  bool no_init = false;     ///< nor the user's own
  bool keep_going = false;  ///< a script does not end with its first error
  query::RunOptions options;
  query::TableFormat format = query::TableFormat::kTable;
};

/// claimgraph draw GRAPH
struct Draw {
  std::string graph;
  graph::DrawOptions options;
  std::string output;  ///< "-": standard output
};

/// claimgraph report GRAPH
struct Report {
  std::string graph;
  graph::ReportOptions options;
  std::string output;  ///< "-": standard output
};

enum class ExportFormat : std::uint8_t { kJson, kJsonl, kCsv, kGraphml, kGexf };

/// claimgraph export GRAPH
struct Export {
  std::string graph;
  ExportFormat format = ExportFormat::kJson;
  std::string output;  ///< "-": standard output
};

/// claimgraph import GRAPH FILE
struct Import {
  std::string graph;
  std::string file;  ///< "-": standard input
  graph::DnaOptions dna;
  bool only_dna = false;  ///< an option was given that no other file has use for
};

enum class DecideAction : std::uint8_t { kMake, kList, kUndo, kRead, kWrite };

/// claimgraph decide GRAPH ...
struct Decide {
  std::string graph;
  DecideAction action = DecideAction::kList;
  bool preview = false;               ///< only tell what would change
  std::vector<std::string> decision;  ///< its words (kMake), or its number or words (kUndo)
  std::string file;                   ///< of kRead and kWrite; "-": standard input or output
  bool replace = false;               ///< kRead: the file's decisions in place of those that are there
  bool json = false;                  ///< of kList
};

/// claimgraph suggest GRAPH
struct Suggest {
  std::string graph;
  bool json = false;
  std::size_t top = 50;
};

/// claimgraph merge GRAPH OTHER...
struct Merge {
  std::string graph;
  std::vector<std::string> others;
};

/// claimgraph remove GRAPH DOC...
struct Remove {
  std::string graph;
  std::vector<std::string> documents;
};

/// claimgraph refresh GRAPH
struct Refresh {
  std::string graph;
  std::vector<std::string> vocabularies;
  bool authors_voice = false;
};

/// claimgraph check GRAPH
struct Check {
  std::string graph;
};

/// claimgraph info GRAPH
struct Info {
  std::string graph;
  std::size_t top = 5;  ///< so many contested issues and contradictions
};

enum class NetworkQuestion : std::uint8_t { kMatrix, kCoalitions, kPolarisation, kBrokers, kContested };

/// kAffiliation: statements for minus statements against; kMentions: statements of either side.
enum class NetworkMatrix : std::uint8_t { kAffiliation, kMentions, kIgnore, kCongruence, kConflict, kSubtract };

/// claimgraph network GRAPH
struct Network {
  std::string graph;
  NetworkQuestion question = NetworkQuestion::kMatrix;
  NetworkMatrix matrix = NetworkMatrix::kAffiliation;
  std::optional<graph::network::Normalisation> normalisation;
  graph::network::Selection selection;
  std::optional<graph::network::Period> window;
  graph::network::Split split = graph::network::Split::kAnySize;
  graph::network::Resampling resampling;
  query::TableFormat format = query::TableFormat::kTable;

  bool is_one_mode() const { return matrix != NetworkMatrix::kAffiliation && matrix != NetworkMatrix::kMentions; }
  /// The network of actors that is meant; congruence where the matrix is of issues.
  graph::network::OneMode one_mode() const;
  graph::network::Normalisation normalisation_or(graph::network::Normalisation usual) const {
    return normalisation.value_or(usual);
  }
};

/// claimgraph eval GOLD... --against FILE...
struct Eval {
  std::vector<std::string> gold, against;
  std::vector<std::string> actors;  ///< files of aliases
  std::size_t errors = 0;           ///< so many missed and wrong claims are listed
  bool json = false;
};

/// claimgraph help [COMMAND], claimgraph [COMMAND] --help
struct Help {
  std::string command;  ///< empty: the list of all
  bool full = false;    ///< all about it, not only what it takes
};

/// claimgraph version
struct Version {};

enum class Shell : std::uint8_t { kBash, kZsh, kFish };

/// claimgraph completions SHELL
struct Completions {
  Shell shell = Shell::kBash;
};

/// claimgraph man-pages FOLDER
struct ManPages {
  std::string folder;
};

using Command =
    std::variant<Add, Extract, MeasureAccuracy, Query, Repl, Draw, Report, Export, Import, Info, Network, Eval, Decide,
                 Suggest, Merge, Remove, Refresh, Check, Help, Version, Completions, ManPages>;

/// Where a command's words go: the result to `out`, everything else to `console`.
struct Streams {
  StandardOutput& out;
  Console& console;
};

/// Each gives the error that ended it. What was only a part of the input went to the console and the rest was done.
schema::Result<void> run(const Add& command, Streams streams);
schema::Result<void> run(const Extract& command, Streams streams);
schema::Result<void> run(const MeasureAccuracy& command, Streams streams);
schema::Result<void> run(const Query& command, Streams streams);
schema::Result<void> run(const Repl& command, Streams streams);
schema::Result<void> run(const Draw& command, Streams streams);
schema::Result<void> run(const Report& command, Streams streams);
schema::Result<void> run(const Export& command, Streams streams);
schema::Result<void> run(const Import& command, Streams streams);
schema::Result<void> run(const Info& command, Streams streams);
schema::Result<void> run(const Network& command, Streams streams);
schema::Result<void> run(const Eval& command, Streams streams);
schema::Result<void> run(const Decide& command, Streams streams);
schema::Result<void> run(const Suggest& command, Streams streams);
schema::Result<void> run(const Merge& command, Streams streams);
schema::Result<void> run(const Remove& command, Streams streams);
schema::Result<void> run(const Refresh& command, Streams streams);
schema::Result<void> run(const Check& command, Streams streams);
schema::Result<void> run(const Help& command, Streams streams);
schema::Result<void> run(const Version& command, Streams streams);
schema::Result<void> run(const Completions& command, Streams streams);
schema::Result<void> run(const ManPages& command, Streams streams);

}  // namespace claimgraph::cli
