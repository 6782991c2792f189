/** The diagrams of lessons: readable by everyone, on every screen, with text that fits. */
import assert from "node:assert/strict";
import { useBrowser, useReader } from "./support/browser.js";
import { barriersInLightAndDark, tooWide } from "./support/judging.js";
import { useSite } from "./support/site.js";

const browser = useBrowser();
const base = useSite();
const read = useReader(browser, base);

const LESSON = "fundamentals/how-the-web-talks/";
/** How much a text's width may differ from what was measured for it. */
const NEAR = 0.05;

for (const [screen, context] of Object.entries({
  "a phone": { viewport: { width: 320, height: 640 } },
  "a desk": { viewport: { width: 1280, height: 900 } },
})) {
  read(
    `on ${screen} a drawing fits its box and is accessible`,
    async (page) => {
      await page.goto(LESSON);
      await page.locator(".diagram-description > summary").first().click();
      assert.deepEqual(await tooWide(page), []);
      assert.deepEqual(await barriersInLightAndDark(page), []);
      const boxes = await page
        .locator(".diagram-drawing")
        .evaluateAll((all) => all.map((box) => ({ box: box.clientWidth, page: document.documentElement.clientWidth })));
      assert.ok(boxes.length > 0 && boxes.every(({ box, page }) => box <= page), JSON.stringify(boxes));
    },
    { context },
  );
}

read("a drawing is an image to screen readers, and its sentences are below", async (page) => {
  await page.goto(LESSON);
  const figure = page.locator(".figure-diagram").first();
  assert.equal(await figure.getByRole("listitem").count(), 0);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const accessibleNames = nodes.filter(({ ignored }) => !ignored).map(({ name }) => name?.value);
  assert.ok(accessibleNames.includes("The drawing, described in words below"));
  assert.ok(!accessibleNames.includes("asks for the book"), "what is drawn is heard once, in the list");
  await figure.locator("summary").press("Enter");
  const listItems = await figure.getByRole("listitem").allTextContents();
  const drawn = await figure.locator(".diagram-number").count();
  assert.equal(listItems.length, drawn);
  assert.equal(listItems[1], "Client to Server: asks for the book");
});

read("texts are as wide as they were measured", async (page) => {
  await page.goto(LESSON);
  await page.evaluate(() => document.fonts.ready);
  // On a first visit, the web fonts may arrive too late.
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  const texts = await page.locator(".figure-diagram text").evaluateAll((all) =>
    all.map((text) => {
      const measured = text.textLength.baseVal.value;
      text.removeAttribute("textLength");
      return { words: text.textContent, measured, drawn: text.getComputedTextLength() };
    }),
  );
  const off = texts.filter(({ measured, drawn }) => Math.abs(measured - drawn) > Math.max(2.5, drawn * NEAR));
  assert.deepEqual(off, []);
});

for (const colorScheme of ["light", "dark"]) {
  read(
    `with forced colours, ${colorScheme}, every line and letter uses one of them`,
    async (page) => {
      await page.goto(LESSON);
      const { own, drawn } = await page
        .locator(".diagram-svg")
        .first()
        .evaluate((svg) => {
          const colour = (name) => {
            const probe = document.body.appendChild(document.createElement("i"));
            probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
            const { color } = getComputedStyle(probe);
            probe.remove();
            return color;
          };
          const shapes = [...svg.querySelectorAll("path, rect, line, polyline, text")];
          return {
            own: { letters: colour("CanvasText"), ground: colour("Canvas") },
            drawn: shapes.map((shape) => {
              const { fill, stroke } = getComputedStyle(shape);
              return { isText: shape.tagName === "text", fill, stroke };
            }),
          };
        });
      assert.ok(drawn.length > 3 && own.letters !== own.ground);
      for (const { isText, fill, stroke } of drawn) {
        if (isText) assert.equal(fill, own.letters);
        else {
          assert.ok([own.letters, "none"].includes(stroke), stroke);
          assert.ok([own.letters, own.ground, "none"].includes(fill), fill);
          assert.ok(stroke !== "none" || fill === own.letters, "nothing is seen of it");
        }
      }
    },
    { context: { forcedColors: "active", colorScheme } },
  );
}

read("a drawing follows the colours of the page", async (page) => {
  await page.goto(LESSON);
  const colours = () =>
    page
      .locator(".diagram-part")
      .first()
      .evaluate((part) => {
        const { stroke, fill } = getComputedStyle(part);
        return [stroke, fill, getComputedStyle(document.body).color];
      });
  const light = await colours();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await colours();
  assert.equal(light[0], light[2]);
  assert.equal(dark[0], dark[2]);
  assert.notEqual(light[0], dark[0]);
  assert.notEqual(light[1], dark[1]);
});
