/**
 * Placeholders, which the build of a bundle replaces with the bundle's own values.
 */
export const VERSION = "source";

/** The bundle's interpreters: the names of the packed files, and their sizes in bytes. @type {Record<string, number>} */
export const INTERPRETERS = { "python.packed": 0, "python-sqlite.packed": 0 };

/** The modules in the packs of Python's library, one per line; `src/library.rs` describes the format. */
export const MODULES = "";

/** The packs of packages. @type {import("./types.js").Packs} */
export const PACKS = {};
