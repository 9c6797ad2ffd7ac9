// SPDX-License-Identifier: Apache-2.0

// Run by the build: writes the key of each name of the built-in actors, a line each, in the order of known_keys.h.
//
// usage: claimgraph_make_known_keys FILE

#include <cstdio>
#include <fstream>

#include "claimgraph/schema/names.h"
#include "claimgraph/schema/vocabulary.h"

int main(int argc, char** argv) {
  using namespace claimgraph;
  if (argc != 2) {
    std::fputs("usage: claimgraph_make_known_keys FILE\n", stderr);
    return 2;
  }
  std::ofstream out(argv[1], std::ios::binary);
  for (const schema::Actor& actor : schema::builtin_actors().actors) {
    out << schema::name_key(actor.name) << '\n';
    for (const std::string& alias : actor.aliases) out << schema::name_key(alias) << '\n';
  }
  out.close();
  if (out) return 0;
  std::fprintf(stderr, "claimgraph_make_known_keys: cannot write %s\n", argv[1]);
  return 1;
}
