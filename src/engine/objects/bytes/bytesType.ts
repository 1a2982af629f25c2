import { raise } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import { call } from '../../object/protocol/call.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import {
  TPFLAGS_BASETYPE,
  TPFLAGS_BYTES_SUBCLASS,
  TPFLAGS_MATCH_SELF,
} from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { newInt } from '../int/intObject.ts';
import { sipHash } from '../str/sipHash.ts';
import { isStr, newAsciiStr, strValue } from '../str/strObject.ts';
import { allocSubtype } from '../subtypeAlloc.ts';
import { reprOfBytes } from './bytesCommon.ts';
import { bytesModulo } from './bytesFormat.ts';
import { bytesMethods, parseHexPairs } from './bytesMethods.ts';
import { bytesFromArgs } from './bytesNew.ts';
import { bytesTranslateMethods } from './bytesTranslate.ts';
import { bytesBody, bytesValue, newBytes, type PyBytes } from './bytesObject.ts';
import {
  bytesConcat,
  bytesContains,
  bytesItem,
  bytesLength,
  bytesRepeat,
  bytesRichCompare,
  bytesSubscript,
} from './bytesSlots.ts';

/** @cpython Objects/bytesobject.c#bytes_hash */
function hash(rt: Runtime, op: PyObject): number {
  const { body } = op as PyBytes;
  if (!body.hashed) {
    body.hashLo = sipHash(rt, body.data);
    body.hashHi = rt.hashHi;
    body.hashed = true;
  }
  rt.hashHi = body.hashHi;
  return body.hashLo;
}

function bytesNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const exact = type === rt.types.bytes;
  if (exact && args.length === 1 && kwnames === null && args[0]!.ob_type === type) {
    return incref(args[0]!);
  }
  const data = bytesFromArgs(rt, 'bytes', args, kwnames);
  if (data === null) return null;
  return exact ? newBytes(rt, data) : allocSubtype(rt, type, bytesBody(data), data.length);
}

/** `fromhex` of bytes and bytearray. */
export const fromhex: MethodDef = {
  name: 'fromhex',
  kind: 'O',
  binding: 'class',
  call: (rt, type, args) => {
    const [text] = args as [PyObject];
    if (!isStr(text)) {
      const name = text.ob_type.tp_name;
      return raise(rt, 'TypeError', `fromhex() argument must be str, not ${name}`);
    }
    const data = parseHexPairs(rt, strValue(text));
    if (data === null) return null;
    const value = newBytes(rt, data);
    if ((type as PyTypeObject) === rt.types.bytes) return value;
    const converted = call(rt, type, [value]);
    decref(rt, value);
    return converted;
  },
};

/** `bytes` itself, of an instance of a subclass a plain copy. */
const toBytes: MethodDef = {
  name: '__bytes__',
  kind: 'NOARGS',
  call: (rt, self) =>
    self.ob_type === rt.types.bytes ? incref(self) : newBytes(rt, bytesValue(self)),
};

interface BytesIterBody {
  it_index: number;
  it_seq: PyObject | null;
}

/** @cpython Objects/bytesobject.c#bytes_iter */
function iter(rt: Runtime, op: PyObject): NewRef {
  const body: BytesIterBody = { it_index: 0, it_seq: incref(op) };
  const it = gcNew(rt, rt.types.bytes_iterator, body);
  track(rt, it);
  return it;
}

function iterNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as BytesIterBody;
  const seq = body.it_seq;
  if (seq === null) return null;
  const data = bytesValue(seq);
  if (body.it_index < data.length) return newInt(rt, data[body.it_index++]!);
  body.it_seq = null;
  decref(rt, seq);
  return null;
}

export const bytesIteratorTypeSpec: TypeSpec = {
  key: 'bytes_iterator',
  slots: {
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      const { it_seq } = op.body as BytesIterBody;
      if (it_seq !== null) decref(rt, it_seq);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      const { it_seq } = op.body as BytesIterBody;
      if (it_seq !== null) visit(it_seq);
    },
    tp_iter: (_rt, op) => incref(op),
    tp_iternext: iterNext,
  },
};

export const bytesTypeSpec: TypeSpec = {
  key: 'bytes',
  flags: TPFLAGS_BASETYPE | TPFLAGS_BYTES_SUBCLASS | TPFLAGS_MATCH_SELF,
  slots: {
    tp_dealloc: freeObject,
    tp_repr: (rt, op) => newAsciiStr(rt, reprOfBytes(bytesValue(op))),
    tp_hash: hash,
    tp_richcompare: bytesRichCompare,
    tp_iter: iter,
    tp_new: bytesNew,
    tp_sizeof: (_rt, op) => op.ob_type.tp_basicsize + bytesValue(op).length,
    nb_remainder: bytesModulo,
    sq_length: bytesLength,
    sq_concat: bytesConcat,
    sq_repeat: bytesRepeat,
    sq_item: bytesItem,
    sq_contains: bytesContains,
    mp_length: bytesLength,
    mp_subscript: bytesSubscript,
  },
  methods: [fromhex, toBytes, ...bytesTranslateMethods, ...bytesMethods],
};
