/**
 * The page for an author: judges every program of every exercise, one after the other, and says
 * which exercises are right.
 *
 * The page's element and the shared interpreter enter. What a program should come to is told by
 * its role, as in `understory check --exercises`; judging is the engine's.
 */
import { element } from "./controls.js";

const QUIET = { onOutput() {}, onChecking() {}, onInput: () => null, onInputs: () => [] };

/** What is wrong with a program, given its verdict; null where it is as its role asks. */
export function complaint({ path, role, message }, verdict) {
  const file = path.split("/").at(-1);
  if (verdict.status && verdict.status !== "limit") return `${file}: Python broke off.`;
  const spoken = verdict.checks.find(({ status }) => status !== "passed" && status !== "waiting");
  if (role === "starter") return verdict.passed ? `${file} passes, and has to fail.` : null;
  if (role !== "mistake") return verdict.passed ? null : `${file} does not pass “${spoken.name}”: ${spoken.message}`;
  if (verdict.passed) return `${file} passes, and has to fail.`;
  return spoken.message === message ? null : `${file} is not told its own words, but: ${spoken.message}`;
}

/** "11 of 12 exercises are right" */
export function summaryWords(right, wrong, count) {
  const done = right + wrong;
  if (done < count) return `${done} of ${count} exercises checked, ${wrong} with problems`;
  return wrong === 0 ? `All ${count} exercises are right.` : `${wrong} of ${count} exercises have problems.`;
}

export function createAuthorPage({ element: page, interpreter }) {
  const exercises = JSON.parse(page.querySelector(".author-data").textContent);
  const summary = page.querySelector('[data-part="author-summary"]');
  let closed = false;

  async function problemsOf({ exercise, programs }) {
    const problems = [];
    for (const program of programs) {
      if (closed) return [];
      const told = complaint(program, await interpreter.check(QUIET, exercise, program.source));
      if (told) problems.push(told);
    }
    return problems;
  }

  function draw(row, problems) {
    row.dataset.status = problems.length === 0 ? "done" : "not-yet";
    row.querySelector('[data-part="author-state"]').textContent = problems.length === 0 ? "right" : "not right";
    const list = row.querySelector('[data-part="author-problems"]');
    list.hidden = problems.length === 0;
    list.replaceChildren(...problems.map((words) => element("li", words)));
  }

  async function judgeAll() {
    const counts = { right: 0, wrong: 0 };
    for (const exercise of exercises) {
      const row = page.querySelector(`[data-author-exercise="${CSS.escape(exercise.path)}"]`);
      if (!row) continue;
      row.querySelector('[data-part="author-state"]').textContent = "being checked";
      const problems = await problemsOf(exercise);
      if (closed) return;
      draw(row, problems);
      counts[problems.length === 0 ? "right" : "wrong"] += 1;
      summary.textContent = summaryWords(counts.right, counts.wrong, exercises.length);
    }
  }

  return {
    element: page,
    /** Begins where the page is looked at. */
    async mount() {
      await judgeAll().catch((error) => {
        console.error(error);
        summary.textContent = "Python is not there yet: open this page again when the runner is built.";
      });
    },
    close() {
      closed = true;
      interpreter.stop(QUIET);
    },
  };
}
