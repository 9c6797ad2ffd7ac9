# SPDX-License-Identifier: Apache-2.0
"""What Graphviz makes of a DOT file, as geometry: boxes of nodes and labels, lines as points. Lengths in points."""
import json
import subprocess

DOTS_PER_INCH = 72
STEPS = 24  # points taken of each Bezier curve


class Box:
    def __init__(self, name, x, y, width, height):
        self.name = name
        self.left, self.right = x - width / 2, x + width / 2
        self.low, self.high = y - height / 2, y + height / 2

    def __repr__(self):
        return f"{self.name} ({self.left:.0f}..{self.right:.0f}, {self.low:.0f}..{self.high:.0f})"

    def meets(self, other):
        return (self.left < other.right and other.left < self.right and
                self.low < other.high and other.low < self.high)

    def holds(self, point):
        return self.left < point[0] < self.right and self.low < point[1] < self.high


def _point(text):
    return tuple(float(number) for number in text.split(","))


def _curve(spline):
    """The points of a line as Graphviz writes it: "e,END START CONTROL CONTROL POINT ...", one or more of them."""
    points = []
    for part in spline.split(";"):
        controls = [_point(word) for word in part.split() if word[:2] not in ("e,", "s,")]
        for k in range(0, len(controls) - 3, 3):
            a, b, c, d = controls[k:k + 4]
            for step in range(STEPS + 1):
                t = step / STEPS
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3)
                points.append(tuple(sum(w * p[axis] for w, p in zip(weights, (a, b, c, d))) for axis in (0, 1)))
    return points


def _text_boxes(name, operations):
    """The lines of a label, each as high as its letters."""
    boxes, size = [], 14.0
    for operation in operations:
        if operation["op"] == "F":
            size = operation["size"]
        elif operation["op"] == "T":
            x, y = operation["pt"]
            shift = {"l": 0.5, "c": 0.0, "r": -0.5}[operation["align"]] * operation["width"]
            boxes.append(Box(f"{name} \"{operation['text']}\"", x + shift, y + size * 0.3, operation["width"], size * 0.8))
    return boxes


class Layout:
    def __init__(self, dot_text):
        done = subprocess.run(["dot", "-Tjson"], input=dot_text, capture_output=True, encoding="utf-8", timeout=120)
        if done.returncode != 0 or done.stderr:
            raise AssertionError(f"dot takes the file with complaints: {done.stderr}")
        drawn = json.loads(done.stdout)
        self.nodes, self.labels, self.lines = {}, [], []
        for entry in drawn.get("objects", []):
            if "pos" in entry:
                box = Box(entry["name"], *_point(entry["pos"]), float(entry["width"]) * DOTS_PER_INCH,
                          float(entry["height"]) * DOTS_PER_INCH)
                self.nodes[entry["_gvid"]] = box
        self.labels += _text_boxes("the header", drawn.get("_ldraw_", []))
        for edge in drawn.get("edges", []):
            if edge.get("style") == "invis":  # holds nodes in their order
                continue
            ends = (edge["tail"], edge["head"])
            name = " -> ".join(self.nodes[end].name for end in ends)
            self.labels += _text_boxes(name, edge.get("_ldraw_", []))
            self.lines.append((name, ends, _curve(edge["pos"])))

    def overlaps(self):
        """Pairs of boxes that cover each other."""
        boxes = list(self.nodes.values()) + self.labels
        return [f"{a} overlaps {b}" for i, a in enumerate(boxes) for b in boxes[:i] if a.meets(b)]

    def crossed(self):
        """Boxes that a line runs through which neither begins nor ends there."""
        found = []
        for name, ends, points in self.lines:
            others = [box for number, box in self.nodes.items() if number not in ends] + self.labels
            found += [f"{name} runs through {box}" for box in others if any(box.holds(point) for point in points)]
        return found
