/**
 * Runs `{source, files}` in Pyodide; tells `{ready}`, then answers `{printed}` or `{error}`. `packages`
 * is the address of an archive with the packages that programs can import.
 */
import { loadPyodide } from "/pyodide/pyodide.mjs";

const loading = loadPyodide({ indexURL: "/pyodide/" });

let unpacked = null;

async function unpack(pyodide, packages) {
  pyodide.unpackArchive(await (await fetch(packages)).arrayBuffer(), "tar", { extractDir: "/packages" });
  pyodide.runPython('import sys; sys.dont_write_bytecode = True; sys.path.append("/packages")');
}

globalThis.onmessage = async ({ data: { source, files, packages } }) => {
  try {
    const pyodide = await loading;
    postMessage({ ready: true });
    if (packages) await (unpacked ??= unpack(pyodide, packages));
    const lines = [];
    pyodide.setStdout({ batched: (line) => lines.push(`${line}\n`) });
    for (const [name, text] of Object.entries(files)) pyodide.FS.writeFile(name, text);
    const globals = pyodide.toPy({ __name__: "__main__" });
    pyodide.runPython(source, { globals });
    globals.destroy();
    postMessage({ printed: lines.join("") });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
