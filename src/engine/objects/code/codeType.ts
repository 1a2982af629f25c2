import { CO_FAST_CELL, CO_FAST_FREE, CO_FAST_LOCAL } from '../../compiler/codeTemplate.ts';
import { PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, RichCmpFunc, Runtime } from '../../object/pyObject.ts';
import { hashPointer } from '../../object/protocol/hash.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { GetSetDef, MemberDef, TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { newBytes } from '../bytes/bytesObject.ts';
import { newInt } from '../int/intObject.ts';
import { newStr, strValue } from '../str/strObject.ts';
import { newTuple, tupleOf } from '../tuple/tupleObject.ts';
import { clearWeakRefs } from '../weakref/weakrefObject.ts';
import { type CodeBody, codeSize, isCode, type PyCode } from './codeObject.ts';

const bodyOf = (op: PyObject): CodeBody => (op as PyCode).body;

/** @cpython Objects/codeobject.c#code_dealloc */
function codeDealloc(rt: Runtime, op: PyObject): void {
  const body = bodyOf(op);
  decref(rt, body.co_consts);
  decref(rt, body.co_names);
  decref(rt, body.co_localsplusnames);
  decref(rt, body.co_localspluskinds);
  decref(rt, body.co_filename);
  decref(rt, body.co_name);
  decref(rt, body.co_qualname);
  decref(rt, body.co_linetable);
  decref(rt, body.co_exceptiontable);
  for (const value of body.cached?.values() ?? []) decref(rt, value);
  if (body.zombieFrame !== null) freeObject(rt, body.zombieFrame);
  if (op.inst?.weaklist) clearWeakRefs(rt, op);
  freeObject(rt, op);
}

/** @cpython Objects/codeobject.c#code_repr */
function codeRepr(rt: Runtime, op: PyObject): NewRef | null {
  const { co_name, co_filename, co_firstlineno } = bodyOf(op);
  const at = toByteAddress(op.address).toString(16);
  const where = `file "${strValue(co_filename)}", line ${co_firstlineno}`;
  return newStr(rt, `<code object ${strValue(co_name)} at 0x${at}, ${where}>`);
}

const codeRichcompare: RichCmpFunc = (rt, a, b, op) => {
  if ((op !== PY_EQ && op !== PY_NE) || !isCode(rt, a) || !isCode(rt, b)) {
    return incref(rt.NotImplemented);
  }
  return incref((a === b) === (op === PY_EQ) ? rt.True : rt.False);
};

/** Attributes that are made when first asked for and kept with the code. */
function keep(op: PyObject, name: string, make: () => NewRef): NewRef {
  const body = bodyOf(op);
  body.cached ??= new Map();
  let value = body.cached.get(name);
  if (value === undefined) {
    value = make();
    body.cached.set(name, value);
  }
  return incref(value);
}

function namesOfKind(rt: Runtime, op: PyObject, name: string, kind: number): NewRef {
  return keep(op, name, () => {
    const { localsplusnames, localspluskinds } = bodyOf(op);
    return tupleOf(
      rt,
      localsplusnames.filter((_, i) => (localspluskinds[i]! & kind) !== 0),
    );
  });
}

/** `co_positions()`: a tuple iterator over `(line, end line, column, end column)`. */
function positions(rt: Runtime, op: PyObject): NewRef | null {
  const table = bodyOf(op).positions;
  const rows: NewRef[] = [];
  for (let i = 0; i < table.length; i += 4) {
    const row = [...table.subarray(i, i + 4)].map((n) =>
      n < 0 ? incref(rt.None) : (newInt(rt, n) as NewRef),
    );
    rows.push(newTuple(rt, row));
  }
  const all = newTuple(rt, rows);
  const it = all.ob_type.tp_iter!(rt, all);
  decref(rt, all);
  return it;
}

/** The object with its table of cells that are parameters, where it has one (until 3.10). */
function codeSizeof(rt: Runtime, op: PyObject): number {
  const { template, clearOrder, co_ncellvars } = bodyOf(op);
  return codeSize(rt, template) + (clearOrder === null ? 0 : co_ncellvars * 8);
}

type Counter =
  | 'co_argcount'
  | 'co_posonlyargcount'
  | 'co_kwonlyargcount'
  | 'co_stacksize'
  | 'co_flags'
  | 'co_firstlineno'
  | 'co_nlocals';

const number = (name: Counter): GetSetDef => ({
  name,
  get: (rt, self) => newInt(rt, bodyOf(self)[name]),
});

const COUNTERS: readonly Counter[] = [
  'co_argcount',
  'co_posonlyargcount',
  'co_kwonlyargcount',
  'co_stacksize',
  'co_flags',
  'co_firstlineno',
  'co_nlocals',
];

const MEMBERS = [
  'co_names',
  'co_filename',
  'co_name',
  'co_qualname',
  'co_linetable',
  'co_exceptiontable',
  'co_consts',
] as const;

const members: readonly MemberDef[] = MEMBERS.map((name) => ({
  name,
  get: (_rt, self) => bodyOf(self)[name],
}));

const bytecode = (rt: Runtime, self: PyObject): NewRef =>
  newBytes(rt, new Uint8Array(bodyOf(self).template.codeUnits * 2));

const getset: readonly GetSetDef[] = [
  ...COUNTERS.map(number),
  { name: 'co_varnames', get: (rt, self) => namesOfKind(rt, self, 'co_varnames', CO_FAST_LOCAL) },
  { name: 'co_cellvars', get: (rt, self) => namesOfKind(rt, self, 'co_cellvars', CO_FAST_CELL) },
  { name: 'co_freevars', get: (rt, self) => namesOfKind(rt, self, 'co_freevars', CO_FAST_FREE) },
  { name: 'co_code', get: (rt, self) => keep(self, 'co_code', () => bytecode(rt, self)) },
  { name: '_co_code_adaptive', get: bytecode },
];

export const codeTypeSpec: TypeSpec = {
  key: 'code',
  hasWeaklist: true,
  slots: {
    tp_dealloc: codeDealloc,
    tp_repr: codeRepr,
    tp_richcompare: codeRichcompare,
    tp_hash: (rt, op) => hashPointer(rt, toByteAddress(op.address)),
    tp_sizeof: codeSizeof,
  },
  members,
  getset,
  methods: [{ name: 'co_positions', kind: 'NOARGS', call: positions }],
};
