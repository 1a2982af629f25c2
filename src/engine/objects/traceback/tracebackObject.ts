import { track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { addr2line } from '../code/codeObject.ts';
import type { PyFrame } from '../frame/frameObject.ts';

/** @cpython Include/cpython/traceback.h#PyTracebackObject */
export interface TracebackBody {
  /** Owned: the next inner level. */
  tb_next: PyTraceback | null;
  /** Owned. */
  tb_frame: PyFrame | null;
  /** Index of the instruction. */
  tb_lasti: number;
  /** -1: to be told from `tb_lasti`. */
  tb_lineno: number;
}

export type PyTraceback = PyObject<TracebackBody>;

export function isTraceback(rt: Runtime, op: PyObject): op is PyTraceback {
  return op.ob_type === rt.types.traceback;
}

/** @cpython Python/traceback.c#tb_create_raw */
export function newTraceback(
  rt: Runtime,
  next: PyTraceback | null,
  frame: PyFrame,
  lasti: number,
  lineno = -1,
): NewRef<PyTraceback> {
  const op = gcNew<TracebackBody>(rt, rt.types.traceback, {
    tb_next: next === null ? null : incref(next),
    tb_frame: incref(frame),
    tb_lasti: lasti,
    tb_lineno: lineno,
  });
  track(rt, op);
  return op;
}

/** @cpython Python/traceback.c#tb_lineno_get */
export function tracebackLine(tb: PyTraceback): number | null {
  const { tb_frame, tb_lasti, tb_lineno } = tb.body;
  if (tb_lineno !== -1) return tb_lineno;
  return addr2line(tb_frame!.body.frame.code, tb_lasti);
}
