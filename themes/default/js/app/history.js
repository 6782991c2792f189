/**
 * The recent requests to one application, newest first.
 *
 * Pure.
 */

const MAX_REQUESTS = 12;

/** @typedef {{written: import("./request.js").Written, status: string}} Sent `status`: "200 OK", or why there is no response */

/**
 * Returns the history with one more request. An earlier one that was the same is dropped.
 *
 * @param {Sent[]} history
 * @param {Sent} sent
 * @returns {Sent[]}
 */
export function remember(history, sent) {
  const otherEntries = history.filter(({ written }) => !isSame(written, sent.written));
  return [sent, ...otherEntries].slice(0, MAX_REQUESTS);
}

function isSame(one, other) {
  return Object.keys(one).every((field) => one[field] === other[field]);
}
