/**
 * Imports a file with a reader's work: validates it, compares it with the records
 * here, and merges both.
 *
 * Nothing in the file is trusted. The module is loaded only when someone opens a
 * copy.
 */
import { FORMAT, LOCAL, VERSION } from "./copy-file.js";
import { isDay, isHours } from "./month-plan.js";
import { phrase } from "../page/phrases.js";
import { asWorkspace, isSame } from "../playground/files.js";
import { OTHER_FILES, PLAYGROUND, exerciseKey } from "./progress.js";

/** How far in the future a copy may be dated, because clocks differ. */
const MILLIS_PER_DAY = 86_400_000;
const MAX_FILE_LENGTH = 50_000_000;
/**
 * Doesn't apply to the playground, which may be larger: several versions of it may be
 * waiting for the reader.
 */
const MAX_RECORD_LENGTH = 5_000_000;
const KEY = /^[a-z]+(:\S{1,200})?$/;

const text = (value) => typeof value === "string";
const truth = (value) => typeof value === "boolean";
const count = (value) => Number.isInteger(value) && value >= 0 && value < 1e6;
const time = (value) => Number.isFinite(value) && value > 0;
const choices = (value) => Array.isArray(value) && value.every(count);
/** The type of each known field, if the record has it. */
const FIELDS = {
  code: text,
  hash: text,
  said: text,
  text,
  status: text,
  answer: (value) => text(value) || choices(value),
  judgement: (value) => typeof value === "object" && value !== null && truth(value.right),
  edited: truth,
  tries: count,
  hints: count,
  begun: time,
  passed: time,
  done: (value) => value === null || time(value),
  marked: truth,
  step: count,
  steps: choices,
  answered: time,
  based: (value) => value === 0 || time(value),
};

const STATUSES = ["not-started", "tried", "not-yet", "done"];
/** Additional requirements for each kind of record. */
const FIELDS_OF = {
  exercise: { status: (value) => STATUSES.includes(value) },
  app: { files: (value) => typeof value === "object" && value !== null && Object.values(value).every(text) },
  plan: { hours: isHours, start: isDay, from: text, id: text },
  playground: {
    workspace: (value) => asWorkspace(value) !== null,
    workspaces: (value) => Array.isArray(value) && value.every((each) => asWorkspace(each) !== null),
  },
};

/** @typedef {import("./storage.js").Stored} Stored */

/**
 * Reads a file that the reader chose.
 *
 * @typedef {{records: Stored[], course: string|null, savedAt: number|null, damaged: number, problem?: undefined}} Copy
 *
 * @param {string} content
 * @param {number} now records from the future get this time, because they would otherwise always win
 * @returns {{problem: string}|Copy}
 */
export function readCopy(content, now) {
  if (content.length > MAX_FILE_LENGTH) return { problem: phrase("file.large") };
  if (content.trim() === "") return { problem: phrase("file.empty") };
  let copy;
  try {
    copy = JSON.parse(content);
  } catch {
    return { problem: phrase("file.damaged") };
  }
  if (copy?.format !== FORMAT || !Array.isArray(copy.records)) return { problem: phrase("file.foreign") };
  if (!(copy.version <= VERSION)) return { problem: phrase("file.newer") };
  const savedAt = Date.parse(copy.saved);
  if (savedAt > now + MILLIS_PER_DAY) return { problem: phrase("file.future") };
  const validRecords = new Map();
  let damaged = 0;
  for (const record of copy.records) {
    if (!isSound(record)) damaged += 1;
    // A time in the future would win over all later work.
    else if (!LOCAL.has(record.key)) validRecords.set(record.key, { ...record, updated: Math.min(record.updated, now) });
  }
  return {
    records: [...validRecords.values()],
    course: text(copy.course) ? copy.course : null,
    savedAt: Number.isNaN(savedAt) ? null : savedAt,
    damaged,
  };
}

function isSound(record) {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return false;
  if (!text(record.key) || !KEY.test(record.key) || !time(record.updated)) return false;
  const [kind] = record.key.split(":");
  if (kind !== PLAYGROUND && JSON.stringify(record).length > MAX_RECORD_LENGTH) return false;
  const fields = { ...FIELDS, ...FIELDS_OF[kind] };
  return Object.entries(fields).every(([name, fits]) => !Object.hasOwn(record, name) || fits(record[name]));
}

/**
 * Returns what a copy would change here.
 *
 * @param {Stored[]} here
 * @param {Stored[]} copied
 */
export function compareCopy(here, copied) {
  const ownRecords = new Map(here.map((record) => [record.key, record]));
  const files = workspaceIn(copied);
  const ownFiles = workspaceIn(here);
  const programs = copied
    .filter(({ key, code }) => key.startsWith("exercise:") && text(code))
    .map(({ key, code }) => ({ id: key.slice("exercise:".length), code }));
  return {
    programs,
    passed: copied.filter(({ key, status }) => key.startsWith("exercise:") && status === "done").length,
    lessons: copied.filter(({ key, done }) => key.startsWith("lesson:") && done).length,
    differing: programs.filter(({ id, code }) => ![undefined, code].includes(ownRecords.get(exerciseKey(id))?.code)).map(({ id }) => id),
    files: files ? Object.keys(files.files) : [],
    filesDiffer: Boolean(files && ownFiles && !isSame(files, ownFiles)),
  };
}

/** Returns the playground's files. */
function workspaceIn(records) {
  return asWorkspace(records.find(({ key }) => key === PLAYGROUND)?.workspace);
}

/**
 * Merges the records of both. If both have one, the later wins unless `prefer` says
 * otherwise; `files` decides for the playground. Anything passed or done in either
 * stays so.
 *
 * @param {Stored[]} here
 * @param {Stored[]} copied
 * @param {"later"|"here"|"copy"} prefer
 * @param {"here"|"copy"} files whose files end up in the playground
 */
export function joinCopy(here, copied, prefer, files = "here") {
  const joined = new Map(here.map((record) => [record.key, record]));
  for (const record of copied) {
    const ownRecord = joined.get(record.key);
    const choice = record.key === PLAYGROUND && workspaceIn(here) ? files : prefer;
    const takesCopy = choice === "copy" || (choice === "later" && record.updated > (ownRecord?.updated ?? 0));
    const [chosen, other] = takesCopy ? [record, ownRecord] : [ownRecord, record];
    joined.set(record.key, ownRecord ? both(chosen, other) : record);
  }
  return [...joined.values()];
}

function both(chosen, other) {
  const joined = { ...chosen };
  if (chosen.key === OTHER_FILES) {
    const all = [...(chosen.workspaces ?? []), ...(other.workspaces ?? [])];
    joined.workspaces = all.filter((each, index) => all.findIndex((one) => isSame(one, each)) === index);
  }
  if (other.status === "done") joined.status = "done";
  const passed = [chosen.passed, other.passed].filter(Boolean);
  // The first time counts.
  if (passed.length > 0) joined.passed = Math.min(...passed);
  if (chosen.key.startsWith("lesson:") && !chosen.done && other.done) Object.assign(joined, { done: other.done, marked: other.marked });
  for (const name of ["tries", "hints"]) {
    if (name in chosen || name in other) joined[name] = Math.max(chosen[name] ?? 0, other[name] ?? 0);
  }
  return joined;
}
