// SPDX-License-Identifier: Apache-2.0

#include "table/table.h"

#include <algorithm>

#include "claimgraph/schema/suggest.h"
#include "table/groups.h"

namespace claimgraph::cli {
namespace {

std::vector<CommandEntry> all_commands() {
  std::vector<CommandEntry> all;
  for (const auto& group : {reading_commands(), asking_commands(), picture_commands(), correcting_commands(),
                            exchanging_commands(), program_commands()}) {
    all.insert(all.end(), group.begin(), group.end());
  }
  return all;
}

}  // namespace

std::vector<std::string> Parameter::all_names() const {
  std::vector<std::string> all;
  for (std::size_t begin = 0; begin <= names.size();) {
    const std::size_t end = std::min(names.find(',', begin), names.size());
    all.push_back(names.substr(begin, end - begin));
    begin = end + 1;
  }
  return all;
}

bool Parameter::has_name(std::string_view name) const {
  const std::vector<std::string> all = all_names();
  return std::find(all.begin(), all.end(), name) != all.end();
}

const std::vector<CommandEntry>& commands() {
  static const std::vector<CommandEntry> kCommands = all_commands();
  return kCommands;
}

const std::vector<GroupEntry>& groups() {
  static const std::vector<GroupEntry> kGroups = {{Group::kReading, "Reading articles"},
                                                  {Group::kAsking, "Asking"},
                                                  {Group::kPictures, "Pictures and pages"},
                                                  {Group::kCorrecting, "Correcting and upkeep"},
                                                  {Group::kExchanging, "Exchanging and measuring"},
                                                  {Group::kProgram, "The program"}};
  return kGroups;
}

const CommandEntry* find_command(std::string_view name) {
  const auto& all = commands();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const CommandEntry& entry) { return entry.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const CommandEntry& entry : commands()) {
    if (entry.group != Group::kHidden) names.push_back(entry.name);
  }
  return names;
}

std::string lower_case(std::string_view ascii) {
  std::string lower(ascii);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

schema::Error no_such_command(const std::string& word) {
  std::string near = schema::closest(word, command_names());
  if (near.empty()) near = schema::closest(lower_case(word), command_names());  // INFO
  return {"CG-T001",
          "there is no command '" + word + "'",
          {},
          (near.empty() ? "" : "did you mean '" + near + "'? ") + "`claimgraph --help` lists the commands"};
}

}  // namespace claimgraph::cli
