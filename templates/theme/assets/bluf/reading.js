// What a reader unfolds in the text: sources, origins, claims, chains, the outline. Without this script a reference leads
// to its entry further down, a chain is a picture whose boxes lead nowhere, and the outline stays open until one taps
// beside it.
(() => {
  "use strict";

  let open = null; // the reference whose entry is unfolded
  const unfolded = document.createElement("div");
  unfolded.className = "bluf-unfolded";
  unfolded.id = "bluf-unfolded";

  const entryOf = (reference) => document.getElementById(decodeURIComponent(reference.hash.slice(1)));

  const lineOf = (reference) => reference.closest("li, p");

  const isModified = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

  const fold = () => {
    if (!open) return;
    open.setAttribute("aria-expanded", "false");
    open.removeAttribute("aria-controls");
    unfolded.remove();
    open = null;
  };

  const unfold = (reference) => {
    const entry = entryOf(reference).cloneNode(true);
    const leftOut = [".bluf-id"];
    if (entry.matches(".bluf-source")) leftOut.push(".bluf-note", "dl");
    // under a judgment both stand there already
    if (reference.closest(".bluf-evidence-list")) leftOut.push(":scope > p:first-child", ":scope > .bluf-notice");
    for (const part of entry.querySelectorAll(leftOut.join(", "))) part.remove();
    for (const link of entry.querySelectorAll(".bluf-reference")) asLink(link);
    unfolded.replaceChildren(...entry.childNodes);
    const line = lineOf(reference);
    if (line.localName === "p") line.after(unfolded);
    else line.append(unfolded);
    reference.setAttribute("aria-expanded", "true");
    reference.setAttribute("aria-controls", unfolded.id);
    open = reference;
  };

  const asLink = (reference) => {
    reference.classList.remove("bluf-reference");
    for (const name of ["role", "aria-expanded", "aria-controls"]) reference.removeAttribute(name);
  };

  // what a claim or a judgment draws on; elsewhere a link to an entry is a link
  const ENTRIES = ":is([href^='#source-'], [href^='#origin-'], [href^='#claim-'])";
  for (const reference of document.querySelectorAll(`:is(.bluf-claim, .bluf-grounds) a${ENTRIES}:not(.bluf-id)`)) {
    if (!entryOf(reference) || !lineOf(reference)) continue;
    reference.classList.add("bluf-reference");
    reference.setAttribute("role", "button");
    reference.setAttribute("aria-expanded", "false");
    reference.addEventListener("click", (event) => {
      if (isModified(event)) return;
      event.preventDefault();
      const again = open === reference;
      fold();
      if (!again) unfold(reference);
    });
    reference.addEventListener("keydown", (event) => {
      // what is called a button is pressed by the space bar, too
      if (event.key !== " " || isModified(event)) return;
      event.preventDefault();
      if (!event.repeat) reference.click();
    });
  }

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open || event.defaultPrevented) return;
    const reference = open;
    fold();
    reference.focus();
  });

  // A picture of chains comes from the same host when it is asked for; here its boxes lead on.
  const draw = async (image) => {
    const answer = await fetch(image.src).catch(() => null);
    if (!answer || !answer.ok) return;
    // the site's own style draws it: the file's would be stopped by the page's policy
    const drawn = (await answer.text()).replace(/<style>.*?<\/style>/s, "");
    const file = new DOMParser().parseFromString(drawn, "image/svg+xml");
    file.querySelector(".marking").remove(); // the page that it stands in carries one
    const picture = document.importNode(file.documentElement, true);
    const box = picture.viewBox.baseVal;
    picture.setAttribute("height", box.height + box.y);
    picture.setAttribute("viewBox", `0 0 ${box.width} ${box.height + box.y}`);
    for (const link of picture.querySelectorAll("a")) {
      const there = new URL(link.getAttribute("href"), image.src);
      const here = there.href.split("#")[0] === location.href.split("#")[0];
      link.setAttribute("href", here && there.hash ? there.hash : there.href);
    }
    image.replaceWith(picture);
  };

  // The theme unfolds everything for print; only what the reader has unfolded is drawn.
  let printing = false;
  addEventListener("beforeprint", () => { printing = true; });
  addEventListener("afterprint", () => { printing = false; });

  document.addEventListener("toggle", ({ target }) => {
    const image = !printing && target.open && target.matches(".bluf-funnel") && target.querySelector("img");
    if (image) draw(image);
  }, true);

  const outline = document.getElementById("bluf-outline");
  outline?.addEventListener("click", (event) => {
    if (event.target.closest("a") && outline.matches(":popover-open")) outline.hidePopover();
  });
})();
