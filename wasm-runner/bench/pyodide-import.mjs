// Runs one program in Pyodide in Node, with packages from a folder.
//
//   node pyodide-import.mjs PACKAGES PROGRAM

import { loadPyodide } from "pyodide";

const [, , packages, program] = process.argv;
const python = await loadPyodide();
python.FS.mkdirTree("/packages");
python.FS.mount(python.FS.filesystems.NODEFS, { root: packages }, "/packages");
python.runPython('import sys; sys.dont_write_bytecode = True; sys.path.append("/packages")');
python.runPython(program);
