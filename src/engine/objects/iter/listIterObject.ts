import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { newIndexIter, newIndexIterFrom } from './indexIter.ts';

/** @cpython Objects/listobject.c#list_iter */
export function newListIter(rt: Runtime, list: PyObject): NewRef {
  return newIndexIterFrom(rt, rt.freelists.listIterator, rt.types.list_iterator, list);
}

/** @cpython Objects/listobject.c#list___reversed___impl */
export function newListReverseIter(rt: Runtime, list: PyObject): NewRef {
  const { ob_item } = list.body as { ob_item: PyObject[] };
  return newIndexIter(rt, rt.types.list_reverseiterator, list, ob_item.length - 1);
}

/** @cpython Objects/tupleobject.c#tuple_iter */
export function newTupleIter(rt: Runtime, tuple: PyObject): NewRef {
  return newIndexIterFrom(rt, rt.freelists.tupleIterator, rt.types.tuple_iterator, tuple);
}
