/**
 * Makes `../vendor/`: the code editor and idiomorph as one ES module each, and
 * the licence texts of everything bundled in them.
 *
 * Packages enter from `node_modules` as the lock file fixes them; the same
 * lock gives the same bytes. `--check` builds beside and compares with the
 * files that are committed, and writes nothing of its own.
 *
 * It knows nothing of the page's own scripts in `../js/`: those are served as
 * they are written.
 */
import { build } from "esbuild";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const vendor = join(here, "..", "vendor");

const bundles = [
  { entry: "editor.js", output: "editor.js", what: "CodeMirror 6, set up in build/editor.js" },
  { entry: "idiomorph.js", output: "idiomorph.js", what: "idiomorph" },
];

/** Bundles one entry; gives its text and the packages whose code is in it. */
async function bundle({ entry, output, what }) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    banner: { js: `/* Built from ${what} by themes/default/build; do not edit. Licences: LICENSES.txt. */` },
  });
  const [made] = Object.values(result.metafile.outputs);
  const packages = Object.entries(made.inputs)
    .filter(([, input]) => input.bytesInOutput > 0)
    .map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
    .filter(Boolean);
  return { output, text: result.outputFiles[0].text, packages };
}

/** The name, version and licence text of one package. */
async function licence(name) {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name} ${version} holds no licence text`);
  const text = (await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** Everything the vendor folder holds: file name to text. */
async function vendored() {
  const made = await Promise.all(bundles.map(bundle));
  const names = [...new Set(made.flatMap(({ packages }) => packages))].sort();
  const licences = await Promise.all(names.map(licence));
  return new Map([
    ...made.map(({ output, text }) => [output, text]),
    ["LICENSES.txt", licences.join(`\n${"-".repeat(72)}\n\n`)],
  ]);
}

/** The names of files in `vendor/` that differ from what was just built, are missing, or are too many. */
async function differences(files) {
  const committed = await readdir(vendor).catch(() => []);
  const extra = committed.filter((name) => !files.has(name));
  const changed = [];
  for (const [name, text] of files) {
    const old = await readFile(join(vendor, name), "utf8").catch(() => null);
    if (old !== text) changed.push(name);
  }
  return [...changed, ...extra].sort();
}

const files = await vendored();
if (process.argv.includes("--check")) {
  const wrong = await differences(files);
  for (const name of wrong) console.error(`vendor/${name} is not what build.mjs makes of the locked packages`);
  if (wrong.length > 0) {
    console.error("run: npm ci --ignore-scripts && node build.mjs");
    process.exitCode = 1;
  } else {
    console.log(`vendor: ${files.size} files, the same bytes`);
  }
} else {
  await mkdir(vendor, { recursive: true });
  for (const [name, text] of files) {
    await writeFile(join(vendor, name), text);
    console.log(`${relative(process.cwd(), join(vendor, name))}  ${Buffer.byteLength(text)} bytes`);
  }
}
