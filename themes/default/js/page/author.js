/**
 * The author's page: checks every program of every exercise, one after the other,
 * and shows which exercises are right.
 *
 * The expected result depends on the program's role, as in `understory check
 * --exercises`.
 */
import { element } from "./controls.js";

const SILENT_CALLBACKS = { onOutput() {}, onChecking() {}, onInput: () => null, onInputs: () => [] };

/**
 * Describes what is wrong with a program given its verdict, or returns null if it behaves
 * as its role requires.
 */
export function complaint({ path, role, message }, verdict) {
  const file = path.split("/").at(-1);
  if (verdict.status && verdict.status !== "limit") return `${file}: Python crashed.`;
  const failed = verdict.checks.find(({ status }) => status !== "passed" && status !== "waiting");
  if (role === "starter") return verdict.passed ? `${file} passes, but should fail.` : null;
  if (role !== "mistake") return verdict.passed ? null : `${file} doesn’t pass “${failed.name}”: ${failed.message}`;
  if (verdict.passed) return `${file} passes, but should fail.`;
  return failed.message === message ? null : `${file} gets another message: ${failed.message}`;
}

/** For example: "11 of 12 exercises are correct." */
export function summaryWords(right, wrong, count) {
  const judgedCount = right + wrong;
  if (judgedCount < count) return `${judgedCount} of ${count} exercises checked, ${wrong} with problems`;
  return `${right} of ${count} ${count === 1 ? "exercise is" : "exercises are"} correct.`;
}

export function createAuthorPage({ element: page, interpreter, signal }) {
  const summary = page.querySelector('[data-part="author-summary"]');
  // Each change to the course starts a new turn, and the old one stops.
  let turn = 0;

  async function problemsOf({ exercise, programs }, thisTurn) {
    const problems = [];
    for (const program of programs) {
      if (thisTurn !== turn) return [];
      const problem = complaint(program, await interpreter.check(SILENT_CALLBACKS, exercise, program.source));
      if (problem) problems.push(problem);
    }
    return problems;
  }

  function draw(row, problems) {
    row.dataset.status = problems.length === 0 ? "done" : "not-yet";
    row.querySelector('[data-part="author-state"]').textContent = problems.length === 0 ? "correct" : "incorrect";
    const list = row.querySelector('[data-part="author-problems"]');
    list.hidden = problems.length === 0;
    list.replaceChildren(...problems.map((words) => element("li", words)));
  }

  async function judgeAll() {
    const thisTurn = ++turn;
    const exercises = JSON.parse(page.querySelector(".author-data").textContent);
    const counts = { right: 0, wrong: 0 };
    for (const exercise of exercises) {
      const row = page.querySelector(`[data-author-exercise="${CSS.escape(exercise.path)}"]`);
      if (!row) continue;
      row.querySelector('[data-part="author-state"]').textContent = "checking…";
      const problems = await problemsOf(exercise, thisTurn);
      if (thisTurn !== turn) return;
      draw(row, problems);
      counts[problems.length === 0 ? "right" : "wrong"] += 1;
      summary.textContent = summaryWords(counts.right, counts.wrong, exercises.length);
    }
  }

  function begin() {
    return judgeAll().catch((error) => {
      console.error(error);
      summary.textContent = "Python isn’t ready yet. Reload this page when the runner is built.";
    });
  }

  document.addEventListener("understory:swapped", begin, { signal });
  signal.addEventListener("abort", () => {
    turn += 1;
    interpreter.stop(SILENT_CALLBACKS);
  });
  // Starts when the page comes into view.
  return { mount: begin };
}
