/**
 * The playground: files with an editor, one program, and links to share them.
 *
 * Stores the reader's files with `store.js`. `shared.js` shows those of a link instead.
 */
import { showEarly } from "../program/early-press.js";
import { createExplanation } from "../program/explanation.js";
import { bytesOf } from "../page/bytes.js";
import { onClick } from "../page/controls.js";
import { download } from "../page/download.js";
import { createTabs } from "../program/file-tabs.js";
import { phrase } from "../page/phrases.js";
import { createFileEditor } from "./editor.js";
import { MAIN, addFile, isSame, isSameContent, openFile, renameFile, usesPydantic, workspaceOf, writeFile } from "./files.js";
import { createLinkBox } from "./link.js";
import { createNaming } from "./naming.js";
import { createOthers } from "./others.js";
import { createShared } from "./shared.js";
import { createPlaygroundStore } from "./store.js";
import { drawWritten } from "./view.js";
import { createUndo } from "./undo.js";
import { createProgram } from "../program/program.js";
import { isActive } from "../program/run-state.js";
import { createStepThrough } from "../trace/step-through.js";

const SAVED_LABELS = { kept: phrase("files.saved"), full: phrase("files.full"), refused: phrase("files.refused") };

/** @param {{element: HTMLElement} & import("../program/editable-program.js").Page} options */
export const createPlayground = (options) => new Playground(options);

export class Playground {
  #root;
  #announce;
  #storage;
  #store;
  /** @type {import("./files.js").Workspace} */
  #workspace;
  #program;
  #steps;
  #explanation;
  #editor;
  #tabs;
  #link;
  #undo;
  #naming;
  #shared;
  #others;
  #isNear = false;

  constructor({ element: root, ...page }) {
    const { storage, announce, mountEditor, signal } = page;
    this.#root = root;
    this.#announce = announce;
    this.#storage = storage;
    const first = workspaceOf(JSON.parse(root.querySelector(".playground-data").textContent));
    const part = (name) => this.#part(name);
    this.#store = createPlaygroundStore({
      storage,
      signal,
      first,
      onFollow: (otherWorkspace, isClash) => this.#follow(otherWorkspace, isClash),
      onOthers: () => this.#drawOthers(),
      onSafety: () => part("saved").textContent !== "" && this.#drawSaved(),
    });
    this.#workspace = this.#store.mine;
    this.#program = this.#createProgram(page);
    const common = { part, signal, workspace: () => this.#workspace, showMessage: (words) => this.showMessage(words) };
    this.#steps = createStepThrough({ root, program: this.#program, announce, signal });
    this.#explanation = createExplanation({ root, announce, onLine: (line) => this.#showLine(line) });
    this.#editor = createFileEditor({
      root,
      signal,
      mountEditor,
      onEdit: (name, text) => this.#edit(name, text),
      onRun: () => this.#program.runSoon(),
      onMounted: () => this.#mark(this.#program.state),
    });
    this.#tabs = createTabs(part("tabs"), { className: "play-tab", onOpen: (name) => this.#change(openFile(this.#workspace, name)) });
    this.#link = createLinkBox(common);
    this.#undo = createUndo({ ...common, change: (next) => this.#change(next), onBack: this.#tabs.focus });
    this.#naming = createNaming({
      part,
      signal,
      open: () => this.#workspace.open,
      onAdd: (name) => this.#take(addFile(this.#workspace, name, ""), phrase("files.added", { name })),
      onRename: (file, name) =>
        this.#take(renameFile(this.#workspace, file, name), file === name ? "" : phrase("files.renamed", { old: file, name })),
      onAdded: () => this.#editor.focus(),
      onOpenerGone: this.#tabs.focus,
    });
    this.#shared = createShared({ part, signal, announce, store: this.#store, playground: this });
    this.#others = createOthers({ part, signal, announce, store: this.#store, playground: this, undo: this.#undo });

    onClick(part("download"), signal, () => download(this.#workspace.open, bytesOf(this.#workspace.files[this.#workspace.open])));
    part("editor").addEventListener("focusin", () => this.#program.touch(), { signal });
    part("adds").hidden = false;
    this.drawFiles();
    this.#program.open();
    this.#shared.open();
  }

  /** The current files: the reader's own, or those of a link. */
  get workspace() {
    return this.#workspace;
  }

  async mount() {
    this.#isNear = true;
    await this.#editor.show(this.#workspace.open, this.#workspace.files[this.#workspace.open]);
  }

  /** Replaces all files, and clears everything that belongs to the previous ones. */
  exchange(next) {
    this.#program.stop();
    this.#program.clear();
    this.#naming.close();
    this.#undo.forget();
    this.#part("written").hidden = this.#part("core").hidden = true;
    this.#show(next);
    this.save();
  }

  /** Saves the files if they are the reader's own. */
  save() {
    if (!this.#shared.isShown) this.#store.keep(this.#workspace);
    this.#drawSaved();
  }

  drawFiles() {
    const { files, open } = this.#workspace;
    const text = files[open];
    if (typeof text === "string") showEarly(this.#part("editor"), text);
    this.#tabs.draw(Object.keys(files), open);
    for (const name of ["rename", "delete"]) this.#part(name).hidden = open === MAIN;
    this.#drawOthers();
  }

  showMessage(words) {
    this.#part("message").textContent = words;
  }

  /** Takes the focus to the tab of the open file. */
  focus() {
    this.#tabs.focus();
  }

  #part(name) {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }

  #createProgram(page) {
    return createProgram({
      ...page,
      root: this.#root,
      source: () => this.#workspace.files[MAIN],
      runOptions: () => ({ files: Object.fromEntries(Object.entries(this.#workspace.files).filter(([name]) => name !== MAIN)) }),
      keepsPress: true,
      toLines: { onLine: (line, file) => this.#showLine(line, file), opens: (file) => Object.hasOwn(this.#workspace.files, file) },
      onRecorded: (recording) => this.#steps.show(recording),
      onEnded: (result) =>
        drawWritten(this.#part("written"), result.files ?? {}, {
          onDownload: (name, content) => download(name, bytesOf(content)),
          onKeep: (name, content) => this.showMessage(this.#undo.put(name, content, phrase("files.beside", { name }))),
        }),
      onState: (state) => {
        this.#part("empty").hidden = !this.#part("output").hidden;
        if (isActive(state)) this.#part("written").hidden = true;
        if (isActive(state) && usesPydantic(this.#workspace)) this.#showCoreNote();
        if (isActive(state) && this.#shared.isShown) this.#part("shared-words").textContent = phrase("files.shared_ran");
        this.#steps.draw(state);
        this.#explanation.draw(state);
        this.#mark(state);
      },
    });
  }

  /** Opens the line where an error happened, or which sent SQL. */
  #showLine(line, file = MAIN) {
    this.#change(openFile(this.#workspace, file));
    this.#editor.focus(line);
  }

  /** Says that the core of pydantic is ours. Lessons have the same note below their applications. */
  #showCoreNote() {
    const note = this.#part("core");
    if (!note.hidden) return;
    note.hidden = false;
    this.#announce(note.textContent);
  }

  #mark(state) {
    const isMain = this.#workspace.open === MAIN;
    this.#editor.mark(isMain && state.name === "error" ? state.line : null, isMain && state.name === "waiting" ? state.line : null);
  }

  /** Shows what another tab has written. */
  #follow(otherWorkspace, isClash) {
    if (this.#shared.isShown) return;
    this.#show(openFile(otherWorkspace, this.#workspace.open), true);
    if (isClash) this.showMessage(phrase("files.clash"));
  }

  /** Switches to another workspace and saves it if it is the reader's own. */
  #change(next) {
    if (next.open === this.#workspace.open && isSame(next, this.#workspace)) return;
    this.#show(next);
    this.save();
  }

  /**
   * Shows another workspace. For a change made elsewhere, `inPlace` keeps the existing editor
   * if possible.
   */
  #show(next, inPlace = false) {
    const before = this.#workspace;
    this.#workspace = next;
    if (!isSame(before, next)) this.#filesChanged();
    this.drawFiles();
    const { open, files } = next;
    if (open === before.open && isSameContent(files[open], before.files[open])) return;
    if (this.#isNear) this.#editor[inPlace ? "follow" : "show"](open, files[open]);
  }

  /** Recorded steps and the link belong to the previous files. */
  #filesChanged() {
    this.#steps.close();
    this.#link.close();
  }

  #drawSaved() {
    this.#part("saved").textContent = this.#shared.isShown ? phrase("files.linked") : SAVED_LABELS[this.#storage.safety];
  }

  /** The other files are the reader's, so they aren't shown next to somebody else's. */
  #drawOthers() {
    this.#others.draw(!this.#shared.isShown);
  }

  #edit(name, text) {
    if (!Object.hasOwn(this.#workspace.files, name) || this.#workspace.files[name] === text) return;
    this.#workspace = writeFile(this.#workspace, name, text);
    this.save();
    this.#filesChanged();
    this.#program.touch();
  }

  /** Applies a result of `files.js`: a workspace or an error message. */
  #take(answer, done) {
    this.showMessage(answer.problem ?? done);
    if (answer.problem) return false;
    this.#change(answer.workspace);
    return true;
  }
}
