/**
 * The playground: files with an editor, one program, and links to share them.
 *
 * Stores the reader's files with `store.js`. Files from somebody else's
 * link replace them on screen until the reader decides to keep or leave them. Those
 * are never saved or run automatically.
 */
import { showEarly } from "../program/early-press.js";
import { createExplanation } from "../program/explanation.js";
import { bytesOf } from "../page/bytes.js";
import { download } from "../page/download.js";
import { createTabs } from "../program/file-tabs.js";
import { phrase } from "../page/phrases.js";
import { createFileEditor } from "./editor.js";
import { MAIN, addFile, isSame, isSameContent, openFile, renameFile, usesPydantic, workspaceOf, writeFile } from "./files.js";
import { createLinkBox } from "./link.js";
import { createNaming } from "./naming.js";
import { createPlaygroundStore } from "./store.js";
import { drawWritten } from "./view.js";
import { createUndo } from "./undo.js";
import { createProgram } from "../program/program.js";
import { isActive } from "../program/run-state.js";
import { hasFiles, workspaceFrom } from "./share-link.js";
import { createStepThrough } from "../trace/step-through.js";

const SAVED_LABELS = { kept: phrase("files.saved"), full: phrase("files.full"), refused: phrase("files.refused") };

/** @param {{element: HTMLElement} & import("../program/editable-program.js").Page} options */
export function createPlayground({ element: root, ...page }) {
  const { storage, announce, mountEditor, signal } = page;
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const first = workspaceOf(JSON.parse(root.querySelector(".playground-data").textContent));
  const store = createPlaygroundStore({
    storage,
    signal,
    first,
    onFollow(theirs, isClash) {
      if (linked) return;
      show(openFile(theirs, workspace.open), true);
      if (isClash) showMessage(phrase("files.clash"));
    },
    onOthers: drawOthers,
    onSafety: () => part("saved").textContent !== "" && drawSaved(),
  });
  let workspace = store.mine;
  /**
   * The files of somebody else's link as received; null if the current files are the
   * reader's own.
   *
   * @type {import("./files.js").Workspace | null}
   */
  let linked = null;
  let isNear = false;

  const program = createProgram({
    ...page,
    root,
    source: () => workspace.files[MAIN],
    runOptions: () => ({ files: Object.fromEntries(Object.entries(workspace.files).filter(([name]) => name !== MAIN)) }),
    keepsPress: true,
    toLines: { onLine: showLine, opens: (file) => Object.hasOwn(workspace.files, file) },
    onRecorded: (recording) => steps.show(recording),
    onEnded: (result) =>
      drawWritten(part("written"), result.files ?? {}, {
        onDownload: (name, content) => download(name, bytesOf(content)),
        onKeep: (name, content) => showMessage(wayBack.put(name, content, phrase("files.beside", { name }))),
      }),
    onState(state) {
      part("empty").hidden = !part("output").hidden;
      if (isActive(state)) part("written").hidden = true;
      if (isActive(state) && usesPydantic(workspace)) showCoreNote();
      if (isActive(state) && linked) part("shared-words").textContent = phrase("files.shared_ran");
      steps.draw(state);
      explanation.draw(state);
      mark(state);
    },
  });
  const steps = createStepThrough({ root, program, announce, signal });
  const explanation = createExplanation({ root, announce, onLine: showLine });
  const editor = createFileEditor({ root, signal, mountEditor, onEdit, onRun: program.runSoon, onMounted: () => mark(program.state) });
  const tabs = createTabs(part("tabs"), { className: "play-tab", onOpen: (name) => change(openFile(workspace, name)) });
  const link = createLinkBox({ part, signal, workspace: () => workspace, showMessage });
  const wayBack = createUndo({ part, signal, workspace: () => workspace, change, showMessage, onBack: tabs.focus });
  const naming = createNaming({
    part,
    signal,
    open: () => workspace.open,
    onAdd: (name) => take(addFile(workspace, name, ""), phrase("files.added", { name })),
    onRename: (file, name) => take(renameFile(workspace, file, name), file === name ? "" : phrase("files.renamed", { old: file, name })),
    onAdded: () => editor.focus(),
    onNoWayBack: tabs.focus,
  });

  /** Opens the line where an error happened, or which sent SQL. */
  function showLine(line, file = MAIN) {
    change(openFile(workspace, file));
    editor.focus(line);
  }

  /** Says that the core of pydantic is ours. Lessons have the same note below their applications. */
  function showCoreNote() {
    if (!part("core").hidden) return;
    part("core").hidden = false;
    announce(part("core").textContent);
  }

  function mark(state) {
    const isMain = workspace.open === MAIN;
    editor.mark(isMain && state.name === "error" ? state.line : null, isMain && state.name === "waiting" ? state.line : null);
  }

  /** Switches to another workspace and saves it if it is the reader's own. */
  function change(next) {
    if (next.open === workspace.open && isSame(next, workspace)) return;
    show(next);
    save();
  }

  /**
   * Shows another workspace. For a change made elsewhere, `inPlace` keeps the existing editor
   * if possible.
   */
  function show(next, inPlace = false) {
    const before = workspace;
    workspace = next;
    if (!isSame(before, next)) filesChanged();
    draw();
    const { open, files } = next;
    if (open === before.open && isSameContent(files[open], before.files[open])) return;
    if (isNear) editor[inPlace ? "follow" : "show"](open, files[open]);
  }

  /** Recorded steps and the link belong to the previous files. */
  function filesChanged() {
    steps.close();
    link.close();
  }

  function save() {
    if (!linked) store.keep(workspace);
    drawSaved();
  }

  function drawSaved() {
    part("saved").textContent = linked ? phrase("files.linked") : SAVED_LABELS[storage.safety];
  }

  function draw() {
    const text = workspace.files[workspace.open];
    if (typeof text === "string") showEarly(part("editor"), text);
    tabs.draw(Object.keys(workspace.files), workspace.open);
    for (const name of ["rename", "delete"]) part(name).hidden = workspace.open === MAIN;
    drawOthers();
  }

  /** Shows that other files of the reader's are stored, too. */
  function drawOthers() {
    const others = linked ? [] : store.others;
    const isNew = part("others").hidden && others.length > 0;
    part("others").hidden = others.length === 0;
    const names = [...new Set(others.flatMap(({ files }) => Object.keys(files)))].join(", ");
    part("others-words").textContent = phrase("files.others", { names });
    if (isNew) announce(part("others").querySelector("p").textContent);
  }

  function onEdit(name, text) {
    if (!Object.hasOwn(workspace.files, name) || workspace.files[name] === text) return;
    workspace = writeFile(workspace, name, text);
    save();
    filesChanged();
    program.touch();
  }

  /** Applies a result of `files.js`: a workspace or an error message. */
  function take(answer, done) {
    showMessage(answer.problem ?? done);
    if (answer.problem) return false;
    change(answer.workspace);
    return true;
  }

  function showMessage(words) {
    part("message").textContent = words;
  }

  /** Replaces all files, and clears everything that belongs to the previous ones. */
  function exchange(next) {
    if (isActive(program.state)) program.stop();
    program.clear();
    naming.close();
    wayBack.forget();
    part("written").hidden = part("core").hidden = true;
    show(next);
    save();
  }

  /** Shows the files of a link instead of the reader's own. */
  async function openLink() {
    const { hash } = location;
    if (!hasFiles(hash)) return;
    const theirs = await workspaceFrom(hash);
    if (signal.aborted || location.hash !== hash) return;
    keepEdited();
    if (theirs) {
      linked = theirs;
      exchange(theirs);
      return notice(phrase("files.shared"), phrase("files.shared_words"), true);
    }
    if (linked) leaveShared();
    forgetLink();
    notice(phrase("files.broken"), phrase("files.broken_words"), false);
  }

  /** The reader's changes to somebody else's files belong to the reader. */
  function keepEdited() {
    if (linked && !isSame(linked, workspace)) store.setAside(workspace);
  }

  function notice(title, words, hasChoice) {
    part("shared").hidden = false;
    part("shared-title").textContent = title;
    part("shared-words").textContent = words;
    part("shared-buttons").hidden = !hasChoice;
    announce(`${title} ${words}`);
  }

  function forgetLink() {
    history.replaceState(null, "", location.pathname + location.search);
  }

  /** Ends showing somebody else's files. */
  function unlink() {
    linked = null;
    forgetLink();
    part("shared").hidden = true;
  }

  function keepShared() {
    const before = store.mine;
    unlink();
    save();
    store.setAside(before);
    draw();
    showMessage(phrase("files.yours"));
    tabs.focus();
  }

  function leaveShared() {
    keepEdited();
    unlink();
    exchange(store.mine);
    showMessage(phrase("files.own"));
    tabs.focus();
  }

  /** Swaps the current files with the other ones. */
  function showOthers() {
    const [next, ...rest] = store.others;
    const before = workspace;
    if (!next) return drawOthers();
    exchange(next);
    store.setOthers(rest);
    store.setAside(before);
    if (!part("others").hidden) return showMessage(phrase("files.exchanged"));
    showMessage(phrase("files.own"));
    tabs.focus();
  }

  function dropOthers() {
    const { others } = store;
    store.setOthers([]);
    showMessage(phrase("files.dropped"));
    wayBack.offer(() => {
      others.forEach(store.setAside);
      showMessage(phrase("files.back"));
      part("others-show").focus();
    });
    part("undo").focus();
  }

  const listen = (name, handler, event = "click") => part(name).addEventListener(event, handler, { signal });
  listen("download", () => download(workspace.open, bytesOf(workspace.files[workspace.open])));
  listen("shared-keep", keepShared);
  listen("shared-leave", leaveShared);
  listen("others-show", showOthers);
  listen("others-drop", dropOthers);
  listen("editor", () => program.touch(), "focusin");
  addEventListener("hashchange", openLink, { signal });

  part("adds").hidden = false;
  draw();
  program.open();
  openLink();

  return {
    async mount() {
      isNear = true;
      await editor.show(workspace.open, workspace.files[workspace.open]);
    },
  };
}
