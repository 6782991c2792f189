/** What a page's service worker keeps for offline use, asked as the page itself asks. */
import assert from "node:assert/strict";

/** Sends a message to the service worker of the page's site. */
export const ask = (page, message) =>
  page.evaluate(async (question) => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
    active.postMessage(question, [port2]);
    return answer;
  }, message);

/** Makes the page do what it does when its reader comes back. */
export const lookAgain = (page) => page.evaluate(() => dispatchEvent(new Event("online")));

/** Returns whether every page keeps this file of the theme. Those of FastAPI's documentation are kept once it's opened. */
export const isNeeded = (path) => path.startsWith("theme/") && !path.startsWith("theme/vendor/api-docs/");

/**
 * Waits until these files are kept. The page reports where it is again from time to time, because
 * on a busy machine the first report can come too early. A file that isn't kept after that many
 * attempts never will be.
 */
export async function keeps(page, wanted) {
  let missing;
  for (let question = 1; question <= 10_000; question += 1) {
    const status = await ask(page, { kind: "status" });
    missing = (status.missing ?? []).map(([path]) => path).filter(wanted);
    if (status.site && missing.length === 0) return status.site;
    if (question % 100 === 0) await lookAgain(page);
  }
  assert.fail(`never kept: ${missing.join(", ")}`);
}
