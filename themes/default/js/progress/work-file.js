/**
 * "Your work is a file": saves a copy, opens one, or erases everything.
 *
 * A copy is only applied after the reader has seen what it would change.
 * `copy-file.js` and `import-copy.js` handle the format.
 */
import { nameOfCopy, writeCopy } from "./copy-file.js";
import { element, reportMissingScripts, setTextOrHide } from "../page/controls.js";
import { download } from "../page/download.js";
import { capitalize, counted } from "../page/number-words.js";
import { locale, phrase } from "../page/phrases.js";
import { UNSAVED_REASONS } from "./safety-notice.js";

/** Loaded separately, so that saving a copy doesn't depend on the network. */
const fetchImport = () => import("./import-copy.js");

const COPY = "copy";
const UNCHANGED = phrase("copied.unchanged");
const MILLIS_PER_DAY = 86_400_000;

/** Saves a copy of all the reader's work as a file. */
export function saveCopy({ storage, courseTitle }) {
  const now = Date.now();
  storage.put(COPY, { saved: now });
  download(nameOfCopy(courseTitle, now), writeCopy(storage.all(""), { course: courseTitle, now }), "application/json");
}

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {string} options.courseTitle
 * @param {(id: string) => string} options.titleOf returns the title of an exercise
 * @param {(text: string) => void} options.announce
 * @param {(words: string) => void} options.onReplaced called when everything was replaced, so the page must be redrawn
 */
export function createWorkFile({ page, storage, courseTitle, titleOf, announce, onReplaced }) {
  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  const [eraseDialog, openDialog] = [part("erase-dialog"), part("open-dialog")];
  const keptWords = part("work-safety").textContent;
  /** @type {import("./import-copy.js").Copy | null} */
  let opened = null;

  function listen(name, event, handler) {
    part(name).addEventListener(event, handler);
  }

  function save() {
    saveCopy({ storage, courseTitle });
    draw();
    showMessage(phrase("copied.saved"));
  }

  function showMessage(words) {
    setTextOrHide(part("work-message"), words);
    announce(words);
  }

  async function open() {
    setTextOrHide(part("work-message"), "");
    const [file] = part("copy-file").files;
    // Allow choosing the same file again.
    const content = file ? await file.text().catch(() => null) : undefined;
    part("copy-file").value = "";
    if (content === undefined) return;
    const imported = await fetchImport().catch(() => null);
    if (!imported) {
      reportMissingScripts();
      return showMessage(UNCHANGED);
    }
    const { readCopy, compareCopy } = imported;
    const copy = content === null ? { problem: phrase("copied.unread") } : readCopy(content, Date.now());
    if (copy.problem !== undefined) return showMessage(`${copy.problem} ${UNCHANGED}`);
    opened = copy;
    part("open-problem").hidden = true;
    part("open-summary").replaceChildren(
      ...(copy.course === courseTitle ? [] : [element("p", phrase("copied.other_course", { course: copy.course ?? "?" }))]),
      ...summary(copy, compareCopy(storage.all(""), copy.records), titleOf),
    );
    openDialog.showModal();
  }

  async function apply() {
    if (!opened) return;
    const chosen = (name) => openDialog.querySelector(`input[name="${name}"]:checked`)?.value;
    try {
      const { joinCopy } = await fetchImport();
      await storage.replace(joinCopy(storage.all(""), opened.records, chosen("prefer") ?? "later", chosen("files") ?? "here"));
    } catch {
      const why = storage.safety === "kept" ? phrase("copied.full") : UNSAVED_REASONS[storage.safety];
      return setTextOrHide(part("open-problem"), `${why} ${UNCHANGED}`);
    }
    openDialog.close();
    onReplaced(phrase("copied.done"));
  }

  async function erase() {
    try {
      await storage.replace([]);
    } catch {
      return setTextOrHide(part("erase-problem"), phrase("copied.not_erased"));
    }
    eraseDialog.close();
    onReplaced(phrase("copied.erased"));
  }

  function draw() {
    const savedAt = storage.get(COPY)?.saved;
    part("copy-last").textContent = savedAt ? phrase("copied.last", { day: dateWords(savedAt), ago: agoWords(savedAt) }) : "";
    part("work-safety").textContent = storage.safety === "kept" ? keptWords : `${UNSAVED_REASONS[storage.safety]} ${phrase("copied.gone")}`;
    part("work-file").hidden = false;
  }

  listen("copy-save", "click", save);
  listen("copy-open", "click", () => part("copy-file").click());
  listen("copy-file", "change", open);
  listen("open-apply", "click", apply);
  listen("open-cancel", "click", () => openDialog.close());
  listen("erase", "click", () => {
    part("erase-problem").hidden = true;
    eraseDialog.showModal();
  });
  listen("erase-copy", "click", save);
  listen("erase-cancel", "click", () => eraseDialog.close());
  listen("erase-now", "click", erase);
  draw();
  return { draw, showMessage };
}

/**
 * Shows what a copy contains before anything is applied. Its programs are displayed but
 * never run.
 *
 * @param {import("./import-copy.js").Copy} copy
 */
function summary({ savedAt, damaged }, { programs, passed, lessons, differing, files, filesDiffer }, titleOf) {
  const holds = phrase("copied.holds", {
    programs: phrase("copied.programs", counted(programs.length)),
    exercises: phrase("copied.exercises", counted(passed)),
    ...counted(lessons),
  });
  const when = savedAt ? `${phrase("copied.when", { day: dateWords(savedAt) })} ` : "";
  const parts = [element("p", when + holds)];
  if (files.length > 0) parts.push(element("p", phrase("copied.files", { names: summarizeNames(files) })));
  if (damaged > 0) parts.push(element("p", capitalize(phrase("copied.damaged", counted(damaged)))));
  if (programs.length > 0) {
    const programBlocks = programs.map(({ id, code }) =>
      element("details", [element("summary", titleOf(id)), element("pre", [element("code", code)], "code")]),
    );
    parts.push(element("details", [element("summary", phrase("copied.inside")), ...programBlocks]));
  }
  parts.push(element("p", phrase("copied.stays")));
  if (differing.length > 0) {
    const names = summarizeNames(differing.map(titleOf));
    parts.push(
      choice("prefer", capitalize(phrase("copied.differ", { names, ...counted(differing.length) })), {
        later: phrase("copied.later"),
        here: phrase("copied.here"),
        copy: phrase("copied.copy"),
      }),
    );
  }
  if (filesDiffer)
    parts.push(choice("files", phrase("copied.files_differ"), { here: phrase("copied.files_here"), copy: phrase("copied.files_copy") }));
  return parts;
}

/** Lists up to three names and the number of further ones. */
function summarizeNames(all) {
  const lessonNames = all.slice(0, 3).join(", ");
  const more = all.length - 3;
  return more > 0 ? phrase("copied.more", { names: lessonNames, ...counted(more) }) : lessonNames;
}

/** Creates a group of radio buttons with the first one selected. */
function choice(name, legend, options) {
  const labels = Object.entries(options).map(([value, words], index) => {
    const input = Object.assign(element("input"), { type: "radio", name, value, checked: index === 0 });
    return element("label", [input, ` ${words}`]);
  });
  return element("fieldset", [element("legend", legend), ...labels], "copy-choice");
}

function dateWords(time) {
  return new Date(time).toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
}

function agoWords(time) {
  const days = Math.floor((Date.now() - time) / MILLIS_PER_DAY);
  if (days < 1) return phrase("copied.today");
  return phrase("copied.ago", { count: days });
}
