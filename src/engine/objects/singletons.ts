import type { Runtime } from '../object/pyObject.ts';
import { initBools } from './bool/boolObject.ts';
import { initBytes } from './bytes/bytesObject.ts';
import { initFloat } from './float/floatObject.ts';
import { initSmallInts } from './int/intObject.ts';
import { initNone } from './none/noneObject.ts';
import { initStr } from './str/strObject.ts';

/** Makes the shared objects of the scalar types; `rt.types` must hold the type objects, ready or not. */
export function initSingletons(rt: Runtime): void {
  initNone(rt);
  initSmallInts(rt);
  initBools(rt);
  initFloat(rt);
  initBytes(rt);
  initStr(rt);
}
