/**
 * An exercise of a lesson, as its reader uses it.
 *
 * Takes a page and an exercise's id. themes/default/README.md lists the names of the parts.
 */
import { pressLater } from "./press.js";

export class Exercise {
  constructor(page, id) {
    this.page = page;
    this.selector = `#exercise-${id}`;
    this.root = page.locator(this.selector);
    this.editor = this.root.locator(".cm-content");
  }

  part(name) {
    return this.root.locator(`[data-part="${name}"]`);
  }

  /** Scrolls to the exercise and waits for its editor. */
  async reach() {
    await this.root.scrollIntoViewIfNeeded();
    await this.editor.waitFor();
    return this;
  }

  /** Replaces the program. */
  async write(program) {
    await this.editor.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(program);
  }

  /** Returns the program as the editor shows it. */
  async program() {
    const lines = await this.editor.locator(".cm-line").allTextContents();
    return lines.join("\n");
  }

  async press(name) {
    await this.page.locator(`${this.selector} [data-part="${name}"]:not([disabled], [aria-disabled])`).click();
  }

  /** Presses a button so long after the last press that both can't be a double click. */
  async pressLater(name) {
    await pressLater(this.page.locator(`${this.selector} [data-part="${name}"]:not([disabled], [aria-disabled])`));
  }

  /** Answers the program's question. */
  async answer(text) {
    await this.is("waiting");
    await this.part("input").fill(text);
    await this.part("input").press("Enter");
  }

  /** Waits for a run state, such as "passed". */
  async is(state) {
    await this.page.locator(`${this.selector}[data-state="${state}"]`).waitFor();
  }

  /** Waits until the output contains a text. */
  async prints(text) {
    await this.part("output-text").filter({ hasText: text }).waitFor();
  }

  /** Returns the paragraphs of the last check's message. */
  async saysOf(kind) {
    const result = this.root.locator(`.result[data-result="${kind}"]`);
    await result.waitFor();
    return result.locator("p:not(.buttons, .result-waits)").allTextContents();
  }

  /** Returns a column of the comparison: "called", "expected" or "got". Cells of SQL have bars between them. */
  async column(name) {
    const column = this.root.locator(`.result [data-column="${name}"] :is(pre, .rows tr)`);
    await column.first().waitFor();
    const lines = await column.evaluateAll((all) =>
      all.map((line) => (line.cells ? [...line.cells].map((cell) => cell.textContent).join("|") : line.textContent)),
    );
    return lines.join("\n");
  }
}

/** Opens a lesson at one of its exercises. */
export async function at(page, lesson, id) {
  await page.goto(lesson);
  return new Exercise(page, id).reach();
}
