/**
 * The picture comparison: it accepts what a new browser renders slightly differently, and reports
 * what a change to a page causes. Chromium draws the pictures in the theme's colours.
 */
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { PNG } from "pngjs";
import { come, useBrowser } from "./support/browser.js";
import { STILL } from "./support/camera.js";
import { difference, packed } from "./support/picture.js";

const browser = useBrowser();

const LETTERS = "Python looked for a name that nobody gave, and stopped before it ran anything. ".repeat(6);
const page = ({ panel = "#ECEFE2", border = "1px solid #738170", rule = "#C9D1BD", shift = "0", word = "stopped", ink = "#1A2820", spacing = "0", left = "0" } = {}) => `
  <body style="margin: 0; background: #F7F8F1; color: ${ink}; font: 19px/1.6 serif; letter-spacing: ${spacing}">
  <hr style="border: 0; border-top: 1px solid ${rule}; margin: 20px 0">
  <div style="background: ${panel}; padding: 20px; margin: 20px; position: relative; left: ${shift}">
    <button style="border: ${border}; border-radius: 11px 3px; background: none; width: 120px; height: 44px">Run</button>
    <p style="margin-left: ${left}">${LETTERS.replaceAll("stopped", word)}</p>
  </div></body>`;

/** Takes a picture of that page. */
async function taken(changes) {
  const { page: tab, leave } = await come(browser(), "about:blank", { ...STILL, viewport: { width: 640, height: 480 }, baseURL: undefined });
  await tab.setContent(page(changes));
  const picture = await tab.screenshot();
  await leave();
  return picture;
}

let kept;
const ofBefore = async () => (kept ??= packed(await taken()));

describe("the same page", () => {
  test("looks the same if the reference has fewer colours", async () => {
    const now = await taken();
    assert.equal(difference(now, await ofBefore()), null);
    assert.ok(packed(now).length < now.length);
  });

  test("looks the same if the edges of letters are a little darker or lighter", async () => {
    for (const by of [-8, 8]) assert.equal(difference(edgesChanged(await taken(), by), await ofBefore())?.words, undefined);
  });

  test("looks the same if letters are drawn a fraction of a pixel further", async () => {
    assert.equal(difference(await taken({ left: "0.3px" }), await ofBefore())?.words, undefined);
  });
});

describe("another page", () => {
  const changes = {
    "a box that moved by two pixels": { shift: "2px" },
    "the colour of a panel": { panel: "#DFE5D2" },
    "a panel without its colour": { panel: "none" },
    "a button without its border": { border: "1px solid transparent" },
    "a line that is gone": { rule: "transparent" },
    "the colour of the letters": { ink: "#1C6642" },
    "letters that are fainter": { ink: "#4A594F" },
    "another word": { word: "started" },
    "letters further apart": { spacing: "0.02em" },
  };
  for (const [name, change] of Object.entries(changes)) {
    test(`differs: ${name}`, async () => {
      const found = difference(await taken(change), await ofBefore());
      assert.match(found?.words ?? "the same", /is of another colour|a line differs|stands otherwise|letters are/);
      assert.equal(PNG.sync.read(found.picture).width, 320);
    });
  }

  test("differs if its size differs, and says by how much", async () => {
    const { width, height, data } = PNG.sync.read(await taken());
    const longer = new PNG({ width, height: height + 1 });
    data.copy(longer.data);
    assert.equal(difference(PNG.sync.write(longer), await ofBefore()).words, "it is 320 × 241 pixels large, and was 320 × 240");
  });
});

/**
 * Shifts all pixels that are neither text nor background colour, as a browser with a different
 * contrast setting would.
 */
function edgesChanged(picture, by) {
  const png = PNG.sync.read(picture);
  const counts = new Map();
  for (let at = 0; at < png.data.length; at += 4) {
    const colour = png.data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const plain = new Set([...counts].sort((one, other) => other[1] - one[1]).slice(0, 3).map(([colour]) => colour));
  for (let at = 0; at < png.data.length; at += 4) {
    if (plain.has(png.data.readUIntBE(at, 3))) continue;
    for (let channel = 0; channel < 3; channel += 1) png.data[at + channel] = Math.max(0, Math.min(255, png.data[at + channel] + by));
  }
  return PNG.sync.write(png);
}
