import type { NewRef, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newBool } from '../../objects/bool/boolObject.ts';
import { dictGetItemStr, dictSetItemStr, type PyDict } from '../../objects/dict/dictObject.ts';
import { newList } from '../../objects/list/listObject.ts';
import { intern, newStr } from '../../objects/str/strObject.ts';
import { newTextStream, type StreamName, SYS_DICT } from '../../objects/textio/textStreamObject.ts';
import { addTextStreamType } from '../../objects/textio/textStreamType.ts';
import { type ModuleDef, sysModules } from '../../vm/api.ts';
import { coroutineFunctions } from './coroutines.ts';
import { addInfo } from './info.ts';
import { interpreterFunctions } from './interpreter.ts';
import { memoryFunctions } from './memory.ts';
import { threadFunctions } from './threads.ts';

const isGilEnabled: MethodDef = {
  name: '_is_gil_enabled',
  kind: 'NOARGS',
  call: (rt) => newBool(rt, true),
};

function init(rt: Runtime, dict: PyDict): boolean {
  const set = (name: string, value: NewRef): void => {
    dictSetItemStr(rt, dict, name, value);
    decref(rt, value);
  };
  rt.moduleState.set(SYS_DICT, dict);
  addTextStreamType(rt);
  for (const name of ['stdin', 'stdout', 'stderr'] satisfies StreamName[]) {
    const stream = newTextStream(rt, name);
    dictSetItemStr(rt, dict, `__${name}__`, stream);
    set(name, stream);
  }
  for (const name of ['displayhook', 'excepthook', 'unraisablehook']) {
    const hook = dictGetItemStr(dict, intern(rt, name));
    if (hook !== null) dictSetItemStr(rt, dict, `__${name}__`, hook);
  }
  dictSetItemStr(rt, dict, 'modules', sysModules(rt));
  set('argv', newList(rt, [newStr(rt, '')]));
  addInfo(rt, dict);
  return true;
}

/** The module `sys`. @cpython Python/sysmodule.c */
export const sysModule: ModuleDef = {
  name: 'sys',
  doc: 'This module provides access to some objects used or maintained by the interpreter.',
  functions: [
    ...memoryFunctions,
    ...interpreterFunctions,
    ...threadFunctions,
    ...coroutineFunctions,
    isGilEnabled,
  ],
  init,
};
