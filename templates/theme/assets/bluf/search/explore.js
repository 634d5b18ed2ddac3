// The page Explore: query, facets with counts and order, all of them in the address.
import { find } from "./finder.js";
import { element, exactHit, pageHit } from "./results.js";
import { pause } from "./wording.js";

const top = new URL("../../../", import.meta.url);
const STEP = 20;
const FEW = 8; // values of a facet that stand there unasked
const place = document.querySelector("[data-bluf-explore]");

const state = () => {
  const asked = new URLSearchParams(location.search);
  const chosen = {};
  for (const { dataset } of place.querySelectorAll("[data-facet]")) chosen[dataset.facet] = asked.getAll(dataset.facet);
  return { typed: asked.get("q") ?? "", order: asked.get("order") ?? "", chosen };
};

const address = ({ typed, order, chosen }) => {
  const made = new URL(location.pathname, location.href);
  if (typed) made.searchParams.set("q", typed);
  if (order) made.searchParams.set("order", order);
  for (const [facet, values] of Object.entries(chosen)) for (const value of values) made.searchParams.append(facet, value);
  return made;
};

// What a desk writes before what stands around it, likelihoods by their numbers, confidence by its steps, years newest
// first, the rest by how many there are.
const STEPS = {
  kind: ["Brief", "Actor", "Source", "Page", "Rule"],
  confidence: ["low", "moderate", "high", "not stated"],
};
const ordered = (facet, counts) => {
  const entries = Object.entries(counts);
  const steps = STEPS[facet];
  if (steps) return entries.sort(([a], [b]) => steps.indexOf(a) - steps.indexOf(b));
  if (facet === "likelihood") return entries.sort(([a], [b]) => (parseInt(a.match(/\d+/)) || 999) - (parseInt(b.match(/\d+/)) || 999));
  if (facet === "year") return entries.sort(([a], [b]) => b.localeCompare(a));
  return entries.sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
};

const drawFacet = (part, counts, chosen, change) => {
  const facet = part.dataset.facet;
  const values = ordered(facet, counts).filter(([value, number]) => number || chosen.includes(value));
  part.hidden = !values.length;
  const list = part.querySelector("ul");
  const all = part.dataset.all === "yes";
  const focused = list.contains(document.activeElement) ? document.activeElement.value : null;
  list.replaceChildren(
    ...values
      .filter(([value], at) => all || at < FEW || chosen.includes(value))
      .map(([value, number]) => {
        const box = element("input", { type: "checkbox", value });
        box.checked = chosen.includes(value);
        box.addEventListener("change", () => change(facet, value, box.checked));
        return element("li", {}, element("label", {}, box, " ", value, " ", element("span", { class: "bluf-quiet" }, String(number))));
      }),
  );
  if (!all && values.length > FEW) {
    const more = element("button", { type: "button" }, `All ${values.length}`);
    more.addEventListener("click", () => {
      part.dataset.all = "yes";
      drawFacet(part, counts, chosen, change);
      list.querySelectorAll("input")[FEW]?.focus();
    });
    list.append(element("li", {}, more));
  }
  if (focused !== null) [...list.querySelectorAll("input")].find((box) => box.value === focused)?.focus();
};

const begin = () => {
  const input = place.querySelector("#search-query");
  const order = place.querySelector("#search-order");
  const count = place.querySelector(".bluf-count");
  const list = place.querySelector(".bluf-found");
  const chips = place.querySelector(".bluf-chosen");
  const more = place.querySelector(".bluf-more");
  const parts = [...place.querySelectorAll("[data-facet]")];
  let latest = 0;

  const go = (next, replace = false) => {
    history[replace ? "replaceState" : "pushState"](null, "", address(next));
    show();
  };
  const change = (facet, value, on) => {
    const next = state();
    next.chosen[facet] = on ? [...next.chosen[facet], value] : next.chosen[facet].filter((one) => one !== value);
    go(next);
  };

  const show = async () => {
    const number = ++latest;
    const now = state();
    if (document.activeElement !== input) input.value = now.typed;
    order.value = now.order;
    try {
      const { query, instead, exact, results, filters } = await find(top, now.typed, { ...now, counted: true });
      const active = parts.map((part) => part.dataset.facet).filter((facet) => now.chosen[facet].length);
      // the counts of a facet are those of the search without it: what choosing one more would bring
      const without = await Promise.all(
        active.map(async (facet) => [facet, (await find(top, now.typed, { ...now, chosen: { ...now.chosen, [facet]: [] } })).filters]),
      );
      const counts = new Map(without);
      if (number !== latest) return;
      for (const part of parts) {
        const facet = part.dataset.facet;
        drawFacet(part, (counts.get(facet) ?? filters)[facet] ?? {}, now.chosen[facet], change);
        if (now.chosen[facet].length) part.open = true;
      }
      chips.replaceChildren(
        ...Object.entries(now.chosen).flatMap(([facet, values]) =>
          values.map((value) => {
            const drop = element("button", { type: "button", "aria-label": `Remove ${value}` }, value, element("span", { "aria-hidden": "true" }, " ×"));
            drop.addEventListener("click", () => change(facet, value, false));
            return element("li", {}, drop);
          }),
        ),
      );
      let shown = 0;
      list.replaceChildren(...exact.map((one) => exactHit(top, one)));
      const first = new Set(exact.map(({ url }) => `/${url}`));
      const page = async () => {
        const data = await Promise.all(results.slice(shown, shown + STEP).map((result) => result.data()));
        if (number !== latest) return;
        shown += data.length;
        list.append(...data.filter((one) => !first.has(one.raw_url)).map((one) => pageHit(top, one, query)));
        more.hidden = shown >= results.length;
      };
      await page();
      if (number !== latest) return;
      more.onclick = page;
      const counted = results.length === 1 ? "1 page" : `${results.length} pages`;
      count.textContent = instead ? `Nothing holds “${now.typed}”. Shown: “${instead}”, ${counted}` : results.length || exact.length ? counted : "Nothing found";
    } catch (error) {
      count.textContent = `The search could not be loaded (${error.message}). The index pages lead everywhere.`;
    }
  };

  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => go({ ...state(), typed: input.value.trim() }, true), pause(input.value));
  });
  order.addEventListener("change", () => go({ ...state(), order: order.value }));
  place.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", show);
  document.querySelector("[data-bluf-explore-without]").hidden = true;
  place.hidden = false;
  if (document.activeElement !== input) input.value = state().typed;
  show();
};

if (place) begin();
