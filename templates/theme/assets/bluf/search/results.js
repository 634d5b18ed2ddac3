// Draws what was found. Texts are set as texts: nothing of an index is read as HTML.
import { folded } from "./names.js";
import { places } from "./places.js";

export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const text = ({ pieces, cutBefore, cutAfter }) => {
  const line = element("span", { class: "bluf-excerpt" });
  if (cutBefore) line.append("… ");
  pieces.forEach(({ word, marked }, at) => line.append(at ? " " : "", marked ? element("mark", {}, word) : word));
  if (cutAfter) line.append(" …");
  return line;
};

const head = (top, { url, title, kind, date = "", note = "" }) => {
  const link = element("a", { href: new URL(url, top), class: "bluf-hit" }, element("span", { class: "bluf-hit-title" }, title));
  const facts = [kind, date, note].filter(Boolean).join(" · ");
  if (facts) link.append(" ", element("span", { class: "bluf-facts" }, facts));
  return link;
};

// Why a page is found whose title does not say it: one of its other names does.
const called = (meta, query) => {
  const words = folded(query).split(" ");
  const holds = (name) => words.every((word) => folded(name).includes(word));
  if (holds(meta.title) || !["Actor", "Rule"].includes(meta.kind)) return "";
  const name = (meta.names ?? "").split(" | ").find(holds);
  return name ? `also called ${name}` : "";
};

export const exactHit = (top, { url, title, kind, name }) =>
  element("li", { class: "bluf-hit-page" }, head(top, { url, title, kind, note: name ? `also called ${name}` : "" }));

export const pageHit = (top, data, query, most = 3) => {
  const url = data.raw_url.replace(/^\//, "");
  const { title, kind, date } = data.meta;
  const item = element("li", { class: "bluf-hit-page" }, head(top, { url, title, kind, date, note: called(data.meta, query) }));
  const found = query ? places(data, most) : [];
  const [own, ...others] = [found.filter((place) => !place.anchor), ...found.filter((place) => place.anchor)];
  if (own.length && others.length < most) item.append(element("p", { class: "bluf-hit-own" }, text(own[0])));
  if (others.length) {
    const list = element("ul", { class: "bluf-hit-places" });
    for (const place of others) {
      const link = element("a", { href: `${new URL(url, top)}#${encodeURIComponent(place.anchor)}`, class: "bluf-hit" });
      link.append(element("span", { class: "bluf-label" }, place.label), " ", text(place));
      list.append(element("li", {}, link));
    }
    item.append(list);
  }
  return item;
};
