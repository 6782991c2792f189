/**
 * Rarer things about applications: those that end or never answer, links to other hosts, FastAPI's
 * documentation, the SQL that a request sent, and a download.
 */
import assert from "node:assert/strict";
import { App, PAGE, open, useApps } from "./support/app.js";
import { barriersInLightAndDark } from "./support/judging.js";
import { pressLater } from "./support/press.js";

const read = useApps();

read("an application can be taken home", async (page) => {
  const app = await open(page, "desk");
  const [zip] = await Promise.all([page.waitForEvent("download"), app.part("take-home").click()]);
  assert.equal(zip.suggestedFilename(), "desk.zip");
});

read("a link, a form or a redirect to another host shows its address, and the application isn't asked", async (page) => {
  const app = await open(page, "site");
  await app.send("/");
  await app.response(/GET \/$/);
  await app.part("show-page").click();
  const frame = page.frameLocator('#app-site [data-part="preview-frame"]');
  for (const [role, name, address] of [
    ["link", "Elsewhere", "https://example.org/about"],
    ["button", "Search", "https://example.org/search"],
    ["link", "Shop", "https://example.com/about"],
  ]) {
    await app.send("/");
    await frame.getByRole(role, { name }).click();
    await frame.getByText(address).waitFor();
  }
  assert.equal(await app.part("preview-path").textContent(), "/shop");
  assert.doesNotMatch(await app.logs("GET /shop"), /about|search/);
});

read("FastAPI's documentation works in the frame, without the internet", async (page) => {
  const app = await open(page, "double");
  await app.send("/docs");
  await app.response("/docs");
  await app.part("show-page").click();
  const frame = page.frameLocator('#app-double [data-part="preview-frame"]');
  await frame.getByText("/double/{number}").click();
  await frame.getByRole("button", { name: "Try it out" }).click();
  await frame.getByPlaceholder("number").fill("21");
  await frame.getByRole("button", { name: "Execute" }).click();
  await frame.locator(".live-responses-table").getByText('"double": 42').waitFor();
});

read("a route that uses all memory or ends Python fails, and the next one is answered", async (page) => {
  const app = await open(page, "desk");
  await app.send("/memory");
  assert.equal((await app.response("/memory"))[0], "500 Internal Server Error");
  await app.logs("MemoryError");
  await app.send("/exit");
  await app.part("response-note").filter({ hasText: /./ }).waitFor();
  await app.send("/after");
  assert.equal((await app.response("/after"))[0], "200 OK");
});

read("a handler that never awaits can be stopped", async (page) => {
  const app = await open(page, "busy");
  await app.send("/spin");
  await app.is("answering");
  await pressLater(app.part("run-app"));
  await app.is("stopped");
  await app.send("/after");
  assert.deepEqual(await app.response("/after"), ["200 OK", "here"]);
});

read("another application on the page ends the first one, which says so", async (page) => {
  const first = await open(page, "double");
  await first.run();
  const second = await new App(page, "desk").reach();
  await second.run();
  await first.is("stopped");
  await first.logs("another");
});

read(
  "readers who ask see the SQL that a request sent, and are led to its lines",
  async (page) => {
    const app = await open(page, "shelf");
    const sql = app.part("sql");
    const summary = sql.locator("summary");
    await app.send(`/add?title=${"Emma".repeat(60)}`);
    await app.response("/add");
    assert.equal(await sql.locator("ol").isVisible(), false);
    await summary.press("Enter");
    assert.match(await summary.textContent(), /\b3\b/);
    const statements = await sql.locator("pre").allTextContents();
    assert.deepEqual(
      statements.map((each) => each.split(" ")[0]),
      ["BEGIN", "INSERT", "COMMIT"],
    );
    assert.match(await sql.locator("code").textContent(), /^\('EmmaEmma[^]*',\)$/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(await barriersInLightAndDark(page), []);
    await sql.getByRole("button", { name: "books.py, line 23" }).first().press("Enter");
    await app.root.getByRole("tab", { name: "books.py", selected: true }).waitFor();
    await app.root.locator(".cm-activeLine").filter({ hasText: "session.commit()" }).waitFor();
    // It stays open for the next request, and is gone if that sends none.
    await app.send("/many");
    await app.response("/many");
    assert.match(await summary.textContent(), /120/);
    assert.equal(await sql.locator("li:visible").count(), 100);
    await app.send("/none");
    await app.response("/none");
    assert.equal(await sql.isVisible(), false);
  },
  { context: { viewport: { width: 320, height: 640 } } },
);

read("so do those who run a program that sends SQL", async (page) => {
  await page.goto(PAGE);
  const sample = page.locator(".sample[data-run]");
  const sql = sample.locator('[data-part="sql"]');
  await sample.locator('[data-part="run"]').click();
  await sql.locator("summary").click();
  assert.deepEqual(await sql.locator("pre").allTextContents(), ["BEGIN", "SELECT ? * 7", "ROLLBACK"]);
  assert.equal(await sql.locator("code").textContent(), "(6,)");
  await sql.getByRole("button", { name: "main.py, line 5" }).first().click();
  await sample.locator(".line:focus").filter({ hasText: "SELECT" }).waitFor();
  assert.equal(await sample.locator('[data-part="output-text"]').textContent(), "42\n");
});
