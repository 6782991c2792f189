/**
 * The script that each previewed page begins with. It runs in the frame, whose origin is opaque, and
 * sends links, forms and `fetch` to the course's page instead of the network.
 */

import { ORIGIN } from "./request.js";

/** The script's text. */
export const FRAME_SCRIPT = `(${runInFrame})(${JSON.stringify(ORIGIN)})`;

/** Runs in the frame, so it can't use anything outside this function. @param {string} origin */
function runInFrame(origin) {
  const waiting = new Map();
  let count = 0;

  const isApp = (url) => url.origin === origin || url.origin === location.origin;
  const pathOf = (url) => url.pathname + url.search;
  const go = (request) => parent.postMessage({ kind: "go", request }, "*");
  const goTo = (url) => go({ method: "GET", path: pathOf(url), headers: [], body: "" });
  /** Asks for another host's page, which isn't loaded. */
  const leaveTo = (url) => /^https?:$/.test(url.protocol) && parent.postMessage({ kind: "leave", address: url.href }, "*");

  async function bodyOf(response) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
  }

  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    waiting.get(data.id)?.(data.response);
    waiting.delete(data.id);
  });

  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || event.defaultPrevented || event.button !== 0) return;
    const url = new URL(link.getAttribute("href"), document.baseURI);
    event.preventDefault();
    if (link.getAttribute("href").startsWith("#")) document.getElementById(url.hash.slice(1))?.scrollIntoView();
    else if (isApp(url)) goTo(url);
    else leaveTo(url);
  });

  addEventListener("submit", async (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    const formAttribute = (name) => event.submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? "";
    const url = new URL(formAttribute("action"), document.baseURI);
    if (!isApp(url)) return leaveTo(url);
    const fields = new FormData(form, event.submitter);
    const words = new URLSearchParams([...fields].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
    if (formAttribute("method").toUpperCase() !== "POST") {
      url.search = words.toString();
      return goTo(url);
    }
    const encoded = new Response(formAttribute("enctype") === "multipart/form-data" ? fields : words);
    const type = (encoded.headers.get("content-type") ?? "").replace(/;charset=UTF-8$/, "");
    go({ method: "POST", path: pathOf(url), headers: [["Content-Type", type]], body: await bodyOf(encoded) });
  });

  // Without an origin, a page has no history of its own.
  history.pushState = history.replaceState = () => {};

  window.fetch = async (input, options) => {
    const request = new Request(input, options);
    const url = new URL(request.url);
    if (!isApp(url)) throw new TypeError(`This preview reaches only the application, not ${url.origin}`);
    const { method } = request;
    const body = await bodyOf(request);
    const id = ++count;
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    parent.postMessage({ kind: "fetch", id, request: { method, path: pathOf(url), headers: [...request.headers], body } }, "*");
    const response = await answer;
    if (!response) throw new TypeError("The application isn't running");
    const content =
      typeof response.body === "string"
        ? response.body
        : Uint8Array.from(atob(response.body.base64), (character) => character.charCodeAt(0));
    const hasBody = ![204, 205, 304].includes(response.status);
    return new Response(hasBody ? content : null, { status: response.status, statusText: response.reason, headers: response.headers });
  };
}
