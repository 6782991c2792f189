/**
 * Writes an iCalendar file (RFC 5545) with events that last whole days.
 *
 * Pure: events and the current time in, text out.
 */

/**
 * @typedef {object} Event
 * @property {string} uid the same for the same event of a later export, which then replaces it
 * @property {string} first its first day, like "2026-11-30"
 * @property {string} end the day after its last one
 * @property {string} summary
 * @property {string} [description]
 * @property {string} [url]
 */

/** The most bytes of a line, without its end. */
const LONGEST = 75;

/**
 * @param {Event[]} events
 * @param {{now: number, product: string}} of
 */
export function writeCalendar(events, { now, product }) {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(product)}//Plan//EN`,
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => linesOf(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** @param {Event} event */
function linesOf({ uid, first, end, summary, description, url }, stamp) {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${first.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${end.replaceAll("-", "")}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    // Studying on a day doesn't make somebody unavailable that day.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** Returns a text as a value. Other control characters aren't allowed in a file. */
function escaped(text) {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "");
}

/**
 * Breaks a long line: what follows begins with a space, which doesn't belong to the text. A
 * character of several bytes stays whole.
 */
function folded(line) {
  const encoder = new TextEncoder();
  let folded = "";
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LONGEST) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
