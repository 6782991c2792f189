// CPython 3.14 for the tests: runs or judges one program at a time. A program that takes too long
// is ended with its worker, and the next one gets a new worker. With `packages`, a folder, programs
// can import the packages in it.

import { Worker } from "node:worker_threads";

export class CPython {
  #engine;
  #limit;
  #packages;
  #version;
  #worker = null; // set while it is free
  #turn = Promise.resolve();

  constructor({ engine, limit, packages = null }) {
    this.#engine = engine;
    this.#limit = limit;
    this.#packages = packages;
  }

  /** `{source, files, stdin, group}` → `{transcript, error}`, or `{overran: true}`. */
  run(request) {
    return this.#ask({ run: request });
  }

  /** Returns the verdict of `check.py` on a program, or `{overran: true}`. */
  judge(exercise, source) {
    return this.#ask({ judge: { exercise, source } });
  }

  /** Judges in a new worker, because an earlier program may have changed something in the old one. */
  judgeAnew(exercise, source) {
    return this.#ask({ judge: { exercise, source } }, true);
  }

  async version() {
    await this.#start();
    return this.#version;
  }

  close() {
    return this.#end();
  }

  async #end() {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.thread.terminate();
  }

  #ask(question, anew = false) {
    const answer = this.#turn.then(async () => {
      if (anew) await this.#end();
      await this.#start();
      const { thread } = this.#worker;
      this.#worker = null;
      thread.postMessage(question);
      const answer = await Promise.race([once(thread), after(this.#limit)]);
      if (!answer) await thread.terminate();
      else this.#worker = { thread };
      if (!answer) return { overran: true };
      if (answer.failure) throw new Error(answer.failure);
      return answer.answer;
    });
    this.#turn = answer.catch(() => {});
    return answer;
  }

  async #start() {
    if (this.#worker) return;
    const thread = new Worker(new URL("cpython-worker.mjs", import.meta.url), {
      workerData: { engine: this.#engine, packages: this.#packages },
      // Code that V8 hasn't optimised yet needs more stack, and it optimises later on a busy machine.
      resourceLimits: { stackSizeMb: 32 },
    });
    this.#version = (await once(thread)).version;
    this.#worker = { thread };
  }
}

/** Returns a thread's next message. If the thread dies, that is an error. */
function once(thread) {
  return new Promise((resolve, reject) => {
    const died = (code) => reject(new Error(`CPython's thread ended with ${code}`));
    const receive = (message) => {
      thread.off("error", reject).off("exit", died);
      resolve(message);
    };
    thread.once("message", receive).once("error", reject).once("exit", died);
  });
}

function after(millis) {
  return new Promise((resolve) => setTimeout(resolve, millis, null).unref());
}
