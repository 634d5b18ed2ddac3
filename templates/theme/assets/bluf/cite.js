// One click on "Cite" copies the citation and shows it; BibTeX and CSL-JSON are copied from the files beside the page.
// Without this script "Cite" at a judgment leads to the citation of the brief, and to the files that hold all.
(() => {
  "use strict";

  const whole = document.getElementById("page-citation");
  if (!whole) return;

  const ofJudgment = (link) => {
    const judgment = link.closest(".bluf-judgment");
    const statement = judgment.querySelector(".bluf-statement").cloneNode(true);
    const number = statement.querySelector(".bluf-id").textContent;
    for (const part of statement.querySelectorAll(".bluf-id, .bluf-portion, .bluf-paper")) part.remove();
    const said = statement.textContent.trim().replace(/\s+/g, " ");
    const text = whole.querySelector("p").cloneNode(true);
    const after = text.querySelector("cite").nextSibling;
    after.data = `\u201d, judgment ${number}: \u201c${said}\u201d${/[.!?]$/.test(said) ? "" : "."}${after.data.slice(2)}`;
    text.querySelector("a").textContent += `#${judgment.id}`;
    text.querySelector("a").href = `#${judgment.id}`;
    const cite = document.createElement("details");
    cite.className = link.className;
    cite.dataset.key = link.dataset.key;
    cite.append(document.createElement("summary"), text);
    cite.firstChild.textContent = link.textContent;
    return cite;
  };
  for (const link of document.querySelectorAll("a.bluf-cite")) link.replaceWith(ofJudgment(link));
  const cites = document.querySelectorAll(".bluf-cite");

  const files = [...document.querySelectorAll(".bluf-cite a[download]")].map((link) => ({ form: link.text, url: link.href }));
  const contents = new Map();
  const content = (url) => {
    if (!contents.has(url)) contents.set(url, fetch(url).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer))));
    return contents.get(url);
  };

  const entry = (text, key) => {
    if (!text.startsWith("[")) return text.split("\n\n").find((one) => one.split(",", 1)[0].endsWith(`{${key}`)).trim() + "\n";
    return JSON.stringify([JSON.parse(text).find((one) => one.id === key)], null, 1) + "\n";
  };

  // Without encryption browsers give no clipboard, but copy what is marked.
  const copyMarked = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "bluf-copied";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyMarked(text);
    }
  };

  for (const cite of cites) {
    const [text, link] = [cite.querySelector("p"), cite.querySelector("p a")];
    const written = link.textContent;
    // a site that does not know where it is published does in a browser
    const permanent = /^https?:/.test(written) ? written : link.href;
    link.textContent = permanent;

    const row = document.createElement("p");
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    const say = (done, what) => {
      status.textContent = done ? `${what} copied` : "This browser copies nothing for a page; mark the text.";
    };
    const button = (form, made) => {
      const one = document.createElement("button");
      one.textContent = `Copy ${form}`;
      one.addEventListener("click", async () => {
        status.textContent = "";
        const found = await made().catch(() => null);
        say(found !== null && (await copy(found)), form);
      });
      row.append(one, " ");
    };
    button("text", async () => text.textContent.trim());
    for (const { form, url } of files) {
      button(form, async () => entry(await content(url), cite.dataset.key).replaceAll(`${written}`, permanent));
    }
    row.append(status);
    row.className = "bluf-copy";

    cite.querySelector("summary").addEventListener("click", async () => {
      if (cite.open) return;
      text.after(row);
      files.forEach(({ url }) => content(url).catch(() => contents.delete(url))); // to be there when it is asked for
      say(await copy(text.textContent.trim()), "Citation");
    });
  }
})();
