// What a reader unfolds in the text: sources, chains, the outline. Without this script a source opens as a popover, a
// chain is a picture whose boxes lead nowhere, and the outline stays open until one taps beside it.
(() => {
  "use strict";

  let open = null;

  const fold = () => {
    if (!open) return;
    open.setAttribute("aria-expanded", "false");
    document.getElementById(open.getAttribute("aria-controls")).hidden = true;
    open = null;
  };

  const unfold = (reference) => {
    const record = document.getElementById(reference.getAttribute("aria-controls"));
    const line = reference.closest("li, p, dd");
    if (line.localName === "p") line.after(record);
    else line.append(record);
    record.hidden = false;
    reference.setAttribute("aria-expanded", "true");
    open = reference;
  };

  for (const record of document.querySelectorAll(".bluf-record")) {
    record.hidden = true;
    record.removeAttribute("popover");
  }
  const references = document.querySelectorAll("[popovertarget^='ref-']");
  for (const reference of references) {
    reference.setAttribute("aria-controls", reference.getAttribute("popovertarget"));
    reference.setAttribute("aria-expanded", "false");
    reference.removeAttribute("popovertarget");
    reference.addEventListener("click", () => {
      const again = open === reference;
      fold();
      if (!again) unfold(reference);
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
