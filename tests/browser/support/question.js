/**
 * A question of a lesson, as its reader answers it.
 *
 * Takes a page and a question's id. themes/default/README.md lists the names of the parts.
 */
export class Question {
  constructor(page, id) {
    this.page = page;
    this.selector = `#${id}`;
    this.root = page.locator(this.selector);
  }

  part(name) {
    return this.root.locator(`[data-part="${name}"]`).first();
  }

  async press(name) {
    await this.page.locator(`${this.selector} [data-part="${name}"]:not([disabled], [aria-disabled])`).first().click();
  }

  /** Waits until it is "asking" or "answered". */
  async is(state) {
    await this.page.locator(`${this.selector}[data-asked="${state}"]`).waitFor();
  }

  async choose(words) {
    await this.root
      .locator(".quiz-choice")
      .filter({ hasText: new RegExp(`^\\s*${escaped(words)}\\s*$`) })
      .click();
  }

  /** Waits until the outcome starts with these words. */
  async outcome(words) {
    await this.part("outcome").filter({ hasText: words }).waitFor();
  }

  /** Returns the explanations below the chosen rows. */
  async explanations() {
    const texts = await this.root.locator(".quiz-option .quiz-verdict").allTextContents();
    return texts.map((text) => text.replace(/\s+/g, " ").trim());
  }

  /** Returns the lines to put in order, from top to bottom. */
  lines() {
    return this.root.locator(".quiz-line .quiz-words").allTextContents();
  }

  /** Returns the prediction and the output, each with its caption. */
  figures() {
    return this.root
      .locator(".prediction figure")
      .evaluateAll((figures) =>
        figures.map((figure) => [figure.querySelector("figcaption").textContent, figure.querySelector("pre").textContent]),
      );
  }

  /** Returns the paragraph that starts with the verdict. */
  verdict() {
    return this.root.locator("p:has(> .question-verdict)").textContent();
  }

  /** Waits until this is announced to screen readers. */
  async hears(words) {
    await this.page.locator('[data-part="announcements"] p').filter({ hasText: words }).first().waitFor({ state: "attached" });
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
