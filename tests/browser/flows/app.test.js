/**
 * Applications in a lesson and in an exercise: a reader starts them, sends requests, changes files,
 * and sees responses and the log. What they answer can't harm the page.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { LESSON, open, useApps } from "../support/app.js";
import { Exercise } from "../support/exercise.js";
import { barriersInLightAndDark } from "../support/judging.js";
import { pressFirst, pressLater, pressSecond } from "../support/press.js";
import { PHONE, awaken, catchClicks, pressEverywhere } from "../support/touch.js";

const read = useApps();

const announced = (page, text) =>
  page.locator('[data-part="announcements"] p').filter({ hasText: text }).first().waitFor({ state: "attached" });

read("an application runs, shows its routes and answers requests", async (page) => {
  const app = await open(page, "double");
  await app.run();
  assert.deepEqual(await app.part("routes-list").locator("li").allTextContents(), ["GET /double/{number}"]);
  await app.send("/double/21");
  assert.deepEqual(await app.response("/double/21"), ["200 OK", '{\n  "double": 42\n}']);
  await announced(page, '200 OK. {"double":42}');
  await app.send("/double/many");
  assert.equal((await app.response("/double/many"))[0], "422 Unprocessable Content");
  // Pressing a route fills the fields, with its gap selected.
  await app.part("routes-list").getByRole("button").click();
  await page.keyboard.insertText("4");
  await page.keyboard.press("Enter");
  assert.deepEqual(await app.response("/double/4"), ["200 OK", '{\n  "double": 8\n}']);
  await app.part("recent").locator("summary").click();
  assert.deepEqual(await app.part("recent-list").locator("li").allTextContents(), [
    "GET /double/4 200 OK",
    "GET /double/many 422 Unprocessable Content",
    "GET /double/21 200 OK",
  ]);
});

read("a request starts the application, and a change starts it again", async (page) => {
  const app = await open(page, "desk");
  await app.send("/count");
  assert.deepEqual(await app.response("/count"), ["200 OK", '{\n  "count": 2\n}']);
  await app.root.getByRole("tab", { name: "main.py" }).press("ArrowRight");
  await app.root.getByRole("tab", { name: "books.py", selected: true }).waitFor();
  await app.write('BOOKS = ["Emma"]');
  await app.send("/count/again");
  assert.deepEqual(await app.response("/count/again"), ["200 OK", '{\n  "count": 1\n}']);
  assert.match(await app.logs("/count/again"), /books\.py/);
  // The change is kept, and can be taken back and brought back.
  await page.reload();
  await app.reach();
  await app.root.getByRole("tab", { name: "books.py" }).click();
  await app.editor.filter({ hasText: /^BOOKS = \["Emma"\]$/ }).waitFor();
  await app.part("reset").click();
  await app.editor.filter({ hasText: "Dune" }).waitFor();
  await pressLater(app.part("undo-reset"));
  await app.editor.filter({ hasNotText: "Dune" }).waitFor();
});

read("a route that fails answers 500, and the log has the traceback", async (page) => {
  const app = await open(page, "desk");
  await app.send("/fail");
  assert.deepEqual(await app.response("/fail"), ["500 Internal Server Error", "Internal Server Error"]);
  const log = await app.logs("IndexError");
  assert.match(log, /GET \/fail\nabout to fail\nTraceback[^]*main\.py", line 11[^]*IndexError: list index out of range\n$/);
  await app.send("/");
  assert.equal((await app.response(/GET \/$/))[0], "200 OK");
});

read("an application that can't be imported says where to look, and what comes next isn't sent", async (page) => {
  const app = await open(page, "double");
  await app.write("nme = 1\nprint(name)\n");
  await app.send("/");
  await app.root.locator('.result[data-result="error"] [data-line="2"]').waitFor();
  assert.match(await app.logs("NameError"), /NameError: name 'name' is not defined/);
  await app.is("stopped");
  assert.equal(await app.part("response-status").isVisible(), false);
  assert.notEqual(await app.part("response-note").textContent(), "");
});

read("headers and a body are sent, and shown as a curl command", async (page) => {
  const app = await open(page, "desk");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.part("method").selectOption("POST");
  await app.root.locator("summary").filter({ hasText: "Headers and body" }).click();
  await app.part("headers").fill("X-Name: Mei\nnot a header");
  await app.send("/echo");
  await app.part("request-problem").filter({ hasText: "2" }).waitFor();
  await app.part("headers").fill("X-Name: Mei");
  await app.part("body").fill('{"days":3}');
  await app.part("format").click();
  await app.send("/echo");
  assert.deepEqual(await app.response("/echo"), ["200 OK", 'Mei{\n  "days": 3\n}']);
  await app.part("curl").click();
  await app.part("curl").filter({ hasText: "Copied" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^curl http:\/\/127\.0\.0\.1:8000\/echo -H 'X-Name: Mei' /);
});

read("whatever an application answers is text, and a large body doesn't freeze the page", async (page) => {
  const app = await open(page, "desk");
  await app.send("/html");
  assert.match((await app.response("/html"))[1], /^<script>/);
  await app.send("/large");
  await app.part("response-note").filter({ hasText: "10,000,000" }).waitFor();
  assert.equal((await app.response("/large"))[1].length, 100_000);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

read("a page of an application is shown in a frame that can't reach the course", async (page) => {
  const app = await open(page, "site");
  await app.send("/");
  await app.response(/GET \/$/);
  await app.part("show-page").click();
  const frame = page.frameLocator('#app-site [data-part="preview-frame"]');
  const heading = frame.getByRole("heading", { name: "Home" });
  await heading.waitFor();
  assert.equal(await heading.evaluate((each) => getComputedStyle(each).color), "rgb(1, 2, 3)");
  await frame.getByText("count 3, reached 0").waitFor();
  await frame.getByRole("link", { name: "About" }).click();
  // The console asked for the first page, and its cookie counts.
  await frame.getByText("visited=home").waitFor();
  await frame.getByRole("link", { name: "Back" }).click();
  await frame.getByLabel("Name").fill("Mei");
  await frame.getByRole("button", { name: "Log in" }).click();
  await frame.getByRole("heading", { name: "Hello, visited=home; name=Mei" }).waitFor();
  assert.equal(await app.part("preview-path").textContent(), "/me");
  assert.match(await app.logs("GET /me"), /GET \/about\n[^]*POST \/login\nGET \/me\n$/);
});

read("the document of previews shows nothing outside a sandbox", async (page) => {
  await page.goto("preview.html");
  const headingCount = await page.evaluate(
    () =>
      new Promise((resolve) => {
        // The document would be replaced before the second message arrives.
        addEventListener("message", ({ data }) => data === "after" && resolve(document.querySelectorAll("h1").length));
        postMessage("<h1>harmful</h1>", "*");
        postMessage("after", "*");
      }),
  );
  assert.equal(headingCount, 0);
});

read("a double click on Run app doesn't stop it", async (page) => {
  const app = await open(page, "desk");
  await pressFirst(app.part("run-app"));
  await app.is("starting");
  await pressSecond(app.part("run-app"));
  await app.is("running");
});

read(
  "on a phone, an answer's body is in view, and no press on Run app or Send is lost",
  async (page) => {
    const app = await open(page, "desk");
    await app.run();
    await app.part("path").fill("/after");
    await app
      .part("send")
      .evaluate((button) => scrollBy({ top: button.getBoundingClientRect().bottom - innerHeight + 20, behavior: "instant" }));
    await app.part("send").tap();
    await app.response("/after");
    const { top, bottom } = await app.part("response-body").evaluate((body) => body.getBoundingClientRect().toJSON());
    assert.ok(top > 0 && bottom <= PHONE.viewport.height, JSON.stringify({ top, bottom }));
    await catchClicks(page);
    await awaken(page);
    for (const name of ["run-app", "send"]) assert.deepEqual((await pressEverywhere(page, app.part(name), app.editor, 60)).lost, []);
  },
  { context: PHONE },
);

read("Stop ends a request that never ends, and the next one is answered", async (page) => {
  const app = await open(page, "desk");
  await app.run();
  await app.send("/forever");
  await app.is("answering");
  await pressLater(app.part("run-app"));
  await app.is("stopped");
  await app.send("/after");
  assert.equal((await app.response("/after"))[0], "200 OK");
});

read("an exercise runs its application, and Check sends its requests", async (page) => {
  const app = await open(page, "triple", "#exercise-triple");
  const exercise = new Exercise(page, "triple");
  const solution = await readFile(`${LESSON}triple/solution.py`, "utf8");
  await app.send("/double/2");
  assert.equal((await app.response("/double/2"))[0], "200 OK");
  assert.equal(await exercise.part("status-word").textContent(), "tried once");
  await exercise.press("check");
  await exercise.saysOf("wrong");
  assert.equal(await exercise.column("called"), "GET /triple/2");
  assert.match(await exercise.column("got"), /404/);
  await exercise.write(solution.replace("* 3", "+ 4"));
  await exercise.press("check");
  await exercise.root.getByText("What is three times four?").waitFor();
  const headings = await exercise.part("results").locator(".result-call > div, th").allTextContents();
  assert.deepEqual(headings, ["Request", "Your response"]);
  assert.equal(await exercise.column("got"), 'status 200\n{\n  "triple": 8\n}');
  await exercise.write(solution);
  await exercise.press("check");
  assert.deepEqual(await exercise.saysOf("passed"), ["Both checks pass.", "It has an address."]);
  await app.send("/triple/5");
  assert.deepEqual(await app.response("/triple/5"), ["200 OK", '{\n  "triple": 15\n}']);
});

read(
  "on a narrow phone, nothing is wider than the page, and axe finds nothing",
  async (page) => {
    const app = await open(page, "desk");
    await app.run();
    await app.root.locator("summary").filter({ hasText: "Headers and body" }).click();
    await app.send(`/${"long".repeat(60)}`);
    await app.response("/long");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    assert.deepEqual(await barriersInLightAndDark(page), []);
  },
  { context: { viewport: { width: 320, height: 640 } } },
);
