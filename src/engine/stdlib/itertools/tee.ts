import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import { ITERATOR_SLOTS, REFS_SLOTS, type StructRefs } from '../structRefs.ts';
import { advance } from './iteratorSpec.ts';

/** Items that one link of the chain holds. */
const LINKCELLS = 57;

const DATA_KEY = 'itertools._tee_dataobject';
const TEE_KEY = 'itertools._tee';
const NEXTLINK = 1;
/** Places in `refs` of a link: the iterator, the next link, then the items. */
const VALUES = 2;

/** @cpython Modules/itertoolsmodule.c#teedataobject */
interface TeeDataBody extends StructRefs {
  running: boolean;
}

/** `refs` holds the link. @cpython Modules/itertoolsmodule.c#teeobject */
interface TeeBody extends StructRefs {
  index: number;
}

const typeOf = (rt: Runtime, key: string): PyTypeObject =>
  (rt.types as unknown as Record<string, PyTypeObject>)[key]!;

function newData(rt: Runtime, it: NewRef): NewRef {
  const data = gcNew<TeeDataBody>(rt, typeOf(rt, DATA_KEY), { refs: [it, null], running: false });
  track(rt, data);
  return data;
}

function newTee(rt: Runtime, data: NewRef, index: number): NewRef {
  const tee = gcNew<TeeBody>(rt, typeOf(rt, TEE_KEY), { refs: [data], index });
  track(rt, tee);
  return tee;
}

/** @cpython Modules/itertoolsmodule.c#teedataobject_getitem */
function itemAt(rt: Runtime, data: PyObject, i: number): NewRef | null {
  const body = data.body as TeeDataBody;
  const known = body.refs[VALUES + i];
  if (known) return incref(known);
  if (body.running) return raise(rt, 'RuntimeError', 'cannot re-enter the tee iterator');
  body.running = true;
  const item = advance(rt, body.refs[0]!);
  body.running = false;
  if (item === null) return null;
  body.refs.push(item);
  return incref(item as PyObject);
}

/** @cpython Modules/itertoolsmodule.c#teedataobject_jumplink */
function jump(rt: Runtime, data: PyObject): NewRef {
  const { refs } = data.body as TeeDataBody;
  refs[NEXTLINK] ??= newData(rt, incref(refs[0]!));
  return incref(refs[NEXTLINK]);
}

/** @cpython Modules/itertoolsmodule.c#tee_next */
function teeNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as TeeBody;
  if (body.index >= LINKCELLS) {
    const old = body.refs[0]!;
    body.refs[0] = jump(rt, old);
    decref(rt, old);
    body.index = 0;
  }
  const item = itemAt(rt, body.refs[0]!, body.index);
  if (item !== null) body.index++;
  return item;
}

const copyTee = (rt: Runtime, op: PyObject): NewRef => {
  const { refs, index } = op.body as TeeBody;
  return newTee(rt, incref(refs[0]!), index);
};

/** @cpython Modules/itertoolsmodule.c#tee_fromiterable */
function fromIterable(rt: Runtime, iterable: PyObject): NewRef | null {
  const it = getIter(rt, iterable);
  if (it === null) return null;
  if (it.ob_type === typeOf(rt, TEE_KEY)) {
    const copy = copyTee(rt, it);
    decref(rt, it);
    return copy;
  }
  return newTee(rt, newData(rt, it), 0);
}

/** @cpython Modules/itertoolsmodule.c#itertools_tee_impl */
export const TEE: MethodDef = {
  name: 'tee',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, 'tee', args.length, 1, 2)) return null;
    const n = args[1] === undefined ? 2 : asSsize(rt, args[1], 'OverflowError');
    if (n === null) return null;
    if (n < 0) return raise(rt, 'ValueError', 'n must be >= 0');
    if (n === 0) return newTuple(rt, []);
    const it = getIter(rt, args[0]!);
    if (it === null) return null;
    const own = getOptionalAttr(rt, it, '__copy__');
    let first: NewRef | null = null;
    if (own === undefined) {
      first = fromIterable(rt, it);
    } else if (own !== null) {
      first = rt.release.library.teeCopiesAll ? copyOf(rt, own) : incref(it as PyObject);
    }
    if (own !== null && own !== undefined) decref(rt, own);
    decref(rt, it);
    if (first === null) return null;
    const all: NewRef[] = [first];
    while (all.length < n) {
      const copier = getOptionalAttr(rt, all[all.length - 1]!, '__copy__');
      const copy = copier ? copyOf(rt, copier) : null;
      if (copier) decref(rt, copier);
      if (copy === null) {
        for (const one of all) decref(rt, one);
        return null;
      }
      all.push(copy);
    }
    return newTuple(rt, all);
  },
};

const copyOf = (rt: Runtime, copier: PyObject): NewRef | null => call(rt, copier, []);

export const teeSpecs: readonly TypeSpec[] = [
  { key: DATA_KEY, slots: { ...REFS_SLOTS } },
  {
    key: TEE_KEY,
    hasWeaklist: true,
    slots: {
      ...ITERATOR_SLOTS,
      tp_iternext: teeNext,
      tp_new: (rt, _t, args) => fromIterable(rt, args[0]!),
    },
    methods: [{ name: '__copy__', kind: 'NOARGS', call: copyTee }],
  },
];
