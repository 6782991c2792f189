/** Search: by keyboard, with a screen reader, on a narrow screen, without scripts and offline. */
import assert from "node:assert/strict";
import { useBrowser, visit } from "./support/browser.js";
import { barriersInLightAndDark, tooWide } from "./support/judging.js";
import { PAGES, useSite } from "./support/site.js";

const browser = useBrowser();
const base = useSite();
const options = { browser, base };

const field = (page) => page.getByRole("combobox", { name: "Search the course" });
const results = (page) => page.getByRole("option");
const chosen = (page) => page.locator('[role="option"][aria-selected="true"]');

async function look(page, query, path = PAGES.lesson) {
  await page.goto(path);
  await page.locator("html[data-page]").waitFor();
  await page.getByRole("link", { name: "Search" }).first().click();
  await field(page).fill(query);
  await results(page).first().waitFor();
}

/** Presses the key until the page's script is ready and the dialog opens. */
async function openBy(page, key) {
  await page.waitForFunction(() => document.querySelector('[data-part="scheme"]:not([disabled])'));
  await page.keyboard.press(key);
  await field(page).waitFor();
}

visit("nothing of the search is fetched before it's opened", options, async (page) => {
  const requestedPaths = [];
  page.on("request", (request) => requestedPaths.push(new URL(request.url()).pathname));
  await page.goto(PAGES.lesson, { waitUntil: "networkidle" });
  const indexRequests = () => requestedPaths.filter((path) => /\/search\/(?!open\.js)|search\.css/.test(path));
  assert.deepEqual(indexRequests(), []);
  await openBy(page, "/");
  await field(page).fill("range");
  await results(page).first().waitFor();
  assert.ok(indexRequests().some((path) => path.endsWith("/search/index.json")));
});

for (const key of ["/", "Control+k"]) {
  visit(`${key} opens the search, the field gets the focus, and Esc returns it`, options, async (page) => {
    await page.goto(PAGES.part);
    await openBy(page, key);
    assert.equal(await field(page).evaluate((element) => element === document.activeElement), true);
    assert.equal(await field(page).inputValue(), "");
    await page.keyboard.press("Escape");
    await field(page).waitFor({ state: "hidden" });
  });
}

visit("a / typed into a field stays there", options, async (page) => {
  await page.goto(PAGES.lesson);
  await openBy(page, "/");
  await page.keyboard.type("a/b");
  assert.equal(await field(page).inputValue(), "a/b");
});

visit("arrow keys choose and wrap around; Enter opens the choice", options, async (page) => {
  await look(page, "range");
  assert.equal(await chosen(page).count(), 1);
  const first = await chosen(page).getAttribute("id");
  assert.equal(await field(page).getAttribute("aria-activedescendant"), first);
  await page.keyboard.press("ArrowUp");
  assert.equal(await chosen(page).getAttribute("id"), `search-option-${(await results(page).count()) - 1}`);
  await page.keyboard.press("ArrowDown");
  assert.equal(await chosen(page).getAttribute("id"), first);
  await page.keyboard.press("Enter");
  await field(page).waitFor({ state: "hidden" });
  assert.match(page.url(), /fundamentals\/repeat-with-for\//);
});

visit("a result links to its lesson from any depth and under any path", options, async (page) => {
  for (const path of [PAGES.home, PAGES.part, PAGES.glossary]) {
    await look(page, "== ", path);
    const address = await results(page).first().getAttribute("href");
    assert.ok(address.startsWith(`${base()}fundamentals/make-decisions/`), address);
  }
  await results(page).first().click();
  await page.waitForURL(/make-decisions/);
  assert.match(await page.title(), /Make decisions/);
});

visit("names appear before the words around them are fetched", options, async (page) => {
  await page.addInitScript(() => {
    const { fetch } = globalThis;
    globalThis.asked = [];
    globalThis.fetch = (address, ...rest) => {
      if (/\/(lesson|meanings)-/.test(address)) globalThis.asked.push(document.querySelectorAll('[role="option"]').length);
      return fetch(address, ...rest);
    };
  });
  await look(page, "range");
  await page.waitForFunction(() => [...document.querySelectorAll(".search-words")].every((words) => words.textContent));
  const drawnQueries = await page.evaluate(() => globalThis.asked);
  assert.ok(drawnQueries.length > 1 && drawnQueries.every((count) => count > 0), String(drawnQueries));
});

visit("new results are shown from the beginning", { ...options, context: { viewport: { width: 320, height: 480 } } }, async (page) => {
  await look(page, "list");
  await page.keyboard.press("ArrowUp");
  const list = page.getByRole("listbox");
  await page.waitForFunction(() => document.querySelector('[role="listbox"]').scrollTop > 0);
  await field(page).fill("print");
  await page.waitForFunction(() => document.querySelector('[role="listbox"]').dataset.query === "print");
  assert.equal(await list.evaluate((element) => element.scrollTop), 0);
});

visit("a screen reader announces the field, the groups, the chosen result and the number of results", options, async (page) => {
  await look(page, "IndexError: list index out of range");
  const list = page.getByRole("listbox", { name: "Search results" });
  for (const name of ["Lessons", "Errors"]) await list.getByRole("group", { name }).waitFor();
  assert.equal(await field(page).getAttribute("aria-expanded"), "true");
  const count = await results(page).count();
  await page
    .getByRole("status")
    .filter({ hasText: new RegExp(`^${count} results?$`) })
    .waitFor({ state: "attached" });
  const name = await page.getByRole("option", { selected: true }).textContent();
  assert.match(name, /Repeat with for/);
});

visit("a query without results says so", options, async (page) => {
  await page.goto(PAGES.lesson);
  await openBy(page, "/");
  await field(page).fill("zzqxkjv");
  await page.getByRole("status").filter({ hasText: "Nothing found" }).waitFor({ state: "attached" });
  assert.equal(await field(page).getAttribute("aria-expanded"), "false");
});

visit("text that looks like markup stays text", options, async (page) => {
  await look(page, "<b>print</b>");
  assert.equal(await page.locator(".search-list b:not(.search-heading)").count(), 0);
});

visit("once its files are fetched, the search needs no network", options, async (page) => {
  await look(page, "while");
  await page.waitForFunction(() => [...document.querySelectorAll(".search-words")].every((words) => words.textContent));
  await page.context().setOffline(true);
  await field(page).fill("while ");
  await results(page).first().waitFor();
  assert.match(await results(page).first().textContent(), /Repeat until done/);
});

visit(
  "a search that can't be fetched says so, and works once it can",
  { ...options, expects: [/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/] },
  async (page) => {
    await page.goto(PAGES.lesson);
    await openBy(page, "/");
    await page.route("**/search/**", (route) => route.abort("internetdisconnected"));
    await field(page).fill("seat");
    await page.getByRole("status").filter({ hasText: "could not be loaded" }).waitFor({ state: "attached" });
    await page.unroute("**/search/**");
    await field(page).fill("seats");
    await results(page).first().waitFor();
  },
);

visit(
  "without scripts, the link leads to a page that lists the lessons and what they teach",
  {
    ...options,
    context: { javaScriptEnabled: false },
  },
  async (page) => {
    await page.goto(PAGES.lesson);
    await page.getByRole("link", { name: "Search" }).first().click();
    assert.match(page.url(), /\/search\/$/);
    assert.match(await page.locator("main").textContent(), /Ctrl\+F/);
    await page.locator("main").getByRole("link", { name: "Make decisions" }).click();
    assert.match(page.url(), /make-decisions/);
  },
);

for (const [width, height] of [
  [320, 640],
  [768, 1024],
  [1280, 800],
]) {
  visit(
    `${width} px, light and dark: the search fits, and axe finds nothing`,
    {
      ...options,
      context: { viewport: { width, height } },
    },
    async (page) => {
      await look(page, "list index out of range");
      assert.deepEqual(await tooWide(page), []);
      assert.deepEqual(await barriersInLightAndDark(page), []);
    },
  );
}
