/**
 * Judges a page as it stands: can it be read by all, and on a narrow screen?
 *
 * A page enters; the list of what is wrong leaves, in words for a failed test.
 */
import assert from "node:assert/strict";
import axe from "axe-core";

/** What colours decide. All other rules find the same in light and in dark. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * All that axe finds, also what it judges only when asked: how large a target is.
 *
 * @param {import("playwright-core").Page} page
 * @param {import("axe-core").RunOptions} [wishes]
 */
export async function barriers(page, { rules = {}, ...wishes } = {}) {
  // A colour on its way to another is nobody's barrier.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    (wishes) => window.axe.run(document, wishes),
    // What nobody reads is not written: what passes, and where in the page each thing stands.
    { rules: { "target-size": { enabled: true }, ...rules }, resultTypes: ["violations"], selectors: false, ...wishes },
  );
  assert.ok(passes.length > 0, "axe has looked at nothing");
  return violations.map(({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.slice(0, 5).map(told)].join("\n"));
}

/** All that axe finds in light, and what it finds besides in the dark. */
export async function barriersInLightAndDark(page) {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await barriers(page);
  await page.emulateMedia({ colorScheme: "dark" });
  return [...light, ...(await barriers(page, { runOnly: OF_COLOURS })).map((barrier) => `in the dark, ${barrier}`)];
}

function told({ html, failureSummary, any = [], all = [], none = [] }) {
  const related = [...any, ...all, ...none].flatMap(({ relatedNodes }) => relatedNodes).map((node) => node.html.slice(0, 200));
  return [`  ${html.slice(0, 200)}`, failureSummary, ...related].join("\n  ");
}

/** What stands outside a screen that scrolls sideways; nothing where it does not. */
export function tooWide(page) {
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
