// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include <algorithm>

#include "claimgraph/graph/output.h"
#include "claims_for_tests.h"

namespace claimgraph::graph {
namespace {

using schema::Position;

constexpr const char* kHeader =
    "id,doc,quote,start,end,actor,actor_mention,position,polarity,issue,issue_span,topic,stance,target,reported_by,"
    "certainty,confidence,date,extractor,title,source,author,address\n";

ClaimGraph graph_of(std::vector<schema::Document> documents, std::vector<schema::Claim> claims) {
  return ClaimGraph::build(std::move(documents), std::move(claims), {});
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

/// The text from the first `begin` to before the `end` behind it.
std::string between(const std::string& text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  REQUIRE(from != std::string::npos);
  return text.substr(from, text.find(end, from) - from);
}

TEST_CASE("a graph without claims is a table with a header alone, and a network without edges") {
  const ClaimGraph empty = graph_of({}, {});
  CHECK(export_csv(empty) == kHeader);
  for (const NetworkFormat format : {NetworkFormat::kGraphml, NetworkFormat::kGexf}) {
    const std::string network = export_network(empty, format);
    CHECK(count_of(network, "<node ") == 0);
    CHECK(count_of(network, "<edge ") == 0);
  }
}

TEST_CASE("cells with commas, quotation marks and line breaks stay one cell of CSV") {
  schema::Document talks = document("talks", {}, "So: \"Pay,\nnow!\" \xC3\xA9 Pay!");
  schema::Claim spoken = claim("talks", "Union, Harbour", Position::kDemands, "pay");
  spoken.quote = "\"Pay,\nnow!\"";
  spoken.place = schema::Span{4, 4 + spoken.quote.size()};
  const std::string csv = export_csv(graph_of({talks}, {spoken}));
  CHECK(csv.starts_with(kHeader));
  CHECK_THAT(csv, Catch::Contains(",talks,\"\"\"Pay,\nnow!\"\"\",4,15,\"Union, Harbour\","));
}

TEST_CASE("places in CSV count code points, and a claim without a document has none") {
  const schema::Document talks = document("talks", {}, "\xC3\xA9\xC3\xA9 Pay!");
  schema::Claim placed = claim("talks", "Union", Position::kDemands, "pay");
  placed.quote = "Pay!";
  placed.place = schema::Span{5, 9};
  schema::Claim loose = claim("unknown", "Port", Position::kRejects, "pay");
  loose.quote = "No!";
  const std::string csv = export_csv(graph_of({talks}, {placed, loose}));
  CHECK_THAT(csv, Catch::Contains(",talks,Pay!,3,7,Union,"));
  CHECK_THAT(csv, Catch::Contains(",unknown,No!,,,Port,"));
}

TEST_CASE("a network has a node for each actor and issue, and an arrow for each merged edge") {
  const ClaimGraph graph =
      graph_of({document("a"), document("b")},
               {claim("a", "Union", Position::kDemands, "pay"), claim("b", "Union", Position::kDemands, "pay"),
                claim("b", "Port", Position::kRejects, "pay"), claim("b", "Port", Position::kWants, "night shifts")});
  REQUIRE(graph.edges().size() == 3);
  for (const NetworkFormat format : {NetworkFormat::kGraphml, NetworkFormat::kGexf}) {
    const std::string network = export_network(graph, format);
    CHECK(count_of(network, "<node ") == 4);
    CHECK(count_of(network, "<edge ") == 3);
    const std::string demand = between(network, "<edge ", "</edge>");
    CHECK_THAT(demand, Catch::Contains("rejects") || Catch::Contains("demands") || Catch::Contains("wants"));
  }
}

TEST_CASE("an edge of a network carries its sides, its weight, its dates and its best sentence") {
  schema::Claim said = claim("a", "Port", Position::kRejects, "pay");
  said.quote = "The port says <no> & \"never\".";
  said.polarity = schema::Polarity::kAgainst;
  said.date = day(9);
  const ClaimGraph graph = graph_of({document("a")}, {said});
  const std::string graphml = between(export_network(graph, NetworkFormat::kGraphml), "<edge ", "</edge>");
  CHECK_THAT(graphml, Catch::Contains("<data key=\"edge_position\">rejects</data>"));
  CHECK_THAT(graphml, Catch::Contains("<data key=\"edge_polarity\">-1</data>"));
  CHECK_THAT(graphml, Catch::Contains("<data key=\"edge_weight\">1.0000</data>"));
  CHECK_THAT(graphml, Catch::Contains("says &lt;no&gt; &amp; "));
  const std::string gexf = between(export_network(graph, NetworkFormat::kGexf), "<edge ", "</edge>");
  const std::string date = schema::to_text(day(9));
  CHECK_THAT(gexf, Catch::Contains("start=\"" + date + "\" end=\"" + date + "\""));
  CHECK_THAT(gexf, Catch::Contains("weight=\"1.0000\""));
  CHECK_THAT(gexf, Catch::Contains("says &lt;no&gt; &amp; &quot;never&quot;."));
  CHECK_THAT(gexf, Catch::Contains("<viz:color r=\"213\" g=\"94\" b=\"0\"/>"));
}

TEST_CASE("characters that XML does not have are replaced in a network") {
  const ClaimGraph graph = graph_of({document("a")}, {claim("a", "Un\x01ion", Position::kDemands, "pay")});
  for (const NetworkFormat format : {NetworkFormat::kGraphml, NetworkFormat::kGexf}) {
    const std::string network = export_network(graph, format);
    CHECK(network.find('\x01') == std::string::npos);
    CHECK_THAT(network, Catch::Contains("Un\xEF\xBF\xBDion"));
  }
}

TEST_CASE("nodes and edges of a network keep their ids when a document comes") {
  const std::vector<schema::Claim> first = {claim("a", "Port", Position::kRejects, "pay")};
  std::vector<schema::Claim> more = first;
  more.push_back(claim("b", "Authority", Position::kDemands, "order"));
  const std::string before = export_network(graph_of({document("a")}, first), NetworkFormat::kGexf);
  const std::string after = export_network(graph_of({document("a"), document("b")}, more), NetworkFormat::kGexf);
  CHECK_THAT(after, Catch::Contains(between(before, "<edge ", "<viz:")));
  CHECK_THAT(after, Catch::Contains(between(before, "<node ", "</node>")));
}

TEST_CASE("the order of claims makes no difference to tables and networks") {
  std::vector<schema::Claim> claims = {claim("a", "Port", Position::kRejects, "pay"),
                                       claim("b", "Union", Position::kDemands, "pay"),
                                       claim("b", "Union", Position::kWants, "night shifts")};
  const std::vector<schema::Document> documents = {document("a"), document("b")};
  const ClaimGraph one = graph_of(documents, claims);
  std::reverse(claims.begin(), claims.end());
  const ClaimGraph other = graph_of(documents, claims);
  CHECK(export_csv(one) == export_csv(other));
  CHECK(export_network(one, NetworkFormat::kGraphml) == export_network(other, NetworkFormat::kGraphml));
  CHECK(export_network(one, NetworkFormat::kGexf) == export_network(other, NetworkFormat::kGexf));
}

}  // namespace
}  // namespace claimgraph::graph
