import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import { getAttrString } from '../../object/protocol/attr.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { isStr } from '../str/strObject.ts';
import { isTuple, newTuple } from '../tuple/tupleObject.ts';
import { newGenericAlias } from '../type/genericAlias.ts';
import { newUnion } from '../type/union.ts';
import { evaluated, type Lazy, lazy } from './typeParamObject.ts';
import { callerModule, unpackParams } from './typeParamTypes.ts';

/** `type X[T] = …`. @cpython Objects/typevarobject.c#typealiasobject */
interface TypeAliasBody {
  /** Owned. */
  readonly name: PyObject;
  readonly params: PyObject | null;
  readonly value: Lazy;
  readonly module: PyObject | null;
}

const bodyOf = (op: PyObject): TypeAliasBody => op.body as TypeAliasBody;

function newTypeAlias(rt: Runtime, body: TypeAliasBody): NewRef {
  const op = gcNew(rt, rt.types.TypeAliasType, body);
  track(rt, op);
  return op;
}

/** @cpython Objects/typevarobject.c#_Py_make_typealias */
export function makeTypeAlias(rt: Runtime, args: PyObject): NewRef {
  const [name, params, compute] = args.body as [PyObject, PyObject, PyObject];
  return newTypeAlias(rt, {
    name: incref(name),
    params: params === rt.None ? null : incref(params),
    value: lazy(null, compute),
    module: null,
  });
}

/** The module of the function that gives the value. */
function moduleOf(rt: Runtime, op: PyObject): NewRef | null {
  const { module, value } = bodyOf(op);
  if (module !== null) return incref(module);
  return value.evaluate === null
    ? incref(rt.None)
    : getAttrString(rt, value.evaluate, '__module__');
}

/** @cpython Objects/typevarobject.c#_PyTypeAlias_Type */
export const typeAliasTypeSpec: TypeSpec = {
  key: 'TypeAliasType',
  name: 'typing.TypeAliasType',
  slots: {
    tp_dealloc(rt, op) {
      untrack(rt, op);
      const { name, params, value, module } = bodyOf(op);
      decref(rt, name);
      for (const one of [params, value.evaluate, value.value, module]) xdecref(rt, one);
      freeObject(rt, op);
    },
    tp_traverse(op, visit) {
      const { name, params, value, module } = bodyOf(op);
      visit(name);
      for (const one of [params, value.evaluate, value.value, module]) if (one !== null) visit(one);
    },
    tp_repr: (_rt, op) => incref(bodyOf(op).name),
    nb_or: newUnion,
    mp_subscript(rt, op, item) {
      if (bodyOf(op).params !== null) return newGenericAlias(rt, op, item);
      return raise(rt, 'TypeError', 'Only generic type aliases are subscriptable');
    },
    tp_new(rt, _type, args, kwnames) {
      const parameters = {
        name: 'typealias',
        names: ['name', 'value', 'type_params'],
        required: 2,
        maxPositional: 2,
      };
      const found = unpackKeywords(rt, parameters, args, kwnames);
      if (found === null) return null;
      const [name, value, params] = found as [PyObject, PyObject, PyObject?];
      if (!isStr(name)) {
        const got = name.ob_type.tp_name;
        return raise(rt, 'TypeError', `typealias() argument 'name' must be str, not ${got}`);
      }
      if (params && !isTuple(params)) {
        return raise(rt, 'TypeError', 'type_params must be a tuple');
      }
      const has = params !== undefined && (params.body as PyObject[]).length > 0;
      return newTypeAlias(rt, {
        name: incref(name),
        params: has ? incref(params) : null,
        value: lazy(value, null),
        module: callerModule(rt),
      });
    },
  },
  members: [{ name: '__name__', get: (_rt, op) => bodyOf(op).name }],
  getset: [
    {
      name: '__value__',
      get: (rt, op) => evaluated(rt, bodyOf(op).value) ?? null,
    },
    {
      name: '__type_params__',
      get: (rt, op) => {
        const { params } = bodyOf(op);
        return params === null ? newTuple(rt, []) : incref(params);
      },
    },
    {
      name: '__parameters__',
      get: (rt, op) => {
        const { params } = bodyOf(op);
        return params === null ? newTuple(rt, []) : unpackParams(rt, params);
      },
    },
    { name: '__module__', get: moduleOf },
  ],
};
