import { checkPositional, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { newBool } from '../bool/boolObject.ts';
import { binaryText, bufferArg, sameKind, textBytes, viewOf } from './bytesCommon.ts';
import { newBytes } from './bytesObject.ts';

/** @cpython Objects/bytes_methods.c#_Py_bytes_maketrans */
const maketrans: MethodFunc = (rt, _self, args) => {
  if (!checkPositional(rt, 'maketrans', args.length, 2, 2)) return null;
  const from = bufferArg(rt, args[0]!);
  const to = from === null ? null : bufferArg(rt, args[1]!);
  if (from === null || to === null) return null;
  if (from.length !== to.length) {
    return raise(rt, 'ValueError', 'maketrans arguments must have same length');
  }
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (const [i, byte] of from.entries()) table[byte] = to[i]!;
  return newBytes(rt, table);
};

const TRANSLATE = { name: 'translate', names: ['', 'delete'], required: 1 };

/** The table of `translate`, which None leaves out; null with the error set. */
function tableArg(rt: Runtime, op: PyObject): Uint8Array | null {
  if (op === rt.None) return Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const table = bufferArg(rt, op);
  if (table === null || table.length === 256) return table;
  return raise(rt, 'ValueError', 'translation table must be 256 characters long');
}

/** @cpython Objects/bytesobject.c#bytes_translate_impl */
const translate: MethodFunc = (rt, self, args, kwnames) => {
  const found = unpackKeywords(rt, TRANSLATE, args, kwnames);
  const table = found === null ? null : tableArg(rt, found[0]!);
  if (found === null || table === null) return null;
  const given = found[1] ?? null;
  const deleted = given === null ? new Uint8Array(0) : bufferArg(rt, given);
  if (deleted === null) return null;
  const kept = viewOf(rt, self)!.filter((byte) => !deleted.includes(byte));
  return sameKind(
    rt,
    self,
    kept.map((byte) => table[byte]!),
  );
};

const zfill: MethodFunc = (rt, self, args) => {
  const width = asSsize(rt, args[0]!, 'OverflowError');
  if (width === null) return null;
  const text = binaryText(viewOf(rt, self)!);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const digits = text.slice(sign.length).padStart(width - sign.length, '0');
  return sameKind(rt, self, textBytes(sign + digits));
};

const EXPANDTABS = { name: 'expandtabs', names: ['tabsize'], required: 0 };

/** @cpython Objects/stringlib/transmogrify.h#stringlib_expandtabs */
const expandtabs: MethodFunc = (rt, self, args, kwnames) => {
  const found = unpackKeywords(rt, EXPANDTABS, args, kwnames);
  if (found === null) return null;
  const given = found[0] ?? null;
  const tabsize = given === null ? 8 : asSsize(rt, given, 'OverflowError');
  if (tabsize === null) return null;
  let text = '';
  let column = 0;
  for (const char of binaryText(viewOf(rt, self)!)) {
    if (char === '\t') {
      const spaces = tabsize > 0 ? tabsize - (column % tabsize) : 0;
      text += ' '.repeat(spaces);
      column += spaces;
    } else {
      text += char;
      column = char === '\n' || char === '\r' ? 0 : column + 1;
    }
  }
  return sameKind(rt, self, textBytes(text));
};

/** @cpython Objects/bytes_methods.c#_Py_bytes_istitle */
const istitle: MethodFunc = (rt, self) => {
  const text = binaryText(viewOf(rt, self)!);
  const words = text.match(/[A-Za-z]+/g) ?? [];
  return newBool(rt, words.length > 0 && words.every((word) => /^[A-Z][a-z]*$/.test(word)));
};

/** Methods of bytes and bytearray that map or pad. */
export const bytesTranslateMethods: readonly MethodDef[] = [
  { name: 'maketrans', kind: 'FASTCALL', binding: 'static', call: maketrans },
  { name: 'translate', kind: 'KEYWORDS', call: translate },
  { name: 'zfill', kind: 'O', call: zfill },
  { name: 'expandtabs', kind: 'KEYWORDS', call: expandtabs },
  { name: 'istitle', kind: 'NOARGS', call: istitle },
];
