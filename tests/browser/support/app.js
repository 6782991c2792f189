/**
 * The applications of `fixtures/answer-requests/`, a lesson in an author's course, as their reader
 * uses them.
 */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { useAuthor } from "./author.js";
import { useBrowser, useReader } from "./browser.js";

/** The folder of the lesson. */
export const LESSON = fileURLToPath(new URL("../fixtures/answer-requests/", import.meta.url));

/** The address of its page. */
export const PAGE = "begin/answer-requests/";

/** An application on the page. */
export class App {
  constructor(page, id, selector = `#app-${id}`) {
    this.page = page;
    this.root = page.locator(selector);
    this.editor = this.root.locator(".cm-content");
  }

  part(name) {
    return this.root.locator(`[data-part="${name}"]`);
  }

  async reach() {
    await this.root.scrollIntoViewIfNeeded();
    await this.editor.waitFor();
    return this;
  }

  async run() {
    await this.part("run-app").click();
    await this.is("running");
  }

  async is(state) {
    await this.root.and(this.page.locator(`[data-serving="${state}"]`)).waitFor();
  }

  /** Sends a request with the keyboard. */
  async send(path) {
    await this.part("path").fill(path);
    await this.part("path").press("Enter");
  }

  /** Waits for the response to a path, and returns its status and body. */
  async response(path) {
    await this.part("response-label").filter({ hasText: path }).waitFor();
    return [await this.part("response-status").textContent(), await this.part("response-body").textContent()];
  }

  /** Waits until the log contains a text, and returns the log. */
  async logs(text) {
    await this.part("log").filter({ hasText: text }).waitFor();
    return this.part("log").textContent();
  }

  async write(program) {
    await this.editor.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(program);
  }
}

/** Serves the lesson during the tests of one file. Returns the function that defines them. */
export function useApps() {
  const browser = useBrowser();
  const author = useAuthor(({ folder }) => cp(LESSON, join(folder, "content/01-begin/02-answer-requests"), { recursive: true }));
  return useReader(browser, () => author.server.url);
}

/** Opens the page, and waits until one of its applications works. */
export async function open(page, id, selector) {
  await page.goto(PAGE);
  return new App(page, id, selector).reach();
}
