/**
 * Placeholders: a bundle has its own values here, written when it is put together.
 */
export const VERSION = "source";

/** The interpreters that there are, by their packed files' names, and those files' bytes. @type {Record<string, number>} */
export const INTERPRETERS = { "python.packed": 0, "python-sqlite.packed": 0 };

/** The modules in the packs of Python's library, a line each; `src/library.rs` describes it. */
export const MODULES = "";
