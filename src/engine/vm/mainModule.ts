import type { NewRef, PyObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { dictGetItem, dictSetItemStr, newDict } from '../objects/dict/dictObject.ts';
import { moduleDict, newModule, type PyModule } from '../objects/module/moduleObject.ts';
import { intern } from '../objects/str/strObject.ts';
import { importModule } from './imports.ts';
import type { Interpreter } from './interpreter.ts';

/**
 * Makes the module `__main__` with the names that it starts with.
 * @cpython Python/pylifecycle.c#add_main_module
 */
export function addMainModule(vm: Interpreter): void {
  const module = newModule(vm, '__main__');
  const dict = moduleDict(module);
  dictSetItemStr(vm, vm.modules, '__main__', module);
  if (!vm.release.compiler.lazyAnnotations) {
    const annotations = newDict(vm);
    dictSetItemStr(vm, dict, '__annotations__', annotations);
    decref(vm, annotations);
  }
  const builtins = importModule(vm, 'builtins')!;
  dictSetItemStr(vm, dict, '__builtins__', builtins);
  decref(vm, builtins);
  decref(vm, module);
}

/** The module `__main__`. */
export function mainModule(vm: Interpreter): NewRef<PyModule> {
  const found: PyObject | null = dictGetItem(vm, vm.modules, intern(vm, '__main__'));
  return incref(found as PyModule);
}
