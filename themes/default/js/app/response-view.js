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
  const description = response ? describeResponse(response) : null;
  part("response-label").textContent = phrase("console.response_to", { request: requestLine(request) });
  part("response-line").hidden = part("response-head").hidden = !description;
  part("response-body").hidden = !description?.pieces.some(({ text }) => text !== "");
  setTextOrHide(part("response-note"), description?.note ?? note);
  if (!description) return { announced: note, status: phrase("console.no_response") };
  part("response-line").dataset.failed = description.failed;
  part("response-status").textContent = description.status;
  part("response-time").textContent = phrase("console.millis", { millis: numeral(millis, millis < 10 ? 1 : 0) });
  part("response-count").textContent = phrase("console.headers", { count: description.headerCount });
  part("response-headers").textContent = description.headers;
  part("response-body").replaceChildren(
    ...description.pieces.map(({ text, kind }) => (kind ? element("span", text, `json-${kind}`) : text)),
  );
  part("response-body").scrollTop = 0;
  return { announced: `${description.status}. ${description.firstLine || description.note}`, status: description.status };
}
