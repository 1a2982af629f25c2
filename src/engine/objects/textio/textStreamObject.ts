import { newObject } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { dictGetItemStr, type PyDict } from '../dict/dictObject.ts';
import { intern } from '../str/strObject.ts';

export type StreamName = 'stdin' | 'stdout' | 'stderr';

/** A text file on one of the standard streams. */
export interface TextStreamBody {
  readonly stream: StreamName;
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
  return newObject<TextStreamBody>(rt, typesOf(rt)[TEXT_STREAM_KEY]!, { stream });
}

/** Writes text to the world outside; false with an error set where the stream is only read. */
export function writeText(rt: Runtime, file: PyTextStream, text: string): boolean {
  const { stream } = file.body;
  if (text !== '' && stream !== 'stdin') rt.host.write(stream, text);
  return true;
}

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
