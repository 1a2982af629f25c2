import type { ExcInfo, PyObject } from '../../object/pyObject.ts';
import type { FrameView } from '../frame/frameObject.ts';

/** @cpython Include/internal/pycore_frame.h#_framestate */
export type FrameState = 'created' | 'suspended' | 'executing' | 'cleared';

/**
 * A generator: its frame lives in its block.
 * @cpython Include/internal/pycore_genobject.h#PyGenObject
 */
export interface GeneratorBody {
  /** The machine's frame; what it holds is owned by the generator unless it is cleared. */
  frame: FrameView;
  state: FrameState;
  /** The frame is an object of its own; the generator keeps the code besides (until 3.10). */
  readonly ownsFrameObject: boolean;
  /** Holds the code besides the frame as long as there is one (3.11). */
  readonly keepsCode: boolean;
  /** Owned. */
  name: PyObject;
  qualname: PyObject;
  /** The exception being handled inside, while suspended; linked in when it runs. */
  excInfo: ExcInfo;
  /** Owned: where a coroutine was made, or what closes an asynchronous generator that dies. */
  originOrFinalizer: PyObject | null;
  /** Of asynchronous generators: the hooks were told, it ended, an awaitable of it runs. */
  hooksInited: boolean;
  closed: boolean;
  runningAsync: boolean;
  /** What it delegates to with `yield from`, or null; borrowed from its value stack. */
  yieldFrom(): PyObject | null;
}

export type PyGenerator = PyObject<GeneratorBody>;
