/**
 * The playground: files with an editor, one program, and links that carry both.
 *
 * The page's element, the shared interpreter and the storage enter; the
 * reader's files go to the storage. Files of somebody else's link stand in
 * their place until they are kept or left: they are never saved or run by
 * themselves. What may be done with files is `playground-files.js`'s.
 */
import { isDisabled, setDisabled } from "./controls.js";
import { contentOf, download } from "./file-transfer.js";
import { numeral, phrase } from "./phrases.js";
import { MAIN, added, asWorkspace, kept, opened, removed, renamed, sizeOf, workspaceOf, written } from "./playground-files.js";
import { createTabs, drawWritten } from "./playground-view.js";
import { createExplanation } from "./explanation.js";
import { createProgram } from "./program.js";
import { isActive } from "./run-state.js";
import { buttons } from "./run-words.js";
import { hasFiles, hashOf, workspaceFrom } from "./share-link.js";
import { createStepThrough } from "./step-through.js";

const KEY = "playground";

/** @type {Record<string, [string, string]>} title and words */
const WORDS = {
  shared: [
    phrase("files.shared", "Somebody else's program:"),
    phrase("files.shared_words", "it came with the link that you opened. Read it before you run it; nothing has run yet. Your own files are kept."),
  ],
  damaged: [
    phrase("files.broken", "This link is damaged,"),
    phrase("files.broken_words", "so what it carries cannot be shown. Ask for it again, or copy all of it. These are your own files."),
  ],
};

const SAVED = {
  kept: phrase("files.saved", "Saved in this browser."),
  full: phrase("files.full", "Not saved: this browser has no room left."),
  refused: phrase("files.refused", "Not saved: this browser keeps nothing."),
};

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {ReturnType<typeof import("./interpreter.js").createInterpreter>} options.interpreter
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {(text: string) => void} options.announce
 * @param {typeof import("./code-editor.js").mountEditor} options.mountEditor
 */
export function createPlayground({ element: root, interpreter, storage, announce, mountEditor }) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const first = workspaceOf(JSON.parse(root.querySelector(".playground-data").textContent));
  const leaving = new AbortController();
  let mine = asWorkspace(storage.get(KEY)?.workspace) ?? first;
  let workspace = mine;
  /** Whether the files at hand are somebody else's. */
  let isShared = false;
  let undo = null;
  /** @type {import("./code-editor.js").Editor | null} */
  let editor = null;
  let mounting = Promise.resolve();
  let isNear = false;
  let naming = null;

  const program = createProgram({
    root,
    interpreter,
    announce,
    source: () => workspace.files[MAIN],
    runOptions: () => ({ files: Object.fromEntries(Object.entries(workspace.files).filter(([name]) => name !== MAIN)) }),
    onRecorded: (recording) => steps.show(recording),
    onEnded: (result) => drawWrittenFiles(result.files ?? {}),
    onState(state) {
      root.dataset.state = state.name;
      const { run, runDisabled } = buttons(state);
      part("run").textContent = run;
      setDisabled(part("run"), runDisabled && state.touched);
      part("empty").hidden = !part("output").hidden;
      if (isActive(state)) part("written").hidden = true;
      steps.draw(state);
      explanation.draw(state);
      mark(state);
    },
  });
  const steps = createStepThrough({ root, program, announce });
  const explanation = createExplanation({ root, announce, onLine: showLine });
  const tabs = createTabs(part("tabs"), { onOpen: (name) => change(opened(workspace, name)) });

  /** A line of the program that was run: an error's place. */
  function showLine(line) {
    change(opened(workspace, MAIN));
    mounting.then(() => editor?.focus(line));
  }

  function mark(state) {
    const isMain = workspace.open === MAIN;
    editor?.setFaultyLine(isMain && state.name === "error" ? state.line : null);
    editor?.setAskingLine(isMain && state.name === "waiting" ? state.line : null);
  }

  /** Another workspace: kept if it is the reader's own, and drawn. */
  function change(next) {
    const isOther = next.open !== workspace.open || next.files[next.open] !== workspace.files[workspace.open];
    workspace = next;
    save();
    draw();
    if (isOther) showOpenFile();
  }

  function save() {
    if (isShared) return void (part("saved").textContent = phrase("files.linked", "Not saved: these files came with a link."));
    mine = workspace;
    storage.put(KEY, { workspace });
    part("saved").textContent = SAVED[storage.safety];
  }

  function draw() {
    tabs.draw(Object.keys(workspace.files), workspace.open);
    for (const name of ["rename", "delete"]) part(name).hidden = workspace.open === MAIN;
    part("undo").hidden = undo === null;
  }

  /** A fresh editor for the file at hand: undoing must not bring another file's text into it. */
  function showOpenFile() {
    if (!isNear) return;
    const { open, files } = workspace;
    const isText = typeof files[open] === "string";
    part("binary").hidden = isText;
    if (!isText) part("binary").textContent = phrase("files.binary", "{name} holds {size} bytes that are no text. Programs can open it.", { name: open, size: numeral(sizeOf(files[open])) });
    mounting = mounting.then(async () => {
      editor?.destroy();
      editor = null;
      part("editor").replaceChildren();
      part("editor").hidden = !isText;
      if (!isText || leaving.signal.aborted) return;
      const mounted = await mountEditor({ element: root, doc: files[open], label: phrase("editor.file", "The file {name}", { name: open }), onChange: (text) => onEdit(open, text), onRun: runByKey });
      editor = mounted;
      mark(program.state);
    });
  }

  function onEdit(name, text) {
    workspace = written(workspace, name, text);
    save();
    steps.close();
    program.touch();
  }

  function run() {
    if (!isActive(program.state) && !isDisabled(part("run"))) program.run();
  }

  /** A key press is kept while Python is fetched. */
  function runByKey() {
    if (!isActive(program.state)) program.run();
  }

  /** Takes an answer of `playground-files.js`: another workspace, or why not. */
  function take(answer, done) {
    tell(answer.problem ?? done);
    if (answer.problem) return false;
    change(answer.workspace);
    return true;
  }

  function tell(words) {
    part("told").textContent = words;
  }

  function askForName(what, name) {
    naming = what;
    part("naming").hidden = false;
    part("name").value = name;
    part("name").select();
    part("name").focus();
  }

  function endNaming() {
    part("naming").hidden = true;
    part(naming === "rename" ? "rename" : "add").focus();
    naming = null;
  }

  function named(event) {
    event.preventDefault();
    const name = part("name").value.trim();
    const { open } = workspace;
    const answer = naming === "rename" ? renamed(workspace, open, name) : added(workspace, name, "");
    if (take(answer, naming === "rename" ? phrase("files.renamed", "{old} is now called {name}.", { old: open, name }) : phrase("files.added", "{name} is added.", { name }))) endNaming();
  }

  function remove() {
    const before = workspace;
    undo = before;
    take(removed(workspace, workspace.open), phrase("files.deleted", "{name} is deleted.", { name: before.open }));
    part("undo").focus();
  }

  function bringBack() {
    const back = undo;
    undo = null;
    tell(phrase("files.back", "It is back."));
    change(back);
    tabs.focus();
  }

  async function upload(files) {
    for (const file of files) {
      if (!take(kept(workspace, file.name, await contentOf(file)), phrase("files.here", "{name} is here.", { name: file.name }))) return;
    }
  }

  function drawWrittenFiles(files) {
    drawWritten(part("written"), files, {
      onDownload: download,
      onKeep: (name, content) => take(kept(workspace, name, content), phrase("files.beside", "{name} stands beside main.py now.", { name })),
    });
  }

  async function share() {
    const { hash, problem = "" } = await hashOf(workspace);
    tell(problem);
    part("link-box").hidden = hash === undefined;
    if (hash === undefined) return;
    part("link").value = new URL(hash, location.href).href;
    part("link").focus();
    part("link").select();
  }

  async function copyLink() {
    const told = await navigator.clipboard?.writeText(part("link").value).then(() => phrase("files.link_copied", "The link is copied."), () => null);
    tell(told ?? phrase("files.link_refused", "This browser does not let the page copy: choose the link and copy it yourself."));
  }

  /** Shows what a link carries, in place of the reader's own files. */
  async function openLink() {
    if (!hasFiles(location.hash)) return;
    const linked = await workspaceFrom(location.hash);
    if (leaving.signal.aborted) return;
    notice(linked ? WORDS.shared : WORDS.damaged, linked !== null);
    if (!linked) return void forgetLink();
    if (isActive(program.state)) program.stop();
    program.clear();
    steps.close();
    isShared = true;
    undo = null;
    part("written").hidden = true;
    part("link-box").hidden = true;
    change(linked);
  }

  function notice([title, words], hasChoice) {
    part("shared").hidden = false;
    part("shared-title").textContent = title;
    part("shared-words").textContent = words;
    part("shared-buttons").hidden = !hasChoice;
    announce(`${title} ${words}`);
  }

  function forgetLink() {
    history.replaceState(null, "", location.pathname + location.search);
  }

  function keepShared() {
    isShared = false;
    undo = mine;
    forgetLink();
    part("shared").hidden = true;
    change(workspace);
    tell(phrase("files.yours", "These files are yours now. Bring it back gives you the files that you had before."));
    part("undo").focus();
  }

  function leaveShared() {
    isShared = false;
    if (isActive(program.state)) program.stop();
    program.clear();
    steps.close();
    forgetLink();
    part("shared").hidden = true;
    change(mine);
    tell(phrase("files.own", "These are your own files."));
    tabs.focus();
  }

  const listen = (name, handler, event = "click") => part(name).addEventListener(event, handler, { signal: leaving.signal });
  listen("run", () => (isActive(program.state) ? program.stop() : run()));
  listen("add", () => askForName("add", ""));
  listen("rename", () => askForName("rename", workspace.open));
  listen("naming", named, "submit");
  listen("naming-leave", endNaming);
  listen("delete", remove);
  listen("undo", bringBack);
  listen("download", () => download(workspace.open, workspace.files[workspace.open]));
  listen("upload", () => part("upload-field").click());
  listen("upload-field", async ({ target }) => {
    await upload([...target.files]);
    target.value = "";
  }, "change");
  listen("share", share);
  listen("link-copy", copyLink);
  listen("link-close", () => {
    part("link-box").hidden = true;
    part("share").focus();
  });
  listen("shared-keep", keepShared);
  listen("shared-leave", leaveShared);
  listen("editor", () => program.touch(), "focusin");
  addEventListener("hashchange", openLink, { signal: leaving.signal });

  part("adds").hidden = false;
  draw();
  program.open();
  openLink();

  return {
    element: root,
    async mount() {
      isNear = true;
      showOpenFile();
      await mounting;
    },
    close() {
      leaving.abort();
      steps.leave();
      program.close();
      editor?.destroy();
    },
  };
}
