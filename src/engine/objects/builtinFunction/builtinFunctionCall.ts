import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { enterRecursiveCall, leaveRecursiveCall } from '../../object/recursion.ts';
import type { MethodDef } from '../../object/typeSpec.ts';

const WHERE = ' while calling a Python object';

/**
 * Calls what a method definition holds, once the arguments fit its kind. `label` names the callable
 * in error messages, without parentheses: `list.append`, `math.sqrt`, `len`.
 * @cpython Objects/methodobject.c#cfunction_vectorcall_NOARGS
 */
export function callMethodDef(
  rt: Runtime,
  def: MethodDef,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
  label: () => string,
): NewRef | null {
  const { kind } = def;
  if (kind !== 'KEYWORDS') {
    const name = (): string => (rt.release.words.qualifiesFunctions ? label() : def.name);
    if (kwnames !== null && (kwnames.body as PyObject[]).length > 0) {
      return raise(rt, 'TypeError', `${name()}() takes no keyword arguments`);
    }
    if (kind === 'NOARGS' && args.length !== 0) {
      return raise(rt, 'TypeError', `${name()}() takes no arguments (${args.length} given)`);
    }
    if (kind === 'O' && args.length !== 1) {
      const given = `(${args.length} given)`;
      return raise(rt, 'TypeError', `${name()}() takes exactly one argument ${given}`);
    }
  }
  return enterMethodDef(rt, def, self, args, kwnames);
}

/**
 * Calls with arguments that fit.
 * @cpython Objects/methodobject.c#cfunction_enter_call
 */
export function enterMethodDef(
  rt: Runtime,
  def: MethodDef,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (!enterRecursiveCall(rt, WHERE)) return null;
  const result = def.call(rt, self, args, kwnames);
  leaveRecursiveCall(rt);
  return result;
}
