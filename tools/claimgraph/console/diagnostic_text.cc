// SPDX-License-Identifier: Apache-2.0

#include "console/diagnostic_text.h"

#include <algorithm>

#include "claimgraph/json/json.h"
#include "claimgraph/schema/claim.h"
#include "console/printable.h"
#include "console/wrapping.h"

namespace claimgraph::cli {
namespace {

constexpr std::string_view kRed = "\x1b[1;31m", kYellow = "\x1b[1;33m", kGreen = "\x1b[1;32m", kCyan = "\x1b[36m";
constexpr std::string_view kPlain = "\x1b[0m";

void color(std::string& text, std::size_t begin, std::size_t end, std::string_view how) {
  text.insert(end, kPlain);
  text.insert(begin, how);
}

class Object {
 public:
  Object() : writer_(buffer_) { writer_.StartObject(); }
  /// Bytes that are no UTF-8 (a file's name may have some) would make it no JSON; those become question marks.
  void text(std::string_view name, std::string_view value) {
    json::key(writer_, name);
    json::write(writer_, schema::first_invalid_utf8(value) ? printable(value) : std::string(value));
  }
  void text_if_any(std::string_view name, std::string_view value) {
    if (!value.empty()) text(name, value);
  }
  void number_if_any(std::string_view name, std::uint32_t value) {
    if (value == 0) return;
    json::key(writer_, name);
    writer_.Uint(value);
  }
  std::string take() {
    writer_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  rapidjson::StringBuffer buffer_;
  json::Writer writer_;
};

}  // namespace

bool wants_color(ColorChoice choice, bool terminal, const Environment& environment) {
  if (choice != ColorChoice::kAuto) return choice == ColorChoice::kAlways;
  const auto value = [&](const char* name) {
    const char* found = environment(name);
    return std::string_view(found == nullptr ? "" : found);
  };
  if (!value("NO_COLOR").empty()) return false;
  if (!value("CLICOLOR_FORCE").empty() && value("CLICOLOR_FORCE") != "0") return true;
  return terminal && value("TERM") != "dumb";
}

const char* word_of(schema::Severity severity) { return severity == schema::Severity::kError ? "error" : "warning"; }

std::string colored_text(const schema::Diagnostic& diagnostic) {
  schema::Error error = diagnostic.error;
  error.place.file = printable(error.place.file);
  error.message = printable(error.message);
  error.hint = printable(error.hint);
  const std::string word = word_of(diagnostic.severity);
  std::string text = schema::to_text(error, word.c_str());
  // From the end, so that the places before stay where they are.
  std::size_t end = text.size();
  if (!error.hint.empty()) {
    constexpr std::string_view kHint = "hint:";
    const std::size_t hint = end - error.hint.size() - kHint.size() - 1;
    color(text, hint, hint + kHint.size(), kCyan);
    end = hint - 1;
  }
  if (!error.place.excerpt.empty() && error.place.column != 0) color(text, end - 1, end, kGreen);
  schema::Error head;
  head.place = {error.place.file, error.place.line, error.place.column, {}};
  const std::size_t begin = schema::to_text(head, "").size() - std::string_view(":  []").size();
  color(text, begin, begin + word.size() + 1, diagnostic.severity == schema::Severity::kError ? kRed : kYellow);
  return text;
}

std::string wrapped_text(const schema::Error& error, std::string_view text, std::size_t width) {
  if (error.place.excerpt.empty() || error.place.column == 0) return wrapped_lines(text, width);
  const auto line_break = [&](std::size_t from) { return std::min(text.find('\n', from), text.size() - 1) + 1; };
  std::size_t head = 0;
  for (auto left = std::count(error.message.begin(), error.message.end(), '\n'); left >= 0; --left) {
    head = line_break(head);
  }
  const std::size_t caret = line_break(line_break(head));
  return wrapped_lines(text.substr(0, head), width) + std::string(text.substr(head, caret - head)) +
         wrapped_lines(text.substr(caret), width);
}

std::string to_json(const schema::Diagnostic& diagnostic) {
  const schema::Error& error = diagnostic.error;
  Object object;
  object.text("severity", word_of(diagnostic.severity));
  object.text("code", error.code);
  object.text("message", error.message);
  object.text_if_any("file", error.place.file);
  object.number_if_any("line", error.place.line);
  object.number_if_any("column", error.place.column);
  object.text_if_any("excerpt", error.place.excerpt);
  object.text_if_any("hint", error.hint);
  return object.take();
}

std::string to_json(std::string_view severity, std::string_view message) {
  Object object;
  object.text("severity", severity);
  object.text("message", message);
  return object.take();
}

}  // namespace claimgraph::cli
