/**
 * Type-checks the runner's JavaScript, and makes the declarations that the bundle ships.
 *
 *   node types.mjs            checks, and fails if a declaration is out of date
 *   node types.mjs --write    checks, and writes the declarations
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withTypeScript } from "./tsc.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const runner = fileURLToPath(new URL("../../wasm-runner/js/", import.meta.url));

/** A page, a worker and a service worker have different globals. */
const WORLDS = {
  page: {
    files: ["runner.js", "session.js", "types.js"],
    lib: ["ES2024", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    examples: ["session-example.js"],
  },
  worker: { files: ["worker.js", "loading-worker.js"], lib: ["ES2024", "WebWorker"] },
  "service worker": { files: ["waiting-service-worker.js"], lib: ["ES2024", "WebWorker"], globals: ["service-worker.d.ts"] },
};

/** The declarations that a type-checked page needs. */
const DECLARED = ["runner.d.ts", "session.d.ts", "types.d.ts"];

const OPTIONS = {
  allowJs: true,
  checkJs: true,
  strict: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  // wasm-bindgen's output is only declared, in a separate folder.
  rootDirs: [runner, join(here, "declared")],
  types: [],
};

function check(tsc, world, extraOptions) {
  const { files, lib, globals = [], examples = [] } = WORLDS[world];
  const declared = ["browser.d.ts", ...globals].map((file) => join(here, "declared", file));
  const { status, output } = tsc({
    compilerOptions: { ...OPTIONS, lib, ...extraOptions },
    files: [...files.map((file) => join(runner, file)), ...declared, ...examples.map((file) => join(here, file))],
  });
  if (status !== 0) throw new Error(`the ${world}'s types do not hold:\n${output}`);
}

function declarations(tsc, folder) {
  check(tsc, "page", { declaration: true, emitDeclarationOnly: true, outDir: join(folder, "made"), rootDir: join(here, "../..") });
  const compiledFiles = readdirSync(folder, { recursive: true });
  return DECLARED.map((name) => {
    const path = compiledFiles.find((each) => each.endsWith(`/${name}`));
    return [name, readFileSync(join(folder, path), "utf8")];
  });
}

const write = process.argv.includes("--write");
// Otherwise TypeScript would read an old declaration instead of its source.
if (write) for (const name of DECLARED) rmSync(join(runner, name), { force: true });

withTypeScript((folder, tsc) => {
  for (const world of Object.keys(WORLDS)) check(tsc, world, { noEmit: true });
  for (const [name, text] of declarations(tsc, folder)) {
    const path = join(runner, name);
    if (write) writeFileSync(path, text);
    else if (readFileSync(path, "utf8") !== text) throw new Error(`${name} is not up to date: node types.mjs --write`);
  }
});
