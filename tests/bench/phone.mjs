/** A phone for timing the built site: Chromium with a CPU that can be throttled. */
import { createRequire } from "node:module";
import { serveSite } from "../browser/support/site.js";

const require = createRequire(new URL("../browser/package.json", import.meta.url));
const { chromium } = require("playwright-core");

/** The screen of a mid-range phone. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2 };

/**
 * Serves a folder while `body` runs. `body` gets a function that opens a page of the site and
 * returns it with the devtools session that throttles it.
 */
export async function withPhone(folder, body) {
  const site = await serveSite(folder);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    await body(async (path) => {
      const page = await (await browser.newContext(PHONE)).newPage();
      await page.goto(`${site.url}${path}`, { waitUntil: "networkidle" });
      const tools = await page.context().newCDPSession(page);
      return { page, tools };
    });
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Throttles the CPU by this factor from now on. */
export function slowDown(tools, times) {
  return tools.send("Emulation.setCPUThrottlingRate", { rate: Number(times) });
}
