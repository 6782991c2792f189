/**
 * A page of the reader's application, ready for the frame: with its stylesheets, scripts and images
 * in it, because the frame can't load anything.
 */
import { ORIGIN } from "./request.js";
import { headerOf } from "./response.js";
import { FRAME_SCRIPT } from "./preview-frame.js";

/** What pages load, and the attribute with its address. */
const PARTS = [
  ["link[rel~=stylesheet][href]", "href"],
  ["script[src]", "src"],
  ["img[src]", "src"],
];
/** FastAPI's documentation loads these from a server on the internet. The site has them. */
const DOCUMENTATION = /^https:\/\/[^/]+\/npm\/swagger-ui-dist@5\/(swagger-ui(?:-bundle\.js|\.css))$/;

/**
 * @param {string} html
 * @param {string} path the page's own, with its query
 * @param {(path: string) => Promise<import("./response.js").Response | null>} load asks the application
 * @returns {Promise<string>}
 */
export async function completePage(html, path, load) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const base = new URL(page.querySelector("base[href]")?.getAttribute("href") ?? "", ORIGIN + path);
  const parts = PARTS.flatMap(([selector, attribute]) => [...page.querySelectorAll(selector)].map((part) => ({ part, attribute })));
  // One after another, because the application answers one request at a time.
  for (const { part, attribute } of parts) {
    const content = await loaded(new URL(part.getAttribute(attribute), base), load);
    if (content) part.setAttribute(attribute, content);
  }
  for (const element of page.querySelectorAll("base, link[rel~=icon]")) element.remove();
  // As text, because the course's pages may not have a `base`.
  const first = `<base href="${base.href.replaceAll('"', "%22")}"><script>${FRAME_SCRIPT}</script>`;
  return `<!doctype html>\n${page.documentElement.outerHTML.replace(/<head[^>]*>/, (head) => head + first)}`;
}

/** Returns a `data:` URL with what is at an address, or null if there is nothing. */
async function loaded(url, load) {
  const name = DOCUMENTATION.exec(url.href)?.[1];
  if (name) {
    const response = await fetch(new URL(`../../vendor/api-docs/${name}`, import.meta.url));
    return dataUrl(name.endsWith(".css") ? "text/css" : "text/javascript", await response.text());
  }
  if (url.origin !== ORIGIN) return null;
  const response = await load(url.pathname + url.search);
  if (!response || response.status >= 400) return null;
  return dataUrl(headerOf(response.headers, "content-type"), response.body);
}

/** @param {string} type @param {string | {base64: string}} body */
function dataUrl(type, body) {
  if (typeof body !== "string") return `data:${type};base64,${body.base64}`;
  return `data:${type.split(";", 1)[0]};charset=utf-8,${encodeURIComponent(body)}`;
}
