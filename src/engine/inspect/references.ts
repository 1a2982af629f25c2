import { isHeapType } from '../objects/type/typeObject.ts';
import type { PyObject, PyTypeObject } from '../object/pyObject.ts';
import type { TypeName } from '../object/typeNames.ts';
import { isType } from '../object/protocol/types.ts';
import { DESCRIBERS } from './describers.ts';
import type { ReferenceKind } from './snapshotTypes.ts';
import { insertionOrder } from '../objects/dict/dictSplit.ts';

/** Receives each reference that an object owns. */
export type EmitReference = (label: string, target: PyObject, kind: ReferenceKind) => void;

/**
 * Every reference that `op` owns, with the label under which a reader finds it. What CPython's
 * `tp_traverse` leaves out because it cannot be part of a cycle is here too: this is what counts are
 * audited against.
 */
export function ownedReferences(op: PyObject, emit: EmitReference): void {
  instanceReferences(op, emit);
  const describe = describerOf(op.ob_type);
  if (describe === null) {
    traverseStruct(op, emit);
    return;
  }
  describe(op, emit);
  extraReferences(op, emit);
}

/** What a type of the library that derives from a described one keeps besides, as its `refs`. */
function extraReferences(op: PyObject, emit: EmitReference): void {
  const refs = (op.body as { refs?: readonly (PyObject | null)[] } | null)?.refs;
  for (const target of refs ?? []) if (target !== null) emit('referent', target, 'internal');
}

type Describe = NonNullable<(typeof DESCRIBERS)[TypeName]>;

function describerOf(type: PyTypeObject): Describe | null {
  for (const each of type.mro) {
    if (isHeapType(each)) continue;
    const describe = DESCRIBERS[each.tp_name as TypeName];
    if (describe !== undefined) return describe;
  }
  return null;
}

/** What the `tp_traverse` of the built-in type visits, but for the `__dict__`, which has its label. */
function traverseStruct(op: PyObject, emit: EmitReference): void {
  const owned = (op.body as { owned?: () => readonly PyObject[] } | null)?.owned;
  if (owned !== undefined) {
    for (const target of owned()) emit('referent', target, 'internal');
    return;
  }
  const base = op.ob_type.mro.find((each) => !isHeapType(each));
  const dict = op.inst?.dict ?? null;
  base?.tp_traverse?.(op, (target) => {
    if (target !== dict) emit('referent', target, 'internal');
  });
}

/** Class, `__dict__` or attribute values, and slots. */
function instanceReferences(op: PyObject, emit: EmitReference): void {
  const type = op.ob_type;
  const state = op.inst;
  if (state !== null) {
    const isInstance = !isType(op);
    if (state.dict !== null) emit('__dict__', state.dict, 'internal');
    const { values } = state;
    const embedded =
      state.dict === null || (state.dict.body as { ma_values: unknown }).ma_values !== values;
    if (values?.valid === true && embedded && isInstance) {
      for (const i of insertionOrder(values)) {
        const value = values.values[i];
        const name = type.ht_cached_keys?.names[i];
        if (value) emit(`.${nameText(name)}`, value, 'attribute');
      }
    }
    state.slots?.forEach((value, i) => {
      if (value !== null) emit(`.${slotName(type, i)}`, value, 'attribute');
    });
  }
  if (isHeapType(type)) emit('__class__', type, 'internal');
}

function nameText(name: PyObject | undefined): string {
  return name === undefined ? '?' : (name.body as { value: string }).value;
}

/** Name of slot `i`: the member descriptor of that position, somewhere in the bases. */
function slotName(type: PyTypeObject, i: number): string {
  for (const each of type.mro) {
    const names = (each.ht_slots?.body ?? []) as PyObject[];
    const first = each.nslots - names.length;
    if (isHeapType(each) && i >= first && i < each.nslots) return nameText(names[i - first]);
  }
  return `slot ${i}`;
}
