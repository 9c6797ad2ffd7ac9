// SPDX-License-Identifier: Apache-2.0

#include "manual/man_page.h"

#include <algorithm>

#include "table/phrases.h"

namespace claimgraph::cli {
namespace {

/// The text so that roff sets it as it stands. What is between backticks is a command and comes out bold.
std::string roff(std::string_view text) {
  std::string out;
  bool bold = false;
  for (const char letter : text) {
    switch (letter) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '\'':
        out += "\\(aq";
        break;
      case '"':
        out += "\\(dq";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '~':
        out += "\\(ti";
        break;
      case '`':
        out += bold ? "\\fR" : "\\fB";
        bold = !bold;
        break;
      case '.':
        // At the front of a line it would begin a request.
        out += out.empty() || out.back() == '\n' ? "\\&." : ".";
        break;
      default:
        out += letter;
    }
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

/// Lines that stay as they are, a little to the right.
std::string display(std::string_view text) { return ".RS 4\n.nf\n" + roff(text) + "\n.fi\n.RE\n"; }

std::string text_of(std::string_view text) {
  std::string out;
  for (const Paragraph& paragraph : paragraphs(text)) {
    out += ".PP\n" + (paragraph.as_is ? display(paragraph.text) : roff(paragraph.text) + "\n");
  }
  return out;
}

std::string title(std::string_view name, std::string_view summary, std::string_view version) {
  std::string upper(name);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  });
  return ".\\\" made by `claimgraph man-pages`\n.TH " + roff(upper) + " 1 \"\" \"claimgraph " + std::string(version) +
         "\" \"claimgraph manual\"\n.ad l\n.nh\n.SH NAME\n" + roff(name) + " \\- " + roff(summary) + "\n";
}

std::string heading(const Parameter& parameter) {
  if (parameter.names.front() != '-') return italic(parameter.names) + (parameter.is_repeatable() ? "..." : "");
  std::string text;
  for (const std::string& name : parameter.all_names()) text += (text.empty() ? "" : ", ") + bold(name);
  return parameter.value.empty() ? text : text + " " + italic(parameter.value);
}

std::string entries(const std::string& section, const std::vector<Parameter>& parameters) {
  if (parameters.empty()) return {};
  std::string out = ".SH " + section + "\n";
  for (const Parameter& one : parameters) {
    out += ".TP\n" + heading(one) + "\n" + roff(long_text(one)) + "\n";
    if (one.words.empty()) continue;
    out += ".RS\n.PD 0\n";
    for (const Word& word : one.words) {
      // A tag without a text would take the next tag for its own.
      out += ".TP 16\n" + bold(word.word) + "\n" + (word.text.empty() ? "\\&" : roff(word.text)) + "\n";
    }
    out += ".PD\n.RE\n";
  }
  return out;
}

std::string exit_status() {
  std::string out = ".SH EXIT STATUS\n";
  for (const ExitStatus& status : exit_statuses()) out += ".TP\n" + bold(status.code) + "\n" + roff(status.text) + "\n";
  return out;
}

std::string see_also(const std::vector<std::string>& pages) {
  std::string out = ".SH SEE ALSO\n";
  for (std::size_t i = 0; i < pages.size(); ++i) {
    out += ".BR " + roff(pages[i]) + " (1)" + (i + 1 < pages.size() ? " ,\n" : "\n");
  }
  return out;
}

}  // namespace

std::string man_page(std::string_view version) {
  std::string purpose(kPurpose.substr(0, kPurpose.size() - 1));
  purpose.front() = 'w';
  std::string out = title("claimgraph", purpose, version) + ".SH SYNOPSIS\n" + bold("claimgraph") + " [" +
                    italic("OPTIONS") + "] " + italic("COMMAND") + " ...\n.br\n" + bold("claimgraph") + " " +
                    italic("GRAPH") + "\n.SH DESCRIPTION\n" +
                    text_of(
                        "Reads news articles, takes from them who holds which position on which issue, each claim "
                        "with the sentence that shows it, and merges the claims into a graph that can be asked, "
                        "drawn and handed on.\n\n"
                        "`claimgraph GRAPH` is the same as `claimgraph repl GRAPH`. The result goes to standard "
                        "output, everything else to standard error.") +
                    ".SH COMMANDS\n";
  std::vector<std::string> pages;
  for (const GroupEntry& group : groups()) {
    out += ".SS " + roff(group.title) + "\n";
    for (const CommandEntry& command : commands()) {
      if (command.group != group.group) continue;
      out += ".TP 14\n" + bold(command.name) + "\n" + roff(command.summary) + "\n";
      pages.push_back("claimgraph-" + command.name);
    }
  }
  return out + entries("OPTIONS", global_options()) + exit_status() + see_also(pages);
}

std::string man_page(const CommandEntry& command, std::string_view version) {
  std::string summary = command.summary;
  summary.front() = static_cast<char>(summary.front() - 'A' + 'a');
  std::string out =
      title("claimgraph-" + command.name, summary, version) + ".SH SYNOPSIS\n" + bold("claimgraph " + command.name);
  for (const std::string& word : usage_words(command)) out += " " + roff(word);
  out += "\n.SH DESCRIPTION\n" + text_of(command.more) + entries("ARGUMENTS", command.arguments) +
         entries("OPTIONS", command.options) + entries("OPTIONS OF EVERY COMMAND", global_options()) + ".SH EXAMPLES\n";
  for (const Example& example : command.examples) {
    out += ".PP\n" + roff(example.text) + ":\n" + display(example.line);
  }
  std::vector<std::string> pages = {"claimgraph"};
  for (const std::string& other : command.see_also) pages.push_back("claimgraph-" + other);
  return out + exit_status() + see_also(pages);
}

}  // namespace claimgraph::cli
