// Where in a page a match stands, and the words around it.
const LABELS = {
  judgment: "Judgment",
  claim: "Claim",
  alternative: "Alternative",
  assumption: "Assumption",
  gap: "Gap",
  indicator: "Indicator",
  event: "Event",
  source: "Source",
  section: "",
  text: "",
};
const AROUND = 22; // words

// The anchor that stands last before a word; null where the page itself is meant.
const before = (anchors, at) => anchors.filter((anchor) => anchor.location <= at).at(-1) ?? null;

const label = (anchors, anchor) => {
  const kind = anchor.id.split("-", 1)[0];
  if (kind === "judgment") return `Judgment ${anchors.filter((one) => one.id.startsWith("judgment-")).indexOf(anchor) + 1}`;
  if (LABELS[kind]) return LABELS[kind];
  const rest = anchor.text || anchor.id.slice(kind.length + 1).replaceAll("-", " ");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};

const excerpt = (words, matched, from, to) => {
  const first = matched.find((at) => at >= from) ?? from;
  const start = Math.max(from, Math.min(first - 6, to - AROUND));
  const end = Math.min(to, start + AROUND);
  const marked = new Set(matched);
  const pieces = words.slice(start, end).map((word, at) => ({ word, marked: marked.has(start + at) }));
  return { pieces, cutBefore: start > from, cutAfter: end < to };
};

// The best places of a result: where most of the query stands, and among equals the weightiest.
export const places = (data, most) => {
  const words = data.content.split(/\s+/);
  const title = data.meta.title.split(/\s+/).length; // stands first, and is shown anyway
  const anchors = data.anchors.filter((anchor) => anchor.element === "h2" && anchor.location < words.length);
  const found = new Map();
  for (const { location, weight } of data.weighted_locations) {
    if (location < title) continue;
    const anchor = before(anchors, location);
    const at = found.get(anchor) ?? { anchor, locations: [], different: new Set(), weight: 0 };
    at.locations.push(location);
    at.different.add(words[location]?.toLowerCase());
    at.weight = Math.max(at.weight, weight);
    found.set(anchor, at);
  }
  const ends = (anchor) => anchors[anchor ? anchors.indexOf(anchor) + 1 : 0]?.location ?? words.length;
  const list = [...found.values()].sort((a, b) => b.different.size - a.different.size || b.weight - a.weight);
  return list.slice(0, most).map(({ anchor, locations }) => ({
    anchor: anchor?.id ?? "",
    label: anchor ? label(anchors, anchor) : "",
    ...excerpt(words, locations, anchor?.location ?? title, ends(anchor)),
  }));
};
