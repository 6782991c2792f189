/**
 * The service worker's part of waiting: holds the synchronous request of a Python worker
 * until the page has the line, or until its sleep is over.
 *
 * For `importScripts`. It defines one function, `answerWaitingPython(event)`, which takes
 * a `fetch` event and tells whether it was one of its own: a request for `understory-wait`
 * in the service worker's scope. It keeps nothing, neither lines nor files: each page
 * keeps its line until it is asked, over a channel that only it and its worker can name.
 */
(() => {
  const NAME = "understory-wait";

  /** Browsers end a service worker that lets a request wait for minutes: it is asked again. */
  const HELD_AT_MOST = 20_000;

  /** @param {FetchEvent} event @returns {boolean} */
  function answerWaitingPython(event) {
    const url = new URL(event.request.url);
    const asked = new URLSearchParams(url.search);
    if (url.origin + url.pathname !== new URL(NAME, registration.scope).href) return false;
    event.respondWith(answerTo(asked, event.request.signal).then(asResponse));
    return true;
  }

  /** @param {URLSearchParams} asked @param {AbortSignal} signal @returns {Promise<object>} */
  async function answerTo(asked, signal) {
    const id = asked.get("id");
    const sleep = asked.get("sleep");
    if (id !== null) return lineOf(id, Number(asked.get("line")), signal);
    if (sleep !== null) return passed(Math.min(Number(sleep), HELD_AT_MOST));
    return { waits: true };
  }

  /**
   * Asks the page for a line; `{}` where it has none yet, or is no more.
   * @param {string} id
   * @param {number} number
   * @param {AbortSignal} signal
   * @returns {Promise<{line?: string | null}>}
   */
  function lineOf(id, number, signal) {
    return new Promise((resolve) => {
      const channel = new BroadcastChannel(`${NAME} ${id}`);
      /** @param {{line?: string | null}} answer */
      const end = (answer) => {
        clearTimeout(timer);
        channel.close();
        resolve(answer);
      };
      const timer = setTimeout(() => end({}), HELD_AT_MOST);
      signal.addEventListener("abort", () => end({}));
      channel.onmessage = ({ data }) => {
        if (data.kind === "line" && data.number === number) end({ line: data.text });
        if (data.kind === "end") end({});
      };
      channel.postMessage({ kind: "ask", number });
    });
  }

  /** @param {number} milliseconds @returns {Promise<object>} */
  function passed(milliseconds) {
    return new Promise((resolve) => setTimeout(() => resolve({}), milliseconds));
  }

  /** @param {object} answer */
  function asResponse(answer) {
    return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
  }

  Object.assign(globalThis, { answerWaitingPython });
})();
