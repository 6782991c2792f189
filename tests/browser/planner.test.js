/**
 * A reader plans the months of a course, and sorts a table: with the keyboard alone, on a narrow
 * screen, on paper, and without scripts.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { useBrowser, useReader } from "./support/browser.js";
import { barriersInLightAndDark, tooWide } from "./support/judging.js";
import { PAGES, useSite } from "./support/site.js";
import { workIn } from "./support/work.js";

const browser = useBrowser();
const base = useSite();
const read = useReader(browser, base);

const NARROW = { viewport: { width: 320, height: 640 } };
const LAST = /^With 8 hours a week from 30 November 2026, you’ll be done around \d+ \w+ 20\d\d\.$/;

/** The parts of the page's planner. */
function plannerOn(page) {
  const root = page.locator(".block-planner");
  const part = (name) => root.locator(`[data-part="${name}"]`);
  return {
    root,
    part,
    async fill({ hours, start }) {
      await part("hours").fill(hours);
      await part("start").fill(start);
      await part("start").blur();
    },
    summary: () => part("summary").textContent(),
    months: () => root.locator('[data-part="months"] th').allTextContents(),
  };
}

const hears = (page, words) => page.locator('[data-part="announcements"] p').filter({ hasText: words }).waitFor({ state: "attached" });

/** Makes a plan on the page of plain text. */
async function plan(page) {
  await page.goto(PAGES.plain);
  const planner = plannerOn(page);
  await planner.fill({ hours: "8", start: "2026-11-30" });
  await planner.part("plan").waitFor();
  return planner;
}

read("hours become months with dates, which are still there after the page is opened again", async (page) => {
  await page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  await page.goto(PAGES.plain);
  const planner = plannerOn(page);
  assert.equal(await planner.part("start").inputValue(), "2026-11-20", "it begins today unless the reader wants another day");
  assert.match(await planner.summary(), /^With 6 hours a week from 20 November 2026/);
  assert.equal((await workIn(page)).has("plan"), false, "nothing is kept that nobody has chosen");
  await planner.fill({ hours: "8", start: "2026-11-30" });
  const summary = await planner.summary();
  assert.match(summary, LAST);
  assert.deepEqual((await planner.months()).slice(0, 2), ["November 2026", "December 2026"]);
  assert.match(await planner.part("months").textContent(), /Project: plan a bed, by \d+ \w+/);
  assert.match(await planner.root.textContent(), /do the last Rebuild and one warm-up/);
  assert.equal(await planner.part("saved").textContent(), "saved here");
  await hears(page, LAST);
  await page.reload();
  await planner.part("plan").waitFor();
  assert.equal(await planner.summary(), summary);
  assert.equal(await planner.part("hours").inputValue(), "8");
  const { hours, start } = (await workIn(page)).get("plan");
  assert.deepEqual({ hours, start }, { hours: 8, start: "2026-11-30" });
});

read("a plan can begin with a later part", async (page) => {
  const planner = await plan(page);
  const parts = planner.part("from").locator("option");
  await planner.part("from").selectOption({ index: (await parts.count()) - 1 });
  const plannedLessons = await planner.part("months").locator("a").allTextContents();
  assert.deepEqual(new Set(plannedLessons), new Set([await parts.last().textContent()]));
});

read("hours that no week has are refused, and what was planned stays", async (page) => {
  const planner = await plan(page);
  await planner.part("hours").fill("90");
  await planner.part("hours").blur();
  assert.equal(await planner.part("problem").textContent(), "Type how many hours a week you have, from 1 to 60.");
  assert.equal(await planner.part("hours").getAttribute("aria-invalid"), "true");
  assert.equal(await planner.part("print").isDisabled(), true);
  await hears(page, "from 1 to 60");
  assert.equal((await workIn(page)).get("plan").hours, 8);
  await planner.part("hours").fill("6");
  await planner.part("hours").press("Enter");
  assert.equal(await planner.part("problem").textContent(), "");
  assert.match(await planner.summary(), /^With 6 hours/);
});

read("another tab shows the plan that is made here", async (page) => {
  const other = await page.context().newPage();
  await other.goto(PAGES.plain);
  await other.evaluate(() => setInterval(() => dispatchEvent(new Event("wheel")), 100));
  await other.locator('html[data-drawn="page"]').waitFor();
  const planner = await plan(page);
  await plannerOn(other).part("summary").filter({ hasText: LAST }).waitFor();
  await planner.part("hours").fill("4");
  await plannerOn(other)
    .part("summary")
    .filter({ hasText: /^With 4 hours/ })
    .waitFor();
  assert.equal(await plannerOn(other).part("hours").inputValue(), "4");
});

read("a plan becomes a calendar file", async (page) => {
  const planner = await plan(page);
  const [download] = await Promise.all([page.waitForEvent("download"), planner.part("calendar").click()]);
  assert.equal(download.suggestedFilename(), "course-plan.ics");
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20261130\r\n[^]*END:VCALENDAR\r\n$/);
  const address =
    text
      .replaceAll("\r\n ", "")
      .match(/^URL:(.*)$/m)?.[1]
      .trim() ?? "";
  assert.ok(address.startsWith(base()), address);
  const { id } = (await workIn(page)).get("plan");
  assert.match(text, new RegExp(`^UID:part-\\S+\\.${id}@`, "m"));
});

read("a plan that is exported as it is keeps its name, so a second file replaces the first", async (page) => {
  await page.goto(PAGES.plain);
  const calendar = plannerOn(page).part("calendar");
  const names = [];
  for (let time = 0; time < 2; time += 1) {
    const [file] = await Promise.all([page.waitForEvent("download"), calendar.click()]);
    names.push((await readFile(await file.path(), "utf8")).match(/^UID:.*$/gm));
  }
  assert.ok(names[0]?.length);
  assert.deepEqual(names[1], names[0]);
});

read("the plan is printed alone, and on the printed page without its fields", async (page) => {
  const planner = await plan(page);
  await page.emulateMedia({ media: "print" });
  assert.equal(await planner.part("hours").isVisible(), false);
  assert.equal(await page.locator("h1").isVisible(), true);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => {
    window.print = () => {};
  });
  await planner.part("print").click();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("h1").isVisible(), false);
  assert.equal(await planner.part("months").isVisible(), true);
  assert.equal(await planner.root.locator('[data-part="months"] a').first().isVisible(), true);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("h1").isVisible(), true);
});

read("a heading sorts by its column, with the keyboard, and says so", async (page) => {
  await page.goto(PAGES.plain);
  const table = page.locator(".block-sortable table");
  const column = async (number) => (await table.locator(`tbody td:nth-child(${number})`).allTextContents()).map((cell) => cell.trim());
  const heading = (name) => table.getByRole("columnheader", { name });
  await heading("Height").getByRole("button").focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await column(2), ["116", "100", "9.5"]);
  assert.equal(await heading("Height").getAttribute("aria-sort"), "descending");
  await hears(page, "Sorted by Height in metres, largest first.");
  await page.keyboard.press("Space");
  assert.deepEqual(await column(2), ["9.5", "100", "116"]);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), "Height in metres", "the focus stays");
  await heading("Tree").getByRole("button").click();
  assert.deepEqual(await column(1), ["Apple", "Coast redwood", "Mountain ash"]);
  assert.equal(await heading("Tree").getAttribute("aria-sort"), "ascending");
  assert.equal(await table.locator("[aria-sort]").count(), 1);
  await hears(page, "Sorted by Tree, from A to Z.");
});

read(
  "nothing overflows a narrow screen, and nothing is a barrier",
  async (page) => {
    await plan(page);
    await page.locator(".sort-button").last().click();
    assert.deepEqual(await tooWide(page), []);
    assert.deepEqual(await barriersInLightAndDark(page), []);
  },
  { context: NARROW },
);

read(
  "without scripts, the page says what a plan needs, and the table is one that nobody has to sort",
  async (page) => {
    await page.goto(PAGES.plain);
    const planner = plannerOn(page);
    assert.equal(await planner.root.locator(".needs-scripts").isVisible(), true);
    for (const name of ["planner-form", "plan", "print", "calendar"]) assert.equal(await planner.part(name).isVisible(), false, name);
    assert.equal(await page.locator(".block-sortable th").first().textContent(), "Tree");
    assert.equal(await page.locator(".sort-button").count(), 0);
  },
  { context: { javaScriptEnabled: false } },
);
