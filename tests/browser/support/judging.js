/**
 * Judges a page as it stands: can it be read by all, and on a narrow screen?
 *
 * A page enters; the list of what is wrong leaves, in words for a failed test.
 */
import assert from "node:assert/strict";
import axe from "axe-core";

/**
 * All that axe finds, also what it judges only when asked: how large a target is. A page of which
 * something waits for its reader to come near is judged as it comes, and with all of it there.
 *
 * @param {import("playwright-core").Page} page
 * @param {Record<string, {enabled: boolean}>} [rules]
 */
export async function barriers(page, rules = {}) {
  const found = await judged(page, rules);
  return (await layOut(page)) ? [...found, ...(await judged(page, rules))] : found;
}

async function judged(page, rules) {
  // A colour on its way to another is nobody's barrier.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    async (rules) => {
      // What a page that is scrolled pushes under its bar is there for whoever scrolls back.
      const { scrollX, scrollY } = window;
      window.scrollTo({ top: 0, behavior: "instant" });
      // What nobody reads is not written: what passes, and where in the page each thing stands.
      const judgement = await window.axe.run(document, { rules, resultTypes: ["violations"], selectors: false });
      window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
      return judgement;
    },
    { "target-size": { enabled: true }, ...rules },
  );
  assert.ok(passes.length > 0, "axe has looked at nothing");
  return violations.map(({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.slice(0, 5).map(told)].join("\n"));
}

/** Lays out what waits for its reader to come near; gives whether anything did. */
export function layOut(page) {
  return page.evaluate(() => {
    const waiting = [...document.querySelectorAll(".print-lesson")].filter((lesson) => getComputedStyle(lesson).contentVisibility === "auto");
    for (const lesson of waiting) lesson.style.contentVisibility = "visible";
    return waiting.length > 0;
  });
}

/** All that axe finds in light and in dark. */
export async function barriersInLightAndDark(page) {
  const found = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await barriers(page)).map((barrier) => `${colorScheme}: ${barrier}`));
  }
  return found;
}

function told({ html, failureSummary, any = [], all = [], none = [] }) {
  const related = [...any, ...all, ...none].flatMap(({ relatedNodes }) => relatedNodes).map((node) => node.html.slice(0, 200));
  return [`  ${html.slice(0, 200)}`, failureSummary, ...related].join("\n  ");
}

/** What stands outside a screen that scrolls sideways; nothing where it does not. */
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
