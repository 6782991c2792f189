/**
 * A question of a lesson, as its reader answers it.
 *
 * A page and a question's id enter; presses go to the page, and what it then
 * shows leaves. What the parts are called is told in themes/default/README.md.
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
    await this.root.locator(".quiz-choice").filter({ hasText: new RegExp(`^\\s*${escaped(words)}\\s*$`) }).click();
  }

  /** Waits until the outcome begins with these words. */
  async outcome(words) {
    await this.part("outcome").filter({ hasText: words }).waitFor();
  }

  /** What is said under the chosen rows. */
  async explanations() {
    const texts = await this.root.locator(".quiz-option .quiz-verdict").allTextContents();
    return texts.map((text) => text.replace(/\s+/g, " ").trim());
  }

  /** The lines that are to be put in order, from the top. */
  lines() {
    return this.root.locator(".quiz-line .quiz-words").allTextContents();
  }

  /** What was said and what was printed, each with its caption. */
  figures() {
    return this.root.locator(".prediction figure").evaluateAll((figures) =>
      figures.map((figure) => [figure.querySelector("figcaption").textContent, figure.querySelector("pre").textContent]));
  }

  /** The paragraph that begins with the verdict. */
  verdict() {
    return this.root.locator("p:has(> .question-verdict)").textContent();
  }

  /** Waits until a screen reader is told this. */
  async hears(words) {
    await this.page.locator('[data-part="announcements"] p').filter({ hasText: words }).first().waitFor({ state: "attached" });
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
