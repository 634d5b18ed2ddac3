// A card for the actor or source that a mouse rests on or the keyboard stands at. It repeats what the link leads to, so
// nothing is lost without it: by touch, without a script, or when its file cannot be had.
(() => {
  "use strict";

  const article = document.querySelector("article");
  const config = document.getElementById("__config");
  if (!article || !config) return;

  const WAIT = 350; // ms: who only passes over a link wants nothing from it
  const base = new URL(JSON.parse(config.textContent).base.replace(/\/?$/, "/"), location);
  const contents = new Map();
  let card = null;
  let shown = null; // the link that it stands at
  let timer = 0;

  const fileOf = (link) => {
    const there = new URL(link.getAttribute("href"), location); // in a picture a link is no text
    if (there.hash || there.origin !== base.origin || !there.pathname.startsWith(base.pathname)) return null;
    if (there.pathname === location.pathname) return null;
    const found = /^((?:actors|sources)\/(?!index\.html)[^/]+?)(?:\/|\.html)$/.exec(there.pathname.slice(base.pathname.length));
    return found && new URL(`${found[1]}/card.json`, base);
  };

  const content = (url) => {
    if (!contents.has(url.href)) {
      contents.set(url.href, fetch(url).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null));
    }
    return contents.get(url.href);
  };

  const line = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    card.append(made);
    return made;
  };

  const hide = () => {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  };

  const place = (link) => {
    const [around, at] = [article.getBoundingClientRect(), link.getClientRects()[0]];
    const left = Math.min(at.left - around.left, article.clientWidth - card.offsetWidth);
    const below = at.bottom + card.offsetHeight + 8 < innerHeight || at.top < card.offsetHeight + 60;
    card.style.left = `${Math.max(0, left)}px`;
    card.style.top = `${(below ? at.bottom + 4 : at.top - card.offsetHeight - 4) - around.top}px`;
  };

  const show = async (link, url) => {
    const found = await content(url);
    if (!found || !(link.matches(":hover") || document.activeElement === link)) return;
    hide();
    if (!card) {
      card = document.createElement("div");
      card.id = "bluf-card";
      card.className = "bluf-hover-card";
      card.setAttribute("role", "tooltip");
      card.addEventListener("pointerleave", hide);
      article.append(card);
    }
    card.textContent = "";
    line("strong", found.title);
    line("strong", found.marking.label).className = `bluf-tlp bluf-tlp-${found.marking.code}`;
    line("span", found.facts.join(" \u00b7 ")).className = "bluf-quiet";
    if (found.text) line("span", found.text);
    card.hidden = false;
    link.setAttribute("aria-describedby", card.id);
    shown = link;
    place(link);
  };

  const soon = (event) => {
    const link = event.target.closest?.("a[href]");
    const url = link && link !== shown && fileOf(link);
    if (!url) return;
    clearTimeout(timer);
    timer = setTimeout(show, WAIT, link, url);
  };

  article.addEventListener("pointerover", (event) => event.pointerType === "mouse" && soon(event));
  article.addEventListener("pointerout", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    clearTimeout(timer);
    // the card itself may be pointed at, and read there
    if (link === shown) timer = setTimeout(() => card.matches(":hover") || link.matches(":hover") || hide(), 200);
  });
  article.addEventListener("focusin", (event) => event.target.matches(":focus-visible") && soon(event));
  article.addEventListener("focusout", hide);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    hide();
    event.stopImmediatePropagation();
  }, true);
})();
