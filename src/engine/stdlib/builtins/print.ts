import { checkPositional, unexpectedKeyword } from '../../object/argParse.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { getAttrString } from '../../object/protocol/attr.ts';
import { call, callMethod } from '../../object/protocol/call.ts';
import { str } from '../../object/protocol/text.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { standardStream } from '../../objects/textio/textStreamObject.ts';
import { isStr, newStr, strValue } from '../../objects/str/strObject.ts';
import { inTuple } from '../../objects/tuple/argsTuple.ts';

/** Writes `op` to a file object: its `str`. @cpython Objects/fileobject.c#PyFile_WriteObject */
function writeObject(rt: Runtime, file: PyObject, op: PyObject): boolean {
  const write = getAttrString(rt, file, 'write');
  if (write === null) return false;
  const text = str(rt, op);
  const result = text === null ? null : call(rt, write, [text]);
  xdecref(rt, text);
  decref(rt, write);
  if (result === null) return false;
  decref(rt, result);
  return true;
}

const NAMES = ['sep', 'end', 'file', 'flush'];

/** The keywords of `print` in the order of `NAMES`; null on error. */
function keywordsOf(
  rt: Runtime,
  values: readonly PyObject[],
  kwnames: PyObject | null,
): (PyObject | null)[] | null {
  const keywords = kwnames === null ? [] : (kwnames.body as PyObject[]);
  const found: (PyObject | null)[] = NAMES.map(() => null);
  for (const [i, keyword] of keywords.entries()) {
    const at = NAMES.indexOf(strValue(keyword));
    if (at < 0) return unexpectedKeyword(rt, 'print', strValue(keyword), NAMES);
    found[at] = values[i]!;
  }
  return found;
}

/** `sep` or `end`: null for the default, false on error. */
function separator(rt: Runtime, name: string, op: PyObject | null): PyObject | null | false {
  if (op === null || op === rt.None) return null;
  if (isStr(op)) return op;
  const got = op.ob_type.tp_name;
  return raiseFalse(rt, 'TypeError', `${name} must be None or a string, not ${got}`);
}

/** @cpython Python/bltinmodule.c#builtin_print_impl */
const print: MethodDef = {
  name: 'print',
  kind: 'KEYWORDS',
  call: inTuple(
    (rt, _self, args, kwnames) => {
      const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
      const nargs = args.length - nkeywords;
      const keywords = nkeywords === 0 ? [] : keywordsOf(rt, args.slice(nargs), kwnames);
      if (keywords === null) return null;
      let file = keywords[2] ?? rt.None;
      if (file === rt.None) {
        const stdout = standardStream(rt, 'stdout');
        if (stdout === null) return raise(rt, 'RuntimeError', 'lost sys.stdout');
        if (stdout === rt.None) return incref(rt.None);
        file = stdout;
      }
      const sep = separator(rt, 'sep', keywords[0] ?? null);
      const end = sep === false ? false : separator(rt, 'end', keywords[1] ?? null);
      if (sep === false || end === false) return null;
      const held = incref(file);
      const done = writeAll(rt, file, args.slice(0, nargs), sep, end);
      const flushed = done && flush(rt, file, keywords[3] ?? null);
      decref(rt, held);
      return flushed ? incref(rt.None) : null;
    },
    (release) => release.printPacksArguments,
  ),
};

function writeAll(
  rt: Runtime,
  file: PyObject,
  items: readonly PyObject[],
  sep: PyObject | null,
  end: PyObject | null,
): boolean {
  for (const [i, item] of items.entries()) {
    if (i > 0 && !writeSeparator(rt, file, sep, ' ')) return false;
    if (!writeObject(rt, file, item)) return false;
  }
  return writeSeparator(rt, file, end, '\n');
}

function writeSeparator(rt: Runtime, file: PyObject, op: PyObject | null, text: string): boolean {
  if (op !== null) return writeObject(rt, file, op);
  const given = newStr(rt, text);
  const written = writeObject(rt, file, given);
  decref(rt, given);
  return written;
}

function flush(rt: Runtime, file: PyObject, wanted: PyObject | null): boolean {
  const truth = wanted === null ? false : isTrue(rt, wanted);
  if (truth !== true) return truth !== null;
  const result = callMethod(rt, file, 'flush');
  if (result === null) return false;
  decref(rt, result);
  return true;
}

/** @cpython Python/bltinmodule.c#builtin_input_impl */
const input: MethodDef = {
  name: 'input',
  kind: 'FASTCALL',
  call(rt, _self, args): NewRef | null {
    if (!checkPositional(rt, 'input', args.length, 0, 1)) return null;
    const stdout = standardStream(rt, 'stdout');
    if (args.length === 1 && stdout !== null && !writeObject(rt, stdout, args[0]!)) return null;
    const line = rt.host.readLine();
    if (line === null) return raise(rt, 'EOFError', 'EOF when reading a line');
    return newStr(rt, line.endsWith('\n') ? line.slice(0, -1) : line);
  },
};

export const OUTPUT_FUNCTIONS: readonly MethodDef[] = [input, print];
