import { track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import type { ExcInfo, NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { FrameView } from '../frame/frameObject.ts';

/** @cpython Include/internal/pycore_frame.h#_framestate */
export type FrameState = 'created' | 'suspended' | 'executing' | 'cleared';

/**
 * A generator: its frame lives in its block.
 * @cpython Include/internal/pycore_genobject.h#PyGenObject
 */
export interface GeneratorBody {
  /** Owned by the generator until it is cleared; then only its code is, for `gi_code`. */
  frame: FrameView;
  state: FrameState;
  /** Owned. */
  name: PyObject;
  qualname: PyObject;
  /** What it delegates to with `yield from`, on its value stack: borrowed; null when it does not. */
  yieldFrom: PyObject | null;
  /** The exception that it was handling when it was suspended; linked in while it runs. */
  excInfo: ExcInfo;
}

export type PyGenerator = PyObject<GeneratorBody>;

export function isGenerator(rt: Runtime, op: PyObject): op is PyGenerator {
  return op.ob_type === rt.types.generator;
}

/**
 * A tracked generator that takes `frame` over, which has not started.
 * @cpython Objects/genobject.c#_Py_MakeCoro
 */
export function newGenerator(rt: Runtime, frame: FrameView): NewRef<PyGenerator> {
  const type = rt.types.generator;
  const func = frame.f_funcobj.body;
  const nbytes = type.tp_basicsize + frame.localsplus.length * type.tp_itemsize;
  const op = gcNew<GeneratorBody>(
    rt,
    type,
    {
      frame,
      state: 'created',
      name: incref(func.name),
      qualname: incref(func.qualname),
      yieldFrom: null,
      excInfo: { exc_value: null, previous: null },
    },
    nbytes,
  );
  track(rt, op);
  return op;
}
