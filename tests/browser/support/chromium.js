/**
 * Which Chromium runs the tests: the one in `CHROMIUM`, or Debian's. Its headless shell has the
 * same engine without a browser window, which takes time to draw.
 */
import { existsSync } from "node:fs";

const DEBIAN = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** The path of its program. */
export const CHROMIUM = process.env.CHROMIUM ?? DEBIAN.find(existsSync) ?? DEBIAN[0];
