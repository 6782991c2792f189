/**
 * The states of a runner, and which can follow which.
 *
 *   - `loading`: an interpreter is loading. The first state; while the bundle downloads, it is repeated
 *     with the number of bytes so far
 *   - `ready`: the next request starts right away
 *   - `running`: a request is being served
 *   - `waiting`: the page is asked for input
 *   - `stopping`: a request was ended by `stop()` or by a limit; `ready` follows by itself
 *   - `crashed`: the interpreter crashed, or couldn't be loaded. After a crash, `ready` follows by
 *     itself; after a failed load, the next request tries again
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
  #onChange;

  /** @param {(state: State, progress?: Progress) => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  get now() {
    return this.#now;
  }

  /**
   * Changes the state. Repeats the current one only to report progress.
   * @param {State} state
   * @param {Progress} [progress]
   */
  become(state, progress) {
    if (state === this.#now && !progress) return;
    if (!TRANSITIONS[this.#now].includes(state)) {
      throw new Error(`a runner that is ${this.#now} cannot become ${state}`);
    }
    this.#now = state;
    this.#onChange(state, progress);
  }
}
