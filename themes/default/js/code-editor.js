/**
 * Puts the bundled editor into a program's frame.
 *
 * An element with the parts `editor` and, on exercises, `keys` enters; the
 * editor's small interface leaves. The bundle is fetched when the first
 * program is expected to be written. It knows nothing of running or storage.
 */
import { takePress } from "./early-press.js";
import { pause } from "./pause.js";
import { phrase } from "./phrases.js";

/** In the order in which each needs the ones before; the last one makes editors. */
const PARTS = ["editor-text", "editor-view", "editor-language", "editor-python", "editor"];

const HOW_TO = phrase("editor.keys", "Tab indents. To leave the editor, press Escape, then Tab. Control or Command with Enter runs the program.");
const HOW_TO_CHECK = `${HOW_TO} ${phrase("editor.keys_check", "Shift with Enter checks it.")}`;
const PAIRS = new Set(["()", '""', "[]", "''"]);

/** @typedef {any} Editor what the bundle's `createEditor` gives, which is not ours to check */

const addresses = PARTS.map((name) => new URL(`../vendor/${name}.js`, import.meta.url).href);

let isFetched = false;
/** @type {Promise<{createEditor: (options: object) => Promise<Editor>}> | null} */
let bundle = null;
/** One editor is made after another. */
let turn = Promise.resolve();

/** Fetches all parts at once. */
export function fetchEditor() {
  if (isFetched) return;
  isFetched = true;
  for (const href of addresses) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
}

/** Begins each part by itself: together they would hold up a slow phone. */
async function load() {
  fetchEditor();
  let last;
  for (const address of addresses) {
    last = await import(address);
    await pause();
  }
  return last;
}

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {string} options.doc
 * @param {string} options.label
 * @param {"python"|"sql"} [options.language]
 * @param {(text: string) => void} options.onChange
 * @param {() => void} options.onRun
 * @param {() => void} [options.onCheck]
 * @returns {Promise<Editor>}
 */
export async function mountEditor({ element, doc, label, language = "python", onChange, onRun, onCheck }) {
  const { createEditor } = await (bundle ??= load());
  const place = element.querySelector('[data-part="editor"]');
  const host = document.createElement("div");
  host.className = "editor-host";
  const made = turn.then(() => createEditor({
    pause,
    parent: host.attachShadow({ mode: "open" }),
    doc,
    label,
    language,
    description: onCheck ? HOW_TO_CHECK : HOW_TO,
    margins: () => covered(element),
    onChange,
    onRun,
    onCheck,
  }));
  turn = made.then(pause, pause);
  const editor = await made;
  place.querySelector(".editor-static")?.remove();
  place.append(host);
  wireKeys(element.querySelector('[data-part="keys"]'), editor);
  if (takePress(place)) editor.focus();
  return editor;
}

/** What lies over the edges of the window, in pixels: a line that is written in stands clear of it. */
function covered(element) {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const actions = element.querySelector('[data-part="actions"]');
  const isOver = actions && getComputedStyle(actions).position === "sticky";
  return {
    top: parseFloat(scrollPaddingTop) || 0,
    bottom: Math.max(parseFloat(scrollPaddingBottom) || 0, isOver ? actions.offsetHeight : 0),
  };
}

/** The row of keys that phones hide two layers deep. */
function wireKeys(keys, editor) {
  if (!keys) return;
  keys.dataset.ready = "";
  keys.addEventListener("pointerdown", (event) => event.preventDefault());
  keys.addEventListener("click", (event) => {
    const key = event.target.closest("[data-key]")?.dataset.key;
    if (!key) return;
    if (key === "Tab") editor.indent();
    else if (PAIRS.has(key)) editor.insert(key[0], key[1]);
    else editor.insert(key);
  });
}
