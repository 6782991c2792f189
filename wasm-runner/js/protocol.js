/**
 * The version of the protocol between the page and its worker. They compare it while the interpreter
 * boots, because a cache may combine files of two versions. Raise it with every change that an older
 * page or worker would misunderstand.
 */
export const PROTOCOL = 3;
