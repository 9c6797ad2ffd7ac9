// SPDX-License-Identifier: Apache-2.0

#include "command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "claimgraph/schema/suggest.h"
#include "typed_words.h"

namespace claimgraph::cli {
namespace {

constexpr const char* kListHint = "`claimgraph --help` lists the commands";

tl::unexpected<schema::Error> usage(std::string message, std::string hint) {
  return schema::fail("CG-T002", std::move(message), {}, std::move(hint));
}

/// A command's word, and what makes the command of the words behind it.
struct Verb {
  CLI::App* app = nullptr;
  schema::Result<Command> (*meaning)(const TypedWords&) = nullptr;
};

/// The commands and their options: this table is the command line.
class Table {
 public:
  Table() : app_("Who wants what, who agrees, who contradicts whom, and which sentence shows it.", "claimgraph") {
    app_.set_help_flag("-h,--help", "Show this help");
    app_.add_flag("--version")->description("Show the version");
    const auto formatter = app_.get_formatter();
    formatter->column_width(26);
    formatter->label("Positionals", "Arguments");
    formatter->label("REQUIRED", "");
    formatter->label("SUBCOMMAND", "COMMAND ...");
    app_.footer(
        "`claimgraph GRAPH` is `claimgraph repl GRAPH`; `claimgraph COMMAND --help` tells more.\n"
        "The result goes to standard output, everything else to standard error.\n"
        "Exit code: 0 done, 1 something failed, 2 wrong usage, 130 cancelled by Ctrl-C.");
    // Behind a command its words are arguments, even where they name another command: `decide GRAPH merge ...`.
    app_.require_subcommand(0, 1);
    fill();
  }

  CLI::App& app() { return app_; }
  const TypedWords& words() const { return words_; }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const Verb& verb : verbs_) names.push_back(verb.app->get_name());
    return names;
  }
  /// The command that was typed; none before parsing and where parsing failed early.
  const Verb* typed() const {
    const auto found = std::find_if(verbs_.begin(), verbs_.end(), [](const Verb& verb) { return verb.app->parsed(); });
    return found == verbs_.end() ? nullptr : &*found;
  }

 private:
  void fill() {
    CLI::App& add = verb("add", "Read articles and merge their claims into a graph", to_add,
                         "Adding the same article again changes nothing; a changed article replaces its claims.\n"
                         "  claimgraph add summit.claims articles/ --schema issues.json");
    graph_argument(add);
    reading_options(add);
    authors_voice(add);

    CLI::App& extract = verb("extract", "Print the claims of articles, without a graph", to_extract,
                             "  claimgraph extract article.txt --format table\n"
                             "  cat articles.jsonl | claimgraph extract - > claims.jsonl");
    reading_options(extract);
    authors_voice(extract);
    option(extract, "--format", words_.format, "FORMAT",
           "jsonl (the default), table, attributions: who says what, or conllu: no claims, but trees");
    extract.add_flag("--explain", words_.explain, "Show how each claim came about, and why a sentence makes none");
    extract.add_flag("--accuracy", words_.accuracy, "Measure tokens, tags and trees against those of treebanks, INPUT");
    extract.add_flag("--gold-tokens", words_.gold_tokens, "With --accuracy: take the treebank's tokens and sentences");
    extract.add_flag("--json", words_.json, "With --accuracy: the figures as JSON");

    CLI::App& query = verb("query", "Ask a graph a question in the query language", to_query,
                           "  claimgraph query summit.claims \\\n"
                           "    \"MATCH (a:Actor)-[p:DEMANDS]->(i:Issue) RETURN a.name, i.name, p.count\"");
    graph_argument(query);
    argument(query, "QUERY", words_.statement, "the question, - for standard input");
    repeated(query, "--param", words_.parameters, "NAME=VALUE", "A value for $NAME in the query; repeatable");
    option(query, "--format", words_.format, "FORMAT", "table (the default), json, jsonl, csv, tsv or markdown");
    asking_options(query);

    CLI::App& repl = verb("repl", "Ask a graph one question after the other", to_repl,
                          "A question ends with ';'. :help shows what else can be typed.");
    graph_argument(repl);
    option(repl, "--format", words_.format, "FORMAT", "table (the default), json, jsonl, csv, tsv or markdown");
    asking_options(repl);

    CLI::App& draw = verb("draw", "Draw who wants what, who agrees, who contradicts whom", to_draw,
                          "  claimgraph draw summit.claims -o who-wants-what.svg\n"
                          "  claimgraph draw summit.claims --view contradiction --since 2025-08-01 -o against.png\n"
                          "  claimgraph draw summit.claims --view timeline --actor Ukraine -o ukraine.svg");
    graph_argument(draw);
    option(draw, "--view", words_.view, "VIEW",
           "positions: who wants what (the default); agreement: who agrees with whom; contradiction: who contradicts "
           "whom; timeline: what an --actor said or what was said of an --issue, day by day; issue: who is for and "
           "against an --issue, with their sentences");
    option(draw, "--actor", words_.actor, "NAME", "Only this one");
    option(draw, "--issue", words_.issue, "NAME", "Only this one");
    option(draw, "--since", words_.since, "DATE", "Only what was said that day or later");
    option(draw, "--until", words_.until, "DATE", "Only what was said up to that day");
    option(draw, "--certainty", words_.certainty, "WORD", "Only what is asserted, or only what is hedged");
    option(draw, "--source", words_.source, "NAME", "Only what this outlet wrote");
    option(draw, "--min-evidence", words_.min_evidence, "N", "Only lines with so many sentences (1)");
    option(draw, "--top", words_.top, "N", "At most so many lines, the strongest (as many as fit a page)");
    option(draw, "--theme", words_.theme, "THEME", "light (the default) or dark");
    option(draw, "--format", words_.format, "FORMAT",
           "svg, png, pdf or dot; if not given by the ending of FILE, else svg");
    option(draw, "-o,--output", words_.output, "FILE", "Where to; standard output if not given");

    CLI::App& report = verb("report", "Make one page to read and to send around", to_report,
                            "One HTML file that needs no network: who stands where, who contradicts whom, who changed "
                            "sides,\nand all sentences in context.\n"
                            "  claimgraph report summit.claims -o summit.html --title 'Before the summit'");
    graph_argument(report);
    option(report, "--title", words_.title, "TEXT", "The head of the page (Who wants what)");
    option(report, "--actors", words_.rows, "N", "At most so many rows in the table of actors and issues (40)");
    option(report, "--issues", words_.columns, "N", "At most so many columns (30)");
    option(report, "--sentences", words_.sentences, "N", "At most so many sentences in context (2000)");
    option(report, "-o,--output", words_.output, "FILE", "Where to; standard output if not given");

    CLI::App& export_ = verb("export", "Hand a graph on as JSON", to_export,
                             "  claimgraph export summit.claims --format json -o summit.json");
    graph_argument(export_);
    option(export_, "--format", words_.format, "FORMAT", "json (the whole graph, the default) or jsonl (its claims)");
    option(export_, "-o,--output", words_.output, "FILE", "Where to; standard output if not given");

    CLI::App& import = verb("import", "Take over claims that were coded elsewhere", to_import,
                            "Takes what export wrote, claim records as JSON Lines, or a DNA 3 database.\n"
                            "  claimgraph import summit.claims coded.jsonl\n"
                            "  claimgraph import climate.claims hearings.dna --dna-actor person");
    graph_argument(import);
    argument(import, "FILE", words_.file, "json or jsonl, - for standard input; a DNA database");
    option(import, "--dna-actor", words_.dna_actor, "NAME", "The variable that holds the actor (organization)");
    option(import, "--dna-issue", words_.dna_issue, "NAME", "The variable that holds the issue (concept)");
    option(import, "--dna-agreement", words_.dna_agreement, "NAME",
           "The boolean variable that tells for from against (agreement, or the only one)");
    option(import, "--dna-statement-type", words_.dna_statement_type, "NAME",
           "The type of statement, where several have these variables");

    CLI::App& decide =
        verb("decide", "Decide that two names are one, that a claim is wrong ...", to_decide,
             "  claimgraph decide summit.claims preview merge actor Zelenskyy into 'Volodymyr Zelensky'\n"
             "  claimgraph decide summit.claims merge issue 'end of the truce' into ceasefire against\n"
             "  claimgraph decide summit.claims rename actor|issue NAME to NAME\n"
             "  claimgraph decide summit.claims split actor NAME in document|claim ID as NAME\n"
             "  claimgraph decide summit.claims drop claim ID\n"
             "  claimgraph decide summit.claims move claim ID to issue NAME\n"
             "  claimgraph decide summit.claims list|undo N|read FILE|write [FILE]\n"
             "`preview` before any of them tells what it would change, and changes nothing.");
    graph_argument(decide);
    decide.add_option("DECISION", words_.decision, "what is decided, or list, undo, read or write")
        ->required()
        ->type_name("");
    decide.add_flag("--replace", words_.replace, "With read: take out the decisions that are not in the file");
    option(decide, "--format", words_.format, "FORMAT", "With list: table (the default) or json");

    CLI::App& suggest = verb("suggest", "List actors and issues that may be one", to_suggest,
                             "Nothing is merged: each line ends with the decision that would do it.\n"
                             "  claimgraph suggest summit.claims --top 20");
    graph_argument(suggest);
    option(suggest, "--top", words_.top, "N", "So many, the likeliest (50)");
    option(suggest, "--format", words_.format, "FORMAT", "table (the default) or json");

    CLI::App& merge = verb("merge", "Merge other graphs into one", to_merge,
                           "Whatever the order, the same graph comes out.\n"
                           "  claimgraph merge all.claims monday.claims tuesday.claims");
    graph_argument(merge);
    merge.add_option("OTHER", words_.inputs, "graphs, which stay as they are")->required()->type_name("");

    CLI::App& remove = verb("remove", "Take documents out of a graph, with their claims", to_remove,
                            "  claimgraph remove summit.claims 03-no-truce-in-anchorage");
    graph_argument(remove);
    remove.add_option("DOC", words_.inputs, "ids of documents")->required()->type_name("");

    CLI::App& refresh = verb("refresh", "Extract the claims of a graph's articles again", to_refresh,
                             "With today's program and packs; claims that others coded and decisions stay.\n"
                             "  claimgraph refresh summit.claims --schema issues.json");
    graph_argument(refresh);
    vocabulary_option(refresh);
    authors_voice(refresh);

    CLI::App& check = verb("check", "Tell whether a graph is whole, and every quote stands where it says", to_check,
                           "  claimgraph check summit.claims");
    graph_argument(check);

    CLI::App& info = verb("info", "Tell what is in a graph, what is contested, who contradicts whom", to_info,
                          "  claimgraph info summit.claims --top 10");
    graph_argument(info);
    option(info, "--top", words_.top, "N", "So many contested issues and contradictions (5)");

    CLI::App& network = verb("network", "Compute discourse networks, coalitions and polarisation", to_network,
                             "  claimgraph network summit.claims --matrix congruence --normalise average --format csv\n"
                             "  claimgraph network summit.claims --polarisation --window month");
    graph_argument(network);
    option(network, "--matrix", words_.matrix, "NAME",
           "affiliation (actor x issue, for minus against; the default), mentions (either side); actor x actor: "
           "congruence, conflict, subtract, ignore");
    network.add_flag("--coalitions", words_.coalitions, "Who belongs together: clusters of the congruence network");
    network.add_flag("--polarisation", words_.polarisation, "How far the debate falls into two camps, and which");
    network.add_flag("--balanced", words_.balanced, "With --polarisation: camps of the same size");
    network.add_flag("--brokers", words_.brokers, "Who stands between others in the congruence network");
    network.add_flag("--contested", words_.contested, "Which issues have two sides");
    option(network, "--normalise", words_.normalise, "NAME",
           "none, average, jaccard, cosine or dna-cosine; if not given none for a matrix, else average");
    option(network, "--duplicates", words_.duplicates, "RULE",
           "all (the default), or the same side of an issue once a text, document, week, month or year");
    option(network, "--since", words_.since, "DATE", "Only statements from that day on");
    option(network, "--until", words_.until, "DATE", "Only statements up to that day");
    option(network, "--window", words_.window, "LENGTH", "Each week, month or year apart, or each so many days");
    option(network, "--level", words_.level, "LEVEL", "actor (the default), or top: whom the actor is part of");
    option(network, "--top", words_.top, "N", "Only the N actors with most statements");
    option(network, "--resamples", words_.resamples, "N",
           "How sure ties and coalitions are: the share of N draws of the documents in which they are there");
    option(network, "--seed", words_.seed, "N", "Of the draws (1)");
    option(network, "--format", words_.format, "FORMAT", "table (the default), json, jsonl, csv, tsv or markdown");

    CLI::App& eval = verb("eval", "Measure extracted claims against claims that people coded", to_eval,
                          "  claimgraph extract articles/ > out.jsonl\n"
                          "  claimgraph eval coded.jsonl --against out.jsonl --errors 20");
    eval.add_option("GOLD", words_.inputs, "claim records that people coded, JSON Lines")->required()->type_name("");
    repeated(eval, "--against", words_.against, "FILE", "The extracted claims, JSON Lines; repeatable")->required();
    repeated(eval, "--actors", words_.actors, "FILE", "Aliases: {\"Canonical Name\": [\"alias\"]}; repeatable");
    option(eval, "--errors", words_.errors, "N", "List so many claims that were missed, and that are wrong");
    eval.add_flag("--json", words_.json, "The figures as JSON");
  }

  CLI::App& verb(const char* name, const char* help, schema::Result<Command> (*meaning)(const TypedWords&),
                 const char* footer) {
    CLI::App* app = app_.add_subcommand(name, help);
    app->set_help_flag("-h,--help", "Show this help");
    app->group("Commands");
    app->allow_extras();  // so that unknown words are ours to explain
    app->footer(footer);
    verbs_.push_back({app, meaning});
    return *app;
  }
  static void argument(CLI::App& app, const char* name, std::string& value, const char* help) {
    app.add_option(name, value, help)->required()->type_name("");
  }
  static void option(CLI::App& app, const char* names, std::string& value, const char* shown, const char* help) {
    app.add_option(names, value, help)->type_name(shown);
  }
  static CLI::Option* repeated(CLI::App& app, const char* names, std::vector<std::string>& values, const char* shown,
                               const char* help) {
    return app.add_option(names, values, help)->type_name(shown)->allow_extra_args(false);
  }
  void graph_argument(CLI::App& app) { argument(app, "GRAPH", words_.graph, "the graph, a file NAME.claims"); }
  void authors_voice(CLI::App& app) {
    app.add_flag("--authors-voice", words_.authors_voice, "Also what the authors themselves say must be done");
  }

  void asking_options(CLI::App& app) {
    option(app, "--timeout", words_.timeout, "SECONDS", "End a query that takes longer (no limit)");
    option(app, "--max-rows", words_.max_rows, "N", "End a query that makes more rows on the way (no limit)");
    option(app, "--max-memory", words_.max_memory, "MB", "End a query that needs more memory (2000)");
    repeated(app, "--without-rewrite", words_.without_rewrites, "NAME",
             "Leave a change to the plan out: slower, but with the same rows; repeatable");
  }

  void vocabulary_option(CLI::App& app) {
    repeated(app, "--schema", words_.vocabularies, "FILE",
             "A vocabulary of your own: actors, issues, positions; repeatable");
  }

  void reading_options(CLI::App& app) {
    app.add_option("INPUT", words_.inputs,
                   "articles (.txt .md .html .json .jsonl, or gzipped), folders, - for standard input")
        ->required()
        ->type_name("");
    vocabulary_option(app);
    option(app, "--date", words_.date, "DATE", "The date of articles that declare none, such as 2025-08-14");
    option(app, "--input-format", words_.input_format, "FORMAT",
           "text, html or json; by the file's ending if not given. Also conllu, trees of any parser, or conllu-tokens");
  }

  CLI::App app_;
  TypedWords words_;
  std::vector<Verb> verbs_;
};

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

std::string in_quotes(std::string_view word) { return "'" + std::string(word) + "'"; }

/// A word in the command's place that is meant as a graph: it is a file, or looks like one.
bool names_graph(const std::string& word) {
  std::error_code unknown;
  return word.find('/') != std::string::npos || word.ends_with(".claims") || std::filesystem::exists(word, unknown);
}

std::string help_hint(const CLI::App& verb, std::string_view meant = {}) {
  return (meant.empty() ? "" : "did you mean " + in_quotes(meant) + "? ") + "`claimgraph " + verb.get_name() +
         " --help` shows what it takes";
}

std::vector<std::string> unknown_words(const CLI::App& verb) {
  std::vector<std::string> words = verb.remaining();
  std::erase(words, "--");  // says only that what follows are no options
  return words;
}

tl::unexpected<schema::Error> unexpected_word(const CLI::App& verb, const std::string& word) {
  if (!is_option(word))
    return usage(in_quotes(word) + " is one argument too many for " + verb.get_name(), help_hint(verb));
  std::vector<std::string> known;
  for (const CLI::Option* option : verb.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  const std::string typed = word.substr(0, word.find('='));
  return usage(verb.get_name() + " has no option " + in_quotes(typed), help_hint(verb, schema::closest(typed, known)));
}

/// What CLI11 found wrong, in our form.
tl::unexpected<schema::Error> mistake(const Table& table, std::string message) {
  while (message.ends_with('.') || message.ends_with('\n')) message.pop_back();
  const Verb* verb = table.typed();
  if (verb == nullptr) return usage(message, kListHint);
  // An unknown option explains a missing argument better than the other way round.
  for (const std::string& word : unknown_words(*verb->app)) {
    if (is_option(word)) return unexpected_word(*verb->app, word);
  }
  return usage(verb->app->get_name() + ": " + message, help_hint(*verb->app));
}

}  // namespace

schema::Result<CommandLine> parse_command_line(std::vector<std::string> arguments) {
  Table table;
  if (arguments.empty()) return usage("no command is given", kListHint);
  if (arguments.front() == "version" || arguments.front() == "--version") {
    return CommandLine{std::nullopt, "claimgraph " CLAIMGRAPH_VERSION "\n"};
  }
  if (arguments.front() == "help") {
    arguments.erase(arguments.begin());
    arguments.emplace_back("--help");
  }
  const std::string first = arguments.front();
  const std::vector<std::string> names = table.names();
  if (is_option(first) && first != "-h" && first != "--help") {
    return usage("there is no option " + in_quotes(first) + " without a command", kListHint);
  }
  if (!is_option(first) && std::find(names.begin(), names.end(), first) == names.end()) {
    if (!names_graph(first)) {
      const std::string near = schema::closest(first, names);
      return schema::fail("CG-T001", "there is no command " + in_quotes(first), {},
                          (near.empty() ? "" : "did you mean " + in_quotes(near) + "? ") + kListHint);
    }
    arguments.insert(arguments.begin(), "repl");
  }

  try {
    table.app().parse(
        std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 takes them from the back
  } catch (const CLI::CallForHelp&) {
    return CommandLine{std::nullopt, table.app().help()};
  } catch (const CLI::ParseError& error) {
    return mistake(table, error.what());
  }
  const Verb* verb = table.typed();
  if (verb == nullptr) return usage("no command is given", kListHint);
  const std::vector<std::string> rest = unknown_words(*verb->app);
  if (!rest.empty()) return unexpected_word(*verb->app, rest.front());
  schema::Result<Command> command = verb->meaning(table.words());
  if (!command) return tl::unexpected(command.error());
  return CommandLine{std::move(*command), {}};
}

}  // namespace claimgraph::cli
