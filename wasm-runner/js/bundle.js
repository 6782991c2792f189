// In a bundle these are the version and the size of its own parts: the bundler writes this file anew.
export const VERSION = "source";
export const PYTHON_BYTES = 0;
