// SPDX-License-Identifier: Apache-2.0
#pragma once

// Files read, by pieces or whole, and written whole.

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "claimgraph/schema/result.h"

namespace claimgraph::cli {

/// An open file that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&&) = delete;
  int number() const { return number_; }
  /// Closes now; 0 or the errno, which is where some file systems first tell of a full disk.
  int close();

 private:
  int number_;
};

/// A file, or standard input for "-", read from front to end.
class InputFile {
 public:
  /// Fails where it cannot be opened; the message says why.
  static schema::Result<InputFile> open(const std::string& path);

  /// Fills the front of the buffer with the next bytes and gives their number; 0 at the end.
  schema::Result<std::size_t> read(std::span<char> buffer);

  /// In bytes; 0 where that cannot be known, as of a pipe.
  std::size_t size() const;

 private:
  InputFile(Descriptor file, std::string shown) : file_(std::move(file)), shown_(std::move(shown)) {}
  Descriptor file_;
  std::string shown_;
};

/// All bytes of the file, of standard input for "-". Fails where it cannot be read; the message says why.
schema::Result<std::string> read_file(const std::string& path);

/// "<stdin>" for "-", the path otherwise: what messages call an input.
std::string shown_name(const std::string& path);

/// Puts `bytes` there, all or nothing: they go to a file beside it first, which then takes its name, so that a full
/// disk leaves what was there before. What is no regular file (/dev/null, a pipe) is written in place. Never puts it in
/// the place of a graph.
schema::Result<void> write_file(const std::string& path, std::string_view bytes);

/// Writes everything, however many calls it takes. 0, or the errno that stopped it.
int write_all(int descriptor, std::string_view bytes);

/// "No space left on device", the same in every locale.
std::string system_message(int error_number);

}  // namespace claimgraph::cli
