// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parts of the page, from the top. Each is whole: a <section> with its heading, or the page's head and foot.

#include "choice.h"
#include "claimgraph/schema/result.h"
#include "html.h"

namespace claimgraph::graph::page {

Html heading(const Choice& choice);         ///< title, how much there is, what colours and signs mean
Html disputes(const Choice& choice);        ///< the most contested issues, and who stands on which side
Html matrix(const Choice& choice);          ///< actors and issues as a heat map
Html contradictions(const Choice& choice);  ///< two actors, sentence against sentence
Html shifts(const Choice& choice);          ///< one actor against themselves, over time
schema::Result<Html> diagrams(const Choice& choice);
Html actor_sections(const Choice& choice);  ///< everything that each of them holds, in context
Html issue_sections(const Choice& choice);
Html documents(const Choice& choice);  ///< what was read

}  // namespace claimgraph::graph::page
