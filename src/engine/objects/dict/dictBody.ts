import type { InlineValues, PyObject, Runtime, SharedKeys } from '../../object/pyObject.ts';
import type { DictKeys } from './dictKeys.ts';

/**
 * What a dict holds. A combined table has its keys and values in `ma_keys`. A split table belongs to
 * an instance: `ma_keys` is empty, the keys are the class's `shared` ones, the values those of the
 * instance or of a block of their own.
 * @cpython Include/cpython/dictobject.h#PyDictObject
 */
export interface DictBody {
  ma_used: number;
  /** Different after every change, and from every other dict's. */
  ma_version_tag: number;
  /** Different after every change of which keys exist and where; not when a value is replaced. */
  keys_version: number;
  ma_keys: DictKeys;
  ma_values: InlineValues | null;
  shared: SharedKeys | null;
}
export type PyDict = PyObject<DictBody>;

/** Notes a change of a value. */
export function noteChange(rt: Runtime, body: DictBody): void {
  body.ma_version_tag = ++rt.dictVersions;
}

/** Notes that a key came, went or moved. */
export function noteKeyChange(rt: Runtime, body: DictBody): void {
  body.keys_version = body.ma_version_tag = ++rt.dictVersions;
}
