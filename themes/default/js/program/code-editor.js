/**
 * Puts the bundled editor into a program's frame.
 *
 * Expects an element with the parts `editor` and, in exercises, `keys`. The bundle
 * is fetched only when a program is about to be edited.
 */
import { draftIn } from "./early-press.js";
import { pause } from "../page/pause.js";
import { phrase } from "../page/phrases.js";

/** In dependency order. The last one creates editors. */
const PARTS = ["editor-text", "editor-view", "editor-language", "editor-python", "editor"];

const PAIRS = new Set(["()", '""', "[]", "''"]);

/** @typedef {any} Editor the return value of the bundle's `createEditor`, which isn't type-checked here */

const addresses = PARTS.map((name) => new URL(`../../vendor/${name}.js`, import.meta.url).href);

let isFetched = false;
/** @type {Promise<{createEditor: (options: object) => Promise<Editor>}> | null} */
let bundle = null;
/** Editors are created one at a time. */
let turn = Promise.resolve();

/** Starts fetching all parts in parallel. */
export function fetchEditor() {
  if (isFetched) return;
  isFetched = true;
  for (const href of addresses) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
}

/** Evaluates the parts one at a time, because all together would block a slow phone. */
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
  const place = element.querySelector('[data-part="editor"]');
  const draft = () => draftIn(place);
  // Readers can type before the editor is there, into a plain field.
  const early = draft();
  if (early) onChange(early.value);
  place.addEventListener("input", ({ target }) => target === draft() && onChange(target.value));
  const { createEditor } = await (bundle ??= load());
  const host = document.createElement("div");
  host.className = "editor-host";
  const mountedEditor = turn.then(() =>
    createEditor({
      pause,
      parent: host.attachShadow({ mode: "open" }),
      doc,
      label,
      language,
      description: onCheck ? `${phrase("editor.keys")} ${phrase("editor.keys_check")}` : phrase("editor.keys"),
      margins: () => coveredMargins(element),
      onChange,
      onRun,
      onCheck,
    }),
  );
  turn = mountedEditor.then(pause, pause);
  const editor = await mountedEditor;
  const typed = draft();
  const isFocused = typed !== null && document.activeElement === typed;
  place.querySelector(".editor-static")?.remove();
  place.append(host);
  wireKeys(element.querySelector('[data-part="keys"]'), editor);
  if (typed) {
    editor.setValue(typed.value);
    editor.select(typed.selectionStart, typed.selectionEnd);
  }
  if (isFocused) editor.focus();
  return editor;
}

/**
 * Returns how many pixels are covered at the top and bottom of the window, so that the line
 * being edited stays clear of them.
 */
function coveredMargins(element) {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const rows = [...(element.querySelector('[data-part="actions"]')?.children ?? [])].filter(
    (row) => getComputedStyle(row).position === "sticky",
  );
  return {
    top: parseFloat(scrollPaddingTop) || 0,
    bottom: Math.max(
      parseFloat(scrollPaddingBottom) || 0,
      rows.reduce((height, row) => height + row.offsetHeight, 0),
    ),
  };
}

/** Wires the row of keys for characters that phone keyboards hide two layers deep. */
function wireKeys(keys, editor) {
  if (!keys) return;
  keys.dataset.ready = "";
  // Otherwise the press takes the focus, and a phone's keyboard closes.
  keys.addEventListener("pointerdown", (event) => event.preventDefault());
  keys.addEventListener("click", (event) => {
    const key = event.target.closest("[data-key]")?.dataset.key;
    if (!key) return;
    if (key === "Tab") editor.indent();
    else if (PAIRS.has(key)) editor.insert(key[0], key[1]);
    else editor.insert(key);
  });
}
