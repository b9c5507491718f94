// What the page can do beyond forms and links: live progress, choosing sentences, copying.
// Nothing that came from an article is ever put in as HTML: the server renders, this only marks.
"use strict";

document.documentElement.classList.add("scripted");
const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const made = (name, kind, ...parts) => {
  const element = document.createElement(name);
  element.className = kind;
  element.append(...parts);
  return element;
};

function reading() {
  const sentences = all("[data-sentence]");
  if (!sentences.length) return;
  const page = find(".reading");
  const sources = all(".source");
  const list = find(".sources");
  const wide = matchMedia("(min-width: 68rem)");
  const order = new Map(sources.map((source, place) => [source, place]));

  const cites = (element, number) => (element.dataset.cited || "").split(" ").includes(number);

  function choose(sentence) {
    const number = sentence ? sentence.dataset.sentence : "";
    for (const other of sentences) {
      other.classList.toggle("chosen", other === sentence);
      find(".say", other).setAttribute("aria-pressed", String(other === sentence));
      const passages = find(".passages", other);
      if (passages && !wide.matches) passages.open = other === sentence;
    }
    page.classList.toggle("choosing", Boolean(sentence));
    for (const source of sources) source.classList.toggle("citing", Boolean(sentence) && (cites(source, number) || cites(source, number + "c")));
    const rank = (source) => (cites(source, number) ? 0 : cites(source, number + "c") ? 1 : 2);
    const shown = [...sources].sort((a, b) => rank(a) - rank(b) || order.get(a) - order.get(b));
    if (wide.matches) {
      list.append(...shown);
      list.scrollTop = 0;
    }
    for (const mark of all("mark[data-cited]")) {
      const own = Boolean(sentence) && cites(mark, number + "c");
      mark.classList.toggle("now", own || (Boolean(sentence) && cites(mark, number)));
      mark.classList.toggle("corroborates", own);
      const anchor = mark.previousElementSibling;
      if (anchor && anchor.matches(".anchor")) anchor.classList.toggle("corroborates", own);
    }
    for (const source of sources) {
      const mark = find("mark.now", source);
      const text = find(".source-text", source);
      if (mark) text.scrollTop = Math.max(0, mark.offsetTop - text.clientHeight / 3);
    }
  }

  for (const sentence of sentences) {
    const text = find(".say", sentence);
    text.setAttribute("role", "button");
    text.setAttribute("tabindex", "0");
    text.setAttribute("aria-pressed", "false");
    sentence.addEventListener("click", (event) => {
      if (event.target.closest("a, details, summary") || String(getSelection())) return;
      choose(sentence.classList.contains("chosen") ? null : sentence);
    });
    text.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(sentence.classList.contains("chosen") ? null : sentence);
      } else if (step) {
        const next = sentences[sentences.indexOf(sentence) + step];
        if (!next) return;
        event.preventDefault();
        find(".say", next).focus();
        choose(next);
      }
    });
    for (const note of all(".note", sentence)) {
      note.addEventListener("click", (event) => {
        if (!wide.matches) return;
        event.preventDefault();
        choose(sentence);
        const anchor = document.getElementById(note.hash.slice(1));
        if (anchor) anchor.closest(".source").scrollIntoView({ block: "nearest" });
      });
    }
  }

  addEventListener("keydown", (event) => { if (event.key === "Escape") choose(null); });
  if (wide.matches && !location.hash) choose(sentences[0]);

  const status = find("[data-status]");
  async function copy(button, text) {
    try {
      await navigator.clipboard.writeText(text);
      tell(button, button.dataset.done);
    } catch {
      tell(button, "Copying is not allowed here");
    }
  }
  function tell(button, words) {
    button.dataset.label ??= button.textContent;
    button.textContent = words;
    status.textContent = words;
    setTimeout(() => { button.textContent = button.dataset.label; }, 1800);
  }
  for (const button of all("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const answer = await fetch(button.dataset.copy);
      if (answer.ok) await copy(button, await answer.text());
      else tell(button, "No longer stored");
    });
  }
  for (const button of all("[data-copy-link]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button, location.href.split("#")[0]));
  }
}

function composing() {
  const form = find("[data-composer]");
  if (!form) return;
  const cards = find("[data-cards]");
  const template = find("[data-card-template]");
  const alert = find("[data-alert]");
  const progress = find("[data-progress]");
  const files = find("input[type=file]", form);
  const intro = find(".intro");

  const words = (text) => (text.match(/\S+/g) || []).length;
  function count() {
    const list = all("[data-card]", cards);
    list.forEach((card, place) => {
      find("[data-number]", card).textContent = place + 1;
      find("[data-remove]", card).hidden = list.length < 2;
      const n = words(find("textarea", card).value);
      find("[data-words]", card).textContent = n ? `${n.toLocaleString("en")} word${n === 1 ? "" : "s"}` : "";
    });
    const filled = list.filter((card) => find("textarea", card).value.trim()).length + files.files.length;
    find("[data-count]").textContent = filled ? `${filled} ready` : "";
  }
  function addCard() {
    cards.append(template.content.cloneNode(true));
    count();
    find("textarea", cards.lastElementChild).focus();
  }
  find("[data-add]").hidden = false;
  find("[data-add]").addEventListener("click", addCard);
  cards.addEventListener("input", count);
  cards.addEventListener("click", (event) => {
    const button = event.target.closest("[data-remove]");
    if (!button) return;
    const card = button.closest("[data-card]");
    const next = card.nextElementSibling || card.previousElementSibling;
    card.remove();
    count();
    find("textarea", next).focus();
  });

  const slider = find("#max_words");
  const showLength = () => { find("[data-length]").textContent = `at most ${slider.value} words`; };
  slider.addEventListener("input", showLength);

  const drop = find("[data-drop]");
  function hold(chosen) {
    const held = new DataTransfer();
    for (const file of chosen) held.items.add(file);
    files.files = held.files;
    showFiles();
  }
  function showFiles() {
    find("[data-files]").replaceChildren(...[...files.files].map((file) => {
      const remove = made("button", "icon-button", "×");
      remove.type = "button";
      remove.setAttribute("aria-label", `Remove ${file.name}`);
      remove.addEventListener("click", () => {
        hold([...files.files].filter((other) => other !== file));
        files.focus();
      });
      return made("li", "", file.name, remove);
    }));
    count();
  }
  files.addEventListener("change", showFiles);
  for (const kind of ["dragover", "dragleave", "drop"]) {
    addEventListener(kind, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
      if (kind !== "drop") return;
      hold([...files.files, ...event.dataTransfer.files]);
    });
  }

  const stages = {
    read: "Reading the articles…", clean: "Setting page chrome aside…", split: "Finding the sentences…",
    embed: "Comparing what they say…", "group duplicates": "Joining what is said twice…",
    "find origins": "Finding who copied whom…", corroborate: "Finding who confirms whom…",
    compare: "Looking for contradictions…", rank: "Weighing what matters…", select: "Choosing…",
    order: "Putting it in order…", write: "Writing…", verify: "Checking every sentence…",
    "find omissions": "Noting what is left out…",
  };
  function show(busy) {
    form.hidden = busy;
    if (intro) intro.hidden = busy;
    progress.hidden = !busy;
  }
  function fail(title, detail) {
    show(false);
    alert.replaceChildren(made("h2", "", title), made("p", "", detail));
    alert.hidden = false;
    alert.scrollIntoView({ block: "center" });
  }
  function happen(kind, data) {
    if (kind === "progress") {
      find("[data-progress-title]").textContent = stages[data.stage] || "Working…";
      find("[data-step]").textContent = `Step ${data.step} of ${data.of}`;
      find("[data-bar]").value = data.step;
    } else if (kind === "sentence") {
      const { origins } = data.support;
      const cited = new Set(data.citations.map((citation) => citation.article)).size;
      const item = made("li", "sentence", made("p", "sentence-text", data.text), made("p", "support",
        `${origins} origin${origins === 1 ? "" : "s"}, cited from ${cited} article${cited === 1 ? "" : "s"}`));
      find("[data-preview]").append(item);
    } else if (kind === "stored") {
      location.assign(data.url);
    } else if (kind === "problem") {
      fail(data.title, data.detail);
    }
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    if (!files.files.length && ![...data].some(([name, value]) => ["text", "links"].includes(name) && value.trim())) {
      const link = form.elements.links ? ", or give a link" : "";
      fail("Nothing to brief yet", `Paste at least one article, or choose a file${link}.`);
      find("textarea", cards).focus();
      return;
    }
    const stop = new AbortController();
    const cancel = () => stop.abort();
    find("[data-cancel]").addEventListener("click", cancel, { once: true });
    alert.hidden = true;
    find("[data-preview]").replaceChildren();
    find("[data-bar]").value = 0;
    show(true);
    find("[data-progress-title]").focus();
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "text/event-stream" }, signal: stop.signal });
      if (!answer.ok) {
        const problem = await answer.json();
        fail(problem.title, problem.detail);
        return;
      }
      await follow(answer.body, happen);
    } catch (error) {
      if (error.name === "AbortError") show(false);
      else fail("The connection was lost", "The service did not answer. Your articles are still here: try again.");
    } finally {
      find("[data-cancel]").removeEventListener("click", cancel);
    }
  });

  addEventListener("pageshow", () => { show(false); showLength(); showFiles(); });
  count();
}

// Reads server-sent events from an answer to POST, which EventSource cannot ask for.
async function follow(body, happen) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const lines = block.split("\n");
      const kind = lines.find((line) => line.startsWith("event: "));
      const data = lines.filter((line) => line.startsWith("data: ")).map((line) => line.slice(6)).join("\n");
      if (kind) happen(kind.slice(7), JSON.parse(data));
    }
  }
}

reading();
composing();
