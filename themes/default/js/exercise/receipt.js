/**
 * Receipts: short codes that tell the page about work done on the reader's own
 * machine.
 *
 * `check.pyz` prints a code when all checks of a step have passed. Readers paste it
 * or open a link with `#receipt=…`, which updates the records of the lesson's check
 * groups and the marks on its steps. Anyone can make a code: the checksum only
 * catches typing errors, and the page says so.
 */
import { fnv } from "../page/bytes.js";
import { onSubmit } from "../page/controls.js";
import { fragment } from "../page/fragment.js";
import { phrase } from "../page/phrases.js";
import { exerciseKey } from "../progress/progress.js";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** How a receipt of the page's lesson goes on. */
const EXAMPLE_CODE = "2.4-MJZS-XCH8C5";
const HASH_PREFIX = "#receipt=";

/**
 * @typedef {object} Own the page's own lesson
 * @property {string} lesson
 * @property {string} version the version of the checks in the starter
 * @property {number[]} steps the steps that have checks
 * @property {Object<string, number[]>} groups the steps of each check group
 */

/**
 * Reads a code for this lesson and returns the steps that count, with a message for the
 * reader.
 *
 * @param {string} text as pasted
 * @param {Own} receiptData
 * @returns {{kind: "empty"|"unreadable"|"damaged"|"foreign"|"older"|"good", steps: number[], words: string}}
 */
export function readReceipt(text, receiptData) {
  const code = text
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/^.*RECEIPT=/, "");
  const rejected = (kind, words) => ({ kind, steps: [], words });
  if (code === "") return rejected("empty", phrase("noted.empty"));
  const codeParts = /^(.+)-(\d+(?:\.\d+)*)-([0-9A-Z]{4})-([0-9A-Z]{6})$/.exec(code);
  if (!codeParts)
    return rejected("unreadable", phrase("noted.unreadable", { example: `${receiptData.lesson.toUpperCase()}-${EXAMPLE_CODE}` }));
  const [, lesson, list, version, checksum] = codeParts;
  // Codes never contain letters that look like digits.
  const plain = (letters) => letters.replaceAll("O", "0").replace(/[IL]/g, "1");
  const body = `${lesson}-${list}-${plain(version)}`;
  // Before the lesson: with a typing error, the name may be wrong, too.
  if (receiptLetters(body, 6) !== plain(checksum)) return rejected("damaged", phrase("noted.damaged"));
  if (lesson !== receiptData.lesson.toUpperCase()) return rejected("foreign", phrase("noted.foreign", { lesson }));
  const steps = list
    .split(".")
    .map(Number)
    .filter((step) => receiptData.steps.includes(step));
  if (plain(version) === receiptData.version) return { kind: "good", steps, words: stepWords(steps) };
  if (steps.length === 0) return rejected("older", phrase("noted.old"));
  return { kind: "older", steps, words: `${stepWords(steps)} ${phrase("noted.older")}` };
}

function stepWords(steps) {
  return phrase("noted.steps", { count: steps.length, steps: steps.slice(0, -1).join(", "), last: steps.at(-1) });
}

/** Returns the FNV-1a hash of a string as letters, exactly like check.pyz. */
export function receiptLetters(text, count) {
  const hash = fnv(new TextEncoder().encode(text));
  return Array.from({ length: count }, (_, place) => ALPHABET[(hash >>> (5 * place)) & 31]).join("");
}

/** Returns the key of the steps done in a lesson according to receipts. */
export function receiptKey(lesson) {
  return `receipt:${lesson}`;
}

/** Records steps as done, and updates the check groups they belong to. */
export function noteSteps(steps, receiptData, storage, now) {
  const key = receiptKey(receiptData.lesson);
  const stepsDone = [...new Set([...(storage.get(key)?.steps ?? []), ...steps])].sort((a, b) => a - b);
  storage.put(key, { steps: stepsDone });
  for (const [group, needed] of Object.entries(receiptData.groups)) {
    const record = storage.get(exerciseKey(group)) ?? {};
    if (record.status === "done" || !needed.some((step) => stepsDone.includes(step))) continue;
    const complete = needed.every((step) => stepsDone.includes(step));
    const tries = (record.tries ?? 0) + 1;
    storage.put(exerciseKey(group), complete ? { status: "done", tries, passed: now } : { status: "tried", tries });
  }
}

/**
 * @param {object} options
 * @param {HTMLElement} options.element rendered by `partials/receipt.html`
 * @param {Awaited<ReturnType<typeof import("../progress/storage.js").openStorage>>} options.storage
 * @param {(text: string) => void} options.announce
 * @param {() => void} options.onProgress
 * @param {AbortSignal} options.signal
 */
export function createReceipt({ element, storage, announce, onProgress, signal }) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  /** @type {Own} */
  const receiptData = JSON.parse(element.querySelector(".receipt-data").textContent);
  const page = element.ownerDocument;

  function applyReceipt(text) {
    const { kind, steps, words } = readReceipt(text, receiptData);
    element.dataset.receipt = kind;
    part("receipt-words").textContent = words;
    announce(words);
    if (steps.length === 0) return;
    noteSteps(steps, receiptData, storage, Date.now());
    onProgress();
  }

  function takeFromAddress() {
    if (!page.location.hash.startsWith(HASH_PREFIX)) return;
    const code = fragment(page.location.hash.slice(HASH_PREFIX.length));
    // So that a reload doesn't count the code again, and a copied URL doesn't contain it.
    page.defaultView?.history.replaceState(null, "", page.location.pathname + page.location.search);
    part("receipt-code").value = code;
    applyReceipt(code);
    element.scrollIntoView();
  }

  function draw() {
    const stepsDone = storage.get(receiptKey(receiptData.lesson))?.steps ?? [];
    for (const box of page.querySelectorAll("[data-local-step]")) {
      const isDone = stepsDone.includes(Number(box.dataset.localStep));
      box.dataset.status = isDone ? "done" : "not-started";
      box.querySelector('[data-part="local-status"]').textContent = isDone ? phrase("status.done") : "";
    }
  }

  part("receipt-form").hidden = false;
  onSubmit(part("receipt-form"), () => applyReceipt(part("receipt-code").value), signal);
  page.defaultView?.addEventListener("hashchange", takeFromAddress, { signal });

  draw();
  takeFromAddress();
  return { draw };
}
