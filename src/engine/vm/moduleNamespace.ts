import { dictGetItem, type PyDict } from '../objects/dict/dictObject.ts';
import { isModule, moduleDict } from '../objects/module/moduleObject.ts';
import { intern } from '../objects/str/strObject.ts';
import type { Interpreter } from './interpreter.ts';

/** The namespace of a module in `sys.modules`, borrowed; null where there is no such module. */
export function moduleNamespace(vm: Interpreter, name: string): PyDict | null {
  const module = dictGetItem(vm, vm.modules, intern(vm, name));
  return module === null || !isModule(vm, module) ? null : moduleDict(module);
}
