import type { NewRef, PyObject } from './pyObject.ts';
import type { Runtime } from './pyObject.ts';
import type { SlotTable } from './pyObject.ts';

/**
 * How a built-in function or method takes its arguments; who calls it checks what the kind promises.
 * @cpython Include/methodobject.h#PyMethodDef
 */
export type MethodKind =
  /** None at all. */
  | 'NOARGS'
  /** Exactly one, positional. */
  | 'O'
  /** Positional only; the function checks how many (argParse.ts). */
  | 'FASTCALL'
  /** Positional and keywords; the function takes them apart (argParse.ts). */
  | 'KEYWORDS';

/** `args` are borrowed; keyword values follow the positional ones, named by the tuple `kwnames`. */
export type MethodFunc = (
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
) => NewRef | null;

export interface MethodDef {
  readonly name: string;
  readonly kind: MethodKind;
  readonly call: MethodFunc;
  /** `METH_CLASS`: `self` is the type; `METH_STATIC`: `self` is unused (`__new__`, `str.maketrans`). */
  readonly binding?: 'class' | 'static';
  readonly doc?: string;
}

export interface GetSetDef {
  readonly name: string;
  readonly get: (rt: Runtime, self: PyObject) => NewRef | null;
  /** `value` null deletes; true on success. */
  readonly set?: (rt: Runtime, self: PyObject, value: PyObject | null) => boolean;
  readonly doc?: string;
  /** Releases that have it, where not all do. */
  readonly when?: (rt: Runtime) => boolean;
}

/** A read-only or writable struct member shown as an attribute; null shows as None or AttributeError. */
export interface MemberDef {
  readonly name: string;
  /** Borrowed. */
  readonly get: (rt: Runtime, self: PyObject) => PyObject | null;
  readonly set?: (rt: Runtime, self: PyObject, value: PyObject | null) => boolean;
  readonly doc?: string;
  /** Releases that have it, where not all do. */
  readonly when?: (rt: Runtime) => boolean;
}

/** A static built-in type, as data; objects/type/typeReady.ts makes the type object of it. */
export interface TypeSpec {
  /** Key in `rt.types` and in the release's struct sizes. */
  readonly key: string;
  /** `tp_name` where it differs from the key: `weakref.ReferenceType`. */
  readonly name?: string;
  /** Key of the base, default `object`. */
  readonly base?: string;
  /** Key whose sizes apply where the release table has none under `key` (exceptions: their base). */
  readonly sizes?: string;
  /** `tp_flags` beyond what the sizes and the base imply. */
  readonly flags?: number;
  readonly slots: SlotTable;
  readonly methods?: readonly MethodDef[];
  readonly members?: readonly MemberDef[];
  readonly getset?: readonly GetSetDef[];
  readonly hasDict?: boolean;
  readonly hasWeaklist?: boolean;
  readonly doc?: string;
  /** `__module__` as shown, default `builtins`. */
  readonly module?: string;
}
