import type { PyObject } from '../../object/pyObject.ts';
import type { StrBody } from '../str/strObject.ts';
import type { PyDict } from './dictBody.ts';
import { orderAt } from './dictSplit.ts';
import { entryHashHi, entryHashLo } from './dictKeys.ts';

/** Entry at or after position `pos`; null at the end. */
export interface DictEntry {
  readonly key: PyObject;
  readonly value: PyObject;
  readonly hashLo: number;
  readonly hashHi: number;
  /** Where to go on. */
  readonly next: number;
}

/**
 * Walks a dict in insertion order: start at 0, go on at `next`. All borrowed.
 * @cpython Objects/dictobject.c#_PyDict_Next
 */
export function dictNext(d: PyDict, pos: number): DictEntry | null {
  const { ma_keys, ma_values, shared } = d.body;
  if (ma_values !== null) {
    if (pos >= ma_values.used) return null;
    const ix = orderAt(ma_values, pos);
    const key = shared!.names[ix]!;
    const { hashLo, hashHi } = key.body as StrBody;
    return { key, value: ma_values.values[ix]!, hashLo, hashHi, next: pos + 1 };
  }
  for (let i = pos; i < ma_keys.dk_nentries; i++) {
    const value = ma_keys.me_value[i]!;
    if (value === null) continue;
    return {
      key: ma_keys.me_key[i]!,
      value,
      hashLo: entryHashLo(ma_keys, i),
      hashHi: entryHashHi(ma_keys, i),
      next: i + 1,
    };
  }
  return null;
}

/** The pairs in insertion order, borrowed; the dict must not change meanwhile. */
export function* dictEntries(d: PyDict): Generator<readonly [PyObject, PyObject]> {
  for (let e = dictNext(d, 0); e !== null; e = dictNext(d, e.next)) yield [e.key, e.value];
}
