import { raiseFalse } from '../../object/errors.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call, callMethod } from '../../object/protocol/call.ts';
import { collectItems, getIter, iterNext } from '../../object/protocol/iter.ts';
import { getItem, setItem } from '../../object/protocol/sequence.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';

/** Sets each pair of an iterable by the class's own rules. @cpython Objects/odictobject.c#mutablemapping_add_pairs */
function addPairs(rt: Runtime, self: PyObject, pairs: PyObject): boolean {
  const it = getIter(rt, pairs);
  if (it === null) return false;
  let ok = true;
  for (let pair = iterNext(rt, it); ok && pair !== null; pair = ok ? iterNext(rt, it) : null) {
    const items = collectItems(rt, pair);
    decref(rt, pair);
    if (items === null) ok = false;
    else if (items.length === 2) ok = setItem(rt, self, items[0]!, items[1]!);
    else {
      const n = items.length;
      ok = raiseFalse(
        rt,
        'ValueError',
        n < 2
          ? `need more than ${n} value${n === 1 ? '' : 's'} to unpack`
          : 'too many values to unpack (expected 2)',
      );
    }
    for (const item of items ?? []) decref(rt, item);
  }
  decref(rt, it);
  return ok && rt.raised === null;
}

/** @cpython Objects/odictobject.c#mutablemapping_update_arg */
export function updateArg(rt: Runtime, self: PyObject, arg: PyObject): boolean {
  if (arg.ob_type === rt.types.dict) return addMethod(rt, self, arg, 'items');
  const keys = getOptionalAttr(rt, arg, 'keys');
  if (keys === null) return false;
  if (keys === undefined) {
    const items = getOptionalAttr(rt, arg, 'items');
    if (items === null) return false;
    if (items === undefined) return addPairs(rt, self, arg);
    decref(rt, items);
    return addMethod(rt, self, arg, 'items');
  }
  const names = call(rt, keys, []);
  decref(rt, keys);
  const it = names === null ? null : getIter(rt, names);
  if (names !== null) decref(rt, names);
  if (it === null) return false;
  let ok = true;
  for (let key = iterNext(rt, it); ok && key !== null; key = ok ? iterNext(rt, it) : null) {
    const value = getItem(rt, arg, key);
    ok = value !== null && setItem(rt, self, key, value);
    if (value !== null) decref(rt, value);
    decref(rt, key);
  }
  decref(rt, it);
  return ok && rt.raised === null;
}

function addMethod(rt: Runtime, self: PyObject, arg: PyObject, name: string): boolean {
  const items = callMethod(rt, arg, name);
  const done = items !== null && addPairs(rt, self, items);
  if (items !== null) decref(rt, items);
  return done;
}

/** @cpython Objects/odictobject.c#mutablemapping_update */
export function update(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  const names = (kwnames?.body ?? []) as PyObject[];
  const nargs = args.length - names.length;
  if (nargs > 1) {
    const text = `update() takes at most 1 positional argument (${nargs} given)`;
    return raiseFalse(rt, 'TypeError', text);
  }
  if (nargs === 1 && !updateArg(rt, self, args[0]!)) return false;
  return names.every((name, i) => setItem(rt, self, name, args[nargs + i]!));
}
