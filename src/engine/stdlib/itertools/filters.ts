import { call } from '../../object/protocol/call.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import type { NewFunc, NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { unpackKeywords } from '../../object/argParse.ts';
import { advance, iteratorSpec, overIterators, positional, refsOf } from './iteratorSpec.ts';

/* Iterators that pass on some of the items of another: `refs` are the function and the iterator. */

interface Started {
  refs: (PyObject | null)[];
  started: boolean;
}

const make = (name: string): NewFunc =>
  positional(name, 2, 2, (rt, type, args) =>
    overIterators<Started>(rt, type, { refs: [incref(args[0]!)], started: false }, [args[1]!]),
  );

/** Truth of the function for an item; null with an error set. */
function holdsFor(rt: Runtime, func: PyObject, item: PyObject): boolean | null {
  if (func === rt.None || func === (rt.types.bool as PyObject)) return isTrue(rt, item);
  const result = call(rt, func, [item]);
  const truth = result === null ? null : isTrue(rt, result);
  if (result !== null) decref(rt, result);
  return truth;
}

/** @cpython Modules/itertoolsmodule.c#dropwhile_next */
function dropwhileNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as Started;
  const [func, it] = body.refs as [PyObject, PyObject];
  for (;;) {
    const item = advance(rt, it);
    if (item === null || body.started) return item;
    const result = call(rt, func, [item]);
    const truth = result === null ? null : isTrue(rt, result);
    if (result !== null) decref(rt, result);
    if (truth === false) {
      body.started = true;
      return item;
    }
    decref(rt, item);
    if (truth === null) return null;
  }
}

/** @cpython Modules/itertoolsmodule.c#takewhile_next */
function takewhileNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as Started;
  if (body.started) return null;
  const [func, it] = body.refs as [PyObject, PyObject];
  const item = advance(rt, it);
  if (item === null) return null;
  const result = call(rt, func, [item]);
  const truth = result === null ? null : isTrue(rt, result);
  if (result !== null) decref(rt, result);
  if (truth === true) return item;
  decref(rt, item);
  if (truth === false) body.started = true;
  return null;
}

/** @cpython Modules/itertoolsmodule.c#filterfalse_next */
function filterfalseNext(rt: Runtime, op: PyObject): NewRef | null {
  const [func, it] = refsOf(op) as [PyObject, PyObject];
  for (let item = advance(rt, it); item !== null; item = advance(rt, it)) {
    const truth = holdsFor(rt, func, item);
    if (truth === false) return item;
    decref(rt, item);
    if (truth === null) return null;
  }
  return null;
}

/** @cpython Modules/itertoolsmodule.c#starmap_next */
function starmapNext(rt: Runtime, op: PyObject): NewRef | null {
  const [func, it] = refsOf(op) as [PyObject, PyObject];
  const args = advance(rt, it);
  if (args === null) return null;
  const items = collectItems(rt, args);
  decref(rt, args);
  if (items === null) return null;
  const result = call(rt, func, items);
  for (const item of items) decref(rt, item);
  return result;
}

/** @cpython Modules/itertoolsmodule.c#compress_next */
function compressNext(rt: Runtime, op: PyObject): NewRef | null {
  const [data, selectors] = refsOf(op) as [PyObject, PyObject];
  for (;;) {
    const datum = advance(rt, data);
    if (datum === null) return null;
    const selector = advance(rt, selectors);
    const truth = selector === null ? null : isTrue(rt, selector);
    if (selector !== null) decref(rt, selector);
    if (truth === true) return datum;
    decref(rt, datum);
    if (truth === null) return null;
  }
}

const COMPRESS = { name: 'compress', names: ['data', 'selectors'], required: 2 };

export const filterSpecs: readonly TypeSpec[] = [
  iteratorSpec('dropwhile', make('dropwhile'), dropwhileNext),
  iteratorSpec('takewhile', make('takewhile'), takewhileNext),
  iteratorSpec('filterfalse', make('filterfalse'), filterfalseNext),
  iteratorSpec('starmap', make('starmap'), starmapNext),
  iteratorSpec(
    'compress',
    (rt, type, args, kwnames) => {
      const found = unpackKeywords(rt, COMPRESS, args, kwnames) as PyObject[] | null;
      return found === null ? null : overIterators(rt, type, { refs: [] }, found);
    },
    compressNext,
  ),
];
