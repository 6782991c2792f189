/**
 * Writes an iCalendar file (RFC 5545) with events that last whole days.
 *
 * Pure: takes events and the current time, and returns text.
 */

/**
 * @typedef {object} Event
 * @property {string} uid stays the same in a later export, which then replaces the event
 * @property {string} first its first day, like "2026-11-30"
 * @property {string} end the day after its last one
 * @property {string} summary
 * @property {string} [description]
 * @property {string} [url]
 */

/** The maximum length of a line in bytes, without its line break. */
const MAX_LINE_BYTES = 75;

/**
 * @param {Event[]} events
 * @param {{now: number, product: string}} of
 */
export function writeCalendar(events, { now, product }) {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escapeText(product)}//Plan//EN`,
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** @param {Event} event */
function eventLines({ uid, first, end, summary, description, url }, stamp) {
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${first.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${end.replaceAll("-", "")}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    // Studying on a day doesn't make somebody unavailable that day.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** Escapes a text for use as a value. Removes control characters, which files can't contain. */
function escapeText(text) {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "");
}

/**
 * Breaks a long line. Each continuation begins with a space that isn't part of the text. Never
 * splits a character of several bytes.
 */
function foldLine(line) {
  const encoder = new TextEncoder();
  let folded = "";
  let lineBytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (lineBytes + size > MAX_LINE_BYTES) {
      folded += "\r\n ";
      lineBytes = 1;
    }
    folded += character;
    lineBytes += size;
  }
  return folded;
}
