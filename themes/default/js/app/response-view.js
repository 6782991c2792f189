/**
 * Draws a response. All text becomes text nodes, HTML too.
 *
 * Expects the parts of `partials/console.html`.
 */
import { describeResponse } from "./response.js";
import { requestLine } from "./request.js";
import { element, setTextOrHide } from "../page/controls.js";
import { numeral, phrase } from "../page/phrases.js";

/**
 * Draws an exchange, and returns what screen readers announce and the history shows.
 *
 * @param {(name: string) => any} part
 * @param {import("./session.js").Exchange} exchange
 * @returns {{announced: string, status: string}}
 */
export function drawExchange(part, { request, response, note, millis }) {
  const shown = response ? describeResponse(response) : null;
  part("response-label").textContent = phrase("console.response_to", { request: requestLine(request) });
  part("response-line").hidden = part("response-head").hidden = !shown;
  part("response-body").hidden = !shown?.pieces.some(({ text }) => text !== "");
  setTextOrHide(part("response-note"), shown?.note ?? note);
  if (!shown) return { announced: note, status: phrase("console.no_response") };
  part("response-line").dataset.failed = shown.failed;
  part("response-status").textContent = shown.status;
  part("response-time").textContent = phrase("console.millis", { millis: numeral(millis, millis < 10 ? 1 : 0) });
  part("response-count").textContent = phrase("console.headers", { count: shown.headerCount });
  part("response-headers").textContent = shown.headers;
  part("response-body").replaceChildren(...shown.pieces.map(({ text, kind }) => (kind ? element("span", text, `json-${kind}`) : text)));
  part("response-body").scrollTop = 0;
  return { announced: `${shown.status}. ${shown.firstLine || shown.note}`, status: shown.status };
}
