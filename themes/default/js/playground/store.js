/**
 * The reader's own playground files, stored in this browser and shared by its tabs.
 *
 * A tab follows another one that had seen what was written here. If it hadn't, both
 * versions are kept until the reader decides.
 */
import { asWorkspace, isSame, recoverWorkspace } from "./files.js";
import { OTHER_FILES, PLAYGROUND } from "../progress/progress.js";

/** @typedef {import("./files.js").Workspace} Workspace */

/**
 * @param {object} options
 * @param {Awaited<ReturnType<typeof import("../progress/storage.js").openStorage>>} options.storage
 * @param {AbortSignal} [options.signal]
 * @param {Workspace} options.first the files before anything is written
 * @param {(theirs: Workspace, isClash: boolean) => void} options.onFollow called when another tab has written; a clash means that it hadn't seen what was written here
 * @param {() => void} options.onOthers called when the other files change
 * @param {() => void} options.onSafety
 */
export function createPlaygroundStore({ storage, signal, first, onFollow, onOthers, onSafety }) {
  const before = storage.get(PLAYGROUND);
  let ownWorkspace = recoverWorkspace(before?.workspace, first) ?? first;
  /**
   * The time of the latest version from another tab, or of the one present when the page
   * opened.
   */
  let seen = before?.updated ?? 0;
  /** The time of the version that this tab wrote on top of it; 0 if none. */
  let writtenAt = 0;

  function others() {
    return (storage.get(OTHER_FILES)?.workspaces ?? []).map(asWorkspace).filter((each) => each && !isSame(each, ownWorkspace));
  }

  function setOthers(workspaces) {
    storage.put(OTHER_FILES, { workspaces });
    onOthers();
  }

  /** Keeps files next to the reader's own, unless they're already present. */
  function setAside(workspace) {
    const workspaces = [ownWorkspace, first, ...others()];
    if (!workspaces.some((each) => isSame(each, workspace))) setOthers([...others(), workspace]);
  }

  function follow(record) {
    const otherWorkspace = recoverWorkspace(record.workspace, first);
    if (!otherWorkspace) return;
    const writtenWorkspace = ownWorkspace;
    const isClash = writtenAt > 0 && !(record.based >= writtenAt) && !isSame(writtenWorkspace, otherWorkspace);
    ownWorkspace = otherWorkspace;
    seen = record.updated;
    writtenAt = 0;
    if (isClash) setAside(writtenWorkspace);
    onFollow(otherWorkspace, isClash);
  }

  storage.subscribe((change) => {
    if (change.kind === "safety") return onSafety();
    if (change.kind !== "record" && change.kind !== "crossed") return;
    const { key } = change.record;
    if (key === OTHER_FILES && change.kind === "record") onOthers();
    if (key !== PLAYGROUND) return;
    if (change.kind === "record") return follow(change.record);
    const otherWorkspace = recoverWorkspace(change.record.workspace, first);
    if (otherWorkspace) setAside(otherWorkspace);
  }, signal);

  return {
    get mine() {
      return ownWorkspace;
    },
    keep(workspace) {
      ownWorkspace = workspace;
      writtenAt = storage.put(PLAYGROUND, { workspace, based: seen }).updated;
    },
    /** The reader's files that aren't in the playground right now. */
    get others() {
      return others();
    },
    setOthers,
    setAside,
  };
}
