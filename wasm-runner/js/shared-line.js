/**
 * Where in shared memory a line stands, for the page that writes it and the worker that
 * reads it: two numbers, then UTF-8. A line that is longer than the room comes in parts.
 */

/** The numbers' places in the header: what is there, and how many bytes of it. */
export const SIGNAL = 0;
export const LENGTH = 1;

/** In bytes. */
export const HEADER = 8;

/** What may be there. Fresh memory is empty. */
export const EMPTY = 0;
export const PART = 1;
export const LAST = 2;
export const END = 3;
