// SPDX-License-Identifier: Apache-2.0

#include "words/global_words.h"

#include <algorithm>

#include "table/phrases.h"
#include "words/option_values.h"

namespace claimgraph::cli {
namespace {

const Parameter* among(const std::vector<Parameter>& options, std::string_view name) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const Parameter& option) { return option.has_name(name); });
  return found == options.end() ? nullptr : &*found;
}

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

/// Reads the arguments from front to end.
class Reader {
 public:
  explicit Reader(const std::vector<std::string>& arguments) : arguments_(arguments) {}

  GlobalWords read() {
    for (; at_ < arguments_.size() && arguments_[at_] != "--"; ++at_) {
      const std::string& word = arguments_[at_];
      if (!is_option(word)) {
        // Without a command the first word is a graph, whose prompt is opened.
        if (command_ == nullptr) command_ = find_command(word);
        if (command_ == nullptr) command_ = find_command("repl");
        result_.rest.push_back(word);
      } else if (!take_flags(word) && !take_option(word)) {
        leave(word);
      }
    }
    result_.rest.insert(result_.rest.end(), arguments_.begin() + static_cast<std::ptrdiff_t>(at_), arguments_.end());
    note(choose<ColorChoice>("--color", result_.words.color, kColors), result_.words.color, result_.options.color);
    note(choose<ErrorFormat>("--error-format", result_.words.error_format, kErrorFormats), result_.words.error_format,
         result_.options.error_format);
    result_.options.quiet = result_.words.quiet;
    result_.options.verbose = result_.words.verbose;
    return std::move(result_);
  }

 private:
  void mistake(schema::Error error) {
    if (!result_.wrong) result_.wrong = std::move(error);
  }

  template <class T>
  void note(const schema::Result<T>& value, const std::string& typed, T& slot) {
    if (value) slot = *value;
    if (!value && !typed.empty()) mistake(value.error());
  }

  /// -q, and several letters behind one dash: -qv.
  bool take_flags(const std::string& word) {
    if (word.starts_with("--")) return false;
    std::vector<const Parameter*> flags;
    for (const char letter : word.substr(1)) {
      const Parameter* flag = among(global_options(), std::string("-") + letter);
      if (flag == nullptr || !flag->is_flag()) return false;
      flags.push_back(flag);
    }
    for (const Parameter* flag : flags) set(*flag);
    return true;
  }

  bool take_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Parameter* option = among(global_options(), name);
    if (option == nullptr) return false;
    const bool has_value = equals != std::string::npos;
    if (option->is_flag()) {
      if (has_value) mistake({"CG-T002", name + " takes no value", {}, {}});
      set(*option);
      return true;
    }
    std::string value = has_value ? word.substr(equals + 1) : std::string();
    if (!has_value && at_ + 1 < arguments_.size()) value = arguments_[++at_];
    if (value.empty()) mistake({"CG-T002", name + " takes a value", {}, "one of " + words_in_line(*option)});
    result_.words.*std::get<std::string TypedWords::*>(option->target) = value;
    return true;
  }

  void set(const Parameter& flag) { result_.words.*std::get<bool TypedWords::*>(flag.target) = true; }

  /// A word of the command's own; with its value, where it is an option that takes one.
  void leave(const std::string& word) {
    result_.rest.push_back(word);
    const Parameter* option = command_ == nullptr ? nullptr : among(command_->options, word);
    if (option != nullptr && !option->is_flag() && at_ + 1 < arguments_.size()) {
      result_.rest.push_back(arguments_[++at_]);
    }
  }

  const std::vector<std::string>& arguments_;
  std::size_t at_ = 0;
  const CommandEntry* command_ = nullptr;
  GlobalWords result_;
};

}  // namespace

GlobalWords take_global_words(const std::vector<std::string>& arguments) { return Reader(arguments).read(); }

}  // namespace claimgraph::cli
