// The box over the page: results as the reader types, by mouse and by keyboard.
import { find, warm } from "./finder.js";
import { element, exactHit, pageHit } from "./results.js";
import { pause } from "./wording.js";

const SHOWN = 6;

export const makeDialog = (top) => {
  const input = element("input", {
    type: "search",
    id: "bluf-search-input",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    "aria-describedby": "bluf-search-said",
    placeholder: "Names, words, codes",
  });
  const said = element("p", { id: "bluf-search-said", role: "status" }, "Type to search briefs, judgments, actors and sources.");
  const list = element("ol", { class: "bluf-found", "aria-label": "Results" });
  const more = element("a", { href: new URL(door(), top), class: "bluf-search-more" }, "Explore with filters");
  const close = element("button", { type: "button", "aria-label": "Close search" }, "Esc");
  const label = element("label", { for: "bluf-search-input" }, "Search");
  const dialog = element(
    "dialog",
    { class: "bluf-search", "aria-label": "Search" },
    element("div", { class: "bluf-search-head", role: "search" }, label, input, close),
    said,
    list,
    element("p", { class: "bluf-search-foot" }, more),
  );
  document.body.append(dialog);

  let latest = 0;
  let shown = ""; // what was typed when the list was made
  const show = async () => {
    const typed = input.value.trim();
    const number = ++latest;
    const address = new URL(door(), top);
    if (typed) address.searchParams.set("q", typed);
    more.href = address;
    if (!typed) {
      list.replaceChildren();
      shown = "";
      said.textContent = "Type to search briefs, judgments, actors and sources.";
      return;
    }
    try {
      const { query, instead, exact, results } = await find(top, typed);
      const data = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
      if (number !== latest) return; // the reader has typed on
      const first = new Set(exact.map(({ url }) => `/${url}`));
      const others = data.filter((one) => !first.has(one.raw_url));
      list.replaceChildren(...exact.map((one) => exactHit(top, one)), ...others.map((one) => pageHit(top, one, query)));
      shown = typed;
      const count = results.length + exact.filter(({ url }) => !data.some((one) => one.raw_url === `/${url}`)).length;
      const counted = count === 1 ? "1 page" : `${count} pages`;
      said.textContent = instead ? `Nothing holds “${typed}”. Shown: “${instead}”, ${counted}.` : count ? `${counted}.` : `Nothing holds “${typed}”.`;
    } catch (error) {
      if (number === latest) said.textContent = `The search could not be loaded (${error.message}). The index pages lead everywhere.`;
    }
  };

  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, pause(input.value));
  });
  // Down and up go through the results and back to the box; Enter in the box opens the first.
  dialog.addEventListener("keydown", async (event) => {
    const hits = [...list.querySelectorAll("a")];
    const at = hits.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) {
      event.preventDefault();
      const next = at + step;
      (next < 0 ? input : hits[Math.min(next, hits.length - 1)]).focus();
    } else if (event.key === "Enter" && document.activeElement === input) {
      event.preventDefault();
      if (shown !== input.value.trim()) {
        clearTimeout(waiting);
        await show();
      }
      if (shown === input.value.trim()) list.querySelector("a")?.click();
    }
  });
  list.addEventListener("click", (event) => event.target.closest("a") && dialog.close());
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  warm(top).catch(() => {}); // what is wrong is said when something is typed
  return dialog;
};

const door = () => document.querySelector("[data-bluf-search]").getAttribute("data-bluf-search");
