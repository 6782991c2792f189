/**
 * The reader's own files of the playground, kept in this browser and shared by its tabs.
 *
 * The storage enters; what another tab wrote leaves. A tab follows another one that knew what
 * was written here; where it did not, both versions are kept, until their reader decides. It
 * knows no page and no link.
 */
import { asWorkspace, isSame, salvaged } from "./playground-files.js";
import { OTHER_FILES, PLAYGROUND } from "./progress.js";

/** @typedef {import("./playground-files.js").Workspace} Workspace */

/**
 * @param {object} options
 * @param {Awaited<ReturnType<typeof import("./storage.js").openStorage>>} options.storage
 * @param {Workspace} options.first what stands there before anything is written
 * @param {(theirs: Workspace, isClash: boolean) => void} options.onFollow another tab has written; a clash: without knowing what was written here
 * @param {() => void} options.onOthers there are other files now, or none
 * @param {() => void} options.onSafety
 */
export function createPlaygroundStore({ storage, first, onFollow, onOthers, onSafety }) {
  const before = storage.get(PLAYGROUND);
  let mine = salvaged(before?.workspace, first) ?? first;
  /** The version that another tab wrote, or that stood there when the page opened. */
  let seen = before?.updated ?? 0;
  /** The version that this tab wrote on top of it; 0 where it wrote none. */
  let wrote = 0;

  function others() {
    return (storage.get(OTHER_FILES)?.workspaces ?? []).map(asWorkspace).filter((each) => each && !isSame(each, mine));
  }

  function setOthers(workspaces) {
    storage.put(OTHER_FILES, { workspaces });
    onOthers();
  }

  /** Keeps files beside the reader's own, but what stands there anyway. */
  function setAside(workspace) {
    const known = [mine, first, ...others()];
    if (!known.some((each) => isSame(each, workspace))) setOthers([...others(), workspace]);
  }

  function follow(record) {
    const theirs = salvaged(record.workspace, first);
    if (!theirs) return;
    const written = mine;
    const isClash = wrote > 0 && !(record.based >= wrote) && !isSame(written, theirs);
    mine = theirs;
    seen = record.updated;
    wrote = 0;
    if (isClash) setAside(written);
    onFollow(theirs, isClash);
  }

  const end = storage.subscribe((change) => {
    if (change.kind === "safety") return onSafety();
    if (change.kind !== "record" && change.kind !== "crossed") return;
    const { key } = change.record;
    if (key === OTHER_FILES && change.kind === "record") onOthers();
    if (key !== PLAYGROUND) return;
    if (change.kind === "record") return follow(change.record);
    const theirs = salvaged(change.record.workspace, first);
    if (theirs) setAside(theirs);
  });

  return {
    get mine() {
      return mine;
    },
    get safety() {
      return storage.safety;
    },
    keep(workspace) {
      mine = workspace;
      wrote = storage.put(PLAYGROUND, { workspace, based: seen }).updated;
    },
    /** Files of the reader's that do not stand in the playground now. */
    get others() {
      return others();
    },
    setOthers,
    setAside,
    close: end,
  };
}
