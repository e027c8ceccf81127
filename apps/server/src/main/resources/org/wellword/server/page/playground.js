/** The playground: reads the caption as it is written and shows what the server says of it. */
import { ask, lookUp } from "./api.js";
import { cardsOf, summaryOf } from "./cards.js";
import { EXAMPLES } from "./examples.js";
import { light, moved, placesOf, underline } from "./mirror.js";

const PAUSE = 220;
const at = (id) => document.getElementById(id);
const caption = at("caption");
const mirror = at("mirror");
const region = at("region");
const summary = at("summary");
const cards = at("cards");

let timer = 0;
let asked = 0;
let report = null;
let marked = { text: "", places: [] };
let sources = {};

/** Asks again, a moment after the last key. */
function later(pause = PAUSE) {
  clearTimeout(timer);
  timer = setTimeout(read, pause);
}

async function read() {
  const text = caption.value;
  const mine = ++asked;
  at("count").textContent = text ? `${[...text].length} characters` : "";
  at("curl").textContent = curlOf(text);
  at("composer").classList.toggle("writing", text !== "");
  for (const id of ["copy", "clear"]) at(id).disabled = !text;
  if (!text.trim()) return show(null, "Nothing yet: write something, or take an example.");
  summary.classList.add("busy");
  const answer = await ask({ text, ...(region.value && { region: region.value }) });
  if (mine !== asked || answer.dropped) return;
  if (answer.report) return show(answer.report, summaryOf(answer.report, nameOf(region.value)));
  show(null, answer.problem);
  if (answer.again) later(answer.again);
}

function show(next, words) {
  report = next;
  summary.classList.remove("busy");
  if (summary.textContent !== words) summary.textContent = words;
  mark(placesOf(report));
  draw(cardsOf(report, { sources, region: nameOf(region.value), replace, point, hover }));
  at("json").textContent = report ? JSON.stringify(report, null, 2) : "";
}

function mark(places) {
  marked = { text: caption.value, places };
  underline(mirror, marked.text, places);
}

/** What was there before stays still, and as open as it was. */
function draw(next) {
  const before = new Map([...cards.children].map((card) => [card.dataset.id, card]));
  for (const card of next) {
    const old = before.get(card.dataset.id);
    card.classList.toggle("still", old !== undefined);
    if (old?.querySelector("details")?.open) card.querySelector("details").open = true;
  }
  cards.replaceChildren(...next);
}

/** Puts other words in the place of a span, so that the browser's undo takes them back. */
function replace(span, words) {
  const first = span.text.charAt(0);
  const capital = first !== first.toLowerCase() && first === first.toUpperCase();
  const fitting = capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  caption.focus();
  caption.setSelectionRange(span.start, span.end);
  if (!document.execCommand("insertText", false, fitting)) {
    caption.setRangeText(fitting, span.start, span.end, "end");
    caption.dispatchEvent(new Event("input"));
  }
  later(0);
}

/** Selects the words of a finding in the caption. */
function point(span) {
  caption.focus();
  caption.setSelectionRange(span.start, span.end);
}

function hover(spans, on) {
  light(mirror, spans, on);
}

function nameOf(code) {
  return code ? region.selectedOptions[0].textContent : "";
}

function curlOf(text) {
  const body = JSON.stringify({ text, ...(region.value && { region: region.value }) }).replaceAll("'", "'\\''");
  return `curl -s ${location.origin}/v1/captions:check \\\n  -H 'Content-Type: application/json' \\\n  -d '${body}'`;
}

async function copy(button, text) {
  const words = button.textContent;
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    done = false;
  }
  button.textContent = done ? "Copied" : "Press Ctrl+C";
  if (!done) {
    caption.focus();
    caption.select();
  }
  setTimeout(() => (button.textContent = words), 1600);
}

function addExamples() {
  for (const { name, text } of EXAMPLES) {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.textContent = name;
    chip.addEventListener("click", () => {
      caption.value = text;
      caption.focus();
      later(0);
    });
    at("examples").append(chip);
  }
}

/** Countries by name in the reader's language; services that are good anywhere come without one. */
function addRegions(regions) {
  const names = new Intl.DisplayNames([navigator.language, "en"], { type: "region" });
  regions
    .map(({ code }) => ({ code, name: names.of(code) }))
    .sort((a, b) => a.name.localeCompare(b.name))
    .forEach(({ code, name }) => region.add(new Option(name, code)));
}

caption.addEventListener("input", () => {
  mark(moved(marked.places, marked.text, caption.value));
  later();
});
caption.addEventListener("scroll", () => (mirror.scrollTop = caption.scrollTop));
region.addEventListener("change", () => later(0));
at("clear").addEventListener("click", () => {
  caption.value = "";
  caption.focus();
  later(0);
});
at("copy").addEventListener("click", (event) => copy(event.target, caption.value));
at("copy-curl").addEventListener("click", (event) => copy(event.target, at("curl").textContent));
at("copy-json").addEventListener("click", (event) => copy(event.target, at("json").textContent));
at("show-data").addEventListener("click", (event) => {
  const hidden = (at("data").hidden = !at("data").hidden);
  event.target.setAttribute("aria-expanded", String(!hidden));
  event.target.textContent = hidden ? "Show JSON" : "Hide JSON";
});

addExamples();
read();
lookUp("/v1/regions").then((found) => found && addRegions(found.regions));
lookUp("/v1/sources").then((found) => {
  sources = Object.fromEntries((found?.sources ?? []).map((source) => [source.id, source]));
  if (report) later(0);
});
