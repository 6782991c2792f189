/**
 * In a bundle these are its own: the bundler writes this file anew.
 */
export const VERSION = "source";

/** The interpreters that there are, by their packed files' names, and those files' bytes. @type {Record<string, number>} */
export const INTERPRETERS = { "python.packed": 0, "python-sqlite.packed": 0 };
