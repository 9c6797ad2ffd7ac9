// SPDX-License-Identifier: Apache-2.0

// Lines typed at a terminal, by libedit. Its own interface, not the one that imitates readline: names have spaces, and
// what Tab replaces is more than the word before the cursor.

#include <histedit.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "claimgraph/schema/text_width.h"
#include "console/printable.h"
#include "repl/line_source.h"

namespace claimgraph::cli {
namespace {

constexpr int kMostRemembered = 2000;

volatile std::sig_atomic_t interrupted = 0;

/// While it lives, Ctrl-C makes a read give up.
class InterruptibleRead {
 public:
  InterruptibleRead() {
    interrupted = 0;
    struct sigaction action = {};
    action.sa_handler = [](int) { interrupted = 1; };
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &previous_);
  }
  ~InterruptibleRead() { sigaction(SIGINT, &previous_, nullptr); }
  InterruptibleRead(const InterruptibleRead&) = delete;
  InterruptibleRead& operator=(const InterruptibleRead&) = delete;

 private:
  struct sigaction previous_ = {};
};

std::size_t terminal_width() {
  constexpr std::size_t kUsual = 80;
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0 ? size.ws_col : kUsual;
}

/// What all words begin with.
std::string common_beginning(const std::vector<std::string>& words) {
  std::string common = words.front();
  for (const std::string& word : words) {
    const auto differs = std::mismatch(common.begin(), common.end(), word.begin(), word.end()).first;
    common.erase(differs, common.end());
  }
  // Not in the middle of a letter.
  while (!common.empty() && common.size() < words.front().size() &&
         (static_cast<unsigned char>(words.front()[common.size()]) & 0xC0U) == 0x80U) {
    common.pop_back();
  }
  return common;
}

/// The words in columns, read downwards.
std::string in_columns(const std::vector<std::string>& words, std::size_t width) {
  constexpr std::size_t kGap = 2;
  std::size_t widest = 1;
  for (const std::string& word : words) widest = std::max(widest, schema::columns(word));
  const std::size_t across = std::max<std::size_t>(1, (width + kGap) / (widest + kGap));
  const std::size_t down = (words.size() + across - 1) / across;
  std::string out;
  for (std::size_t row = 0; row < down; ++row) {
    for (std::size_t at = row; at < words.size(); at += down) {
      const std::string word = schema::on_one_line(words[at], width);
      out += word;
      if (at + down < words.size()) out.append(widest + kGap - std::min(widest, schema::columns(word)), ' ');
    }
    out += '\n';
  }
  return out;
}

class TerminalSource final : public LineSource {
 public:
  TerminalSource(std::string history_file, Complete complete)
      : history_file_(std::move(history_file)), complete_(std::move(complete)) {
    // What is typed is UTF-8, whatever else the locale says.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    history_ = history_init();
    HistEvent event;
    history(history_, &event, H_SETSIZE, kMostRemembered);
    history(history_, &event, H_SETUNIQUE, 1);
    if (!history_file_.empty()) history(history_, &event, H_LOAD, history_file_.c_str());
    editor_ = el_init("claimgraph", stdin, stderr, stderr);
    el_set(editor_, EL_CLIENTDATA, this);
    el_set(editor_, EL_PROMPT, show_prompt);
    el_set(editor_, EL_EDITOR, "emacs");
    el_set(editor_, EL_HIST, history, history_);
    el_set(editor_, EL_SIGNAL, 1);  // a window of another size, and the way back after Ctrl-Z
    // The wide form keeps these texts; the other would copy them and never free the copies.
    el_wset(editor_, EL_ADDFN, L"complete", L"Completes what is typed", complete_line);
    el_set(editor_, EL_BIND, "^I", "complete", nullptr);
    el_set(editor_, EL_BIND, "^R", "em-inc-search-prev", nullptr);
    bind_keys();
    el_source(editor_, nullptr);  // the keys that people have set for all such programs
  }
  ~TerminalSource() override {
    el_end(editor_);
    history_end(history_);
  }
  TerminalSource(const TerminalSource&) = delete;
  TerminalSource& operator=(const TerminalSource&) = delete;

  Typed read(const std::string& prompt, std::string& line) override {
    prompt_ = prompt;
    el_resize(editor_);
    const InterruptibleRead interruptible;
    int length = 0;
    const char* const typed = el_gets(editor_, &length);
    if (interrupted != 0) {
      el_reset(editor_);
      return Typed::kDropped;
    }
    if (typed == nullptr || length <= 0) return Typed::kEnd;
    line.assign(typed, static_cast<std::size_t>(length));
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
    return Typed::kLine;
  }

  void remember(const std::string& statement) override {
    HistEvent event;
    history(history_, &event, H_ENTER, statement.c_str());
    if (history_file_.empty()) return;
    // Kept at once, so that a prompt that is killed forgets nothing, beside what other prompts have kept meanwhile; a
    // place that cannot be written keeps nothing.
    std::error_code problem;
    std::filesystem::create_directories(std::filesystem::path(history_file_).parent_path(), problem);
    History* const kept = history_init();
    history(kept, &event, H_SETSIZE, kMostRemembered);
    history(kept, &event, H_SETUNIQUE, 1);
    history(kept, &event, H_LOAD, history_file_.c_str());
    history(kept, &event, H_ENTER, statement.c_str());
    history(kept, &event, H_SAVE, history_file_.c_str());
    history_end(kept);
  }

 private:
  /// What terminals send for keys that libedit has no name for; unbound, the rest of it would be typed.
  void bind_keys() {
    const auto bind = [this](const std::string& keys, const char* action) {
      el_set(editor_, EL_BIND, keys.c_str(), action, nullptr);
    };
    constexpr std::pair<char, const char*> kEnds[] = {{'A', "ed-prev-history"}, {'B', "ed-next-history"},
                                                      {'C', "ed-next-char"},    {'D', "ed-prev-char"},
                                                      {'F', "ed-move-to-end"},  {'H', "ed-move-to-beg"}};
    for (char modifier = '2'; modifier <= '8'; ++modifier) {
      const bool by_words = modifier >= '3' && modifier != '4';  // Alt, Ctrl and what goes with them
      for (const auto& [end, action] : kEnds) {
        bind(std::string("\\e[1;") + modifier + end, by_words && end == 'C'   ? "em-next-word"
                                                     : by_words && end == 'D' ? "ed-prev-word"
                                                                              : action);
      }
      bind(std::string("\\e[3;") + modifier + "~", "ed-delete-next-char");
    }
    bind("\\eOc", "em-next-word");
    bind("\\eOd", "ed-prev-word");
    bind("\\e[1~", "ed-move-to-beg");
    bind("\\e[7~", "ed-move-to-beg");
    bind("\\e[4~", "ed-move-to-end");
    bind("\\e[8~", "ed-move-to-end");
    bind("\\e[3~", "ed-delete-next-char");
    for (const char* const other :
         {"2", "5", "6", "11", "12", "13", "14", "15", "17", "18", "19", "20", "21", "23", "24"}) {
      bind(std::string("\\e[") + other + "~", "ed-unassigned");
    }
    for (const char function : {'P', 'Q', 'R', 'S'}) bind(std::string("\\eO") + function, "ed-unassigned");
  }

  static TerminalSource& self(EditLine* editor) {
    void* data = nullptr;
    el_get(editor, EL_CLIENTDATA, &data);
    return *static_cast<TerminalSource*>(data);
  }

  static char* show_prompt(EditLine* editor) { return self(editor).prompt_.data(); }

  static unsigned char complete_line(EditLine* editor, int /*key*/) {
    const LineInfo* const info = el_line(editor);
    const std::string typed(info->buffer, info->cursor);
    const Completion found = self(editor).complete_(typed);
    if (found.words.empty()) return CC_REFRESH_BEEP;
    const std::string begun = typed.substr(found.begin);
    std::string replacement = common_beginning(found.words);
    if (found.words.size() == 1) {
      replacement += found.end;
    } else if (replacement.size() <= begun.size()) {
      const std::string list = "\n" + printable(in_columns(found.words, terminal_width()));
      std::fputs(list.c_str(), stderr);
      return CC_REDISPLAY;
    }
    // libedit deletes letters, not bytes.
    const auto letters = std::count_if(begun.begin(), begun.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    if (letters != 0) el_deletestr(editor, static_cast<int>(letters));
    if (el_insertstr(editor, replacement.c_str()) == -1) return CC_ERROR;
    return CC_REFRESH;
  }

  std::string history_file_;
  Complete complete_;
  std::string prompt_;
  History* history_ = nullptr;
  EditLine* editor_ = nullptr;
};

}  // namespace

std::unique_ptr<LineSource> make_terminal_source(const std::string& history_file, Complete complete) {
  return std::make_unique<TerminalSource>(history_file, std::move(complete));
}

}  // namespace claimgraph::cli
