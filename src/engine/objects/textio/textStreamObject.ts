import { track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { dictGetItemStr, type PyDict } from '../dict/dictObject.ts';
import { intern } from '../str/strObject.ts';

export type StreamName = 'stdin' | 'stdout' | 'stderr';

/**
 * A text file on one of the standard streams. Text is shown at once; what a real file would still have
 * to write is kept as it keeps it, because it keeps strings alive.
 * @cpython Modules/_io/textio.c#textio
 */
export interface TextStreamBody {
  readonly stream: StreamName;
  /** Each line is written as soon as it is complete. */
  readonly lineBuffering: boolean;
  /** Owned: a `str` or `bytes`, or a list of several; null when all is written. */
  pending_bytes: PyObject | null;
  pending_bytes_count: number;
}

export type PyTextStream = PyObject<TextStreamBody>;

/** Key in `rt.types`, once `addTextStreamType` made the type. */
export const TEXT_STREAM_KEY = 'TextIOWrapper';

const typesOf = (rt: Runtime) => rt.types as Partial<Record<string, PyObject['ob_type']>>;

export function isTextStream(rt: Runtime, op: PyObject): op is PyTextStream {
  return op.ob_type === typesOf(rt)[TEXT_STREAM_KEY];
}

/** A stream object; its type must have been added. */
export function newTextStream(rt: Runtime, stream: StreamName): NewRef<PyTextStream> {
  const lineBuffering = stream === 'stderr' && rt.release.textio.lineBufferedStderr;
  const body = { stream, lineBuffering, pending_bytes: null, pending_bytes_count: 0 };
  const op = gcNew<TextStreamBody>(rt, typesOf(rt)[TEXT_STREAM_KEY]!, body);
  track(rt, op);
  return op;
}

/**
 * Writes what is pending: one block of bytes for several pieces of text.
 * @cpython Modules/_io/textio.c#_textiowrapper_writeflush
 */
export function flushText(rt: Runtime, { body }: PyTextStream): void {
  const pending = body.pending_bytes;
  if (pending === null) return;
  const joined =
    pending.ob_type === rt.types.bytes
      ? null
      : rt.mem.alloc(BYTES_OVERHEAD + body.pending_bytes_count);
  body.pending_bytes = null;
  body.pending_bytes_count = 0;
  decref(rt, pending);
  if (joined !== null) rt.mem.free(joined);
}

const BYTES_OVERHEAD = 33;

/** Where the names of the `sys` module are kept: `rt.moduleState`. */
export const SYS_DICT = 'sysdict';

/**
 * `sys.stdout` and the like as they are now; null when the module lost it. Borrowed.
 * @cpython Python/sysmodule.c#_PySys_GetAttr
 */
export function standardStream(rt: Runtime, name: StreamName): PyObject | null {
  const dict = rt.moduleState.get(SYS_DICT) as PyDict | undefined;
  if (dict === undefined) return null;
  return dictGetItemStr(dict, intern(rt, name));
}

/** Writes out what `sys.stdout` and `sys.stderr` have pending. @cpython Python/pylifecycle.c#flush_std_files */
export function flushStandardStreams(rt: Runtime): void {
  for (const name of ['stdout', 'stderr'] as const) {
    const file = standardStream(rt, name);
    if (file === null || !isTextStream(rt, file)) continue;
    const held = incref(file);
    flushText(rt, held);
    decref(rt, held);
  }
}
