/**
 * What the checks of an application found, ready for comparison: one JSON value per line.
 *
 * Pure.
 */
import { formatJson } from "./json-text.js";
import { linesOf } from "../exercise/line-diff.js";

/** Returns the verdict with readable responses. */
export function readableVerdict(verdict) {
  return { ...verdict, checks: verdict.checks.map(readableCheck) };
}

/** The status of a response is left out if the check expects something else. */
function readableCheck(check) {
  const { expected, got } = check;
  if (typeof got !== "string") return check;
  const compares = typeof expected === "string";
  const status = compares && !/^status \d/.test(expected) ? "" : "status $1\n";
  return { ...check, expected: compares ? readable(expected) : expected, got: readable(got.replace(/^(\d{3})\n/, status)) };
}

function readable(text) {
  return linesOf(text)
    .map((line) => (/^[{[]/.test(line) ? (formatJson(line) ?? line) : line))
    .join("\n");
}
