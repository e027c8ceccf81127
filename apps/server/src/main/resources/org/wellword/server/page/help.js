/** Services: who can be reached, how, and how sure that is. */
import { el } from "./dom.js";

const LEADS = {
  none: "Captions on this topic do good when they name help. You could add one of these.",
  consider: "If this is more than a figure of speech, these people listen.",
  offer: "It sounds heavy. You need not carry it alone: these people listen.",
  urgent: "If you are in danger now, please reach out at once. These people are there for exactly this.",
};
const LEADS_OTHER = {
  consider: "If you worry about somebody, these services advise you, too.",
  offer: "Somebody you write about may need help. These services are there for them, and for you.",
  urgent: "Somebody may be in danger. Please reach out for them, or with them, now.",
};
const TITLES = { none: "Name help", consider: "Perhaps", offer: "Help is there", urgent: "Help, now" };

/** Whether there is help to show. */
export function needsHelp(report) {
  return report.support.resources.length > 0;
}

/** The card of the support lane. */
export function helpCard(report, tools) {
  const { need, who, spans, resources, because } = report.support;
  const lead = (who === "other" && LEADS_OTHER[need]) || LEADS[need];
  const shown = need === "none" ? 2 : resources.length; // who may need help sees all of them at once
  const node = el("article", { className: "card need", "data-id": "support" },
    el("h3", { className: "kind" }, "Support", el("span", { className: "chip" }, TITLES[need])),
    el("p", {}, lead),
    tools.region ? null : el("p", { className: "fine" }, "These are good in any country. Choose yours under the caption for services nearby."),
    el("ul", { className: "services" }, resources.slice(0, shown).map(service)),
    resources.length > shown &&
      el("details", {}, el("summary", {}, "More services"), el("ul", { className: "services" }, resources.slice(shown).map(service))),
    because.length > 0 &&
      el("details", { className: "more" }, el("summary", {}, "What was read"),
        el("ul", {}, because.map((reason) => el("li", {}, reason)))));
  for (const [on, events] of [[true, ["mouseenter", "focusin"]], [false, ["mouseleave", "focusout"]]]) {
    for (const event of events) node.addEventListener(event, () => tools.hover(need === "none" ? [] : spans, on));
  }
  return node;
}

function service(resource) {
  const facts = [resource.hours, resource.cost === "not stated" ? "" : resource.cost, languages(resource.languages)].filter(Boolean);
  const stale = resource.review && resource.review < new Date().toISOString().slice(0, 10);
  return el("li", {},
    el("strong", {}, resource.name),
    el("span", { className: "reach" }, resource.contacts.map(contact)),
    el("span", { className: "fine" }, facts.join(" · ")),
    resource.note ? el("span", { className: "fine" }, resource.note) : null,
    el("span", { className: "fine" }, `Checked ${resource.checked}${stale ? "; due for a new check, please confirm" : ""}`));
}

/** A link that a phone can follow. */
function contact({ kind, number, url, keyword }) {
  const dialled = (number ?? "").split(/[^-0-9 +*#()./]/)[0].replace(/[^0-9+*#]/g, ""); // "111 then 2" is 111
  if (kind === "text" && number) {
    return el("a", { href: `sms:${dialled}${keyword ? `?&body=${encodeURIComponent(keyword)}` : ""}` }, keyword ? `Text ${keyword} to ${number}` : `Text ${number}`);
  }
  if (number) return el("a", { href: `tel:${dialled}` }, `${kind === "whatsapp" ? "WhatsApp" : "Call"} ${number}`);
  if (kind === "email") return el("a", { href: `mailto:${url.replace(/^mailto:/, "")}` }, url.replace(/^mailto:/, ""));
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, kind === "chat" ? "Chat" : new URL(url).host.replace(/^www\./, ""));
}

function languages(codes) {
  if (!codes || codes.length === 0) return "";
  const names = new Intl.DisplayNames([navigator.language, "en"], { type: "language" });
  return codes.slice(0, 4).map((code) => names.of(code)).join(", ") + (codes.length > 4 ? " and more" : "");
}
