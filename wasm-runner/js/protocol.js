/**
 * The version of what the page and its worker say to each other.
 *
 * Both import it, and each tells it to the other while the interpreter boots: a cache may
 * give a page of today the worker of yesterday. It is raised with every change that the
 * other side of an older bundle would misunderstand.
 */
export const PROTOCOL = 2;
