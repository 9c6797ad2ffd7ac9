// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <cmath>

#include "functions/kinds.h"
#include "values/compare.h"
#include "values/size.h"

namespace claimgraph::query {
namespace {

using property_graph::List;

class Average final : public Accumulator {
 public:
  void add(const Value& value, Call& call) override {
    if (!value.is<std::int64_t>() && !value.is<double>()) {
      call.wrong_kind("avg(number)", value);
      return;
    }
    sum_ += value.is<double>() ? value.get<double>() : static_cast<double>(value.get<std::int64_t>());
    ++count_;
  }
  Value result(Call& /*call*/) override { return count_ == 0 ? Value() : Value(sum_ / static_cast<double>(count_)); }

 private:
  double sum_ = 0;
  std::int64_t count_ = 0;
};

class Collect final : public Accumulator {
 public:
  void add(const Value& value, Call& call) override {
    const std::uint64_t left = call.evaluation.memory_left();
    if (value.is_list() && !call.evaluation.could_take(unfolded_bytes_of(value, left), call.span)) return;
    if (call.evaluation.take(bytes_of(value), call.span)) list_.push_back(value);
  }
  Value result(Call& /*call*/) override { return std::move(list_); }

 private:
  List list_;
};

/// Deviation from the mean, of a sample or of all there is (Welford's way, which loses no digits).
template <bool sample>
class Deviation final : public Accumulator {
 public:
  void add(const Value& value, Call& call) override {
    if (!value.is<std::int64_t>() && !value.is<double>()) {
      call.wrong_kind("stDev(number)", value);
      return;
    }
    const double number = value.is<double>() ? value.get<double>() : static_cast<double>(value.get<std::int64_t>());
    count_ += 1;
    const double difference = number - mean_;
    mean_ += difference / count_;
    squares_ += difference * (number - mean_);
  }
  Value result(Call& /*call*/) override {
    const double divisor = sample ? count_ - 1 : count_;
    return divisor <= 0 ? 0.0 : std::sqrt(squares_ / divisor);
  }

 private:
  double count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

/// percentileDisc gives one of the numbers, percentileCont what lies between two of them.
template <bool continuous>
class Percentile final : public Accumulator {
 public:
  explicit Percentile(const Value& part) : part_(part) {}

  void add(const Value& value, Call& call) override {
    if (!value.is<std::int64_t>() && !value.is<double>()) {
      call.wrong_kind("percentileDisc(number, part)", value);
      return;
    }
    if (call.evaluation.take(bytes_of(value), call.span)) numbers_.push_back(value);
  }

  Value result(Call& call) override {
    if (part_.is_null()) return {};
    if (!part_.is<double>() && !part_.is<std::int64_t>()) return call.wrong_kind("percentileDisc(number, part)", part_);
    const double part = as_float(part_);
    if (!(part >= 0 && part <= 1)) {
      return call.fail("CG-Q206", "the part of a percentile is not between 0 and 1", "0.5 is the median");
    }
    if (numbers_.empty()) return {};
    std::sort(numbers_.begin(), numbers_.end(), [](const Value& a, const Value& b) { return order(a, b) < 0; });
    const auto count = static_cast<double>(numbers_.size());
    if (!continuous) {
      const double place = std::ceil(part * count) - 1;
      return numbers_[static_cast<std::size_t>(std::max(0.0, place))];
    }
    const double place = part * (count - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, numbers_.size() - 1);
    const double share = place - std::floor(place);
    return as_float(numbers_[below]) * (1 - share) + as_float(numbers_[above]) * share;
  }

 private:
  static double as_float(const Value& value) {
    return value.is<double>() ? value.get<double>() : static_cast<double>(value.get<std::int64_t>());
  }

  Value part_;
  List numbers_;
};

template <class T>
std::unique_ptr<Accumulator> make(const Value& /*second*/) {
  return std::make_unique<T>();
}
template <class T>
std::unique_ptr<Accumulator> make_with(const Value& second) {
  return std::make_unique<T>(second);
}

constexpr std::array kAggregations = {
    Aggregation{"count", "count(value)", 1, kEveryType, Type::kInteger, AggregationWay::kCount},
    Aggregation{"sum", "sum(number)", 1, kNumbers, Type::kNumber, AggregationWay::kSum},
    Aggregation{"avg", "avg(number)", 1, kNumbers, Type::kFloat, AggregationWay::kAccumulators, make<Average>},
    Aggregation{"min", "min(value)", 1, kEveryType, Type::kAny, AggregationWay::kLeast},
    Aggregation{"max", "max(value)", 1, kEveryType, Type::kAny, AggregationWay::kGreatest},
    Aggregation{"collect", "collect(value)", 1, kEveryType, Type::kList, AggregationWay::kCollect, make<Collect>},
    Aggregation{"stDev", "stDev(number)", 1, kNumbers, Type::kFloat, AggregationWay::kAccumulators,
                make<Deviation<true>>},
    Aggregation{"stDevP", "stDevP(number)", 1, kNumbers, Type::kFloat, AggregationWay::kAccumulators,
                make<Deviation<false>>},
    Aggregation{"percentileDisc", "percentileDisc(number, part)", 2, kNumbers, Type::kNumber,
                AggregationWay::kAccumulators, make_with<Percentile<false>>},
    Aggregation{"percentileCont", "percentileCont(number, part)", 2, kNumbers, Type::kFloat,
                AggregationWay::kAccumulators, make_with<Percentile<true>>},
};

}  // namespace

std::span<const Aggregation> aggregations() { return kAggregations; }

}  // namespace claimgraph::query
