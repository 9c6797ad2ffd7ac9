// SPDX-License-Identifier: Apache-2.0

// A user's own program: a text in, the claims of its graph out.

#include <claimgraph/extract/extractor.h>
#include <claimgraph/graph/claim_graph.h>
#include <claimgraph/query/query.h>

#include <iostream>

int main() {
  using namespace claimgraph;
  schema::Result<schema::Vocabulary> pack = schema::read_vocabulary(
      R"({"name": "harbour", "actors": [{"name": "Harbour Union", "kind": "organisation"}]})", "harbour.json");
  if (!pack) return 1;
  extract::ExtractorOptions options;
  options.vocabularies.push_back(*pack);
  const auto extractor = extract::make_builtin_extractor(options);
  if (!extractor) return 2;

  schema::Document document;
  document.id = "strike";
  document.text = "The Harbour Union demands higher wages.";
  const auto claims = (*extractor)->extract(document);
  if (!claims) return 3;
  const auto graph = graph::ClaimGraph::build({document}, *claims, options.vocabularies);
  const auto view = graph.property_graph();
  const auto table = query::run(
      *view, "MATCH (a:Actor)-[:HOLDS]->(c:Claim) RETURN a.name AS actor, c.position AS position, c.issue AS issue",
      {});
  if (!table) return 4;
  for (const auto& row : table->rows) {
    std::cout << row[0].string() << ' ' << row[1].string() << ' ' << row[2].string() << '\n';
  }
}
