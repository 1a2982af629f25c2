import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject, instanceBytes } from '../../object/heap.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { viewOf } from '../../objects/bytes/bytesCommon.ts';
import { newBytes } from '../../objects/bytes/bytesObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { newList } from '../../objects/list/listObject.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { isStr, newStr, strValue } from '../../objects/str/strObject.ts';
import { DICT_GETSET } from '../../objects/type/subtypeAttributes.ts';
import { clearWeakRefs } from '../../objects/weakref/weakrefObject.ts';
import {
  checkOpen,
  readLine,
  readUnits,
  seek,
  type StreamBody,
  streamOf,
  type Wrap,
  writeUnits,
} from './streamBody.ts';

/** What is written, as units; null with TypeError set. */
type Unwrap = (rt: Runtime, op: PyObject) => readonly number[] | null;

const textUnits: Unwrap = (rt, op) =>
  isStr(op)
    ? Array.from(strValue(op), (c) => c.codePointAt(0)!)
    : raise(rt, 'TypeError', `string argument expected, got '${op.ob_type.tp_name}'`);

const textOf: Wrap = (rt, units) =>
  newStr(rt, units.map((unit) => String.fromCodePoint(unit)).join(''));

const byteUnits: Unwrap = (rt, op) => {
  const view = viewOf(rt, op);
  if (view !== null) return [...view];
  const name = op.ob_type.tp_name;
  return raise(rt, 'TypeError', `a bytes-like object is required, not '${name}'`);
};

const bytesOf: Wrap = (rt, units) => newBytes(rt, Uint8Array.from(units));

/** An optional number; null with an error set. */
function number(rt: Runtime, op: PyObject | undefined, fallback: number): number | null {
  return op === undefined || op === rt.None ? fallback : asSsize(rt, op, 'OverflowError');
}

type Body = (rt: Runtime, self: PyObject, args: readonly PyObject[]) => NewRef | null;

const open = (name: string, max: number, body: Body): MethodDef => ({
  name,
  kind: 'FASTCALL',
  call: (rt, self, args) =>
    checkPositional(rt, name, args.length, 0, max) && checkOpen(rt, self)
      ? body(rt, self, args)
      : null,
});

function methods(unwrap: Unwrap, wrap: Wrap): readonly MethodDef[] {
  const write: Body = (rt, self, args) => {
    const units = args[0] === undefined ? [] : unwrap(rt, args[0]);
    if (units === null) return null;
    writeUnits(streamOf(self), units);
    return newInt(rt, units.length);
  };
  return [
    open('write', 1, write),
    open('writelines', 1, (rt, self, args) => {
      const lines = collectItems(rt, args[0]!);
      if (lines === null) return null;
      const ok = lines.every((line) => write(rt, self, [line]) !== null);
      for (const line of lines) decref(rt, line);
      return ok ? incref(rt.None) : null;
    }),
    open('read', 1, (rt, self, args) => {
      const n = number(rt, args[0], -1);
      return n === null ? null : wrap(rt, readUnits(streamOf(self), n));
    }),
    open('getvalue', 0, (rt, self) => wrap(rt, streamOf(self).units)),
    open('getbuffer', 0, (rt, self) => {
      const value = wrap(rt, streamOf(self).units);
      const view = rt.types.memoryview.tp_new!(rt, rt.types.memoryview, [value], null);
      decref(rt, value);
      return view;
    }),
    open('readline', 1, (rt, self, args) => {
      const n = number(rt, args[0], -1);
      return n === null ? null : wrap(rt, readLine(streamOf(self), n));
    }),
    open('readlines', 1, (rt, self) => {
      const lines: NewRef[] = [];
      const body = streamOf(self);
      while (body.pos < body.units.length) lines.push(wrap(rt, readLine(body, -1)));
      return newList(rt, lines);
    }),
    open('seek', 2, (rt, self, args) => {
      const [offset, whence] = [number(rt, args[0], 0), number(rt, args[1], 0)];
      if (offset === null || whence === null) return null;
      const at = seek(rt, streamOf(self), offset, whence);
      return at === null ? null : newInt(rt, at);
    }),
    open('tell', 0, (rt, self) => newInt(rt, streamOf(self).pos)),
    open('truncate', 1, (rt, self, args) => {
      const size = number(rt, args[0], streamOf(self).pos);
      if (size === null) return null;
      const { units } = streamOf(self);
      units.length = Math.min(units.length, size);
      return newInt(rt, size);
    }),
    open('__enter__', 0, (_rt, self) => incref(self)),
    ...['flush', 'isatty', 'readable', 'writable', 'seekable'].map((name) =>
      open(name, 0, (rt) =>
        incref(name === 'flush' ? rt.None : name === 'isatty' ? rt.False : rt.True),
      ),
    ),
    ...['close', '__exit__'].map((name): MethodDef => ({
      name,
      kind: 'FASTCALL',
      call(rt, self) {
        const body = streamOf(self);
        body.closed = true;
        body.units = [];
        return incref(rt.None);
      },
    })),
  ];
}

function spec(key: string, unwrap: Unwrap, wrap: Wrap, counts: boolean): TypeSpec {
  return {
    key,
    flags: TPFLAGS_BASETYPE,
    hasDict: true,
    hasWeaklist: true,
    methods: methods(unwrap, wrap),
    getset: [
      { name: 'closed', get: (rt, self) => incref(streamOf(self).closed ? rt.True : rt.False) },
      DICT_GETSET,
    ],
    slots: {
      tp_new: (rt, type) =>
        genericAlloc<StreamBody>(rt, type, { units: [], pos: 0, closed: false }),
      tp_init(rt, self, args) {
        const body = streamOf(self);
        const [initial] = args;
        const none = initial === undefined || initial === rt.None;
        const units = none ? [] : unwrap(rt, initial);
        if (units === null) return false;
        body.units = [...units];
        body.pos = 0;
        return true;
      },
      tp_dealloc(rt, self) {
        untrack(rt, self);
        if (self.inst?.weaklist) clearWeakRefs(rt, self);
        const dict = self.inst?.dict ?? null;
        if (self.inst !== null) self.inst.dict = null;
        if (dict !== null) decref(rt, dict);
        freeObject(rt, self);
      },
      tp_traverse(self, visit) {
        if (self.inst?.dict) visit(self.inst.dict);
      },
      tp_sizeof(rt, self) {
        const base = instanceBytes(self.ob_type, 0);
        const { length } = streamOf(self).units;
        const bytesSize = rt.types.bytes.tp_basicsize;
        return counts ? base + (length > 0 ? bytesSize + length : 0) : base;
      },
      tp_iter: (_rt, self) => incref(self),
      tp_iternext(rt, self) {
        if (!checkOpen(rt, self)) return null;
        const line = readLine(streamOf(self), -1);
        return line.length === 0 ? null : wrap(rt, line);
      },
    },
  };
}

export const streamSpecs: readonly TypeSpec[] = [
  spec('_io.StringIO', textUnits, textOf, false),
  spec('_io.BytesIO', byteUnits, bytesOf, true),
];
