import { unpackKeywords } from '../../object/argParse.ts';
import {
  type CompareOp,
  PY_EQ,
  PY_GE,
  PY_GT,
  PY_LE,
  PY_LT,
  PY_NE,
} from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import { freeObject } from '../../object/heap.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import {
  TPFLAGS_BASETYPE,
  TPFLAGS_UNICODE_SUBCLASS,
  TPFLAGS_MATCH_SELF,
} from '../../object/typeFlags.ts';
import type { MethodDef, MethodFunc, TypeSpec } from '../../object/typeSpec.ts';
import { newBytes } from '../bytes/bytesObject.ts';
import { isSlice, sliceIndices } from '../slice/sliceObject.ts';
import { newTrackedTuple } from '../tuple/tupleObject.ts';
import { encodeText, findCodec } from './encoding.ts';
import { formatMethod } from './format/formatMethod.ts';
import { strModulo } from './format/percent.ts';
import { formatMap, formatStr } from './format/strFormat.ts';
import { strArg } from './strArgs.ts';
import { caseMethods } from './strCase.ts';
import { exactStr, strConcat, strRepeat } from './strConcat.ts';
import { strHash } from './strHash.ts';
import { strIter } from './strIter.ts';
import { hasOwnBlock, strNew } from './strNew.ts';
import {
  compactSize,
  isStr,
  newStr,
  type PyUnicode,
  sliceText,
  strValue,
  substring,
} from './strObject.ts';
import { padMethods } from './strPad.ts';
import { reprOfText } from './strRepr.ts';
import { searchMethods, strContains, strReplace } from './strSearch.ts';
import { splitMethods } from './strSplit.ts';
import { translateMethods } from './strTranslate.ts';
import { inTupleAndDict } from '../tuple/argsTuple.ts';

/** @cpython Objects/unicodeobject.c#unicode_dealloc */
function dealloc(rt: Runtime, op: PyObject): void {
  const { body } = op as PyUnicode;
  if (body.interned) rt.interned.delete(body.value);
  if (hasOwnBlock(body)) rt.mem.free(body.data);
  freeObject(rt, op);
}

/** Order by code points, which that of UTF-16 units is not where surrogates are. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const n = Math.min(a.length, b.length);
  let i = 0;
  while (i < n && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === n) return a.length < b.length ? -1 : 1;
  const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
  const [sx, sy] = [x >= 0xd800 && x < 0xe000, y >= 0xd800 && y < 0xe000];
  if (sx !== sy) return sx ? 1 : -1;
  return x < y ? -1 : 1;
}

/** @cpython Objects/unicodeobject.c#PyUnicode_RichCompare */
function richCompare(rt: Runtime, a: PyObject, b: PyObject, op: CompareOp): NewRef {
  if (!isStr(a) || !isStr(b)) return incref(rt.NotImplemented);
  const [x, y] = [strValue(a), strValue(b)];
  let truth: boolean;
  if (op === PY_EQ) truth = x === y;
  else if (op === PY_NE) truth = x !== y;
  else {
    const order = compareText(x, y);
    truth =
      (order < 0 && (op === PY_LT || op === PY_LE)) ||
      (order > 0 && (op === PY_GT || op === PY_GE)) ||
      (order === 0 && (op === PY_LE || op === PY_GE));
  }
  return incref(truth ? rt.True : rt.False);
}

function item(rt: Runtime, op: PyObject, i: number): NewRef | null {
  const { body } = op as PyUnicode;
  if (i < 0 || i >= body.length) return raise(rt, 'IndexError', 'string index out of range');
  return newStr(rt, body.kind === 4 ? sliceText(body, i, i + 1) : body.value[i]!);
}

/** @cpython Objects/unicodeobject.c#unicode_subscript */
function subscript(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  const self = op as PyUnicode;
  const { length } = self.body;
  if (key.ob_type.nb_index !== null) {
    const i = asSsize(rt, key, 'IndexError');
    return i === null ? null : item(rt, op, i < 0 ? i + length : i);
  }
  if (!isSlice(rt, key)) {
    const name = rt.release.words.namesStrIndex ? `, not '${key.ob_type.tp_name}'` : '';
    return raise(rt, 'TypeError', `string indices must be integers${name}`);
  }
  const bounds = sliceIndices(rt, key, length);
  if (bounds === null) return null;
  const { start, step, slicelength } = bounds;
  if (slicelength <= 0) return incref(rt.emptyStr);
  if (step === 1) {
    return start === 0 && slicelength === length
      ? exactStr(rt, self)
      : substring(rt, self, start, start + slicelength);
  }
  const points = self.body.kind === 4 ? [...self.body.value] : self.body.value;
  let text = '';
  for (let k = 0; k < slicelength; k++) text += points[start + k * step]!;
  return newStr(rt, text);
}

/** @cpython Objects/unicodeobject.c#unicode_sizeof_impl */
function sizeOf(rt: Runtime, op: PyObject): number {
  const { body } = op as PyUnicode;
  if (!hasOwnBlock(body)) return compactSize(rt, body) + body.utf8;
  return rt.types.str.tp_basicsize + (body.length + 1) * body.kind + body.utf8;
}

const REPLACE = { name: 'replace', names: ['', '', 'count'], required: 2 };

const replace: MethodFunc = (rt, self, args, kwnames) => {
  const found = unpackKeywords(rt, REPLACE, args, kwnames);
  if (found === null) return null;
  const from = strArg(rt, found[0]!, 'replace() argument 1');
  const to = from === null ? null : strArg(rt, found[1]!, 'replace() argument 2');
  if (from === null || to === null) return null;
  const max =
    found[2] === null || found[2] === undefined ? -1 : asSsize(rt, found[2], 'OverflowError');
  return max === null ? null : strReplace(rt, self as PyUnicode, from, to, max);
};

const ENCODE = { name: 'encode', names: ['encoding', 'errors'], required: 0 };

const encode: MethodFunc = (rt, self, args, kwnames) => {
  const found = unpackKeywords(rt, ENCODE, args, kwnames);
  if (found === null) return null;
  const texts: string[] = [];
  for (const [i, absent] of ['utf-8', 'strict'].entries()) {
    const arg = found[i] ?? null;
    if (arg !== null && strArg(rt, arg, `encode() argument '${ENCODE.names[i]!}'`) === null) {
      return null;
    }
    texts.push(arg === null ? absent : strValue(arg));
  }
  const codec = findCodec(rt, texts[0]!);
  if (codec === null) return null;
  const data = encodeText(rt, strValue(self), codec, texts[1]!);
  return data === null ? null : newBytes(rt, Uint8Array.from(data));
};

const methods: readonly MethodDef[] = [
  { name: 'encode', kind: 'KEYWORDS', call: encode },
  { name: 'replace', kind: 'KEYWORDS', call: replace },
  ...splitMethods,
  ...caseMethods,
  ...searchMethods,
  ...padMethods,
  ...translateMethods,
  { name: 'format', kind: 'KEYWORDS', call: inTupleAndDict(formatStr) },
  { name: 'format_map', kind: 'O', call: formatMap },
  { name: '__format__', kind: 'O', call: formatMethod },
  {
    name: '__getnewargs__',
    kind: 'NOARGS',
    call: (rt, self) => newTrackedTuple(rt, [newStr(rt, strValue(self))]),
  },
];

export const strTypeSpec: TypeSpec = {
  key: 'str',
  flags: TPFLAGS_BASETYPE | TPFLAGS_UNICODE_SUBCLASS | TPFLAGS_MATCH_SELF,
  slots: {
    tp_dealloc: dealloc,
    tp_repr: (rt, op) => newStr(rt, reprOfText(strValue(op))),
    tp_str: (rt, op) => exactStr(rt, op as PyUnicode),
    tp_hash: strHash,
    tp_richcompare: richCompare,
    tp_iter: strIter,
    tp_new: strNew,
    tp_sizeof: sizeOf,
    nb_remainder: (rt, a, b) => (isStr(a) ? strModulo(rt, a, b) : incref(rt.NotImplemented)),
    sq_length: (_rt, op) => (op as PyUnicode).body.length,
    sq_concat: strConcat,
    sq_repeat: strRepeat,
    sq_item: item,
    sq_contains: strContains,
    mp_length: (_rt, op) => (op as PyUnicode).body.length,
    mp_subscript: subscript,
  },
  methods,
};
