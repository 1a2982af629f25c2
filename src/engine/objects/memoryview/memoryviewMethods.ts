import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { GetSetDef, MethodDef } from '../../object/typeSpec.ts';
import { newBool } from '../bool/boolObject.ts';
import { hexMethod } from '../bytes/bytesMethods.ts';
import { newBytes } from '../bytes/bytesObject.ts';
import { newInt } from '../int/intObject.ts';
import { newList } from '../list/listObject.ts';
import { isStr, newStr, strValue } from '../str/strObject.ts';
import { newTuple } from '../tuple/tupleObject.ts';
import { castFormat, isByteFormat, unpackItem } from './itemFormat.ts';
import {
  addView,
  checkReleased,
  memoryViewBytes,
  memoryViewRelease,
  type PyMemoryView,
} from './memoryviewObject.ts';

/** @cpython Objects/memoryobject.c#memory_cast */
function cast(rt: Runtime, view: PyMemoryView, to: PyObject): NewRef | null {
  const { body } = view;
  if (!isStr(to)) {
    const name = to === rt.None ? 'None' : to.ob_type.tp_name;
    return raise(rt, 'TypeError', `cast() argument 'format' must be str, not ${name}`);
  }
  if (body.stride !== body.itemsize) {
    const message = 'memoryview: casts are restricted to C-contiguous views';
    return raise(rt, 'TypeError', message);
  }
  const format = strValue(to);
  const itemsize = castFormat(rt, format);
  if (itemsize === null) return null;
  if (!isByteFormat(body.format) && !isByteFormat(format)) {
    const message = 'memoryview: cannot cast between two non-byte formats';
    return raise(rt, 'TypeError', message);
  }
  const nbytes = body.shape * body.itemsize;
  if (nbytes % itemsize !== 0) {
    return raise(rt, 'TypeError', 'memoryview: length is not a multiple of itemsize');
  }
  const shape = nbytes / itemsize;
  return addView(rt, body.mbuf, { ...body, format, itemsize, stride: itemsize, shape });
}

function toList(rt: Runtime, { body }: PyMemoryView): NewRef {
  const items = Array.from({ length: body.shape }, (_, i) =>
    unpackItem(rt, body.mbuf.body.data, body.offset + i * body.stride, body.format),
  );
  return newList(rt, items);
}

/** A method of a view that must not be released. */
function method(
  name: string,
  names: readonly string[],
  required: number,
  call: (rt: Runtime, view: PyMemoryView, args: (PyObject | null)[]) => NewRef | null,
): MethodDef {
  const parameters = { name, names, required };
  return {
    name,
    kind: names.length === 0 ? 'NOARGS' : 'KEYWORDS',
    call: (rt, self, args, kwnames) => {
      const found = unpackKeywords(rt, parameters, args, kwnames);
      if (found === null || !checkReleased(rt, self as PyMemoryView)) return null;
      return call(rt, self as PyMemoryView, found);
    },
  };
}

export const memoryViewMethods: readonly MethodDef[] = [
  {
    name: 'release',
    kind: 'NOARGS',
    call: (rt, self) => {
      memoryViewRelease(rt, self as PyMemoryView);
      return incref(rt.None);
    },
  },
  method('tobytes', ['order'], 0, (rt, view) => newBytes(rt, memoryViewBytes(view).slice())),
  method('tolist', [], 0, toList),
  method('cast', ['format', 'shape'], 1, (rt, view, args) => cast(rt, view, args[0]!)),
  method('toreadonly', [], 0, (rt, view) =>
    addView(rt, view.body.mbuf, { ...view.body, readonly: true }),
  ),
  method('__enter__', [], 0, (_rt, view) => incref(view)),
  hexMethod,
];

/** An attribute of a view that must not be released. */
function attribute(name: string, get: (rt: Runtime, view: PyMemoryView) => NewRef): GetSetDef {
  return {
    name,
    get: (rt, self) =>
      checkReleased(rt, self as PyMemoryView) ? get(rt, self as PyMemoryView) : null,
  };
}

const one = (rt: Runtime, n: number): NewRef => newTuple(rt, [newInt(rt, n)]);

const contiguous = (rt: Runtime, { body }: PyMemoryView): NewRef =>
  newBool(rt, body.stride === body.itemsize || body.shape <= 1);

export const memoryViewGetSet: readonly GetSetDef[] = [
  attribute('obj', (_rt, view) => incref(view.body.mbuf.body.obj!)),
  attribute('nbytes', (rt, { body }) => newInt(rt, body.shape * body.itemsize)),
  attribute('readonly', (rt, { body }) => newBool(rt, body.readonly)),
  attribute('itemsize', (rt, { body }) => newInt(rt, body.itemsize)),
  attribute('format', (rt, { body }) => newStr(rt, body.format)),
  attribute('ndim', (rt) => newInt(rt, 1)),
  attribute('shape', (rt, { body }) => one(rt, body.shape)),
  attribute('strides', (rt, { body }) => one(rt, body.stride)),
  attribute('suboffsets', (rt) => newTuple(rt, [])),
  attribute('c_contiguous', contiguous),
  attribute('f_contiguous', contiguous),
  attribute('contiguous', contiguous),
];
