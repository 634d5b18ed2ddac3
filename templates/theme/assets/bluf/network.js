// The network: narrows it, keeps the choice in the address, shows what is near a dot, makes it larger and smaller.
// Without it the whole picture and its tables stand there, and the frame scrolls.
(() => {
  "use strict";

  const chart = document.querySelector(".bluf-chart");
  const form = document.querySelector(".bluf-controls");
  if (!chart || !form) return;
  const frame = chart.querySelector(".bluf-frame");
  const picture = frame.querySelector("svg");
  const readout = chart.querySelector(".bluf-readout");
  const table = document.querySelector(".bluf-members");

  const nodes = new Map();
  for (const link of picture.querySelectorAll(".node")) {
    const title = link.querySelector("title");
    link.setAttribute("aria-label", title.textContent);
    nodes.set(link.dataset.key, { link, said: title.textContent, name: link.dataset.name, lines: [], near: [] });
    title.remove(); // the line below the picture says it at once
  }
  const lines = [...picture.querySelectorAll("line")].map((line) => {
    const ends = line.dataset.of.split(" ");
    const one = { line, ends };
    ends.forEach((key, at) => {
      nodes.get(key).lines.push(one);
      nodes.get(key).near.push(ends[1 - at]);
    });
    return one;
  });

  // --- narrowing: what rests on a brief of the chosen region and period stays
  const pairs = picture.dataset.pairs.split(" ").map((pair) => {
    const [period, regions] = pair.split(":");
    return { period, regions: (regions || "").split(",") };
  });
  const choices = ["kind", "region", "period"].map((name) => form.elements[name]);
  const [kind, region, period] = choices;

  const fits = (pair) =>
    (!region.value || pair.regions.includes(region.value)) &&
    (!period.value || pair.period === period.value || pair.period.startsWith(period.value + "-"));

  const narrow = () => {
    const all = !region.value && !period.value;
    const kept = new Set(pairs.flatMap((pair, at) => (fits(pair) ? [String(at)] : [])));
    const rests = (part) => all || part.dataset.behind.split(" ").some((at) => kept.has(at));
    let shown = 0;
    for (const node of nodes.values()) {
      node.out = !((!kind.value || node.link.dataset.kind === kind.value) && rests(node.link));
      node.link.classList.toggle("is-out", node.out);
      shown += !node.out;
    }
    for (const { line, ends } of lines) {
      const gone = ends.some((key) => nodes.get(key).out) || (line.dataset.behind && !rests(line));
      line.classList.toggle("is-out", Boolean(gone));
    }
    for (const body of table.tBodies) {
      const rows = [...body.querySelectorAll("tr[data-key]")];
      for (const row of rows) row.hidden = nodes.get(row.dataset.key).out;
      body.hidden = rows.every((row) => row.hidden);
    }
    form.querySelector("output").textContent = `${shown} of ${nodes.size} ${nodes.size === 1 ? "actor" : "actors"}`;
    point(null);
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const one of choices) {
      const value = asked.get(one.name) || "";
      one.value = [...one.options].some((option) => option.value === value) ? value : "";
    }
    narrow();
  };

  const write = () => {
    const address = new URL(location.href);
    for (const one of choices) {
      if (one.value) address.searchParams.set(one.name, one.value);
      else address.searchParams.delete(one.name);
    }
    history.replaceState(history.state, "", address);
  };

  // --- pointing: a dot with those it is joined to, by mouse, by keyboard, and by a first touch
  let current = null;
  const point = (key) => {
    if (current === key) return;
    for (const marked of picture.querySelectorAll(".is-near, .is-current")) marked.classList.remove("is-near", "is-current");
    current = key;
    picture.classList.toggle("has-current", key !== null);
    readout.hidden = key === null;
    if (key === null) return;
    const node = nodes.get(key);
    node.link.classList.add("is-near", "is-current");
    for (const { line } of node.lines) line.classList.add("is-near");
    const near = node.near.filter((other) => !nodes.get(other).out);
    for (const other of near) nodes.get(other).link.classList.add("is-near");
    const names = near.slice(0, 6).map((other) => nodes.get(other).name).join(", ");
    const more = near.length > 6 ? ` and ${near.length - 6} more` : "";
    readout.textContent = near.length ? `${node.said}; joined to ${names}${more}` : `${node.said}; joined to nobody here`;
  };
  const keyOf = (event) => event.target.closest?.(".node")?.dataset.key ?? null;
  const held = () => keyOf({ target: document.activeElement });
  let touched = false;
  picture.addEventListener("pointerover", (event) => event.pointerType !== "touch" && point(keyOf(event) ?? held()));
  picture.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && point(held()));
  // on the frame: a picture that listens to focus becomes a stop of its own
  frame.addEventListener("focusin", (event) => touched || point(keyOf(event)));
  frame.addEventListener("focusout", () => touched || point(null));
  frame.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; });
  picture.addEventListener("click", (event) => {
    const key = keyOf(event);
    if (touched && key !== current) {
      event.preventDefault(); // a second touch follows the link
      point(key);
    }
  });
  addEventListener("keydown", (event) => {
    touched = false;
    if (event.key === "Escape") point(null);
  });

  // --- larger and smaller; the frame scrolls, by touch and by arrow keys as well
  const [wide, high] = picture.getAttribute("viewBox").split(" ").slice(2).map(Number);
  const room = () => frame.clientWidth - 2 * parseFloat(getComputedStyle(frame).paddingLeft);
  const least = () => Math.min(1, room() / wide);
  const whole = () => Math.min(1, room() / wide, Math.max(frame.clientHeight, 320) / high);
  let scale = 1;
  const zoom = (to, x = frame.clientWidth / 2, y = frame.clientHeight / 2) => {
    const next = Math.min(4, Math.max(Math.min(whole(), 0.25), to));
    const [at, before] = [frame.getBoundingClientRect(), picture.getBoundingClientRect()];
    const [across, down] = [(at.left + x - before.left) / scale, (at.top + y - before.top) / scale];
    scale = next;
    picture.setAttribute("width", Math.round(wide * scale));
    picture.setAttribute("height", Math.round(high * scale));
    const after = picture.getBoundingClientRect();
    frame.scrollBy(after.left + across * scale - at.left - x, after.top + down * scale - at.top - y);
  };
  const begin = () => zoom(Math.max(0.85, least()));
  form.elements.in.addEventListener("click", () => zoom(scale * 1.3));
  form.elements.out.addEventListener("click", () => zoom(scale / 1.3));
  form.elements.whole.addEventListener("click", () => zoom(whole()));
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = { "+": scale * 1.3, "=": scale * 1.3, "-": scale / 1.3, 0: whole() }[event.key];
    if (!way) return;
    event.preventDefault();
    zoom(way);
  });
  const within = (event) => {
    const box = frame.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  frame.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // the wheel alone scrolls
    event.preventDefault();
    zoom(scale * Math.exp(-event.deltaY / 300), ...within(event));
  }, { passive: false });

  const fingers = new Map();
  let dragged = null;
  const apart = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  };
  frame.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch") fingers.set(event.pointerId, event);
    else if (event.button === 0 && !event.target.closest(".node")) {
      dragged = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
      frame.setPointerCapture(event.pointerId);
      frame.classList.add("is-dragged");
    }
  });
  frame.addEventListener("pointermove", (event) => {
    if (dragged) frame.scrollTo(dragged.left + dragged.x - event.clientX, dragged.top + dragged.y - event.clientY);
    if (!fingers.has(event.pointerId)) return;
    const before = fingers.size === 2 ? apart() : 0;
    fingers.set(event.pointerId, event);
    if (before) zoom(scale * apart() / before, ...within(event));
  });
  for (const end of ["pointerup", "pointercancel"]) {
    frame.addEventListener(end, (event) => {
      fingers.delete(event.pointerId);
      dragged = null;
      frame.classList.remove("is-dragged");
    });
  }

  // --- the tables in another order, group by group
  const by = {
    name: (row) => row.cells[0].textContent.toLowerCase(),
    briefs: (row) => Number(row.cells[2].textContent),
  };
  for (const head of table.querySelectorAll("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const first = head.dataset.sort === "briefs" ? "descending" : "ascending";
      const order = head.ariaSort === first ? { ascending: "descending", descending: "ascending" }[first] : first;
      for (const other of table.querySelectorAll("th[data-sort]")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      const value = by[head.dataset.sort];
      for (const body of table.tBodies) {
        const rows = [...body.querySelectorAll("tr[data-key]")];
        rows.sort((one, other) => (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0));
        body.append(...(order === "descending" ? rows.reverse() : rows));
      }
    });
  }

  form.addEventListener("change", () => { narrow(); write(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    for (const one of choices) one.value = "";
    narrow();
    write();
    begin();
  });
  addEventListener("popstate", read);
  addEventListener("hashchange", () => point(keyOf({ target: document.getElementById(location.hash.slice(1)) ?? document.body })));

  chart.classList.add("is-live");
  form.hidden = false;
  begin();
  read();
  const linked = location.hash && document.getElementById(location.hash.slice(1));
  if (linked && linked.matches(".node")) {
    point(linked.dataset.key);
    linked.scrollIntoView({ block: "center", inline: "center" });
  }
})();
