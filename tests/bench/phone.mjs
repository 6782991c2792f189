/**
 * A phone on which the built site is timed: Chromium, whose processor is slowed down when it is
 * told to.
 */
import { createRequire } from "node:module";
import { serveSite } from "../browser/support/site.js";

const require = createRequire(new URL("../browser/package.json", import.meta.url));
const { chromium } = require("playwright-core");

/** A phone that costs half as much as a good one. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2 };

/**
 * Serves a folder while `body` lasts; it is given what opens a page of the site, with the tools
 * that slow it down.
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

/** So many times slower from now on. */
export function slowDown(tools, times) {
  return tools.send("Emulation.setCPUThrottlingRate", { rate: Number(times) });
}
