/**
 * A reader at play: files, input, what a program wrote, and links that carry a program
 * to somebody else.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { useBrowser, visit } from "./support/browser.js";
import { barriersInLightAndDark, tooWide } from "./support/judging.js";
import { useSite } from "./support/site.js";

const PLAYGROUND = "playground/";

const browser = useBrowser();
const base = useSite();

function play(name, body, context = {}) {
  visit(name, { browser, base, context }, async (page) => body(await new Playground(page).open(), page));
}

class Playground {
  constructor(page) {
    this.page = page;
  }

  async open(hash = "") {
    await this.page.goto(PLAYGROUND + hash);
    return this.ready();
  }

  async ready() {
    await this.page.locator(".cm-content").waitFor();
    return this;
  }

  part(name) {
    return this.page.locator(`.play [data-part="${name}"]`);
  }

  async press(name) {
    await this.page.locator(`.play [data-part="${name}"]:not([disabled], [aria-disabled])`).click();
  }

  tab(name) {
    return this.page.getByRole("tab", { name, exact: true });
  }

  /** Opens a file and waits for an editor of its own. */
  async openFile(name) {
    await this.tab(name).click();
    await this.page.getByRole("textbox", { name: `The file ${name}` }).waitFor();
  }

  async write(text) {
    await this.page.locator(".cm-content").click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(text);
  }

  async text() {
    return (await this.page.locator(".cm-line").allTextContents()).join("\n");
  }

  async add(name, text) {
    await this.press("add");
    await this.part("name").fill(name);
    await this.page.keyboard.press("Enter");
    await this.page.getByRole("textbox", { name: `The file ${name}` }).waitFor();
    await this.write(text);
  }

  async is(state) {
    await this.page.locator(`.play[data-state="${state}"]`).waitFor();
  }

  async prints(text) {
    await this.part("output-text").filter({ hasText: text }).waitFor();
  }

  async tells(words) {
    await this.part("told").filter({ hasText: words }).waitFor();
  }

  async notice(words) {
    await this.part("shared-title").filter({ hasText: words }).waitFor();
  }

  async share() {
    await this.press("share");
    await this.part("link-box").and(this.page.locator(":not([hidden])")).waitFor();
    return new URL(await this.part("link").inputValue()).hash;
  }

  tabs() {
    return this.page.getByRole("tab").allTextContents();
  }
}

const SUM = `total = 0
with open("prices.csv") as file:
    for line in file:
        total = total + float(line)
open("total.txt", "w").write(str(total))
name = input("Who pays? ")
print(f"{name} pays {total}")
`;

/** A playground with two files. */
async function withPrices(playground) {
  await playground.write(SUM);
  await playground.add("prices.csv", "2.50\n3.20\n");
}

play("the program that stands there asks and greets", async (playground, page) => {
  await playground.press("run");
  await playground.is("waiting");
  await page.keyboard.insertText("Ada");
  await page.keyboard.press("Enter");
  await playground.prints("Hello, Ada!");
});

play("a program reads a file beside it, and what it wrote is shown, downloaded and kept", async (playground, page) => {
  await withPrices(playground);
  await playground.press("run");
  await playground.is("waiting");
  await page.keyboard.insertText("Ada");
  await page.keyboard.press("Enter");
  await playground.prints("Ada pays 5.7");
  const row = playground.part("written").locator("li", { hasText: "total.txt" });
  await row.getByRole("button", { name: "Show total.txt" }).click();
  assert.equal(await row.locator("pre").textContent(), "5.7");
  const coming = page.waitForEvent("download");
  await row.getByRole("button", { name: "Download total.txt" }).click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), "total.txt");
  assert.equal(await readFile(await download.path(), "utf8"), "5.7");
  await row.getByRole("button", { name: "Keep total.txt" }).click();
  assert.deepEqual(await playground.tabs(), ["main.py", "prices.csv", "total.txt"]);
});

play("files stay when the page is loaded again", async (playground, page) => {
  await withPrices(playground);
  await page.reload();
  await playground.ready();
  assert.deepEqual(await playground.tabs(), ["main.py", "prices.csv"]);
  assert.equal(await playground.text(), "2.50\n3.20\n");
  await playground.openFile("main.py");
  assert.equal(await playground.text(), SUM);
});

play("undoing in one file does not bring another file's text into it", async (playground, page) => {
  await withPrices(playground);
  await playground.openFile("main.py");
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+z");
  assert.equal(await playground.text(), SUM);
});

play("a file is renamed, deleted, and brought back", async (playground, page) => {
  await withPrices(playground);
  await playground.press("rename");
  await playground.part("name").fill("main.py");
  await page.keyboard.press("Enter");
  await playground.tells("There is a file main.py already.");
  await playground.part("name").fill("costs.csv");
  await page.keyboard.press("Enter");
  await playground.tells("prices.csv is now called costs.csv.");
  await playground.press("delete");
  await playground.tells("costs.csv is deleted.");
  assert.deepEqual(await playground.tabs(), ["main.py"]);
  await playground.press("undo");
  assert.deepEqual(await playground.tabs(), ["main.py", "costs.csv"]);
});

play("files come from the reader's device and go back to it", async (playground, page) => {
  await playground.part("upload-field").setInputFiles([
    { name: "words.txt", mimeType: "text/plain", buffer: Buffer.from("one\r\ntwo\r\n") },
    { name: "picture.bin", mimeType: "application/octet-stream", buffer: Buffer.from([0xff, 0x00, 0xfe]) },
  ]);
  await playground.part("binary").filter({ hasText: "picture.bin holds 3 bytes that are no text." }).waitFor();
  const coming = page.waitForEvent("download");
  await playground.press("download");
  assert.deepEqual([...await readFile(await (await coming).path())], [0xff, 0x00, 0xfe]);
  await playground.openFile("words.txt");
  assert.equal(await playground.text(), "one\ntwo\n");
  await playground.openFile("main.py");
  await playground.write('print(list(open("picture.bin", "rb").read()), open("words.txt").read().split())');
  await playground.press("run");
  await playground.prints("[255, 0, 254] ['one', 'two']");
});

play("tabs are walked by arrow keys", async (playground, page) => {
  await withPrices(playground);
  await playground.tab("prices.csv").focus();
  await page.keyboard.press("ArrowRight");
  // Its editor does not take the keyboard, though the one before was pressed.
  await page.getByRole("textbox", { name: "The file main.py" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "main.py");
  assert.equal(await playground.tab("main.py").getAttribute("aria-selected"), "true");
});

play("a link shows somebody else's program, runs nothing, and leaves the reader's files alone", async (playground, page) => {
  await withPrices(playground);
  const hash = await playground.share();
  assert.match(hash, /^#files=1\./);
  await page.evaluate(() => indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => indexedDB.deleteDatabase(name)))));
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await playground.open();
  await playground.write("mine = 1\n");
  await page.goto("about:blank");
  await playground.open(hash);
  await playground.notice("Somebody else's program:");
  await page.getByRole("textbox", { name: "The file prices.csv" }).waitFor();
  await playground.openFile("main.py");
  assert.equal(await playground.text(), SUM);
  assert.equal(await playground.part("output").isVisible(), false, "nothing has run");
  assert.equal(await playground.part("saved").textContent(), "Not saved: these files came with a link.");
  await playground.press("shared-leave");
  await playground.tells("These are your own files.");
  await page.waitForFunction(() => document.querySelector(".editor-host")?.shadowRoot.textContent.includes("mine = 1"));
  assert.equal(new URL(page.url()).hash, "");
});

play("somebody else's program may be kept, and one's own brought back", async (playground, page) => {
  await playground.write("mine = 1\n");
  const other = await page.context().newPage();
  const theirs = await new Playground(other).open();
  await theirs.write("theirs = 2\n");
  const hash = await theirs.share();
  await other.close();
  await playground.write("mine = 1\n");
  await page.goto("about:blank");
  await playground.open(hash);
  await playground.notice("Somebody else's program:");
  await playground.press("shared-keep");
  await page.reload();
  await playground.ready();
  assert.equal(await playground.text(), "theirs = 2\n");
});

play("a damaged link is told, and shows one's own files", async (playground, page) => {
  const hash = await playground.share();
  await page.goto("about:blank");
  await playground.open(hash.slice(0, -6));
  await playground.notice("This link is damaged,");
  assert.deepEqual(await playground.tabs(), ["main.py"]);
  assert.equal(await playground.part("shared-keep").isVisible(), false);
});

play("a program is stepped through beside its editor, modules of its own included", async (playground, page) => {
  await playground.write("import helper\nprint(helper.twice(4))\n");
  await playground.add("helper.py", "def twice(x):\n    return 2 * x\n");
  await playground.press("trace");
  await page.locator(".trace").waitFor();
  const slider = playground.part("trace-range");
  const last = Number(await slider.getAttribute("max"));
  await slider.fill(String(last - 1));
  await playground.part("trace-sentence").filter({ hasText: "twice gives back 8." }).waitFor();
  assert.equal(await playground.part("trace-file").textContent(), "helper.py");
  assert.deepEqual(await page.locator(".trace .line-at").allTextContents(), ["    return 2 * x"]);
});

play("the keyboard runs the program from its editor", async (playground, page) => {
  await playground.write("print(6 * 7)");
  await page.keyboard.press("ControlOrMeta+Enter");
  await playground.prints("42");
});

play("somebody else's program, light and dark: axe finds nothing", async (playground, page) => {
  await withPrices(playground);
  const hash = await playground.share();
  await page.goto("about:blank");
  await playground.open(hash);
  await playground.notice("Somebody else's program:");
  assert.deepEqual(await barriersInLightAndDark(page), []);
});

play("a link's box and long names do not make a screen of 320 px scroll sideways", async (playground, page) => {
  await playground.add("a-long-name-of-a-file-that-nobody-would-choose.csv", "1,2\n");
  await playground.share();
  assert.deepEqual(await tooWide(page), []);
}, { viewport: { width: 320, height: 640 } });
