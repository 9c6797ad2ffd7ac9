// SPDX-License-Identifier: Apache-2.0

// The words of the commands that tell about the program itself.

#include "table/table.h"
#include "words/option_values.h"
#include "words/typed_words.h"

namespace claimgraph::cli {

schema::Result<Command> to_help(const TypedWords& words) {
  if (!words.topic.empty() && find_command(words.topic) == nullptr) {
    return tl::unexpected(no_such_command(words.topic));
  }
  return Help{words.topic, !words.topic.empty()};
}

schema::Result<Command> to_version(const TypedWords&) { return Version{}; }

schema::Result<Command> to_completions(const TypedWords& words) {
  const auto shell = choose<Shell>("completions", words.shell, kShells);
  if (!shell) return tl::unexpected(shell.error());
  return Completions{*shell};
}

schema::Result<Command> to_man_pages(const TypedWords& words) { return ManPages{words.folder}; }

}  // namespace claimgraph::cli
