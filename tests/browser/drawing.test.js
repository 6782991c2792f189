/** What `turtle` draws: a sample's finished picture, the reader's own, forms, clicks, keys, checks and steps. */
import { before } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { useBrowser, useReader } from "./support/browser.js";
import { useCourse } from "./support/built-course.js";
import { at } from "./support/exercise.js";
import { useHost } from "./support/host.js";
import { barriersInLightAndDark, tooWide } from "./support/judging.js";
import { SITE } from "./support/site.js";

const browser = useBrowser();
const host = useHost();
const course = useCourse({ bundle: join(SITE, "runner") });
const read = useReader(browser, () => `${host().url}/turtle/`);
const LESSON = "begin/draw/";
const FOLDER = "content/01-begin/03-draw";
const SQUARE = "import turtle\nfor side in range(4):\n    turtle.forward(100)\n    turtle.left(90)\n";

before(() => {
  host().sites.set(
    "/turtle/",
    course.build("site", {
      [`${FOLDER}/lesson.md`]: `+++
title = "Draw"
id = "B3"
description = "A lesson."
+++

## A star

\`\`\`python {run}
import turtle

turtle.color("red", "gold")
turtle.begin_fill()
for step in range(5):
    turtle.forward(150)
    turtle.right(144)
turtle.end_fill()
print("done")
\`\`\`
\`\`\`output
done
\`\`\`

\`\`\`python
import turtle

for side in range(3):
    turtle.forward(80)
    turtle.left(120)
\`\`\`
::trace a triangle

::exercise{name="square"}
`,
      [`${FOLDER}/square/task.md`]: '+++\ntitle = "Draw a square"\nhints = ["Use a loop."]\n+++\n\nDraw a square.\n',
      [`${FOLDER}/square/starter.py`]: "import turtle\n\nturtle.forward(100)\n",
      [`${FOLDER}/square/solution.py`]: SQUARE,
      [`${FOLDER}/square/checks.py`]: `import turtle\n\n\ndef square():\n${SQUARE.replace("import turtle\n", "").replaceAll(/^/gm, "    ").trimEnd()}\n`,
      [`${FOLDER}/square/checks.toml`]:
        '[[check]]\nname = "has four lines"\ndrawing = { lines = 4 }\n\n[[check]]\nname = "is the square"\ndraws = "square"\n',
    }),
  );
});

const STAR = "A drawing of 400 by 300 pixels. It has 5 lines, 1 filled shape, 1 turtle. Colours: gold, red, on white.";

/** Opens the lesson and returns its sample. */
async function sample(page) {
  await page.goto(LESSON);
  return page.locator(".sample[data-run]").first();
}

/** Opens the playground, writes a program and runs it. */
async function play(page, program) {
  await page.goto("playground/");
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(program);
  await page.locator('.play [data-part="run"]:not([disabled])').click();
}

const picture = (root) => root.locator("svg.drawing-picture");
const turtleAt = (page, x, y) => page.locator(`svg.drawing-picture [transform^="translate(${x} ${y})"]`).waitFor();

read(
  "without scripts, a sample shows its finished picture",
  async (page) => {
    const star = picture(await sample(page));
    assert.equal(await star.getAttribute("aria-label"), STAR);
    assert.equal(await star.locator("polyline").count(), 1);
    assert.deepEqual(await tooWide(page), []);
  },
  { context: { javaScriptEnabled: false, viewport: { width: 360, height: 740 } } },
);

read("a sample's picture is on paper, too", async (page) => {
  await page.goto("print/begin/");
  assert.equal(await picture(page).first().getAttribute("aria-label"), STAR);
});

read("a run draws in the place of the finished picture, and is saved with one press", async (page) => {
  const root = await sample(page);
  await root.locator('[data-part="run"]:not([disabled])').click();
  await root.getByRole("button", { name: "Save as SVG" }).waitFor();
  assert.equal(await root.locator("svg.drawing-picture").count(), 1);
  assert.equal(await picture(root).getAttribute("aria-label"), STAR);
  assert.equal(await root.locator('[data-part="output-text"]').textContent(), "done\n");
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), root.getByRole("button", { name }).click()]);
    return [download.suggestedFilename(), await readFile(await download.path())];
  };
  const [svgName, svg] = await saved("Save as SVG");
  assert.equal(svgName, "turtle.svg");
  assert.match(svg.toString(), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="-200 -150 400 300".*<\/svg>$/);
  const [pngName, png] = await saved("Save as PNG");
  assert.equal(pngName, "turtle.png");
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [800, 600]);
});

read("Stop ends a drawing, and what was drawn stays", async (page) => {
  await play(page, "import turtle\nwhile True:\n    turtle.forward(10)\n    turtle.left(10)\n");
  await page.locator("svg.drawing-picture polyline").first().waitFor();
  await page.locator('.play [data-part="run"]').click();
  await page.locator('.play[data-state="stopped"]').waitFor();
  await page.getByRole("button", { name: "Save as PNG" }).waitFor();
});

read(
  "readers who prefer calm see the finished drawing",
  async (page) => {
    await play(page, "import turtle\nturtle.speed(1)\nfor side in range(100):\n    turtle.forward(200)\n    turtle.left(91)\n");
    await page.getByRole("button", { name: "Save as SVG" }).waitFor();
    assert.match(await picture(page).getAttribute("aria-label"), /100 lines/);
  },
  { context: { reducedMotion: "reduce" } },
);

read(
  "forms, clicks and keys reach the program, on a phone too",
  async (page) => {
    await play(
      page,
      `import turtle
pen = turtle.Turtle()
pen.speed(0)
screen = turtle.Screen()
screen.title("Steer me")
name = screen.textinput("Name", "Who are you?")
age = screen.numinput("Age", "How old?", minval=1)
screen.onkey(lambda: pen.goto(0, 40), "Up")
screen.onkey(screen.bye, "q")
screen.onclick(lambda x, y: pen.goto(round(x), round(y)))
screen.listen()
turtle.mainloop()
print(name, age, pen.pos())
`,
    );
    const form = page.locator(".drawing-form");
    await form.getByLabel("Name: Who are you?").fill("Ada");
    await page.keyboard.press("Enter");
    await form.getByLabel("Age: How old?").fill("0");
    await page.keyboard.press("Enter");
    await form.getByText("The allowed minimum value is 1").waitFor();
    await form.getByLabel("Age: How old?").fill("36");
    assert.deepEqual(await barriersInLightAndDark(page), []);
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: "Keys for the drawing" }).getByRole("button", { name: "Up" }).click();
    await turtleAt(page, 0, -40);
    const box = await picture(page).boundingBox();
    await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
    await turtleAt(page, -100, 0);
    assert.deepEqual(await barriersInLightAndDark(page), []);
    assert.deepEqual(await tooWide(page), []);
    await page.locator(".drawing-stage").focus();
    await page.keyboard.press("q");
    await page.locator('[data-part="output-text"]').getByText("Ada 36.0 (-100.00,0.00)").waitFor();
    assert.equal(await page.locator(".drawing-title").textContent(), "Steer me");
  },
  { context: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
);

read("a wrong answer shows the expected drawing and the actual one side by side", async (page) => {
  const exercise = await at(page, LESSON, "square");
  await exercise.write(SQUARE.replace("100", "50"));
  await exercise.press("check");
  await exercise.is("wrong");
  const pair = exercise.root.locator(".drawing-pair figure");
  await pair.nth(1).waitFor();
  assert.deepEqual(await pair.locator("figcaption").allTextContents(), ["Expected", "Yours"]);
  const lines = await pair.locator("polyline").evaluateAll((lines) => lines.map((line) => line.getAttribute("points")));
  assert.deepEqual(lines, ["0 0 100 0 100 -100 0 -100 0 0", "0 0 50 0 50 -50 0 -50 0 0"]);
  assert.deepEqual(await barriersInLightAndDark(page), []);
  await exercise.write(SQUARE);
  await exercise.press("check");
  await exercise.is("passed");
  assert.match(await picture(exercise.root).getAttribute("aria-label"), /4 lines/);
});

read("stepping through draws as it goes", async (page) => {
  await page.goto(LESSON);
  const figure = page.locator(".figure-trace");
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('[data-part="trace-range"]:enabled').waitFor();
  const lines = figure.locator('[data-part="trace-drawing"] polyline');
  await figure.getByText("The drawing so far").waitFor();
  assert.equal(await lines.count(), 0);
  for (let step = 0; step < 4; step += 1) await figure.locator('[data-part="trace-next"]').click();
  assert.equal(await lines.getAttribute("points"), "0 0 80 0");
  await figure.locator('[data-part="trace-range"]').press("End");
  assert.equal((await lines.getAttribute("points")).split(" ").length, 8);
});
