/**
 * The preview: a small browser for the pages of the reader's application.
 *
 * Its frame is sandboxed, so its origin is opaque, and a page in it reaches neither the course nor
 * what readers have stored. Links, forms and `fetch` come here as messages, and the application
 * answers them.
 *
 * Expects the parts `show-page`, `preview`, `preview-path` and `preview-frame` of
 * `partials/console.html`.
 */
import { onClick } from "../page/controls.js";
import { ORIGIN } from "./request.js";
import { headerOf } from "./response.js";
import { completePage } from "./preview-page.js";
import { cookieHeader, withCookies } from "./preview-cookies.js";
import { phrase } from "../page/phrases.js";

/** As in browsers, more redirects are an error. */
const MAX_REDIRECTS = 20;
/** After these, a browser asks with GET, whatever the request was. */
const SEE_OTHER = new Set([301, 302, 303]);
const REDIRECTS = new Set([...SEE_OTHER, 307, 308]);
const PAGE_ADDRESS = new URL("../../../preview.html", import.meta.url).href;

/**
 * @typedef {import("./response.js").Response} Response
 * @typedef {import("./request.js").Sendable} Request
 *
 * @param {object} options
 * @param {(name: string) => any} options.part
 * @param {(request: Request) => Promise<Response | null>} options.ask asks the application
 * @param {AbortSignal} options.signal
 */
export function createPreview({ part, ask, signal }) {
  /** @type {import("./preview-cookies.js").Cookie[]} */
  let cookies = [];
  /** The page that the frame waits for. */
  let html = "";
  /** Replaced by each visit, so that an earlier one shows nothing. */
  let turn = {};
  /** @type {import("./session.js").Exchange | null} the last one that the console has shown */
  let exchange = null;

  /** Asks with the cookies, and keeps those that the response sets. @param {Request} request */
  async function askWithCookies(request) {
    const response = await ask({ ...request, headers: [...request.headers, ...cookieHeader(cookies, pathOf(request))] });
    keepCookies(request, response);
    return response;
  }

  /** @param {Request} request @param {Response | null} response */
  function keepCookies(request, response) {
    if (response) cookies = withCookies(cookies, pathOf(request), response.headers, Date.now());
  }

  const load = (path) => askWithCookies(getRequest(path));

  /** Goes where a link or a form leads. @param {Request} request */
  async function openPath(request) {
    const thisTurn = (turn = {});
    for (let count = 0; count <= MAX_REDIRECTS; count += 1) {
      const response = await askWithCookies(request);
      if (turn !== thisTurn) return;
      const target = response && targetOf(response, request);
      if (!target) return show(request.path, response);
      if (target.origin !== ORIGIN) return showOtherHost(request.path, target.href);
      request = redirected(response, request, target.pathname + target.search);
    }
    show(request.path, null);
  }

  /**
   * Shows the page that the console has received. Its cookies count, as if the preview had asked for it.
   *
   * @param {import("./session.js").Exchange} exchange
   */
  function showExchange({ request, response }) {
    keepCookies(request, response);
    show(request.path, response);
  }

  /** @param {string} path @param {Response | null} response */
  const show = (path, response) => showPage(path, pageOf(response));

  /** Says that the page at `path` leads to an address that the preview doesn't load. @param {string} path @param {string} address */
  const showOtherHost = (path, address) => showPage(path, textPage("p", phrase("console.other_host", { address })));

  /** @param {string} path @param {string} content in HTML */
  async function showPage(path, content) {
    const thisTurn = (turn = {});
    const page = await completePage(content, path, load);
    if (turn !== thisTurn) return;
    html = page;
    part("preview-path").textContent = path;
    part("preview").hidden = false;
    part("preview-frame").src = PAGE_ADDRESS;
  }

  async function receive({ kind, id, request, address }) {
    const frame = part("preview-frame").contentWindow;
    if (kind === "ready") frame.postMessage(html, "*");
    if (kind === "go") openPath(request);
    if (kind === "leave") showOtherHost(part("preview-path").textContent, address);
    if (kind === "fetch") frame.postMessage({ id, response: await askWithCookies(request) }, "*");
  }

  addEventListener(
    "message",
    ({ source, data }) => {
      if (source && source === part("preview-frame").contentWindow) receive(data);
    },
    { signal },
  );
  onClick(part("show-page"), signal, () => exchange && showExchange(exchange));

  return {
    /** Call this when the console has shown an exchange. @param {import("./session.js").Exchange} shownPath */
    shown(shownPath) {
      exchange = shownPath;
      part("show-page").hidden = !isPage(shownPath.response);
      if (!part("preview").hidden && isPage(shownPath.response)) showExchange(shownPath);
    },
    /** Forgets the cookies, and closes the preview. */
    reset() {
      cookies = [];
      turn = {};
      part("preview").hidden = true;
    },
  };
}

/** @param {string} path @returns {Request} */
function getRequest(path) {
  return { method: "GET", path, headers: [], body: "" };
}

/** Returns a request's path without its query. @param {Request} request */
function pathOf({ path }) {
  return path.split("?")[0];
}

function isPage(response) {
  return response !== null && /^text\/html\b/i.test(headerOf(response.headers, "content-type"));
}

/** Returns the address that a redirect leads to, or null. */
function targetOf(response, request) {
  const location = headerOf(response.headers, "location");
  return REDIRECTS.has(response.status) && location ? new URL(location, new URL(request.path, ORIGIN)) : null;
}

/** Returns the request that follows a redirect. */
function redirected(response, request, path) {
  return SEE_OTHER.has(response.status) ? getRequest(path) : { ...request, path };
}

/** Returns the HTML to show for a response. Browsers show other text as it is. */
function pageOf(response) {
  if (isPage(response) && typeof response.body === "string") return response.body;
  if (response === null) return textPage("p", phrase("console.not_sent"));
  return textPage("pre", typeof response.body === "string" ? response.body : "");
}

/** Returns the HTML of a page with one element. @param {"p" | "pre"} tag @param {string} content */
function textPage(tag, content) {
  const page = document.implementation.createHTMLDocument("");
  const text = page.createElement(tag);
  text.textContent = content;
  page.body.append(text);
  return page.documentElement.outerHTML;
}
