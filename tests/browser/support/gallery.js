/**
 * The gallery: a course of its own with every page and every block, so that a lesson may be
 * edited without a picture of it changing.
 *
 * The files of tests/browser/fixtures/gallery and the theme of this checkout enter; a folder of a
 * built site leaves, with the bundle that readers get.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UNDERSTORY } from "./built-course.js";
import { SITE } from "./site.js";

const GALLERY = fileURLToPath(new URL("../fixtures/gallery/", import.meta.url));
const THEME = fileURLToPath(new URL("../../../themes/default/", import.meta.url));

/** Builds it; gives its folder and the function that removes it. */
export function buildGallery() {
  const folder = mkdtempSync(join(tmpdir(), "understory-gallery-"));
  cpSync(GALLERY, folder, { recursive: true });
  cpSync(THEME, join(folder, "themes/default"), { recursive: true, filter: (path) => !path.startsWith(join(THEME, "build")) });
  const site = join(folder, "site");
  execFileSync(UNDERSTORY, ["build", "--course", folder, "--out", site, "--runner", join(SITE, "runner")], { stdio: ["ignore", "ignore", "pipe"] });
  return { site, remove: () => rmSync(folder, { recursive: true }) };
}
