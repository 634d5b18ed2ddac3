// Opens what a reader asks for: the folded grounds around a linked place, and all of them for print. Gives each section a
// link to itself.
(() => {
  "use strict";

  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const place = id && document.getElementById(id);
    if (!place) return;
    let folded = place.closest("details");
    if (!folded) return;
    for (; folded; folded = folded.parentElement.closest("details")) folded.open = true;
    place.scrollIntoView();
  };

  let opened = [];
  addEventListener("beforeprint", () => {
    // pictures of chains are printed where the reader has unfolded them: their text stands at the claims
    opened = [...document.querySelectorAll("details:not([open], .bluf-funnel, .bluf-cite)")];
    for (const folded of opened) folded.open = true;
  });
  addEventListener("afterprint", () => {
    for (const folded of opened) folded.open = false;
    opened = [];
  });

  // The page itself knows no clock; the reader's does.
  const today = new Date().toLocaleDateString("sv-SE"); // Sweden writes dates as ISO 8601 does
  for (const due of document.querySelectorAll(".bluf-due time")) {
    if (due.dateTime.length === 10 && due.dateTime < today && due.parentElement.textContent.startsWith("Open")) {
      due.parentElement.classList.add("bluf-overdue");
    }
  }

  for (const deadline of document.querySelectorAll("time.bluf-deadline")) {
    // a month or a year has passed when the next one has begun
    if (today.slice(0, deadline.dateTime.length) <= deadline.dateTime) continue;
    const passed = document.createElement("span");
    passed.className = "bluf-passed";
    passed.textContent = " passed";
    deadline.after(passed);
  }

  for (const heading of document.querySelectorAll("article h2[id]:not(.bluf-kicker, :has(.headerlink))")) {
    const link = document.createElement("a");
    link.className = "headerlink";
    link.href = `#${heading.id}`;
    link.title = "Permanent link";
    link.textContent = "#";
    heading.append(link);
  }

  addEventListener("hashchange", reveal);
  reveal();
})();
