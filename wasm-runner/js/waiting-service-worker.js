/**
 * The service worker's part of waiting: holds a synchronous request from a Python worker until the
 * page has the line, or until a sleep is over.
 *
 * Load it with `importScripts`. It defines one function, `answerWaitingPython(event)`, which takes a
 * `fetch` event. If the request is for `understory-wait` in the service worker's scope, it answers
 * the request and returns true. It stores nothing: each page keeps its line until it is asked for
 * it, over a channel whose name only the page and its worker know.
 */
(() => {
  const NAME = "understory-wait";

  /** Browsers stop a service worker that holds a request for minutes, so it answers earlier and is asked again. */
  const MAX_HOLD_MS = 20_000;

  /** @param {FetchEvent} event @returns {boolean} */
  function answerWaitingPython(event) {
    const url = new URL(event.request.url);
    const query = new URLSearchParams(url.search);
    if (url.origin + url.pathname !== new URL(NAME, registration.scope).href) return false;
    event.respondWith(answerTo(query, event.request.signal).then(toResponse));
    return true;
  }

  /** @param {URLSearchParams} query @param {AbortSignal} signal @returns {Promise<object>} */
  async function answerTo(query, signal) {
    const id = query.get("id");
    const sleep = query.get("sleep");
    if (id !== null) return requestLine(id, Number(query.get("line")), signal);
    if (sleep !== null) return delay(Math.min(Number(sleep), MAX_HOLD_MS));
    return { waits: true };
  }

  /**
   * Asks the page for a line. Resolves to `{}` if the page has none yet, or is gone.
   * @param {string} id
   * @param {number} number
   * @param {AbortSignal} signal
   * @returns {Promise<{line?: string | null}>}
   */
  function requestLine(id, number, signal) {
    return new Promise((resolve) => {
      const channel = new BroadcastChannel(`${NAME} ${id}`);
      /** @param {{line?: string | null}} answer */
      const finish = (answer) => {
        clearTimeout(timer);
        channel.close();
        resolve(answer);
      };
      const timer = setTimeout(() => finish({}), MAX_HOLD_MS);
      signal.addEventListener("abort", () => finish({}));
      channel.onmessage = ({ data }) => {
        if (data.kind === "line" && data.number === number) finish({ line: data.text });
        if (data.kind === "end") finish({});
      };
      channel.postMessage({ kind: "ask", number });
    });
  }

  /** @param {number} milliseconds @returns {Promise<object>} */
  function delay(milliseconds) {
    return new Promise((resolve) => setTimeout(() => resolve({}), milliseconds));
  }

  /** @param {object} answer */
  function toResponse(answer) {
    return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
  }

  Object.assign(globalThis, { answerWaitingPython });
})();
