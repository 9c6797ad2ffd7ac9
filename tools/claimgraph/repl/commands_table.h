// SPDX-License-Identifier: Apache-2.0
#pragma once

// The prompt's own commands, which begin with ':'. From this table come :help, its examples and completion.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace claimgraph::cli {

enum class PromptCommand : std::uint8_t {
  kHelp,
  kQuit,
  kSchema,
  kActors,
  kIssues,
  kWho,
  kWants,
  kVersus,
  kWhy,
  kDraw,
  kSave,
  kRead,
  kSet,
  kParameter,
};

/// What may follow a command, for completion.
enum class ArgumentKind : std::uint8_t { kNone, kActor, kIssue, kFile, kView, kSetting, kCommand };

struct PromptCommandText {
  PromptCommand command;
  std::string_view name;       ///< with the ':'
  std::string_view arguments;  ///< "ISSUE"
  std::string_view summary;    ///< one line
  std::string_view text;       ///< more, with examples, for :help NAME
  ArgumentKind argument = ArgumentKind::kNone;
};

/// In the order of :help.
std::span<const PromptCommandText> prompt_commands();
/// By its name or the beginning of just one; null where there is none.
const PromptCommandText* find_prompt_command(std::string_view typed);
/// What is most likely meant, for "did you mean"; empty where nothing is near.
std::string closest_prompt_command(std::string_view name);

}  // namespace claimgraph::cli
