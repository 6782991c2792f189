/**
 * "Your work is a file": saves a copy, opens one, erases everything.
 *
 * The progress page's element and the storage enter; files leave, and what is in a file
 * comes in only after its reader has seen what it would change. What a copy is, `copy-file.js`
 * knows.
 */
import { compareCopy, joinCopy, nameOfCopy, readCopy, writeCopy } from "./copy-file.js";
import { element } from "./controls.js";
import { download } from "./download.js";
import { capital, counted } from "./number-words.js";
import { REASONS } from "./safety-notice.js";

const COPY = "copy";
const DAY = 86_400_000;

/** Hands the reader a copy of all there is. */
export function saveCopy({ storage, courseTitle, now }) {
  const time = now();
  storage.put(COPY, { saved: time });
  download(nameOfCopy(courseTitle, time), writeCopy(storage.all(""), { course: courseTitle, now: time }), "application/json");
}

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {string} options.courseTitle
 * @param {(id: string) => string} options.titleOf the title of an exercise
 * @param {() => number} options.now
 * @param {() => void} options.onReplaced everything was replaced: the page has to be drawn anew
 */
export function createWorkFile({ page, storage, courseTitle, titleOf, announce, now, onReplaced }) {
  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  const [eraseDialog, openDialog] = [part("erase-dialog"), part("open-dialog")];
  const keptWords = part("work-safety").textContent;
  let opened = null;

  function listen(name, event, handler) {
    part(name).addEventListener(event, handler);
  }

  function save() {
    saveCopy({ storage, courseTitle, now });
    draw();
    tell("Your copy is in the folder where this browser puts its downloads.");
  }

  function tell(words) {
    const message = part("work-message");
    message.textContent = words;
    message.hidden = false;
    announce(words);
  }

  async function open() {
    const [file] = part("copy-file").files;
    // The same file may be chosen again.
    const content = file ? await file.text().catch(() => null) : undefined;
    part("copy-file").value = "";
    if (content === undefined) return;
    const copy = content === null ? { problem: "This browser could not read the file." } : readCopy(content, now());
    if (copy.problem) return tell(`${copy.problem} Nothing here has changed.`);
    opened = copy;
    part("open-problem").hidden = true;
    part("open-summary").replaceChildren(...summary(copy, compareCopy(storage.all(""), copy.records), titleOf));
    openDialog.showModal();
  }

  async function apply() {
    const prefer = openDialog.querySelector('input[name="prefer"]:checked')?.value ?? "later";
    try {
      await storage.replace(joinCopy(storage.all(""), opened.records, prefer));
    } catch {
      const why = storage.safety === "kept" ? "This browser has no room for it." : REASONS[storage.safety];
      return problem("open-problem", `${why} Nothing here has changed.`);
    }
    openDialog.close();
    onReplaced("The copy is in.");
  }

  async function erase() {
    try {
      await storage.replace([]);
    } catch {
      return problem("erase-problem", "This browser did not let it happen: nothing was erased. You can clear this site's data in the settings of the browser.");
    }
    eraseDialog.close();
    onReplaced("Everything is erased.");
  }

  function problem(name, words) {
    part(name).textContent = words;
    part(name).hidden = false;
  }

  function draw() {
    const saved = storage.get(COPY)?.saved;
    part("copy-last").textContent = saved ? `Last copy: ${dateWords(saved)}, ${agoWords(saved, now())}.` : "";
    part("work-safety").textContent = storage.safety === "kept" ? keptWords
      : `${REASONS[storage.safety]} What you do is gone when you leave a page, unless you save a copy there first.`;
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
  return { draw, tell };
}

/** What is in a copy, before anything of it counts. Its programs are shown and never run. */
function summary({ saved, damaged }, { programs, passed, lessons, differing }, titleOf) {
  const parts = [element("p", `${saved ? `It was saved on ${dateWords(saved)}. ` : ""}It holds ${counted(programs.length, "program")}, ${counted(passed, "passed exercise")} and ${counted(lessons, "lesson")} that ${lessons === 1 ? "is" : "are"} done.`)];
  if (damaged > 0) parts.push(element("p", `${capital(counted(damaged, "entry", "entries"))} in it cannot be read and would be left out.`));
  if (programs.length > 0) parts.push(shownPrograms(programs, titleOf));
  parts.push(element("p", "What you have done here stays done."));
  if (differing.length > 0) parts.push(choice(differing, titleOf));
  return parts;
}

function shownPrograms(programs, titleOf) {
  const details = element("details");
  details.append(element("summary", "The programs in it"));
  for (const { id, code } of programs) {
    const shown = element("details");
    const pre = element("pre", "", "code");
    pre.append(element("code", code));
    shown.append(element("summary", titleOf(id)), pre);
    details.append(shown);
  }
  return details;
}

function choice(differing, titleOf) {
  const group = element("fieldset", "", "copy-choice");
  const names = differing.slice(0, 3).map(titleOf).join(", ") + (differing.length > 3 ? ` and ${counted(differing.length - 3, "more", "more")}` : "");
  group.append(element("legend", `${differing.length === 1 ? "One program differs" : `${capital(counted(differing.length, "program"))} differ`} from yours here: ${names}. Which do you keep?`));
  const options = { later: "The later of the two, each time", here: "The programs here", copy: "The programs of the copy" };
  for (const [value, words] of Object.entries(options)) {
    const label = element("label");
    const input = element("input");
    Object.assign(input, { type: "radio", name: "prefer", value, checked: value === "later" });
    label.append(input, ` ${words}`);
    group.append(label);
  }
  return group;
}

function dateWords(time) {
  return new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

function agoWords(time, now) {
  const days = Math.floor((now - time) / DAY);
  if (days < 1) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}
