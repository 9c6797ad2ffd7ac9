// SPDX-License-Identifier: Apache-2.0

#include "draw/actor_boxes.h"

#include "draw/words.h"

namespace claimgraph::graph {

Picture::NodeNumber ActorBoxes::node(ActorId id) {
  if (const auto known = nodes_.find(id); known != nodes_.end()) return known->second;
  const Node& actor = scene_.graph.actor(id);
  Attributes attributes = {{"label", actor_label(actor)},
                           {"tooltip", node_tooltip(scene_.graph, actor, best_.of(id))},
                           {"URL", address_of(scene_.graph, best_.of(id))},
                           {"fillcolor", scene_.theme.actor},
                           {"style", "rounded,filled"}};
  if (least_width_ > 0) attributes.emplace_back("width", std::to_string(least_width_));
  const auto made = picture_.add_node(node_id("actor", actor.name), attributes);
  return nodes_.emplace(id, made).first->second;
}

}  // namespace claimgraph::graph
