// The search box of every page: opens by a click, by `/` and by Ctrl-K, and loads what it needs only then.
const top = new URL("../../../", import.meta.url); // of the site, wherever it is published
const door = document.querySelector("[data-bluf-search]");
let dialog;

const open = async () => {
  if (!dialog) {
    const { makeDialog } = await import("./dialog.js");
    dialog ??= makeDialog(top);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").select();
};

if (door) {
  door.setAttribute("aria-haspopup", "dialog");
  door.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
  door.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // in a tab of its own: the page Explore
    event.preventDefault();
    open();
  });
  addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !k) return;
    event.preventDefault();
    const here = document.getElementById("search-query");
    if (here) here.select();
    else open();
  });
}

if (document.querySelector("[data-bluf-explore]")) import("./explore.js");
