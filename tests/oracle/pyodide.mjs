/**
 * Runs a Python file in Pyodide as `python FILE` runs it: `node pyodide.mjs PYODIDE.MJS FILE`. Pyodide is
 * CPython for 32 bits: it serves for programs that print no sizes.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , module, file] = process.argv;
const { loadPyodide } = await import(pathToFileURL(module).href);
const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: '0' } });
pyodide.setStdout({ raw: (byte) => process.stdout.write(Uint8Array.of(byte)) });
pyodide.setStderr({ raw: (byte) => process.stderr.write(Uint8Array.of(byte)) });
const globals = pyodide.runPython('{"__name__": "__main__"}');
pyodide.runPython(readFileSync(file, 'utf8'), { globals, filename: file });
