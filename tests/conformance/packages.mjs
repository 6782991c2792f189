// The packages of `wasm-runner/packages.toml`, installed for CPython: for Pyodide, and for an
// installed Python, because some programs need threads or file descriptors that Pyodide lacks.

import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { access, mkdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { loadPyodide } from "pyodide";
import { hashOf } from "./memory.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
/** The oldest Python that Django and the programs run on. */
export const OLDEST = [3, 13];
/** Which wheels fit Pyodide. MarkupSafe has none for it, but the Python part of any other works. */
const FOR_PYODIDE = ["pyemscripten_2026_0_wasm32", "manylinux2014_x86_64"].flatMap((name) => ["--platform", name]);
FOR_PYODIDE.push("--ignore-requires-python", "--python-version", "3.14", "--implementation", "cp", "--abi", "cp314");

const table = readFileSync(join(root, "wasm-runner/packages.toml"), "utf8");
/** Each package with its version, as pip wants it. Time zones are part of our library, but not of Pyodide's. */
export const requirements = [...table.matchAll(/^"([^"-]+)-([^"-]+)-[^"]*\.whl"/gm)].map(([, name, version]) => `${name}==${version}`);
requirements.push("tzdata==2026.6");

/** Returns the folder with the packages for Pyodide. */
export const packagesForPyodide = () => installed("python3", FOR_PYODIDE, "pyodide", compileInPyodide);

/** Returns `{python, packages}`: an installed Python and the folder of its packages, or null. */
export async function installedPython() {
  for (const python of candidates()) {
    const versionProgram = "import sys; print(*sys.version_info[:2])";
    const version = await run(python, ["-c", versionProgram]).then(
      ({ stdout }) => stdout.trim().split(" ").map(Number),
      () => null,
    );
    if (!version || version[0] < OLDEST[0] || version[1] < OLDEST[1]) continue;
    return { python, packages: await installed(python, [], `cpython-${version.join(".")}`) };
  }
  return null;
}

function candidates() {
  const pyenv = join(homedir(), ".pyenv/versions");
  let versions = [];
  try {
    versions = readdirSync(pyenv)
      .filter((name) => name.startsWith("3."))
      .map((name) => join(pyenv, name, "bin/python3"));
  } catch {
    // Without pyenv, the path is enough.
  }
  return ["python3.14", "python3.13", "python3", ...versions];
}

/** Compiles the modules in a folder. Programs write no bytecode, so each would compile again what it imports. */
async function compileInPyodide(folder) {
  const python = await loadPyodide();
  python.FS.mkdirTree("/packages");
  python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/packages");
  python.runPython(`
import compileall, py_compile
compileall.compile_dir("/packages", quiet=2, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
`);
}

/** Installs the packages into a folder of this name, unless it is there, and prepares it. */
async function installed(python, options, name, prepare = () => {}) {
  const folder = join(root, "target/tests/packages", `${name}-${hashOf(requirements, options).replaceAll(/\W/g, "").slice(0, 12)}`);
  if (
    await access(folder).then(
      () => true,
      () => false,
    )
  )
    return folder;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--root-user-action=ignore"];
  await run(python, [...pip, "--no-deps", "--only-binary", ":all:", "--no-compile", ...options, "--target", unfinished, ...requirements]);
  await prepare(unfinished);
  await rename(unfinished, folder);
  return folder;
}
