import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newInt, normalize } from '../../objects/int/intObject.ts';
import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import { pythonModule } from '../pythonModule.ts';
import { cdataTypeSpec } from './cdataType.ts';
import { CTYPES_SOURCE } from './ctypesSource.ts';
import { objectAt, readMemory } from './objectMemory.ts';
import { STRUCTURES_SOURCE } from './structuresSource.ts';

const numberOf = (op: PyObject): number => Number(op.body);

function read(rt: Runtime, args: readonly PyObject[]): NewRef | null {
  const [address, size] = args as [PyObject, PyObject];
  const value = readMemory(rt, numberOf(address), numberOf(size));
  return value === null
    ? raise(rt, 'ValueError', 'this part of an object is not modelled')
    : newInt(rt, normalize(value));
}

const FUNCTIONS: readonly MethodDef[] = [
  { name: '_read', kind: 'FASTCALL', call: (rt, _self, args) => read(rt, args) },
  {
    name: '_object_at',
    kind: 'O',
    call(rt, _self, args) {
      const op = objectAt(rt, numberOf(args[0]!));
      return op === null ? raise(rt, 'ValueError', 'PyObject is NULL') : incref(op);
    },
  },
  {
    name: '_incref',
    kind: 'O',
    call(rt, _self, args) {
      incref(args[0]!);
      return incref(rt.None);
    },
  },
  {
    name: '_decref',
    kind: 'O',
    call(rt, _self, args) {
      decref(rt, args[0]!);
      return incref(rt.None);
    },
  },
];

/** As much of `ctypes` as looks at objects in memory. @cpython Lib/ctypes/__init__.py */
export const ctypesModule = pythonModule({
  name: 'ctypes',
  doc: 'create and manipulate C data types in Python',
  file: 'ctypes/__init__',
  source: ({ release: { library } }) =>
    `_OLD_WORDS = ${library.oldIntegerWords ? 'True' : 'False'}\n${CTYPES_SOURCE}${STRUCTURES_SOURCE}`,
  functions: FUNCTIONS,
  natives: (rt, dict) => dictSetItemStr(rt, dict, '_Data', addStaticType(rt, cdataTypeSpec)),
});
