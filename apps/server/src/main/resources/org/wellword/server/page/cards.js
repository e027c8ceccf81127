/** What was found, as cards; the order is that of urgency, then of the caption. */
import { el } from "./dom.js";
import { helpCard, needsHelp } from "./help.js";
import { laneOf } from "./mirror.js";

const VERDICTS = { false: "Not true", misleading: "Misleading", dangerous: "Not true, and harmful", contested: "Contested" };
const STANCES = {
  endorses: "It reads as if you say so yourself.",
  debunks: "It reads as if you set it right: thank you. Nothing to change.",
  asks: "It reads as a question.",
  reports: "It reads as if you tell what others say.",
  unclear: "It is not clear whether you say so or set it right.",
};

/**
 * The cards of a report.
 *
 * @param tools sources by id, the region's name, and what to do: replace(span, words), point(span), hover(spans, on)
 */
export function cardsOf(report, tools) {
  if (!report) return [];
  const help = needsHelp(report) ? [helpCard(report, tools)] : [];
  const words = [
    ...report.guidance.terms.map((term) => ({ at: term.spans[0].start, card: () => wordingCard(term, tools) })),
    ...report.guidance.claims.map((claim) => ({ at: claim.spans[0].start, card: () => claimCard(claim, tools) })),
  ];
  words.sort((a, b) => a.at - b.at);
  const urgent = report.support.need === "urgent" || report.support.need === "offer";
  return [
    ...(urgent ? help : []),
    ...words.map(({ card }) => card()),
    ...(urgent ? [] : help),
    ...(report.policy.action === "review" ? [reviewCard(report.policy)] : []),
    ...byHashtag(report.campaigns).map(campaignCard),
  ];
}

/** A sentence that says what there is, for eyes and for ears. */
export function summaryOf(report, region) {
  const { terms, claims } = report.guidance;
  const count = (n, one, many) => (n === 0 ? "" : n === 1 ? `one ${one}` : `${n} ${many}`);
  const rebutted = claims.filter((claim) => claim.stance === "debunks").length;
  const parts = [
    count(terms.length, "wording to reconsider", "wordings to reconsider"),
    count(claims.length - rebutted, "myth", "myths"),
    count(rebutted, "myth set right", "myths set right"),
    needsHelp(report) ? `services to name${region ? ` in ${region}` : ""}` : "",
    count(byHashtag(report.campaigns).length, "campaign", "campaigns"),
  ].filter(Boolean);
  if (parts.length === 0) return "Nothing to change here.";
  const list = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
  return `${list[0].toUpperCase()}${list.slice(1)}.`;
}

function wordingCard(term, tools) {
  const span = term.spans[0];
  const level = { warn: "Please change", advise: "Better words exist", info: "Good to know" }[term.severity];
  return card("wording", term.rule, term.spans, tools, [
    kind("Wording", level),
    quote(term.spans),
    el("p", {}, term.message),
    term.suggestions.length > 0 &&
      el("div", { className: "swap" }, el("span", { className: "label" }, "Write instead"),
        term.suggestions.map((words) =>
          el("button", { type: "button", "aria-label": `Write "${words}" instead of "${span.text}"`, onclick: () => tools.replace(span, words) }, words))),
    foot(span, tools, why(term, tools)),
  ]);
}

function claimCard(claim, tools) {
  const sure = claim.assertion === "assert";
  const node = card(laneOf(claim), claim.claim, claim.spans, tools, [
    kind("Myth", VERDICTS[claim.verdict]),
    quote(claim.spans),
    el("p", { className: "fact" }, el("span", { className: "label" }, "What is true: "), claim.fact),
    claim.nuance && el("p", { className: "stance" }, claim.nuance),
    el("p", { className: "stance" }, STANCES[claim.stance], sure ? "" : " We are not sure that this is what you mean."),
    foot(claim.spans[0], tools, why(claim, tools)),
  ]);
  if (!sure) node.classList.add("unsure");
  return node;
}

function reviewCard(policy) {
  return card("review", "review", [], null, [
    kind("For reviewers", "A person should look"),
    el("p", {}, "On a platform, somebody would read this caption before anything else happens. Nothing is blocked by itself."),
    el("p", { className: "fine" }, policy.signals.map((signal) => `${signal.type}: ${signal.id}`).join(", ")),
  ]);
}

function campaignCard({ hashtags }) {
  const [first, ...others] = hashtags;
  return card("campaign", first, [], null, [
    kind("Campaign", first),
    el("p", {}, "Your caption takes part in this campaign.", others.length > 0 ? ` It is also written ${others.join(", ")}.` : ""),
  ]);
}

/** Campaigns of several years share a hashtag; one card is enough. */
function byHashtag(campaigns) {
  return [...new Map(campaigns.toReversed().map((campaign) => [campaign.hashtags[0], campaign])).values()].reverse();
}

function card(lane, id, spans, tools, children) {
  const node = el("article", { className: `card ${lane}`, "data-id": id }, children.filter(Boolean));
  if (tools && spans.length > 0) {
    for (const [on, events] of [[true, ["mouseenter", "focusin"]], [false, ["mouseleave", "focusout"]]]) {
      for (const event of events) node.addEventListener(event, () => tools.hover(spans, on));
    }
  }
  return node;
}

const kind = (name, level) => el("h3", { className: "kind" }, name, level && el("span", { className: "chip" }, level));
const quote = (spans) => el("p", { className: "quote", dir: "auto" }, spans.map(({ text }) => `“${text}”`).join(" … "));

function foot(span, tools, more) {
  return el("div", { className: "foot" }, more,
    el("button", { type: "button", className: "quiet", "aria-label": `Show "${span.text}" in the caption`, onclick: () => tools.point(span) }, "Show"));
}

/** What was read, and on what it rests. */
function why(finding, tools) {
  return el("details", { className: "more" }, el("summary", {}, "Why, and sources"),
    el("ul", {},
      finding.because.map((reason) => el("li", {}, reason)),
      finding.citations.map((id) => el("li", {}, citation(id, tools.sources[id])))));
}

function citation(id, source) {
  if (!source) return id;
  return [el("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, source.title), `, ${source.publisher}, read ${source.accessed}`];
}
