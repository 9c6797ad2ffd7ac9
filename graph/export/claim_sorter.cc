// SPDX-License-Identifier: Apache-2.0

// Sorted runs in one file, merged as they are read.

#include "claim_sorter.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <type_traits>
#include <utility>

#include "merge/text_order.h"

namespace claimgraph::graph {
namespace {

constexpr std::size_t kWriteBlock = std::size_t{1} << 20;
constexpr std::size_t kLeastReadBlock = std::size_t{1} << 14;
constexpr std::size_t kMostReadBlock = std::size_t{1} << 20;

constexpr std::array kTexts = {&schema::Claim::doc,         &schema::Claim::id,       &schema::Claim::quote,
                               &schema::Claim::actor,       &schema::Claim::issue,    &schema::Claim::actor_mention,
                               &schema::Claim::issue_span,  &schema::Claim::topic,    &schema::Claim::target,
                               &schema::Claim::reported_by, &schema::Claim::extractor};

/// What stands before the texts of a record. Never leaves this process.
struct Head {
  std::size_t size = 0;  // of the whole record
  std::uint64_t number = 0;
  Origin origin;
  std::optional<schema::Span> code_points;
  std::optional<schema::Date> date;
  std::int32_t confidence = 0;
  schema::Position position{};
  schema::Polarity polarity{};
  std::optional<schema::Polarity> stance;
  schema::Certainty certainty{};
  bool with_document = false;
  std::array<std::size_t, kTexts.size()> lengths{};
  std::size_t line_length = 0;
};
static_assert(std::is_trivially_copyable_v<Head>);

Head head_of(const char* record) {
  Head head;
  std::memcpy(&head, record, sizeof head);
  return head;
}

struct Key {
  std::string_view document, id;
  std::uint64_t number;
  friend auto operator<=>(const Key&, const Key&) = default;
};

Key key_of(const char* record) {
  const Head head = head_of(record);
  const char* texts = record + sizeof head;
  return {{texts, head.lengths[0]}, {texts + head.lengths[0], head.lengths[1]}, head.number};
}

void write(std::string& out, const StoredClaim& stored, std::uint64_t number, const Origin& origin,
           std::string_view line) {
  const schema::Claim& claim = stored.claim;
  Head head;
  head.number = number;
  head.origin = origin;
  head.code_points = stored.code_points;
  head.date = claim.date;
  head.confidence = claim.confidence;
  head.position = claim.position;
  head.polarity = claim.polarity;
  head.stance = claim.stance;
  head.certainty = claim.certainty;
  head.with_document = stored.with_document;
  head.line_length = line.size();
  head.size = sizeof head + line.size();
  for (std::size_t i = 0; i < kTexts.size(); ++i) head.size += head.lengths[i] = (claim.*kTexts[i]).size();
  out.append(reinterpret_cast<const char*>(&head), sizeof head);
  for (const auto text : kTexts) out.append(claim.*text);
  out.append(line);
}

/// Into the texts that are there already, whose memory is used again.
void read(const char* record, SortedClaim& into) {
  const Head head = head_of(record);
  const char* texts = record + sizeof head;
  schema::Claim& claim = into.stored.claim;
  for (std::size_t i = 0; i < kTexts.size(); ++i) {
    (claim.*kTexts[i]).assign(texts, head.lengths[i]);
    texts += head.lengths[i];
  }
  into.line.assign(texts, head.line_length);
  into.number = head.number;
  into.origin = head.origin;
  into.stored.code_points = head.code_points;
  into.stored.with_document = head.with_document;
  claim.date = head.date;
  claim.confidence = head.confidence;
  claim.position = head.position;
  claim.polarity = head.polarity;
  claim.stance = head.stance;
  claim.certainty = head.certainty;
}

/// 0 or the errno.
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

ClaimSorter::ClaimSorter(std::string beside, std::size_t most_memory)
    : beside_(std::move(beside)), most_memory_(most_memory) {}

ClaimSorter::~ClaimSorter() {
  if (file_ >= 0) ::close(file_);
}

ClaimSorter::ClaimSorter(ClaimSorter&& other) noexcept
    : beside_(std::move(other.beside_)),
      most_memory_(other.most_memory_),
      count_(other.count_),
      records_(std::move(other.records_)),
      entries_(std::move(other.entries_)),
      given_(other.given_),
      file_(std::exchange(other.file_, -1)),
      file_size_(other.file_size_),
      runs_(std::move(other.runs_)),
      heap_(std::move(other.heap_)),
      finished_(other.finished_) {}

schema::Error ClaimSorter::disk_error(int problem) const {
  return {"CG-G008",
          "cannot sort the claims beside the graph: " + std::generic_category().message(problem),
          {beside_, 0, 0, {}},
          "nothing was written; check the free space and the rights of the folder"};
}

schema::Result<void> ClaimSorter::add(const StoredClaim& claim, const Origin& origin, std::string_view line) {
  // All of it once it grows: what was not written to costs nothing yet, and copying to a larger place does.
  if (records_.size() > kWriteBlock && records_.capacity() < most_memory_) records_.reserve(most_memory_);
  entries_.push_back({text_front(claim.claim.doc), records_.size()});
  write(records_, claim, count_++, origin, line);
  if (records_.size() + entries_.size() * sizeof(Entry) < most_memory_) return {};
  return spill();
}

void ClaimSorter::sort() {
  std::sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
    if (a.front != b.front) return a.front < b.front;
    return key_of(records_.data() + a.offset) < key_of(records_.data() + b.offset);
  });
}

schema::Result<void> ClaimSorter::spill() {
  if (file_ < 0) {
    std::string name = beside_ + ".sort-XXXXXX";
    file_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (file_ < 0) return tl::unexpected(disk_error(errno));
    ::unlink(name.c_str());  // the file lives as long as it is open, whatever ends this process
  }
  sort();
  Run run;
  run.next = file_size_;
  std::string block;
  block.reserve(kWriteBlock);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const char* record = records_.data() + entries_[i].offset;
    const std::size_t size = head_of(record).size;
    file_size_ += size;
    block.append(record, size);
    if (block.size() < kWriteBlock && i + 1 < entries_.size()) continue;
    if (const int problem = write_all(file_, block)) return tl::unexpected(disk_error(problem));
    block.clear();
  }
  run.end = file_size_;
  runs_.push_back(std::move(run));
  entries_.clear();
  records_.clear();
  return {};
}

/// The whole next record into the block. False at the run's end.
schema::Result<bool> ClaimSorter::load(Run& run) {
  const auto available = [&run] { return run.block.size() - run.at; };
  const auto needed = [&] {
    return available() < sizeof(Head) ? sizeof(Head) : head_of(run.block.data() + run.at).size;
  };
  while (available() < needed()) {
    if (run.next == run.end) return false;
    run.block.erase(0, run.at);
    run.at = 0;
    const std::size_t room = std::clamp(most_memory_ / 2 / runs_.size(), kLeastReadBlock, kMostReadBlock);
    const std::size_t wanted = std::min<std::uint64_t>(std::max(room, needed() - available()), run.end - run.next);
    const std::size_t before = run.block.size();
    run.block.resize(before + wanted);
    const ssize_t got = ::pread(file_, run.block.data() + before, wanted, static_cast<off_t>(run.next));
    run.block.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return tl::unexpected(disk_error(got < 0 ? errno : EIO));
    run.next += static_cast<std::uint64_t>(got);
  }
  return true;
}

namespace {

/// std::push_heap keeps the greatest at the front; we want the least.
template <class Run>
bool comes_later(const Run* a, const Run* b) {
  return key_of(a->block.data() + a->at) > key_of(b->block.data() + b->at);
}

}  // namespace

schema::Result<void> ClaimSorter::finish() {
  finished_ = true;
  if (file_ < 0) {
    sort();
    return {};
  }
  if (!entries_.empty()) {
    if (auto spilled = spill(); !spilled) return spilled;
  }
  std::string().swap(records_);
  std::vector<Entry>().swap(entries_);
  for (Run& run : runs_) {
    const auto loaded = load(run);
    if (!loaded) return tl::unexpected(loaded.error());
    heap_.push_back(&run);
  }
  std::make_heap(heap_.begin(), heap_.end(), comes_later<Run>);
  return {};
}

schema::Result<bool> ClaimSorter::next(SortedClaim& claim) {
  if (!finished_) {
    if (auto finished = finish(); !finished) return tl::unexpected(std::move(finished.error()));
  }
  if (file_ < 0) {
    if (given_ == entries_.size()) return false;
    read(records_.data() + entries_[given_++].offset, claim);
    return true;
  }
  if (heap_.empty()) return false;
  std::pop_heap(heap_.begin(), heap_.end(), comes_later<Run>);
  Run& run = *heap_.back();
  read(run.block.data() + run.at, claim);
  run.at += head_of(run.block.data() + run.at).size;
  const auto loaded = load(run);
  if (!loaded) return tl::unexpected(loaded.error());
  if (*loaded) {
    std::push_heap(heap_.begin(), heap_.end(), comes_later<Run>);
  } else {
    heap_.pop_back();
  }
  return true;
}

}  // namespace claimgraph::graph
