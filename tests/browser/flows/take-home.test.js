/**
 * A reader downloads an exercise or a whole lesson: a zip that Python can open, with the program as
 * it is in the page.
 */
import { spawnSync } from "node:child_process";
import assert from "node:assert/strict";
import { useBrowser, visit } from "../support/browser.js";
import { Exercise } from "../support/exercise.js";
import { PAGES, useSite } from "../support/site.js";

const browser = useBrowser();
const base = useSite();
const options = { browser, base };

/** Returns the text of each file that Python's own zip reader finds, by name. */
async function unpacked(download) {
  const program =
    "import json, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps({n: z.read(n).decode(errors='replace') for n in z.namelist()}))";
  const { stdout, stderr } = spawnSync("python3", ["-c", program, await download.path()], { encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(stderr, "");
  return JSON.parse(stdout);
}

async function pressed(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.press("Enter")]);
  return download;
}

visit("an exercise downloads with the program in the page", options, async (page) => {
  await page.goto(PAGES.lesson);
  const exercise = await new Exercise(page, "numbered-tickets").reach();
  await exercise.write("print('mine')");
  const download = await pressed(page, exercise.part("take-home"));
  assert.equal(download.suggestedFilename(), "numbered-tickets.zip");
  const files = await unpacked(download);
  assert.equal(files["numbered-tickets/main.py"], "print('mine')\n");
  assert.match(files["numbered-tickets/README.md"], /^# Numbered tickets\n/);
  assert.match(files["numbered-tickets/check.pyz"], /^PK.*check\.py"""The engine of checks/s);
  assert.match(files["numbered-tickets/test_checks.py"], /import pytest/);
  assert.match(files["numbered-tickets/check.pyz"], /checks\.json\{\s*"exercises": \{\s*"\."/);
});

visit("a lesson downloads with a folder for each exercise", options, async (page) => {
  await page.goto(PAGES.lesson);
  const exercise = await new Exercise(page, "countdown").reach();
  await exercise.write("print('mine')");
  const download = await pressed(page, page.locator('[data-part="take-home-lesson"]'));
  assert.equal(download.suggestedFilename(), "repeat-with-for.zip");
  const files = await unpacked(download);
  assert.equal(files["repeat-with-for/countdown/main.py"], "print('mine')\n");
  const programs = Object.keys(files).filter((name) => name.endsWith("/main.py"));
  assert.equal(programs.length, await page.locator(".exercise[data-exercise]").count());
  assert.ok(files["repeat-with-for/check.pyz"]);
});
