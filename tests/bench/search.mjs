/**
 * Measures the search on a phone: the time from a query to its first result on the screen, in
 * Chromium with a throttled CPU. Arguments: the built site's folder, the number of runs and the
 * slowdown factor. The first query on each page is a cold one.
 */
import { SITE } from "../browser/support/site.js";
import { slowDown, withPhone } from "./phone.mjs";

const QUERIES = [
  "for", "==", "snake", "IndexError: list index out of range", "str.join", "@dataclass", "is not",
  "read a file line by line", "dictionery",
  "UnboundLocalError: cannot access local variable 'total' where it is not associated with a value",
];
/**
 * How long a reader takes, in milliseconds, from opening the search to the first letter, and
 * between queries.
 */
const BEFORE_TYPING = 1500;
const BETWEEN = 400;

const [, , folder = SITE, rounds = "5", slower = "4"] = process.argv;
const taken = QUERIES.map(() => []);
await withPhone(folder, async (open) => {
  for (let round = 0; round < Number(rounds); round += 1) {
    const { page, tools } = await open("fundamentals/repeat-with-for/");
    const pieces = [];
    page.on("request", (request) => /\/words-/.test(request.url()) && pieces.push(request.url()));
    await slowDown(tools, slower);
    await tools.send("Performance.enable", { timeDomain: "threadTicks" });
    const worked = async () => {
      const { metrics } = await tools.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
    };
    await page.keyboard.press("/");
    await page.getByRole("combobox").waitFor();
    await page.waitForTimeout(BEFORE_TYPING);
    for (const [number, query] of QUERIES.entries()) {
      await page.evaluate(cleared, BETWEEN);
      const [before, work] = [pieces.length, await worked()];
      const waited = await page.evaluate(asked, query);
      taken[number].push({ waited, worked: (await worked()) - work, pieces: pieces.length - before });
    }
    await page.context().close();
  }
});

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];
console.log("median ms  least  page's processor  pieces  query");
for (const [number, query] of QUERIES.entries()) {
  const of = (what) => taken[number].map((one) => one[what]);
  const cells = [middle(of("waited")), Math.min(...of("waited")), middle(of("worked"))].map(Math.round);
  console.log(`${String(cells[0]).padStart(9)} ${String(cells[1]).padStart(6)} ${String(cells[2]).padStart(17)} ${String(Math.max(...of("pieces"))).padStart(7)}  ${query}`);
}

/** Runs in the page. */
async function cleared(pause) {
  const field = /** @type {HTMLInputElement} */ (document.querySelector('[role="combobox"]'));
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise((later) => setTimeout(later, pause));
}

/** Runs in the page: returns the milliseconds until the frame that shows the results. */
function asked(query) {
  const field = /** @type {HTMLInputElement} */ (document.querySelector('[role="combobox"]'));
  const list = document.querySelector('[role="listbox"]');
  return new Promise((resolve) => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => resolve(performance.now() - begun);
    const begun = performance.now();
    const watcher = new MutationObserver(() => {
      if (!list.querySelector('[role="option"]')) return;
      watcher.disconnect();
      requestAnimationFrame(() => painted.port2.postMessage(null));
    });
    watcher.observe(list, { childList: true });
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
