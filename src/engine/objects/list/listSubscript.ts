import { raise, raiseFalse } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { adjustIndices, isSlice, type PySlice, type SliceIndices } from '../slice/sliceObject.ts';
import { sliceIndices } from '../slice/sliceObject.ts';
import { listAssSlice, sequenceFast } from './listExtend.ts';
import { isList, listReserve, listSlice, newList, type PyList } from './listObject.ts';

/** @cpython Objects/listobject.c#list_item */
export function listItem(rt: Runtime, op: PyObject, i: number): NewRef | null {
  const item = (op as PyList).body.ob_item[i];
  if (item === undefined) return raise(rt, 'IndexError', 'list index out of range');
  return incref(item);
}

/** @cpython Objects/listobject.c#list_subscript */
export function listSubscript(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  const list = op as PyList;
  if (key.ob_type.nb_index !== null) {
    const i = asSsize(rt, key, 'IndexError');
    if (i === null) return null;
    return listItem(rt, op, i < 0 ? i + list.body.ob_item.length : i);
  }
  if (!isSlice(rt, key)) {
    const name = key.ob_type.tp_name;
    return raise(rt, 'TypeError', `list indices must be integers or slices, not ${name}`);
  }
  const bounds = sliceIndices(rt, key, list.body.ob_item.length);
  if (bounds === null) return null;
  const { start, stop, step, slicelength } = bounds;
  if (slicelength <= 0) return newList(rt);
  if (step === 1) return listSlice(rt, list, start, stop);
  const items: NewRef[] = [];
  for (let k = 0; k < slicelength; k++) items.push(incref(list.body.ob_item[start + k * step]!));
  return newList(rt, items);
}

/** @cpython Objects/listobject.c#list_ass_item_lock_held */
export function listAssItem(rt: Runtime, op: PyObject, i: number, value: PyObject | null): boolean {
  const list = op as PyList;
  const items = list.body.ob_item;
  const old = items[i];
  if (old === undefined) {
    return raiseFalse(rt, 'IndexError', 'list assignment index out of range');
  }
  if (value === null) {
    const { delItem } = rt.release;
    if (delItem === 'slice') return listAssSlice(rt, list, i, i + 1, null);
    if (i === items.length - 1) items.pop();
    else items.splice(i, 1);
    if (delItem === 'resize') listReserve(rt, list, items.length + 1, items.length);
  } else {
    items[i] = incref(value);
  }
  decref(rt, old);
  return true;
}

/** @cpython Objects/listobject.c#list_ass_subscript */
export function listAssSubscript(
  rt: Runtime,
  op: PyObject,
  key: PyObject,
  value: PyObject | null,
): boolean {
  const list = op as PyList;
  if (key.ob_type.nb_index !== null) {
    const i = asSsize(rt, key, 'IndexError');
    if (i === null) return false;
    return listAssItem(rt, op, i < 0 ? i + list.body.ob_item.length : i, value);
  }
  if (!isSlice(rt, key)) {
    const name = key.ob_type.tp_name;
    return raiseFalse(rt, 'TypeError', `list indices must be integers or slices, not ${name}`);
  }
  const bounds = sliceBounds(rt, key, list);
  if (bounds === null) return false;
  if (bounds.step === 1) {
    const message = rt.release.listSliceAssignText;
    return listAssSlice(rt, list, bounds.start, bounds.stop, value, message);
  }
  return value === null
    ? deleteExtended(rt, list, bounds)
    : assignExtended(rt, list, key, bounds, value);
}

function sliceBounds(rt: Runtime, key: PySlice, list: PyList): SliceIndices | null {
  const bounds = sliceIndices(rt, key, list.body.ob_item.length);
  if (bounds === null) return null;
  const { start, stop, step } = bounds;
  const backwards = (step < 0 && start < stop) || (step > 0 && start > stop);
  return backwards ? { ...bounds, stop: start } : bounds;
}

function deleteExtended(rt: Runtime, list: PyList, bounds: SliceIndices): boolean {
  const n = bounds.slicelength;
  if (n <= 0) return true;
  let { start, step } = bounds;
  if (step < 0) {
    start += step * (n - 1);
    step = -step;
  }
  const items = list.body.ob_item;
  const size = items.length;
  const block = rt.mem.alloc(n * 8);
  const garbage: PyObject[] = [];
  let kept = start;
  for (let i = start; i < size; i++) {
    const item = items[i]!;
    if ((i - start) % step === 0 && garbage.length < n) garbage.push(item);
    else items[kept++] = item;
  }
  items.length = kept;
  listReserve(rt, list, kept, kept);
  for (const item of garbage) decref(rt, item);
  rt.mem.free(block);
  return true;
}

function assignExtended(
  rt: Runtime,
  list: PyList,
  key: PySlice,
  bounds: SliceIndices,
  value: PyObject,
): boolean {
  const seq =
    value === list
      ? listSlice(rt, list, 0, list.body.ob_item.length)
      : sequenceFast(rt, value, 'must assign iterable to extended slice');
  if (seq === null) return false;
  const source = isList(seq) ? seq.body.ob_item : (seq.body as PyObject[]);
  const { start, step, slicelength } = adjusted(rt, key, list, bounds);
  if (source.length !== slicelength) {
    const text = `attempt to assign sequence of size ${source.length} to extended slice of size ${slicelength}`;
    decref(rt, seq);
    return raiseFalse(rt, 'ValueError', text);
  }
  if (slicelength > 0) {
    const block = rt.mem.alloc(slicelength * 8);
    const items = list.body.ob_item;
    const garbage: PyObject[] = [];
    for (let k = 0; k < slicelength; k++) {
      garbage.push(items[start + k * step]!);
      items[start + k * step] = incref(source[k]!);
    }
    for (const item of garbage) decref(rt, item);
    rt.mem.free(block);
  }
  decref(rt, seq);
  return true;
}

/** The bounds again: making a list of the value may have changed the length. */
function adjusted(rt: Runtime, key: PySlice, list: PyList, bounds: SliceIndices): SliceIndices {
  const again = sliceIndices(rt, key, list.body.ob_item.length);
  return again ?? adjustIndices(bounds, list.body.ob_item.length);
}
