import { inTuple } from '../tuple/argsTuple.ts';
import { raiseFalse } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime, SlotTable, VisitProc } from '../../object/pyObject.ts';
import { checkPositional } from '../../object/argParse.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { GetSetDef, MethodDef } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { traverseFrame } from '../frame/frameObject.ts';
import { isStr, newStr, strValue } from '../str/strObject.ts';
import type { PyGenerator } from './generatorObject.ts';

export const bodyOf = (op: PyObject) => (op as PyGenerator).body;

/** @cpython Objects/genobject.c#gen_traverse */
export function genTraverse(op: PyObject, visit: VisitProc): void {
  const { frame, state, name, qualname, excInfo, keepsCode, ownsFrameObject } = bodyOf(op);
  if (ownsFrameObject) {
    traverseObjectFrame(op as PyGenerator, visit);
    return;
  }
  visit(name);
  visit(qualname);
  if (keepsCode && state !== 'cleared') visit(frame.code);
  // While it runs, its slots are the eval loop's: what they hold counts as held from outside.
  if (state === 'cleared' || state === 'executing') visit(frame.code);
  else traverseFrame(frame, visit);
  if (excInfo.exc_value !== null) visit(excInfo.exc_value);
}

/** Where frames are objects, a generator refers to its frame and keeps the code besides. */
function traverseObjectFrame(op: PyGenerator, visit: VisitProc): void {
  const { frame, state, name, qualname, excInfo } = op.body;
  if (state !== 'cleared') visit(frame.frame_obj!);
  visit(frame.code);
  visit(name);
  visit(qualname);
  if (excInfo.exc_value !== null) visit(excInfo.exc_value);
}

/** @cpython Objects/genobject.c#gen_repr */
function genRepr(rt: Runtime, op: PyObject): NewRef | null {
  const at = toByteAddress(op.address).toString(16);
  const name = strValue(bodyOf(op).qualname);
  return newStr(rt, `<${op.ob_type.tp_name} object ${name} at 0x${at}>`);
}

function nameSetter(attribute: 'name' | 'qualname') {
  return (rt: Runtime, self: PyObject, value: PyObject | null): boolean => {
    if (value === null || !isStr(value)) {
      return raiseFalse(rt, 'TypeError', `__${attribute}__ must be set to a string object`);
    }
    const old = bodyOf(self)[attribute];
    bodyOf(self)[attribute] = incref(value);
    decref(rt, old);
    return true;
  };
}

export const bool = (rt: Runtime, value: boolean): NewRef => incref(value ? rt.True : rt.False);

/** The attributes that tell where a generator, or one of its kind, stands. */
export function stateAttributes(
  prefix: 'gi' | 'cr' | 'ag',
  delegate: string,
  running: (self: PyObject) => boolean = (self) => bodyOf(self).state === 'executing',
): readonly GetSetDef[] {
  return [
    { name: '__name__', get: (_rt, self) => incref(bodyOf(self).name), set: nameSetter('name') },
    {
      name: '__qualname__',
      get: (_rt, self) => incref(bodyOf(self).qualname),
      set: nameSetter('qualname'),
    },
    { name: delegate, get: (rt, self) => incref(bodyOf(self).yieldFrom() ?? rt.None) },
    { name: `${prefix}_running`, get: (rt, self) => bool(rt, running(self)) },
    {
      name: `${prefix}_frame`,
      get: (rt, self) => {
        const { state, frame } = bodyOf(self);
        const finished = state === 'cleared' || frame.completed;
        return incref(finished ? rt.None : frame.frameObject(rt));
      },
    },
    {
      name: `${prefix}_suspended`,
      get: (rt, self) => {
        const { state, frame } = bodyOf(self);
        return bool(rt, state === 'suspended' && !frame.completed);
      },
    },
    { name: `${prefix}_code`, get: (_rt, self) => incref(bodyOf(self).frame.code) },
  ];
}

/** `send`, `throw` and `close` of generators and coroutines. */
export const GENERATOR_METHODS: readonly MethodDef[] = [
  {
    name: 'send',
    kind: 'O',
    call: (rt, self, args) => rt.factories.generator.send(rt, self, args[0]!),
  },
  {
    name: 'throw',
    kind: 'FASTCALL',
    call: inTuple(
      (rt, self, args) =>
        checkPositional(rt, 'throw', args.length, 1, 3)
          ? rt.factories.generator.throw(rt, self, args)
          : null,
      (release) => release.throwPacksArguments,
    ),
  },
  { name: 'close', kind: 'NOARGS', call: (rt, self) => rt.factories.generator.close(rt, self) },
];

/** What generators, coroutines and asynchronous generators have in common. */
export const GENERATOR_SLOTS: SlotTable = {
  tp_dealloc: (rt, op) => rt.factories.generator.dealloc(rt, op),
  tp_traverse: genTraverse,
  tp_finalize: (rt, op) => rt.factories.generator.finalize(rt, op),
  tp_repr: genRepr,
  tp_sizeof: (_rt, op) => {
    const { tp_basicsize, tp_itemsize } = op.ob_type;
    return tp_basicsize + bodyOf(op).frame.localsplus.length * tp_itemsize;
  },
};
