/**
 * Checks the files of the built site without a browser: each page has a content security policy and
 * follows it. `anywhere.test.js` follows the links.
 */
import { before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { PUBLISHED, filesOf } from "./support/site.js";

/** The only page that is served at any depth, so its style and script are inline. */
const NOT_FOUND = "404.html";
/** The empty document for pages of a reader's application, which runs only in a sandbox. */
const PREVIEW = "preview.html";

describe("the files of the site", () => {
  let files;
  let pages;

  before(async () => {
    files = new Set(await filesOf(PUBLISHED));
    pages = new Map();
    for (const name of files) {
      if (name.endsWith(".html") && name !== PREVIEW) pages.set(name, await readFile(PUBLISHED + name, "utf8"));
    }
  });

  /** Fails with everything that is wrong on any page, so that one run shows it all. */
  function noFault(find) {
    const faults = [...pages].flatMap(([name, html]) => find(name, html).map((fault) => `${name}: ${fault}`));
    assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 40).join("\n")}`);
  }

  test("there are pages, and the other files that a host needs", () => {
    assert.ok(pages.size > 100, `only ${pages.size} pages`);
    for (const name of ["index.html", NOT_FOUND, "runner/runner.js", "runner/manifest.json", "service-worker.js", "service-worker.json"]) {
      assert.ok(files.has(name), `${name} is missing`);
    }
  });

  test("every file that a style sheet uses exists", async () => {
    const faults = [];
    for (const name of files) {
      if (!name.endsWith(".css")) continue;
      const css = await readFile(PUBLISHED + name, "utf8");
      for (const [, link] of css.matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
        if (link.startsWith("data:") || link.startsWith("#")) continue;
        if (!files.has(posix.join(posix.dirname(name), link))) faults.push(`${name}: ${link}`);
      }
    }
    assert.deepEqual(faults, []);
  });

  test("every page has the policy, and it allows nothing inline or external", () => {
    noFault((name, html) => {
      const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
      const rules = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"].filter((rule) => !policy.includes(rule));
      const loose = policy.match(/'unsafe-inline'|'unsafe-eval'|https?:|\*/g) ?? [];
      const early = html.slice(0, Math.max(html.indexOf("Content-Security-Policy"), 0)).match(/<(script|link|style)\b/g) ?? [];
      return [
        ...rules.map((rule) => `lacks ${rule}`),
        ...loose.map((word) => `allows ${word}`),
        ...early.map((tag) => `${tag} stands before the policy`),
      ];
    });
  });

  test("no page has style or script inline", () => {
    noFault((name, html) => (name === NOT_FOUND ? [] : inline(html)));
  });

  test("the 404 page allows its inline style and script only by hash", () => {
    const html = pages.get(NOT_FOUND);
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html);
    for (const [tag, directive] of [
      ["style", "style-src"],
      ["script", "script-src"],
    ]) {
      const [, text] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html);
      const hash = createHash("sha256").update(text).digest("base64");
      assert.match(policy, new RegExp(`${directive} [^;]*'sha256-${hash.replace(/[+/]/g, "\\$&")}'`));
    }
    assert.doesNotMatch(policy, /unsafe-inline/);
  });

  test("the document of previews loads nothing from anywhere", async () => {
    const html = await readFile(PUBLISHED + PREVIEW, "utf8");
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html);
    assert.match(policy, /^default-src 'none';/);
    assert.doesNotMatch(policy.replace(/base-uri [^;]*/, ""), /'self'|https?:|\*/);
  });

  test("ids are unique on each page", () => {
    noFault((name, html) => {
      const seen = new Set();
      return attribute(html, "id").filter((id) => seen.has(id) || !seen.add(id));
    });
  });
});

/** Returns the HTML without scripts and comments, which can contain text that looks like tags. */
function markup(html) {
  return html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1</script>").replace(/<!--[\s\S]*?-->/g, "");
}

function attribute(html, name) {
  const tags = markup(html).match(/<[a-z][^<>]*>/gi) ?? [];
  return tags.flatMap((tag) => [...tag.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => value));
}

function inline(html) {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes, text]) => !/\ssrc="/.test(attributes) && !/type="application\/(?:ld\+)?json"/.test(attributes) && text !== "")
    .map(([tag]) => tag.slice(0, 80));
  const styles = markup(html).match(/<style\b/g) ?? [];
  const attributes = (markup(html).match(/<[a-z][^<>]*\s(style|on[a-z]+)="[^<>]*>/gi) ?? []).map((tag) => tag.slice(0, 120));
  return [...scripts, ...styles, ...attributes];
}
