/**
 * idiomorph as an ES module of the theme: turns one tree of elements into
 * another and keeps every element that can stay. Bundled to `vendor/`.
 */
export { Idiomorph } from "idiomorph";
