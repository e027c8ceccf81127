/** Underlines in place: the same text behind the caption, cut where findings begin and end. */
import { el } from "./dom.js";

/** Everything of a report that has a place, as {start, end, lane}. */
export function placesOf(report) {
  if (!report) return [];
  const { terms, claims } = report.guidance;
  const of = (finding, lane) => finding.spans.map(({ start, end }) => ({ start, end, lane }));
  return [
    ...terms.flatMap((term) => of(term, "wording")),
    ...claims.flatMap((claim) => of(claim, laneOf(claim))),
    ...(report.support.need === "none" ? [] : of(report.support, "need")),
  ];
}

/** Which lane a claim is shown in. */
export function laneOf(claim) {
  return claim.stance === "debunks" ? "rebutted" : "claim";
}

/** Where places stand after an edit; those that it touched are gone until the next answer. */
export function moved(places, before, after) {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const by = after.length - before.length;
  return places.flatMap(({ start, end, lane }) =>
    end <= head ? [{ start, end, lane }] : start >= before.length - tail ? [{ start: start + by, end: end + by, lane }] : [],
  );
}

/** Draws underlines. */
export function underline(mirror, text, places) {
  const found = places.filter(({ end }) => end <= text.length);
  const cuts = [...new Set([0, text.length, ...found.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    const lanes = [...new Set(found.filter(({ start, end }) => start <= from && to <= end).map(({ lane }) => lane))];
    const words = text.slice(from, to);
    pieces.push(
      lanes.reduceRight(
        (inside, lane) => el("span", { className: `mark ${lane}`, "data-from": from, "data-to": to }, inside),
        words,
      ),
    );
  }
  mirror.replaceChildren(...pieces, "\n");
}

/** Lights up, or puts out, the underlines within some spans. */
export function light(mirror, spans, on) {
  for (const mark of mirror.querySelectorAll(".mark")) {
    const [from, to] = [Number(mark.getAttribute("data-from")), Number(mark.getAttribute("data-to"))];
    if (spans.some(({ start, end }) => start <= from && to <= end)) mark.classList.toggle("on", on);
  }
}
