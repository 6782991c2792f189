/**
 * The page's side of offline support: registers the service worker, tells it what the
 * reader uses, and shows a notice when a new version of the site is ready.
 */
import { button, showNotice } from "./controls.js";
import { phrase } from "./phrases.js";

/** The service worker version that this page supports. A site disables it by naming another. */
const VERSION = 1;
/** How long a message may go unacknowledged, in milliseconds, and how often it is sent. */
const PATIENCE = 4000;
const TRIES = 5;
/** The message that a new version is ready, and the notice about it. */
const NOTICE = "new-version";

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {URL} options.base the site's root URL
 * @param {(text: string) => void} options.announce
 * @param {() => void} options.flush saves the latest work before the page is left
 * @param {ServiceWorkerContainer | undefined} [options.container] undefined if the browser has no service workers
 * @param {() => void} [options.reload]
 */
export function createOffline({ page, base, announce, flush, container = navigator.serviceWorker, reload = () => location.reload() }) {
  const groups = new Set();
  /** @type {Promise<ServiceWorkerRegistration | null>} */
  let registered = Promise.resolve(null);

  /**
   * Returns whether the site should be kept offline. An author's preview shouldn't, nor a
   * site that has disabled it.
   */
  async function isWanted() {
    if (container.controller) return true;
    const response = await fetch(new URL("service-worker.json", base), { cache: "no-store" });
    const told = response.ok ? await response.json() : {};
    return told.version === VERSION && typeof told.site === "string";
  }

  async function register() {
    if (!container || !(await isWanted())) return null;
    return container.register(new URL("service-worker.js", base), { updateViaCache: "none" });
  }

  /** @returns {Promise<ServiceWorker | null>} once it is active */
  async function active() {
    const registration = await registered;
    const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
    if (!worker) return null;
    while (!["activated", "redundant"].includes(worker.state)) {
      await new Promise((changed) => worker.addEventListener("statechange", changed, { once: true }));
    }
    return worker.state === "activated" ? worker : null;
  }

  async function tellHere() {
    const worker = await active();
    if (worker) say(worker, { kind: "here", url: page.location.href, groups: [...groups] });
  }

  /**
   * Sends a message to the service worker until it is acknowledged: a busy browser loses
   * messages to a worker that is just starting.
   *
   * @param {ServiceWorker} worker
   * @param {object} message
   * @returns {Promise<any>} its answer, or null if it never responds
   */
  async function say(worker, message) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { port1, port2 } = new MessageChannel();
      const heard = new Promise((resolve) => port1.addEventListener("message", resolve, { once: true }));
      const answer = new Promise((resolve) => {
        port1.onmessage = ({ data }) => {
          if (data?.heard) return;
          port1.close();
          resolve(data);
        };
      });
      worker.postMessage({ ...message, hears: true }, [port2]);
      const waited = new Promise((late) => setTimeout(late, PATIENCE, false));
      if (await Promise.race([heard, waited])) return answer;
      port1.close();
    }
    return null;
  }

  function tellVersion() {
    if (page.querySelector(`[data-part="${NOTICE}"]`)) return;
    const words = phrase("notice.version");
    const main = button(phrase("notice.reload"), "button button-small", () => {
      flush();
      reload();
    });
    showNotice(page, { part: NOTICE, label: phrase("notice.version_title"), words, main, dismiss: phrase("notice.later") });
    announce(words);
  }

  container?.addEventListener("message", ({ data }) => data?.kind === NOTICE && tellVersion());

  return {
    /** Registers the service worker and tells it about this page. */
    start() {
      // The site works without it: the browser may refuse, or be offline on a first visit.
      registered = register().catch(() => null);
      return tellHere();
    },
    /** Checks for something new when the page is visited again. */
    look: tellHere,
    /** Reports a group of files (as defined by the generator) that the page has used. */
    uses(group) {
      if (groups.has(group)) return;
      groups.add(group);
      tellHere();
    },
    /**
     * Asks the service worker; null if there is none.
     *
     * @param {object} message
     * @returns {Promise<any>}
     */
    async ask(message) {
      const worker = await active();
      return worker && say(worker, message);
    },
  };
}
