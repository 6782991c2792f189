/**
 * Judges a page as it stands: can it be read by all, and on a narrow screen?
 *
 * A page enters; the list of what is wrong leaves, in words for a failed test.
 */
import assert from "node:assert/strict";
import axe from "axe-core";

/** What axe calls serious or critical. */
export async function seriousBarriers(page) {
  // A colour on its way to another is nobody's barrier.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() => window.axe.run(document));
  assert.ok(passes.length > 0, "axe has looked at nothing");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.slice(0, 5).map(told)].join("\n"));
}

function told({ html, failureSummary }) {
  return `  ${html.slice(0, 200)}\n  ${failureSummary}`;
}

/** What stands outside a screen that scrolls sideways; nothing where it does not. */
export function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const outside = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
    return ["the page scrolls sideways, perhaps by one of these:", ...outside.slice(0, 5)];
  });
}
