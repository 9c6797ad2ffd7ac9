// SPDX-License-Identifier: Apache-2.0

// Statements become claims: who agrees to a concept supports it, who disagrees opposes it.

#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "claimgraph/graph/output.h"
#include "database.h"
#include "export/batch.h"
#include "store/fitness.h"
#include "store/store_impl.h"

namespace claimgraph::graph {
namespace {

using dna::StatementRow;

/// Java counts UTF-16 code units; we count bytes and code points.
class CodeUnits {
 public:
  /// Keeps a view.
  explicit CodeUnits(std::string_view text) : text_(text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if ((byte & 0xc0u) == 0x80u) continue;
      const Start start{static_cast<std::uint32_t>(i), code_points_};
      starts_.insert(starts_.end(), byte >= 0xf0 ? 2 : 1, start);  // a surrogate pair is one character
      ++code_points_;
    }
    starts_.push_back({static_cast<std::uint32_t>(text.size()), code_points_});
  }

  /// The words, and their place in code points; nothing where they do not lie in the text.
  std::optional<std::pair<std::string, schema::Span>> cut(std::int64_t begin, std::int64_t end) const {
    if (begin < 0 || begin >= end || end >= static_cast<std::int64_t>(starts_.size())) return std::nullopt;
    const Start from = starts_[static_cast<std::size_t>(begin)];
    const Start to = starts_[static_cast<std::size_t>(end)];
    if (from.byte == to.byte) return std::nullopt;
    return std::pair(std::string(text_.substr(from.byte, to.byte - from.byte)),
                     schema::Span{from.code_point, to.code_point});
  }

 private:
  struct Start {
    std::uint32_t byte = 0;
    std::uint32_t code_point = 0;
  };
  std::string_view text_;
  std::uint32_t code_points_ = 0;
  std::vector<Start> starts_;  // one a code unit, and the end
};

schema::Claim claim_of(const StatementRow& row, const schema::Document& document, const std::string& stem) {
  schema::Claim claim;
  claim.id = fmt::format("{}/statement/{}", stem, row.id);
  claim.doc = document.id;
  claim.actor = row.actor;
  claim.position = *row.agreement ? schema::Position::kSupports : schema::Position::kOpposes;
  claim.polarity = schema::default_polarity(claim.position);
  claim.issue = row.issue;
  claim.topic = row.issue;
  claim.stance = claim.polarity;
  claim.date = document.date;
  claim.extractor = "dna/" + row.coder;
  return claim;
}

/// Why statements stay out, and how many.
using LeftOut = std::map<std::string, std::int64_t>;

schema::Result<void> take_statements(const std::vector<StatementRow>& rows,
                                     const std::map<std::int64_t, std::size_t>& documents, const std::string& stem,
                                     const std::string& path, Batch& batch, LeftOut& left_out) {
  CodeUnits text({});
  std::optional<std::int64_t> text_of;
  for (const StatementRow& row : rows) {
    const auto document = documents.find(row.document);
    if (document == documents.end()) {
      ++left_out["without a document"];
      continue;
    }
    if (row.actor.empty() || row.issue.empty() || !row.agreement) {
      ++left_out[row.actor.empty() ? "without an actor" : row.issue.empty() ? "without an issue" : "without agreement"];
      continue;
    }
    const schema::Document& whole = batch.documents[document->second];
    if (text_of != row.document) {
      text = CodeUnits(whole.text);
      text_of = row.document;
    }
    const auto words = text.cut(row.begin, row.end);
    if (!words) {
      ++left_out["outside of the document's text"];
      continue;
    }
    StoredClaim stored{claim_of(row, whole, stem), words->second, false};
    stored.claim.quote = words->first;
    if (auto fit = check_fit(stored.claim, path); !fit) return fit;
    if (auto added = batch.claims.add(stored, {}); !added) return added;
  }
  return {};
}

}  // namespace

bool is_sqlite(std::string_view bytes) { return bytes.starts_with(std::string_view("SQLite format 3\0", 16)); }

schema::Result<std::size_t> import_dna(const std::string& path, const DnaOptions& options, Store& store,
                                       const schema::DiagnosticSink& sink, const schema::Progress& progress) {
  const auto database = dna::open(path);
  if (!database) return tl::unexpected(database.error());
  const auto coding = dna::find_coding(**database, options, path);
  if (!coding) return tl::unexpected(coding.error());
  auto documents = dna::documents(**database);
  if (!documents) return tl::unexpected(std::move(documents.error()));
  const auto statements = dna::statements(**database, *coding);
  if (!statements) return tl::unexpected(statements.error());
  const auto others = dna::count_other_statements(**database, *coding);
  if (!others) return tl::unexpected(others.error());

  // Databases number their documents from 1; the file's name keeps two of them apart.
  const std::string stem = std::filesystem::path(path).stem().string();
  Batch batch(StoreRecords::of(store).path);
  batch.is_text = false;
  std::map<std::int64_t, std::size_t> place_of;
  for (dna::DocumentRow& row : *documents) {
    row.document.id = fmt::format("{}/{}", stem, row.id);
    place_of.emplace(row.id, batch.documents.size());
    batch.documents.push_back(std::move(row.document));
  }
  LeftOut left_out;
  auto taken = take_statements(*statements, place_of, stem, path, batch, left_out);
  if (!taken) return tl::unexpected(std::move(taken.error()));
  if (*others > 0) left_out[fmt::format("of another type than \"{}\"", coding->statement_type_name)] = *others;
  if (sink) {
    for (const auto& [why, count] : left_out) {
      sink({schema::Severity::kWarning,
            {"CG-G042",
             fmt::format("{} {} left out: {}", count, count == 1 ? "statement is" : "statements are", why),
             {path, 0, 0, {}},
             ""}});
    }
  }
  return put_batch(std::move(batch), path, store, sink, progress);
}

}  // namespace claimgraph::graph
