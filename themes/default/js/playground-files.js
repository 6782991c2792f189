/**
 * The files of the playground: a value, and what may be done with it.
 *
 * A workspace enters with what its reader wants; the next one leaves, or the
 * words that tell why not. Pure: it knows no page, no storage and no link.
 */
import { phrase } from "./phrases.js";

export const MAIN = "main.py";
const MOST_FILES = 20;
const MOST_BYTES = 1_000_000;
const LONGEST_NAME = 80;

/**
 * @typedef {string | {base64: string}} Content text, or bytes
 * @typedef {{files: Record<string, Content>, open: string}} Workspace `main.py` is always there
 * @typedef {{workspace: Workspace, problem?: undefined} | {problem: string, workspace?: undefined}} Answer
 */

/** @returns {Workspace} */
export function workspaceOf(program) {
  return { files: { [MAIN]: program }, open: MAIN };
}

export function opened(workspace, name) {
  return Object.hasOwn(workspace.files, name) ? { ...workspace, open: name } : workspace;
}

/** The same files with another text in one of them; its place stays. */
export function written(workspace, name, content) {
  return { ...workspace, files: { ...workspace.files, [name]: content } };
}

/** @returns {Answer} */
export function added(workspace, name, content) {
  const problem = problemOf(workspace, name);
  if (problem) return { problem };
  return fitting(opened(written(workspace, name, content), name));
}

/** Puts a file beside the others, or over the one of its name. @returns {Answer} */
export function kept(workspace, name, content) {
  if (Object.hasOwn(workspace.files, name)) return fitting(opened(written(workspace, name, content), name));
  return added(workspace, name, content);
}

/** @returns {Answer} */
export function renamed(workspace, from, to) {
  if (from === to) return { workspace };
  if (from === MAIN) return { problem: phrase("files.keeps", "main.py keeps its name: it is the file that runs.") };
  const problem = problemOf(workspace, to);
  if (problem) return { problem };
  const files = Object.fromEntries(Object.entries(workspace.files).map(([name, content]) => [name === from ? to : name, content]));
  return { workspace: { files, open: workspace.open === from ? to : workspace.open } };
}

/** @returns {Answer} */
export function removed(workspace, name) {
  if (name === MAIN) return { problem: phrase("files.stays", "main.py stays: it is the file that runs.") };
  const { [name]: _, ...files } = workspace.files;
  return { workspace: { files, open: workspace.open === name ? MAIN : workspace.open } };
}

/** Whatever was stored, linked or imported, if it is a workspace; else null. */
export function asWorkspace(value) {
  const { files, open } = value ?? {};
  if (typeof files !== "object" || files === null || typeof files[MAIN] !== "string") return null;
  let workspace = workspaceOf(files[MAIN]);
  for (const [name, content] of Object.entries(files)) {
    if (name === MAIN) continue;
    if (typeof content !== "string" && typeof content?.base64 !== "string") return null;
    const answer = added(workspace, name, typeof content === "string" ? content : { base64: content.base64 });
    if (!answer.workspace) return null;
    workspace = answer.workspace;
  }
  return fitting(opened({ ...workspace, open: MAIN }, open)).workspace ?? null;
}

/** Bytes of a file, about: a character that is not plain may take more. */
export function sizeOf(content) {
  return typeof content === "string" ? new TextEncoder().encode(content).length : Math.floor((content.base64.length * 3) / 4);
}

function problemOf(workspace, name) {
  if (name.trim() === "") return phrase("files.unnamed", "A file needs a name.");
  if ([...name].length > LONGEST_NAME) return phrase("files.long", "A name has {most} characters at most.", { most: LONGEST_NAME });
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_ .-]*(\/[\p{L}\p{N}_][\p{L}\p{N}_ .-]*)*$/u.test(name) || /[ .](\/|$)/.test(name)) {
    return phrase("files.odd", "{name} cannot be the name of a file here: use letters, digits, dots, dashes and underscores.", { name });
  }
  if (Object.keys(workspace.files).some((other) => other.toLowerCase() === name.toLowerCase())) return phrase("files.taken", "There is a file {name} already.", { name });
  const isFolder = Object.keys(workspace.files).some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`));
  return isFolder ? phrase("files.both", "{name} cannot be a file and a folder at once.", { name }) : null;
}

function fitting(workspace) {
  const contents = Object.values(workspace.files);
  if (contents.length > MOST_FILES) return { problem: phrase("files.many", "The playground holds {most} files at most.", { most: MOST_FILES }) };
  if (contents.reduce((sum, content) => sum + sizeOf(content), 0) > MOST_BYTES) return { problem: phrase("files.big", "The playground holds 1 MB at most.") };
  return { workspace };
}
