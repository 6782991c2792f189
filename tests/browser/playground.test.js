/** The playground: files, input, what a program wrote, and links that share a program. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { useBrowser, visit } from "./support/browser.js";
import { barriersInLightAndDark, tooWide } from "./support/judging.js";
import { useSite } from "./support/site.js";
import { LONG, limitStorage, savesNothing } from "./support/work.js";

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

  /** Opens the link of a shared program, as in a new visit. */
  async openShared(hash) {
    await this.page.goto("about:blank");
    await this.open(hash);
    await this.notice("Somebody else’s program:");
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

  /** Opens a file and waits for its editor. */
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

  /** Waits until the editor has this text. */
  async shows(text) {
    await this.page.locator(".cm-content").filter({ hasText: text }).waitFor();
  }

  /** Opens the same playground in another tab. */
  async inAnotherTab(init = () => {}) {
    const page = await this.page.context().newPage();
    await page.addInitScript(init);
    return new Playground(page).open();
  }

  async upload(...files) {
    await this.part("upload-field").setInputFiles(
      files.map(([name, content]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) })),
    );
  }

  async hasFocus(name) {
    await this.page.waitForFunction((part) => document.activeElement.dataset.part === part, name);
  }

  async tells(words) {
    await this.part("message").filter({ hasText: words }).waitFor();
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

/** Fills the playground with two files. */
async function withPrices(playground) {
  await playground.write(SUM);
  await playground.add("prices.csv", "2.50\n3.20\n");
}

play("the initial program asks and greets", async (playground, page) => {
  await playground.press("run");
  await playground.is("waiting");
  await page.keyboard.insertText("Ada");
  await page.keyboard.press("Enter");
  await playground.prints("Hello, Ada!");
});

play("a program that uses pydantic shows that its core isn't the original, once it runs", async (playground, page) => {
  const note = playground.part("core");
  await playground.write("import json\nprint(json.dumps(1))");
  await playground.press("run");
  await playground.prints("1");
  await playground.write("import pydantic\nprint('two')");
  assert.equal(await note.isVisible(), false);
  await playground.press("run");
  await playground.prints("two");
  assert.match(await note.textContent(), /^FastAPI and pydantic are the originals; /);
  assert.equal(await note.isVisible(), true);
  await page.locator('[data-part="announcements"] p').filter({ hasText: "the originals" }).waitFor({ state: "attached" });
});

play("a program reads another file, and what it wrote is shown, downloaded and saved", async (playground, page) => {
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

play("files survive a reload", async (playground, page) => {
  await withPrices(playground);
  await page.reload();
  await playground.ready();
  assert.deepEqual(await playground.tabs(), ["main.py", "prices.csv"]);
  assert.equal(await playground.text(), "2.50\n3.20\n");
  await playground.openFile("main.py");
  assert.equal(await playground.text(), SUM);
});

play("undo in one file doesn't bring in another file's text", async (playground, page) => {
  await withPrices(playground);
  await playground.openFile("main.py");
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+z");
  assert.equal(await playground.text(), SUM);
});

play("the rename form belongs to the file it was opened for, and returns the focus to its button", async (playground, page) => {
  await withPrices(playground);
  await playground.add("notes.txt", "one");
  await playground.openFile("prices.csv");
  await playground.press("rename");
  await playground.part("naming").filter({ hasText: "New name for prices.csv" }).waitFor();
  await playground.openFile("notes.txt");
  await playground.part("name").fill("main.py");
  await page.keyboard.press("Enter");
  await playground.tells("There is already a file called main.py.");
  await playground.part("name").fill("costs.csv");
  await page.keyboard.press("Enter");
  await playground.tells("prices.csv is now called costs.csv.");
  assert.deepEqual(await playground.tabs(), ["main.py", "costs.csv", "notes.txt"]);
  await playground.hasFocus("rename");
  await playground.press("rename");
  await playground.press("naming-leave");
  await playground.hasFocus("rename");
  await playground.press("rename");
  await playground.openFile("main.py");
  await playground.press("naming-leave");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "main.py");
});

play("one file is restored without losing later changes", async (playground) => {
  await withPrices(playground);
  await playground.press("delete");
  await playground.add("new.txt", "new words");
  await playground.openFile("main.py");
  await playground.write("typed = 1");
  await playground.press("undo");
  await playground.tells("It’s back.");
  assert.deepEqual(await playground.tabs(), ["main.py", "new.txt", "prices.csv"]);
  await playground.openFile("main.py");
  assert.equal(await playground.text(), "typed = 1");
  await playground.openFile("new.txt");
  assert.equal(await playground.text(), "new words");
});

play("a file replaced by another is restored, and so is the other", async (playground) => {
  await playground.write("mine = 1");
  await playground.upload(["main.py", "uploaded = 2"], ["notes.txt", "new"]);
  await playground.tells("main.py replaced the file of that name. “Undo” brings the old one back. notes.txt is here.");
  await playground.openFile("main.py");
  await playground.shows("uploaded = 2");
  await playground.write("uploaded = 3");
  await playground.press("undo");
  await playground.shows("mine = 1");
  await playground.press("undo");
  await playground.shows("uploaded = 3");
  assert.deepEqual(await playground.tabs(), ["main.py", "notes.txt"]);
});

play("a main.py that isn't text is rejected with the reason, and nothing is lost", async (playground, page) => {
  await playground.write("mine = 1");
  await playground.upload(["main.py", Buffer.from([0xff, 0xfe, 0x70, 0x00])], ["notes.txt", "words"]);
  await playground.tells("isn’t text in UTF-8, so Python can’t run it. Your own main.py stays.");
  await playground.tells("notes.txt is here.");
  await page.reload();
  await playground.ready();
  await playground.openFile("main.py");
  assert.equal(await playground.text(), "mine = 1");
});

play("two tabs show the same files, and neither overwrites the other", async (playground) => {
  const other = await playground.inAnotherTab();
  await playground.write("one = 1");
  await other.shows("one = 1");
  await other.add("notes.txt", "from the other");
  await playground.tab("notes.txt").waitFor();
  assert.equal(await playground.tab("main.py").getAttribute("aria-selected"), "true");
  await playground.write("one = 2");
  assert.deepEqual(await other.tabs(), ["main.py", "notes.txt"]);
  await other.openFile("main.py");
  await other.shows("one = 2");
  assert.equal(await other.part("others").isVisible(), false);
});

/** Cuts a tab off from the others, like a suspended tab. */
const deaf = () => delete window.BroadcastChannel;
const wakeUp = () => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));

play("if two tabs wrote different things, both are kept until the reader decides", async (playground, page) => {
  const asleep = await playground.inAnotherTab(deaf);
  await asleep.write("asleep = 1");
  await playground.write("awake = 2");
  await asleep.page.evaluate(wakeUp);
  await asleep.tells("You wrote something else in another tab of the playground.");
  await asleep.shows("awake = 2");
  assert.deepEqual(await barriersInLightAndDark(asleep.page), []);
  await asleep.page.reload();
  await asleep.ready();
  await asleep.part("others").filter({ hasText: "main.py. Look at them, then decide." }).waitFor();
  await asleep.press("others-show");
  await asleep.shows("asleep = 1");
  await asleep.press("others-show");
  await asleep.shows("awake = 2");
  await asleep.press("others-drop");
  await asleep.tells("The other files are deleted.");
  await asleep.press("undo");
  await asleep.press("others-show");
  await asleep.shows("asleep = 1");
  await page.evaluate(wakeUp);
  await playground.shows("asleep = 1");
});

play("files can be uploaded and downloaded", async (playground, page) => {
  await playground.upload(["words.txt", "one\r\ntwo\r\n"], ["marked.csv", "\ufeffa"], ["picture.bin", Buffer.from([0xff, 0x00, 0xfe])]);
  await playground.part("binary").filter({ hasText: "picture.bin isn’t text (3 bytes)." }).waitFor();
  const coming = page.waitForEvent("download");
  await playground.press("download");
  assert.deepEqual([...(await readFile(await (await coming).path()))], [0xff, 0x00, 0xfe]);
  await playground.openFile("words.txt");
  assert.equal(await playground.text(), "one\ntwo\n");
  await playground.openFile("main.py");
  await playground.write(
    'print(list(open("picture.bin", "rb").read()), open("words.txt").read().split(), ascii(open("marked.csv").read()))',
  );
  await playground.press("run");
  await playground.prints("[255, 0, 254] ['one', 'two'] '\\ufeffa'");
});

play("arrow keys move between tabs", async (playground, page) => {
  await withPrices(playground);
  await playground.tab("prices.csv").focus();
  await page.keyboard.press("ArrowRight");
  // The new editor must not take the focus, even though the previous one had it.
  await page.getByRole("textbox", { name: "The file main.py" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "main.py");
  assert.equal(await playground.tab("main.py").getAttribute("aria-selected"), "true");
});

play("a link shows someone else's program, runs nothing, and leaves the reader's files alone", async (playground, page) => {
  await withPrices(playground);
  const hash = await playground.share();
  assert.match(hash, /^#files=1\./);
  await page.evaluate(() => indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => indexedDB.deleteDatabase(name)))));
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await playground.open();
  await playground.write("mine = 1\n");
  await playground.openShared(hash);
  await page.getByRole("textbox", { name: "The file prices.csv" }).waitFor();
  assert.deepEqual(await barriersInLightAndDark(page), []);
  await playground.openFile("main.py");
  assert.equal(await playground.text(), SUM);
  assert.equal(await playground.part("output").isVisible(), false, "nothing has run");
  assert.equal(await playground.part("saved").textContent(), "Not saved: these files came with a link.");
  await playground.press("shared-leave");
  await playground.tells("These are your own files.");
  await page.waitForFunction(() => document.querySelector(".editor-host")?.shadowRoot.textContent.includes("mine = 1"));
  assert.equal(new URL(page.url()).hash, "");
});

play("someone else's program can be kept, and the reader's own restored", async (playground, page) => {
  await playground.write("mine = 1\n");
  const other = await page.context().newPage();
  const otherPlayground = await new Playground(other).open();
  await otherPlayground.write("theirs = 2\n");
  const hash = await otherPlayground.share();
  await other.close();
  await playground.write("mine = 1\n");
  await playground.openShared(hash);
  await playground.press("shared-keep");
  await page.reload();
  await playground.ready();
  assert.equal(await playground.text(), "theirs = 2\n");
  await playground.press("others-show");
  await playground.shows("mine = 1");
});

play("changes to someone else's files are not lost when the reader leaves them", async (playground) => {
  const hash = await playground.share();
  await playground.openShared(hash);
  await playground.write("changed = 1");
  await playground.press("shared-leave");
  await playground.tells("These are your own files.");
  await playground.press("others-show");
  await playground.shows("changed = 1");
});

play("a damaged link doesn't show the files of the link before", async (playground, page) => {
  await playground.write("mine = 1");
  const other = await playground.inAnotherTab();
  await other.write("theirs = 2");
  const hash = await other.share();
  await other.write("mine = 1");
  await playground.shows("mine = 1");
  await page.evaluate((hash) => (location.hash = hash), hash);
  await playground.notice("Somebody else’s program:");
  await playground.shows("theirs = 2");
  await page.evaluate((hash) => (location.hash = hash), hash.slice(0, -6));
  await playground.notice("This link is damaged,");
  await playground.shows("mine = 1");
  assert.equal(await playground.part("shared-keep").isVisible(), false);
});

play("the link box disappears when the playground's files change", async (playground) => {
  await playground.share();
  await playground.write("print(2)");
  await playground.part("link-box").waitFor({ state: "hidden" });
});

play("the save notice updates when storage fills up or has room again", async (playground, page) => {
  const { fill, empty } = await limitStorage(page, base());
  await fill();
  await playground.write(LONG);
  await playground.part("saved").filter({ hasText: "Not saved: this browser has no space left." }).waitFor();
  await empty();
  await playground.write(`${LONG}!`);
  await playground.part("saved").filter({ hasText: "Saved in this browser." }).waitFor();
});

for (const [width, height] of [
  [1280, 800],
  [1280, 560],
]) {
  play(
    `endless output moves no button, ${width} by ${height}, and is cut with the reason`,
    async (playground, page) => {
      await playground.write("while True:\n    print('again')");
      const place = () => playground.part("run").evaluate((button) => button.getBoundingClientRect().top + scrollY);
      const before = await place();
      await playground.press("run");
      await playground.prints("again\nagain");
      await playground.is("limit");
      await playground.part("results").filter({ hasText: "A loop that never ends is the usual reason." }).waitFor();
      assert.equal(await place(), before);
    },
    { viewport: { width, height } },
  );
}

play(
  "in a small window, the notice that nothing is saved waits at the end of the page while the reader types",
  async (playground, page) => {
    await page.addInitScript(savesNothing);
    await page.reload();
    await playground.ready();
    await playground.write("print(1)");
    const notice = page.locator('[data-part="safety-notice"]');
    await notice.waitFor();
    assert.equal(await notice.evaluate((each) => getComputedStyle(each).position), "static");
  },
  { viewport: { width: 360, height: 640 } },
);

play("step-through works beside the editor, including the reader's own modules", async (playground, page) => {
  await playground.write("import helper\nprint(helper.twice(4))\n");
  await playground.add("helper.py", "def twice(x):\n    return 2 * x\n");
  await playground.press("trace");
  await page.locator(".trace").waitFor();
  const slider = playground.part("trace-range");
  const last = Number(await slider.getAttribute("max"));
  await slider.fill(String(last - 1));
  await playground.part("trace-sentence").filter({ hasText: "twice returns 8." }).waitFor();
  assert.equal(await playground.part("trace-file").textContent(), "helper.py");
  assert.deepEqual(await page.locator(".trace .line-at").allTextContents(), ["    return 2 * x"]);
});

play(
  "a link box and long names don't make a 320 px screen scroll sideways",
  async (playground, page) => {
    // The fonts of the theme can arrive late, or not at all.
    await page.evaluate(() => {
      for (const font of ["--mono", "--serif"]) document.documentElement.style.setProperty(font, "monospace");
    });
    await playground.add("a-long-name-of-a-file-that-nobody-would-choose.csv", "1,2\n");
    await playground.share();
    assert.deepEqual(await tooWide(page), []);
  },
  { viewport: { width: 320, height: 640 } },
);
