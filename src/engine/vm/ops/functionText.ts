import { clearError } from '../../object/errors.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { strText } from '../../object/protocol/text.ts';
import type { PyObject } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { isStr, strValue } from '../../objects/str/strObject.ts';
import type { Interpreter } from '../interpreter.ts';

/**
 * A callable as messages about its arguments name it: `module.f()`, or what `str` gives.
 * @cpython Objects/object.c#_PyObject_FunctionStr
 */
export function functionText(vm: Interpreter, func: PyObject): string {
  const qualname = getOptionalAttr(vm, func, '__qualname__');
  if (qualname === null || qualname === undefined || !isStr(qualname)) {
    clearError(vm);
    if (qualname !== null && qualname !== undefined) decref(vm, qualname);
    return strText(vm, func) ?? '';
  }
  const name = strValue(qualname);
  decref(vm, qualname);
  const module = getOptionalAttr(vm, func, '__module__');
  if (module === null || module === undefined) {
    clearError(vm);
    return `${name}()`;
  }
  const text = isStr(module) && strValue(module) !== 'builtins' ? `${strValue(module)}.` : '';
  decref(vm, module);
  return `${text}${name}()`;
}
