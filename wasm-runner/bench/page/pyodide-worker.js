/** Runs `{source, files}` in Pyodide; tells `{ready}`, then answers `{printed}` or `{error}`. */
import { loadPyodide } from "/pyodide/pyodide.mjs";

const loading = loadPyodide({ indexURL: "/pyodide/" });

onmessage = async ({ data: { source, files } }) => {
  try {
    const pyodide = await loading;
    postMessage({ ready: true });
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
