// SPDX-License-Identifier: Apache-2.0
#pragma once

// Pictures as DOT, what stands in them, and a graph to draw, for the tests of draw/.

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/graph/output.h"
#include "claims_for_tests.h"

namespace claimgraph::graph {

inline std::string dot(const ClaimGraph& graph, DrawOptions options) {
  options.format = DrawFormat::kDot;
  const auto picture = draw(graph, options);
  REQUIRE(picture);
  std::string text = *picture;  // with its long lines in one piece
  for (std::size_t at = text.find("\\\n"); at != std::string::npos; at = text.find("\\\n", at)) text.erase(at, 2);
  return text;
}
inline std::string dot(const ClaimGraph& graph, DrawView view) {
  DrawOptions options;
  options.view = view;
  return dot(graph, options);
}

inline std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}
inline bool has(const std::string& text, const std::string& part) { return times(text, part) > 0; }

/// Names of nodes in the order in which they stand in the file.
inline std::vector<std::string> nodes_of(const std::string& picture) {
  std::vector<std::string> names;
  for (std::size_t at = picture.find('\n'); at != std::string::npos; at = picture.find('\n', at + 1)) {
    const std::size_t begin = picture.find_first_not_of("\t", at + 1);
    const std::size_t end = picture.find_first_of("\t \n", begin);
    if (begin == std::string::npos || end == std::string::npos) break;
    const std::string name = picture.substr(begin, end - begin);
    if (name.find('_') != std::string::npos && picture.compare(end, 2, "\t[") == 0) names.push_back(name);
  }
  return names;
}

/// Two who agree on the toll and one against them; Avaria changes sides on the bridge.
inline ClaimGraph quarrel(std::vector<schema::Claim> more = {}) {
  std::vector<schema::Claim> claims = {claim("d1", "Avaria", schema::Position::kDemands, "toll"),
                                       claim("d2", "Borland", schema::Position::kSupports, "toll"),
                                       claim("d2", "Cindra", schema::Position::kRejects, "toll"),
                                       claim("d1", "Avaria", schema::Position::kDemands, "bridge"),
                                       claim("d3", "Avaria", schema::Position::kRejects, "bridge"),
                                       claim("d3", "Cindra", schema::Position::kWants, "harbour")};
  claims.insert(claims.end(), more.begin(), more.end());
  std::vector<schema::Document> documents = {document("d1", day(4)), document("d2", day(9)), document("d3", day(20))};
  documents[0].address = "https://example.org/toll?a=1&b=2";
  documents[1].address = "javascript:alert(1)";
  return ClaimGraph::build(std::move(documents), std::move(claims), {});
}

/// The statement of the only node whose name begins like that, up to its end.
inline std::string node_of(const std::string& picture, const std::string& begin) {
  const std::size_t at = picture.find("\t" + begin);
  REQUIRE(at != std::string::npos);
  return picture.substr(at, picture.find("];", at) - at);
}

}  // namespace claimgraph::graph
