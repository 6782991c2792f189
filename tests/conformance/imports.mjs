// Whether a program imports one of the packages that pages load.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./learner.mjs";

const { PACKS } = await import(pathToFileURL(join(bundle(), "bundle.js")));
const { importedPackages } = await import(pathToFileURL(join(bundle(), "choice.js")));

/** Returns whether a program, or one of its files, imports a package. */
export function importsPackages({ source, files = {}, group = [] }) {
  return importedPackages({ source, files, group }, PACKS).length > 0;
}
