/**
 * The page that offers tests a runner, as files of a site for `serveSite`.
 */
import { readFile } from "node:fs/promises";

const file = async (name) => readFile(new URL(`../fixtures/runner/${name}`, import.meta.url), "utf8");

export const RUNNER_PAGE = { "page/index.html": await file("index.html"), "page/page.js": await file("page.js") };
