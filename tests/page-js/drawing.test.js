import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import "./words.js";
import { keyName } from "../../themes/default/js/drawing/events.js";
import { apply, commandsOf, emptyPicture, pictureOf, svgText } from "../../themes/default/js/drawing/picture.js";
import { describe } from "../../themes/default/js/drawing/words.js";

// The generator's own painter is tested with the same file.
const [commands, expected] = readFileSync(new URL("drawing.txt", import.meta.url), "utf8").split("---\n");
const [svg, escapedWords] = expected.split("\n");
const words = escapedWords.replaceAll("&quot;", '"').replaceAll("&lt;", "<");

test("a picture has the parts that its commands leave", () => {
  const text = svgText(pictureOf(commands), words);
  assert.equal(text.replace(' xmlns="http://www.w3.org/2000/svg"', ""), svg);
});

test("a picture is described by its size, its parts, its colours and its words", () => {
  assert.equal(describe(pictureOf(commands)), words);
  assert.equal(describe(emptyPicture()), "A drawing of 400 by 300 pixels. Nothing is drawn.");
});

test("commands that end in the middle of a line wait for the rest", () => {
  const { commands: complete, rest } = commandsOf('["paper","red"]\n["li');
  assert.deepEqual(complete, [["paper", "red"]]);
  assert.equal(rest, '["li');
});

test("a line that is gone can't continue", () => {
  const picture = emptyPicture();
  for (const command of [
    ["line", 1, "red", 1, [0, 0, 1, 1]],
    ["gone", 1],
    ["more", 1, [2, 2]],
  ])
    apply(picture, command);
  assert.equal(picture.parts.size, 0);
});

test("keys have their names in Tk", () => {
  assert.deepEqual(["ArrowUp", " ", "a", "Enter", ".", "F1"].map(keyName), ["Up", "space", "a", "Return", "period", "F1"]);
});
