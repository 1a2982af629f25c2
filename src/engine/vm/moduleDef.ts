import type { Runtime } from '../object/pyObject.ts';
import type { MethodDef } from '../object/typeSpec.ts';
import type { PyDict } from '../objects/dict/dictObject.ts';

/** A module of the library, made when it is first imported. */
export interface ModuleDef {
  readonly name: string;
  readonly doc?: string;
  readonly functions: readonly MethodDef[];
  /** Adds what is no function; false with an error set. */
  readonly init?: (rt: Runtime, dict: PyDict) => boolean;
}
