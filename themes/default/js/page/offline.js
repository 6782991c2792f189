/**
 * The page's side of offline support: registers the service worker, tells it what the
 * reader uses, and shows a notice when a new version of the site is ready.
 */
import { button, showNotice } from "./controls.js";
import { phrase } from "./phrases.js";

/** The service worker version that this page supports. A site disables it by naming another. */
const VERSION = 1;
/** How long to wait for an acknowledgement, in milliseconds. */
const ACK_TIMEOUT = 4000;
/** How often a message is sent before giving up. */
const MAX_ATTEMPTS = 5;
/** The kind of message that announces a new version, and the name of the notice about it. */
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
    const settings = response.ok ? await response.json() : {};
    return settings.version === VERSION && typeof settings.site === "string";
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

  async function reportPage() {
    const worker = await active();
    if (worker) send(worker, { kind: "here", url: page.location.href, groups: [...groups] });
  }

  function showVersionNotice() {
    if (page.querySelector(`[data-part="${NOTICE}"]`)) return;
    const words = phrase("notice.version");
    const main = button(phrase("notice.reload"), "button button-small", () => {
      flush();
      reload();
    });
    showNotice(page, { part: NOTICE, label: phrase("notice.version_title"), words, main, dismiss: phrase("notice.later") });
    announce(words);
  }

  container?.addEventListener("message", ({ data }) => data?.kind === NOTICE && showVersionNotice());

  return {
    /** Registers the service worker and tells it about this page. */
    start() {
      // The site works without it: the browser may refuse, or be offline on a first visit.
      registered = register().catch(() => null);
      return reportPage();
    },
    /** Reports the page again, so that the worker checks for changes. */
    refresh: reportPage,
    /** Reports a group of files (as defined by the generator) that the page has used. */
    uses(group) {
      if (groups.has(group)) return;
      groups.add(group);
      reportPage();
    },
    /**
     * Asks the service worker; null if there is none.
     *
     * @param {object} message
     * @returns {Promise<any>}
     */
    async ask(message) {
      const worker = await active();
      return worker && send(worker, message);
    },
  };
}

/**
 * Sends a message to the service worker until it is acknowledged: a busy browser loses
 * messages to a worker that is just starting.
 *
 * @param {ServiceWorker} worker
 * @param {object} message
 * @returns {Promise<any>} its reply, or null if it never responds
 */
async function send(worker, message) {
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const { port1, port2 } = new MessageChannel();
    const acknowledged = new Promise((resolve) => port1.addEventListener("message", resolve, { once: true }));
    const reply = new Promise((resolve) => {
      port1.onmessage = ({ data }) => {
        if (data?.heard) return;
        port1.close();
        resolve(data);
      };
    });
    worker.postMessage({ ...message, hears: true }, [port2]);
    const waited = new Promise((late) => setTimeout(late, ACK_TIMEOUT, false));
    if (await Promise.race([acknowledged, waited])) return reply;
    port1.close();
  }
  return null;
}
