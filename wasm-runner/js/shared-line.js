/**
 * Memory that the page and the worker share, for one line of input: two 32-bit integers, then UTF-8.
 * A line that doesn't fit is sent in parts.
 */

/** Indexes in the header: what the memory contains, and how many bytes of it. */
export const SIGNAL = 0;
export const LENGTH = 1;

/** In bytes. */
export const HEADER = 8;

/** The values of SIGNAL. New memory is EMPTY. */
export const EMPTY = 0;
export const PART = 1;
export const LAST = 2;
export const END = 3;
