/**
 * The states of a runner, and which may follow which.
 *
 *   - `loading`: an interpreter is on its way; while the bundle comes, again and again
 *     with the bytes so far. A runner begins here
 *   - `ready`: the next request starts at once
 *   - `running`: a request is served
 *   - `waiting`: the page is asked for input
 *   - `stopping`: a request was ended by `stop()` or by a limit; `ready` follows by itself
 *   - `crashed`: the interpreter broke, or could not be loaded. After a break `ready`
 *     follows by itself; after a failed load the next request tries again
 *
 * It knows no worker and no reason for a change.
 *
 * @import { State, Progress } from "./types.js"
 */

/** @type {Readonly<Record<State, readonly State[]>>} */
export const TRANSITIONS = Object.freeze({
  loading: ["loading", "ready", "crashed"],
  ready: ["loading", "running", "waiting"],
  running: ["loading", "ready", "waiting", "stopping", "crashed"],
  waiting: ["running", "stopping", "crashed"],
  stopping: ["loading", "ready", "crashed"],
  crashed: ["loading", "ready"],
});

export class States {
  /** @type {State} */
  #now = "loading";
  #tell;

  /** @param {(state: State, progress?: Progress) => void} tell hears of each change */
  constructor(tell) {
    this.#tell = tell;
  }

  get now() {
    return this.#now;
  }

  /**
   * Goes to a state; to the one that is, only with news of its progress.
   * @param {State} state
   * @param {Progress} [progress]
   */
  become(state, progress) {
    if (state === this.#now && !progress) return;
    if (!TRANSITIONS[this.#now].includes(state)) {
      throw new Error(`a runner that is ${this.#now} cannot become ${state}`);
    }
    this.#now = state;
    this.#tell(state, progress);
  }
}
