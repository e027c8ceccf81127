/** Asks the server; never throws. */

let running = null;

/**
 * Has a caption checked. A newer question drops an older one that is still on its way.
 *
 * @returns the report; or what to tell people, and after how many milliseconds to ask again
 */
export async function ask(caption) {
  running?.abort();
  const mine = (running = new AbortController());
  try {
    const response = await fetch("/v1/captions:check", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(caption),
      signal: mine.signal,
    });
    if (response.ok) return { report: await response.json() };
    const busy = response.status === 429 || response.status === 503;
    if (busy) {
      return { problem: "The server is busy; asking again in a moment.", again: 1000 * (Number(response.headers.get("Retry-After")) || 1) };
    }
    const problem = await response.json().catch(() => ({}));
    return { problem: problem.detail || `The server could not read this (${response.status}).` };
  } catch {
    return mine.signal.aborted
      ? { dropped: true }
      : { problem: "The server does not answer; asking again in a moment.", again: 3000 };
  }
}

/** What a route answers, or null when it has nothing to say. */
export async function lookUp(path) {
  try {
    const response = await fetch(path);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
