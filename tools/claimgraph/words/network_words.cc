// SPDX-License-Identifier: Apache-2.0

// What the words behind `network` mean.

#include "words/option_values.h"
#include "words/typed_words.h"

namespace claimgraph::cli {
namespace {

namespace nw = graph::network;

tl::unexpected<schema::Error> misused(std::string message) { return schema::fail("CG-T003", std::move(message)); }

/// Puts what was typed into `value`, if anything was.
template <class T, class Read>
schema::Result<void> take(const std::string& typed, const Read& read, T& value) {
  if (typed.empty()) return {};
  auto meaning = read(typed);
  if (!meaning) return tl::unexpected(std::move(meaning.error()));
  value = *std::move(meaning);
  return {};
}

template <class T>
auto among(const char* option, Choices<T> choices) {
  return [option, choices](const std::string& typed) { return choose<T>(option, typed, choices); };
}

schema::Result<nw::Period> window_value(const std::string& typed) {
  if (typed.find_first_not_of("0123456789") != std::string::npos) {
    return choose<nw::Period::Unit>("--window", typed, kWindowUnits).map([](nw::Period::Unit unit) {
      return nw::Period{unit, 1};
    });
  }
  const auto days = count_value("--window", typed);
  if (!days) return tl::unexpected(days.error());
  if (*days == 0) return misused("--window takes at least one day");
  return nw::Period{nw::Period::Unit::kDays, static_cast<std::uint32_t>(*days)};
}

/// Each may fail; the first failure counts.
schema::Result<void> read_values(const TypedWords& words, Network& command) {
  const auto date = [](const char* option) {
    return [option](const std::string& typed) { return date_value(option, typed); };
  };
  const auto count = [](const char* option) {
    return [option](const std::string& typed) { return count_value(option, typed); };
  };
  std::size_t resamples = 0;
  std::size_t seed = command.resampling.seed;
  for (auto& taken :
       {take(words.matrix, among<NetworkMatrix>("--matrix", kMatrices), command.matrix),
        take(words.normalise, among<nw::Normalisation>("--normalise", kNormalisations), command.normalisation),
        take(words.duplicates, among<nw::Duplicates>("--duplicates", kDuplicates), command.selection.duplicates),
        take(words.since, date("--since"), command.selection.since),
        take(words.until, date("--until"), command.selection.until), take(words.window, window_value, command.window),
        take(words.level, among<nw::Level>("--level", kLevels), command.selection.level),
        take(words.top, count("--top"), command.selection.top), take(words.resamples, count("--resamples"), resamples),
        take(words.seed, count("--seed"), seed)}) {
    if (!taken) return taken;
  }
  command.resampling = {static_cast<std::uint32_t>(resamples), seed};
  command.selection.dated = command.window.has_value();
  return check_period(command.selection.since, command.selection.until);
}

schema::Result<NetworkQuestion> question_of(const TypedWords& words) {
  std::vector<NetworkQuestion> asked;
  if (words.coalitions) asked.push_back(NetworkQuestion::kCoalitions);
  if (words.polarisation) asked.push_back(NetworkQuestion::kPolarisation);
  if (words.brokers) asked.push_back(NetworkQuestion::kBrokers);
  if (words.contested) asked.push_back(NetworkQuestion::kContested);
  if (asked.size() > 1) return misused("--coalitions, --polarisation, --brokers and --contested go one at a time");
  return asked.empty() ? NetworkQuestion::kMatrix : asked.front();
}

/// Options that the question has no use for would be believed to have had an effect.
schema::Result<void> check_use(const TypedWords& words, const Network& command) {
  const NetworkQuestion question = command.question;
  const bool clusters = question == NetworkQuestion::kCoalitions || question == NetworkQuestion::kBrokers;
  const bool matrix = question == NetworkQuestion::kMatrix;
  if (!words.matrix.empty() && !matrix && !clusters) {
    return misused("--matrix goes neither with --polarisation nor with --contested");
  }
  const bool clusterable = command.matrix == NetworkMatrix::kCongruence || command.matrix == NetworkMatrix::kSubtract;
  if (clusters && !words.matrix.empty() && !clusterable) {
    return misused("--coalitions and --brokers want --matrix congruence or subtract");
  }
  if (words.balanced && question != NetworkQuestion::kPolarisation)
    return misused("--balanced goes with --polarisation");
  if (!words.normalise.empty() && (question == NetworkQuestion::kContested || (matrix && !command.is_one_mode()))) {
    return misused("--normalise is for networks of actors: --matrix congruence, conflict, subtract or ignore");
  }
  const bool resampled = question == NetworkQuestion::kCoalitions || (matrix && command.is_one_mode());
  if (!words.resamples.empty() && !resampled) {
    return misused(
        "--resamples goes with --coalitions and with networks of actors: --matrix congruence, conflict, "
        "subtract or ignore");
  }
  if (!words.seed.empty() && command.resampling.count == 0) return misused("--seed goes with --resamples");
  return {};
}

}  // namespace

schema::Result<Command> to_network(const TypedWords& words) {
  Network command;
  command.graph = words.graph;
  const auto format = table_format(words);
  if (!format) return tl::unexpected(format.error());
  command.format = *format;
  const auto question = question_of(words);
  if (!question) return tl::unexpected(question.error());
  command.question = *question;
  if (words.balanced) command.split = nw::Split::kBalanced;
  if (auto read = read_values(words, command); !read) return tl::unexpected(std::move(read.error()));
  if (auto fits = check_use(words, command); !fits) return tl::unexpected(std::move(fits.error()));
  return command;
}

}  // namespace claimgraph::cli
