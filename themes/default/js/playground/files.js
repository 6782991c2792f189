/**
 * The playground's files as an immutable value, and the operations on it.
 *
 * Pure: each operation returns the new workspace, or a message that says why it failed.
 */
import { bytesOf } from "../page/bytes.js";
import { phrase } from "../page/phrases.js";

export const MAIN = "main.py";
const MAX_FILES = 20;
const MAX_BYTES = 1_000_000;
const MAX_NAME_LENGTH = 80;
/** Matches the import of pydantic, or of a package that needs it. */
const PYDANTIC_IMPORT = /^[ \t]*(?:from|import)\b[^#\n]*\b(?:fastapi|pydantic|sqlmodel)/m;

/**
 * @typedef {string | {base64: string}} Content text, or bytes
 * @typedef {{files: Record<string, Content>, open: string}} Workspace always contains `main.py`
 * @typedef {{workspace: Workspace, problem?: undefined} | {problem: string, workspace?: undefined}} Answer
 */

/** Returns whether two workspaces have the same files, ignoring which one is open. */
export function isSame(one, other) {
  const [names, otherNames] = [Object.keys(one.files), Object.keys(other.files)];
  return (
    names.length === otherNames.length &&
    names.every((name) => Object.hasOwn(other.files, name) && isSameContent(one.files[name], other.files[name]))
  );
}

export function isSameContent(one, other) {
  return one === other || (typeof one === "object" && typeof other === "object" && one.base64 === other.base64);
}

/** Returns whether a program in the workspace uses pydantic. */
export function usesPydantic({ files }) {
  return Object.values(files).some((content) => typeof content === "string" && PYDANTIC_IMPORT.test(content));
}

/** @returns {Workspace} */
export function workspaceOf(program) {
  return { files: { [MAIN]: program }, open: MAIN };
}

export function openFile(workspace, name) {
  return Object.hasOwn(workspace.files, name) ? { ...workspace, open: name } : workspace;
}

/** Replaces the content of a file, keeping its position. */
export function writeFile(workspace, name, content) {
  return { ...workspace, files: { ...workspace.files, [name]: content } };
}

/** @returns {Answer} */
export function addFile(workspace, name, content) {
  const problem = nameProblem(workspace.files, name);
  return problem ? { problem } : putWithinLimits(workspace, name, content);
}

/**
 * Adds a file, or replaces the one with the same name.
 *
 * @returns {Answer}
 */
export function putFile(workspace, name, content) {
  if (name === MAIN && typeof content !== "string") {
    return { problem: phrase("files.main_text") };
  }
  return Object.hasOwn(workspace.files, name) ? putWithinLimits(workspace, name, content) : addFile(workspace, name, content);
}

/** @returns {Answer} */
export function renameFile(workspace, from, to) {
  if (from === to) return { workspace };
  if (from === MAIN) return { problem: phrase("files.keeps") };
  if (!Object.hasOwn(workspace.files, from)) return { problem: phrase("files.gone", { name: from }) };
  const { [from]: _, ...others } = workspace.files;
  const problem = nameProblem(others, to);
  if (problem) return { problem };
  const files = Object.fromEntries(Object.entries(workspace.files).map(([name, content]) => [name === from ? to : name, content]));
  return { workspace: { files, open: workspace.open === from ? to : workspace.open } };
}

/** @returns {Answer} */
export function removeFile(workspace, name) {
  if (name === MAIN) return { problem: phrase("files.stays") };
  const { [name]: _, ...files } = workspace.files;
  return { workspace: { files, open: workspace.open === name ? MAIN : workspace.open } };
}

/**
 * Restores removed files and keeps those added since. The size limit doesn't apply, because they
 * were here before.
 *
 * @returns {Answer}
 */
export function restoreFiles(workspace, files) {
  let next = workspace;
  for (const [name, content] of Object.entries(files)) {
    const problem = Object.hasOwn(next.files, name) ? null : (nameProblem(next.files, name) ?? tooManyFiles(next, name));
    if (problem) return { problem };
    next = openFile(writeFile(next, name, content), name);
  }
  return { workspace: next };
}

/**
 * Returns a linked or copied value if it is a valid workspace; null otherwise. It may
 * exceed the size limit for single files, so that nobody loses what they typed.
 */
export function asWorkspace(value) {
  const { files, open } = value ?? {};
  if (typeof files !== "object" || files === null || typeof files[MAIN] !== "string") return null;
  const entries = Object.entries(files);
  if (entries.length > MAX_FILES) return null;
  let sound = {};
  for (const [name, content] of entries) {
    if (!isContent(content) || nameProblem(sound, name)) return null;
    sound = { ...sound, [name]: normalizeContent(content) };
  }
  return openFile({ files: { [MAIN]: sound[MAIN], ...sound }, open: MAIN }, open);
}

/**
 * Recovers what is readable of the reader's own stored files. One damaged file doesn't
 * affect the others.
 */
export function recoverWorkspace(value, first) {
  const { files, open } = value ?? {};
  const fileEntries = Object.entries(typeof files === "object" && files !== null ? files : {}).filter(([, content]) => isContent(content));
  if (fileEntries.length === 0) return null;
  const main = typeof files[MAIN] === "string" ? files[MAIN] : first.files[MAIN];
  let sound = { [MAIN]: main };
  for (const [name, content] of fileEntries) {
    if (name === MAIN && typeof content === "string") continue;
    const place = name === MAIN ? "main.bin" : name;
    if (!nameProblem(sound, place)) sound = { ...sound, [place]: normalizeContent(content) };
  }
  return openFile({ files: sound, open: MAIN }, open);
}

function isContent(content) {
  return (
    typeof content === "string" ||
    (typeof content?.base64 === "string" && content.base64.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(content.base64))
  );
}

function normalizeContent(content) {
  return typeof content === "string" ? content : { base64: content.base64 };
}

/** Returns a file's size in bytes. */
export function sizeOf(content) {
  return bytesOf(content).length;
}

/** Returns a message if a file of this size can never fit; null otherwise. */
export function tooLarge(name, size) {
  return size > MAX_BYTES ? phrase("files.big", { name }) : null;
}

function nameProblem(files, name) {
  const existingNames = Object.keys(files);
  if (name.trim() === "") return phrase("files.unnamed");
  if ([...name].length > MAX_NAME_LENGTH) return phrase("files.long", { most: MAX_NAME_LENGTH });
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_ .-]*(\/[\p{L}\p{N}_][\p{L}\p{N}_ .-]*)*$/u.test(name) || /[ .](\/|$)/.test(name)) {
    return phrase("files.odd", { name });
  }
  const sameName = existingNames.find((other) => other.toLowerCase() === name.toLowerCase());
  if (sameName !== undefined) return phrase("files.taken", { name: sameName });
  const isFolder = existingNames.some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`));
  return isFolder ? phrase("files.both", { name }) : null;
}

/**
 * Returns the workspace with this file added and open. Existing files may exceed the limit,
 * but no new content may increase it.
 */
function putWithinLimits(workspace, name, content) {
  const isThere = Object.hasOwn(workspace.files, name);
  const next = openFile(writeFile(workspace, name, content), name);
  const grows = !isThere || sizeOf(content) > sizeOf(workspace.files[name]);
  const all = Object.values(next.files).reduce((sum, each) => sum + sizeOf(each), 0);
  const problem = (isThere ? null : tooManyFiles(workspace, name)) ?? (grows ? tooLarge(name, all) : null);
  return problem ? { problem } : { workspace: next };
}

function tooManyFiles({ files }, name) {
  if (Object.keys(files).length < MAX_FILES) return null;
  return phrase("files.many", { name, most: MAX_FILES });
}
