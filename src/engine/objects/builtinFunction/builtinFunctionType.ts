import { PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { untrack } from '../../object/gcHead.ts';
import { keepOrFree } from '../../object/heap.ts';
import type { NewRef, PyObject, RichCmpFunc, Runtime, VisitProc } from '../../object/pyObject.ts';
import { getAttrString } from '../../object/protocol/attr.ts';
import { hashPointer } from '../../object/protocol/hash.ts';
import { isType } from '../../object/protocol/types.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { isModule } from '../module/moduleObject.ts';
import { newStr, strValue } from '../str/strObject.ts';
import { clearWeakRefs } from '../weakref/weakrefObject.ts';
import { callMethodDef } from './builtinFunctionCall.ts';
import { isBuiltinFunction, type PyBuiltinFunction } from './builtinFunctionObject.ts';

const bodyOf = (op: PyObject) => (op as PyBuiltinFunction).body;

/** @cpython Objects/methodobject.c#meth_dealloc */
function methDealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  if (!trashcanBegin(rt, op)) return;
  if (op.inst?.weaklist) clearWeakRefs(rt, op);
  xdecref(rt, bodyOf(op).m_self);
  xdecref(rt, bodyOf(op).m_module);
  keepOrFree(rt, op, rt.freelists.builtinFunction);
  trashcanEnd(rt);
}

function methTraverse(op: PyObject, visit: VisitProc): void {
  const { m_self, m_module } = bodyOf(op);
  if (m_self !== null) visit(m_self);
  if (m_module !== null) visit(m_module);
}

/** Whether the function belongs to a module rather than to an object or a type. */
function isFree(rt: Runtime, op: PyObject): boolean {
  const { m_self } = bodyOf(op);
  return m_self === null || isModule(rt, m_self);
}

/** `__qualname__` as text; null on error. @cpython Objects/methodobject.c#meth_get__qualname__ */
function qualname(rt: Runtime, op: PyObject): string | null {
  const { def, m_self } = bodyOf(op);
  if (isFree(rt, op)) return def.name;
  const type = isType(m_self!) ? m_self : m_self!.ob_type;
  const name = getAttrString(rt, type, '__qualname__');
  if (name === null) return null;
  const text = `${strValue(name)}.${def.name}`;
  decref(rt, name);
  return text;
}

/** The function as error messages name it. @cpython Objects/object.c#_PyObject_FunctionStr */
function label(rt: Runtime, op: PyObject): string {
  const name = qualname(rt, op) ?? bodyOf(op).def.name;
  const { m_module } = bodyOf(op);
  const module = m_module === null ? 'builtins' : strValue(m_module);
  return module === 'builtins' ? name : `${module}.${name}`;
}

function methCall(
  rt: Runtime,
  op: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const { def, m_self } = bodyOf(op);
  return callMethodDef(rt, def, m_self ?? rt.None, args, kwnames, () => label(rt, op));
}

/** @cpython Objects/methodobject.c#meth_repr */
function methRepr(rt: Runtime, op: PyObject): NewRef | null {
  const { def, m_self } = bodyOf(op);
  if (isFree(rt, op)) return newStr(rt, `<built-in function ${def.name}>`);
  const at = toByteAddress(m_self!.address).toString(16);
  const of = `${m_self!.ob_type.tp_name} object at 0x${at}`;
  return newStr(rt, `<built-in method ${def.name} of ${of}>`);
}

/** @cpython Objects/methodobject.c#meth_richcompare */
const methRichcompare: RichCmpFunc = (rt, a, b, op) => {
  if ((op !== PY_EQ && op !== PY_NE) || !isBuiltinFunction(rt, a) || !isBuiltinFunction(rt, b)) {
    return incref(rt.NotImplemented);
  }
  const same = a.body.m_self === b.body.m_self && a.body.def === b.body.def;
  return incref(same === (op === PY_EQ) ? rt.True : rt.False);
};

/** @cpython Objects/methodobject.c#meth_hash */
function methHash(rt: Runtime, op: PyObject): number {
  const { m_self, def } = bodyOf(op);
  const own = hashPointer(rt, m_self === null ? 0 : toByteAddress(m_self.address));
  let text = 0;
  for (let i = 0; i < def.name.length; i++) text = (text * 31 + def.name.charCodeAt(i)) | 0;
  return own ^ text;
}

export const builtinFunctionTypeSpec: TypeSpec = {
  key: 'builtin_function_or_method',
  hasWeaklist: true,
  slots: {
    tp_dealloc: methDealloc,
    tp_traverse: methTraverse,
    tp_call: methCall,
    tp_repr: methRepr,
    tp_richcompare: methRichcompare,
    tp_hash: methHash,
  },
  members: [{ name: '__module__', get: (_rt, self) => bodyOf(self).m_module }],
  getset: [
    {
      name: '__doc__',
      get: (rt, self) => {
        const { doc } = bodyOf(self).def;
        return doc === undefined ? incref(rt.None) : newStr(rt, doc);
      },
    },
    { name: '__name__', get: (rt, self) => newStr(rt, bodyOf(self).def.name) },
    {
      name: '__qualname__',
      get: (rt, self) => {
        const text = qualname(rt, self);
        return text === null ? null : newStr(rt, text);
      },
    },
    { name: '__self__', get: (rt, self) => incref(bodyOf(self).m_self ?? rt.None) },
    { name: '__text_signature__', get: (rt) => incref(rt.None) },
  ],
};
