/**
 * Checks a page in its current state: is it accessible, and does it fit a narrow screen?
 *
 * Returns a list of problems, worded for a failed test.
 */
import assert from "node:assert/strict";
import axe from "axe-core";

/**
 * Returns everything that axe finds, including the optional check of target sizes. A page with
 * parts that are only laid out when they come near is checked as it loads, and again with all of
 * them.
 *
 * @param {import("playwright-core").Page} page
 * @param {Record<string, {enabled: boolean}>} [rules]
 */
export async function barriers(page, rules = {}) {
  const violations = await violationsOf(page, rules);
  return (await layOut(page)) ? [...violations, ...(await violationsOf(page, rules))] : violations;
}

async function violationsOf(page, rules) {
  // Wait for colour transitions, which would give false alarms.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    async (rules) => {
      // What a scrolled page hides under its header can be reached by scrolling back.
      const { scrollX, scrollY } = window;
      window.scrollTo({ top: 0, behavior: "instant" });
      // Passes and selectors are never read, so leave them out.
      const judgement = await window.axe.run(document, { rules, resultTypes: ["violations"], selectors: false });
      window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
      return judgement;
    },
    { "target-size": { enabled: true }, ...rules },
  );
  assert.ok(passes.length > 0, "axe has looked at nothing");
  return violations.map(({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.slice(0, 5).map(describeNode)].join("\n"));
}

/**
 * Lays out everything that waits for its reader to come near. Returns whether there was anything.
 */
export function layOut(page) {
  return page.evaluate(() => {
    const waiting = [...document.querySelectorAll(".print-lesson")].filter(
      (lesson) => getComputedStyle(lesson).contentVisibility === "auto",
    );
    for (const lesson of waiting) lesson.style.contentVisibility = "visible";
    return waiting.length > 0;
  });
}

/** Returns everything that axe finds in light and dark mode. */
export async function barriersInLightAndDark(page) {
  const violations = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    violations.push(...(await barriers(page)).map((barrier) => `${colorScheme}: ${barrier}`));
  }
  return violations;
}

function describeNode({ html, failureSummary, any = [], all = [], none = [] }) {
  const related = [...any, ...all, ...none].flatMap(({ relatedNodes }) => relatedNodes).map((node) => node.html.slice(0, 200));
  return [`  ${html.slice(0, 200)}`, failureSummary, ...related].join("\n  ");
}

/** Returns what overflows a screen that scrolls sideways, or nothing if it doesn't. */
export async function tooWide(page) {
  await layOut(page);
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const outside = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .filter((element) => {
        for (let box = element.parentElement; box !== document.body; box = box.parentElement) {
          if (getComputedStyle(box).overflowX !== "visible") return false;
        }
        return true;
      })
      .map((element) => element.outerHTML.slice(0, 120));
    return ["the page scrolls sideways, perhaps by one of these:", ...outside.slice(0, 5)];
  });
}
