/**
 * An application in a lesson: its files with an editor, and the console that sends it requests.
 *
 * Expects an element rendered by `blocks/app.html`. Stores the reader's changes.
 */
import { onClick } from "../page/controls.js";
import { createAppConsole } from "./console.js";
import { MAIN, appKey, currentFiles, fileNames, isSameFiles } from "./files.js";
import { createUndoReset } from "../program/double-press.js";
import { showEarly } from "../program/early-press.js";
import { createTabs } from "../program/file-tabs.js";
import { phrase } from "../page/phrases.js";
import { createFileEditor } from "../playground/editor.js";
import { createSavedNote } from "../progress/safety-notice.js";

/** @param {{element: HTMLElement} & import("../program/editable-program.js").Page} options */
export function createApp({ element: root, ...page }) {
  const { storage, announce, mountEditor, signal } = page;
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const data = JSON.parse(root.querySelector(".app-data").textContent);
  const key = appKey(data.id);
  let { files, hash } = currentFiles(data, storage.get(key) ?? {});
  let open = MAIN;
  let isNear = false;
  const drawSaved = createSavedNote(part("saved"), storage, signal);

  const appConsole = createAppConsole({
    ...page,
    root,
    app: data.app,
    files: () => ({ ...data.extra, ...files }),
    onLine: showLine,
    opens: (file) => Object.hasOwn(files, file),
  });
  const editor = createFileEditor({
    root,
    signal,
    mountEditor,
    onEdit(name, text) {
      if (files[name] !== text) change({ ...files, [name]: text });
    },
    onRun: appConsole.run,
    onMounted: () => {},
  });
  const tabs = part("tabs") ? createTabs(part("tabs"), { className: "app-tab", onOpen: openFile, panel: part("panel") }) : null;

  /** Takes over the reader's changes. */
  function change(next) {
    files = next;
    storage.put(key, { begun: Date.now(), ...storage.get(key), files, edited: !isSameFiles(files, data.files), hash });
    drawSaved();
    appConsole.changed();
  }

  function openFile(name) {
    open = name;
    show();
  }

  /** Shows the open file, which another one may replace. */
  function show(how = "show") {
    tabs?.draw(fileNames(files), open);
    part("changed").hidden = hash === data.hash;
    showEarly(part("editor"), files[open]);
    if (isNear) editor[how](open, files[open]);
  }

  function showLine(line, file = MAIN) {
    if (open !== file) openFile(file);
    editor.focus(line);
  }

  /** Shows files that the reader didn't write here. */
  function replace(next) {
    change(next);
    show("follow");
  }

  function startOver() {
    if (!isSameFiles(files, data.files)) offerUndo(files);
    hash = data.hash;
    appConsole.reset();
    replace(data.files);
    announce(phrase("announced.reset"));
  }

  const offerUndo = createUndoReset({ part, announce, signal, onUndo: replace });
  const listen = (name, handle) => onClick(part(name), signal, handle);
  listen("reset", startOver);
  listen("changed-keep", () => {
    hash = data.hash;
    change(files);
    part("changed").hidden = true;
  });
  listen("changed-reset", startOver);
  storage.follow(
    key,
    (record) => {
      ({ files, hash } = currentFiles(data, record));
      show("follow");
      appConsole.changed();
    },
    signal,
  );

  show();

  return {
    async mount() {
      isNear = true;
      await editor.show(open, files[open]);
    },
  };
}
