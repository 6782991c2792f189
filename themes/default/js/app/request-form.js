/**
 * The fields of a request, with what fills them: the application's routes, and the requests that
 * were sent before.
 *
 * Expects the parts of `partials/console.html`. All text becomes text nodes.
 */
import { remember } from "./history.js";
import { curlCommand, readRequest, requestLine, takesBody } from "./request.js";
import { button, element, isDisabled, onSubmit, setDisabled, setTextOrHide } from "../page/controls.js";
import { copyText } from "../page/copy-button.js";
import { formatJson } from "./json-text.js";
import { phrase } from "../page/phrases.js";

const FIELDS = ["method", "path", "headers", "body"];

/**
 * @param {object} options
 * @param {(name: string) => any} options.part
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 * @param {(request: import("./request.js").Request) => void} options.onSend
 */
export function createRequestForm({ part, announce, signal, onSend }) {
  const listen = (name, event, handler) => part(name).addEventListener(event, handler, { signal });
  /** @type {import("./history.js").Sent[]} */
  let history = [];
  /** The last request. @type {import("./request.js").Written | null} */
  let sent = null;

  /** @returns {import("./request.js").Written} */
  function written() {
    const [method, path, headers, body] = FIELDS.map((name) => part(name).value);
    return { method, path, headers, body };
  }

  /** Fills fields for the reader, who goes on at the path. Its first gap is selected. */
  function fill(values) {
    for (const [name, value] of Object.entries(values)) part(name).value = value;
    drawFields();
    part("path").focus();
    const gap = /\{.*?\}/.exec(part("path").value);
    if (gap) part("path").setSelectionRange(gap.index, gap.index + gap[0].length);
  }

  function drawFields() {
    part("body-field").hidden = !takesBody(part("method").value);
  }

  function showProblem(words) {
    setTextOrHide(part("request-problem"), words);
    announce(words);
  }

  /** Returns the request in the fields, or shows what is wrong with it. */
  function read() {
    const { request, problem } = readRequest(written());
    showProblem(problem ?? "");
    return request;
  }

  function send() {
    if (isDisabled(part("send"))) return;
    const request = read();
    if (!request) return;
    sent = written();
    onSend(request);
  }

  onSubmit(part("request"), send, signal);
  listen("method", "change", drawFields);
  listen("format", "click", () => {
    const formatted = formatJson(part("body").value);
    if (formatted !== null) part("body").value = formatted;
    showProblem(formatted === null ? phrase("console.not_json") : "");
  });
  listen("curl", "click", () => {
    const request = read();
    if (request) copyText(part("curl"), curlCommand(request), announce);
  });
  part("curl").hidden = !navigator.clipboard;
  setDisabled(part("send"), false);
  drawFields();

  return {
    /** @param {[string, string][]} routes */
    drawRoutes(routes) {
      part("routes").hidden = routes.length === 0;
      part("routes-list").replaceChildren(
        ...routes.map(([method, path]) => element("li", [button(requestLine({ method, path }), "route", () => fill({ method, path }))])),
      );
    },
    /** Adds the last request to the list of those that were sent before. */
    answered(status) {
      if (!sent) return;
      history = remember(history, { written: sent, status });
      part("recent").hidden = false;
      part("recent-list").replaceChildren(
        ...history.map(({ written, status }) =>
          element("li", [button(requestLine(written), "route", () => fill(written)), " ", element("span", status, "recent-status")]),
        ),
      );
    },
    /** While the application answers, no other request can be sent. */
    setBusy: (busy) => setDisabled(part("send"), busy),
  };
}
