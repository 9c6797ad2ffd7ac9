// SPDX-License-Identifier: Apache-2.0

#include "scene.h"

#include "boxes.h"

namespace claimgraph::graph {
namespace {

constexpr const char* kFonts = "DejaVu Sans,Helvetica,Arial,sans-serif";

}  // namespace

Attributes graph_attributes(const Theme& theme, const Attributes& of_view) {
  return with({{"labelloc", "t"},
               {"fontname", kFonts},
               {"fontsize", "10"},
               {"fontcolor", theme.ink},
               {"bgcolor", theme.background},
               {"pad", "0.2"}},
              of_view);
}

Attributes node_attributes(const Theme& theme) {
  return {{"shape", "box"},  {"fontname", kFonts},    {"fontsize", "11"},       {"margin", "0.16,0.07"},
          {"height", "0.3"}, {"color", theme.border}, {"fontcolor", theme.ink}, {"target", "_blank"}};
}

Attributes edge_attributes(const Theme& theme) {
  return {
      {"arrowsize", "0.8"}, {"fontname", kFonts}, {"fontsize", "9"}, {"fontcolor", theme.ink}, {"target", "_blank"}};
}

schema::Result<std::string> finished(Picture& picture, const Scene& scene, const Caption& caption) {
  picture.set_html_label(header(scene.theme, caption.title, caption.note, caption.legend));
  if (scene.options.format == DrawFormat::kDot) return picture.to_dot();
  return picture.render(scene.options.format);
}

}  // namespace claimgraph::graph
