import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { getAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { getItem } from '../../object/protocol/sequence.ts';
import { reprText } from '../../object/protocol/text.ts';
import type { CallFunc, NewFunc, NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { newDict, dictSetItem, dictEntries, type PyDict } from '../../objects/dict/dictObject.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { internInPlace, isStr, newStr, strValue } from '../../objects/str/strObject.ts';
import { newTuple, type PyTuple, tupleOf } from '../../objects/tuple/tupleObject.ts';
import { increfAll, REFS_SLOTS, type StructRefs } from '../structRefs.ts';

/* Callables that take something out of their argument. */

const refsOf = (op: PyObject): (PyObject | null)[] => (op.body as StructRefs).refs;

/** A tuple of what `get` finds for each of several, or the one alone. */
function gather(
  rt: Runtime,
  wanted: readonly PyObject[],
  get: (one: PyObject) => NewRef | null,
): NewRef | null {
  if (wanted.length === 1) return get(wanted[0]!);
  const found: NewRef[] = [];
  for (const one of wanted) {
    const value = get(one);
    if (value === null) {
      for (const owned of found) decref(rt, owned);
      return null;
    }
    found.push(value);
  }
  return newTuple(rt, found);
}

const taking =
  (name: string, body: (rt: Runtime, self: PyObject, arg: PyObject) => NewRef | null): CallFunc =>
  (rt, self, args, kwnames) =>
    noKeywords(rt, name, kwnames) && checkPositional(rt, name, args.length, 1, 1)
      ? body(rt, self, args[0]!)
      : null;

function repr(rt: Runtime, op: PyObject, name: string, shown: readonly PyObject[]): NewRef | null {
  const texts: string[] = [];
  for (const one of shown) {
    const text = reprText(rt, one);
    if (text === null) return null;
    texts.push(text);
  }
  return newStr(
    rt,
    `${op.ob_type.tp_name.includes('.') ? 'operator.' : ''}${name}(${texts.join(', ')})`,
  );
}

/** @cpython Modules/_operator.c#itemgetter_new */
const itemgetterNew: NewFunc = (rt, type, args, kwnames) => {
  if (!noKeywords(rt, 'itemgetter', kwnames)) return null;
  if (!checkPositional(rt, 'itemgetter', args.length, 1, Infinity)) return null;
  const item = args.length === 1 ? incref(args[0]!) : tupleOf(rt, args);
  return genericAlloc<StructRefs & { n: number }>(rt, type, { refs: [item], n: args.length });
};

const wantedItems = (op: PyObject): readonly PyObject[] => {
  const item = refsOf(op)[0]!;
  return (op.body as { n: number }).n === 1 ? [item] : (item as PyTuple).body;
};

/** The names of an attrgetter, each split at its dots. @cpython Modules/_operator.c#attrgetter_new */
const attrgetterNew: NewFunc = (rt, type, args, kwnames) => {
  if (!noKeywords(rt, 'attrgetter', kwnames)) return null;
  if (!checkPositional(rt, 'attrgetter', args.length, 1, Infinity)) return null;
  const names: NewRef[] = [];
  for (const arg of args) {
    if (!isStr(arg)) {
      for (const name of names) decref(rt, name);
      return raise(rt, 'TypeError', 'attribute name must be a string');
    }
    const parts = strValue(arg).split('.');
    const own = (text: string): NewRef => internInPlace(rt, newStr(rt, text));
    names.push(parts.length > 1 ? newTuple(rt, parts.map(own)) : internInPlace(rt, incref(arg)));
  }
  return genericAlloc<StructRefs>(rt, type, { refs: [newTuple(rt, names)] });
};

/** @cpython Modules/_operator.c#dotted_getattr */
function dotted(rt: Runtime, op: PyObject, name: PyObject): NewRef | null {
  if (isStr(name)) return getAttr(rt, op, name);
  let found: NewRef | null = incref(op);
  for (const part of (name as PyTuple).body) {
    const next: NewRef | null = getAttr(rt, found, part);
    decref(rt, found);
    if (next === null) return null;
    found = next;
  }
  return found;
}

const namesOf = (op: PyObject): readonly PyObject[] => (refsOf(op)[0] as PyTuple).body;

function attrgetterRepr(rt: Runtime, op: PyObject): NewRef | null {
  const texts = namesOf(op).map((name) =>
    isStr(name) ? name : newStr(rt, (name as PyTuple).body.map(strValue).join('.')),
  );
  const result = repr(rt, op, 'attrgetter', texts);
  for (const [i, name] of namesOf(op).entries()) if (!isStr(name)) decref(rt, texts[i]!);
  return result;
}

/** `refs`: name, positional arguments, keywords. @cpython Modules/_operator.c#methodcaller_new */
const methodcallerNew: NewFunc = (rt, type, args, kwnames) => {
  const names = (kwnames?.body ?? []) as PyObject[];
  const n = args.length - names.length;
  if (n < 1) {
    return raise(rt, 'TypeError', 'methodcaller needs at least one argument, the method name');
  }
  const [name] = args as [PyObject];
  if (!isStr(name)) return raise(rt, 'TypeError', 'method name must be a string');
  const kwds = names.length > 0 ? newDict(rt) : null;
  for (const [i, key] of names.entries()) dictSetItem(rt, kwds!, key, args[n + i]!);
  const rest = tupleOf(rt, args.slice(1, n));
  return genericAlloc<StructRefs>(rt, type, {
    refs: [internInPlace(rt, incref(name)), rest, kwds],
  });
};

function callMethodOf(rt: Runtime, self: PyObject, op: PyObject): NewRef | null {
  const [name, rest, kwds] = refsOf(self) as [PyObject, PyTuple, PyDict | null];
  const method = getAttr(rt, op, name);
  if (method === null) return null;
  const pairs = kwds === null ? [] : [...dictEntries(kwds)];
  const keys =
    pairs.length > 0
      ? tupleOf(
          rt,
          pairs.map(([key]) => key),
        )
      : null;
  const result = call(rt, method, [...rest.body, ...pairs.map(([, value]) => value)], keys);
  decref(rt, method);
  if (keys !== null) decref(rt, keys);
  return result;
}

function methodcallerRepr(rt: Runtime, op: PyObject): NewRef | null {
  const [name, rest, kwds] = refsOf(op) as [PyObject, PyTuple, PyDict | null];
  const texts = [name, ...rest.body].map((one) => reprText(rt, one));
  for (const [key, value] of kwds === null ? [] : dictEntries(kwds)) {
    texts.push(`${strValue(key)}=${reprText(rt, value) ?? ''}`);
  }
  return texts.includes(null) ? null : newStr(rt, `operator.methodcaller(${texts.join(', ')})`);
}

const spec = (
  name: string,
  slots: TypeSpec['slots'],
  reduce: (rt: Runtime, op: PyObject) => NewRef,
): TypeSpec => ({
  key: `operator.${name}`,
  slots: { ...REFS_SLOTS, ...slots },
  methods: [{ name: '__reduce__', kind: 'NOARGS', call: reduce }],
});

const reduceTo = (rt: Runtime, op: PyObject, args: readonly PyObject[]): NewRef =>
  newTuple(rt, [incref(op.ob_type as PyObject), newTuple(rt, increfAll(args))]);

export const getterSpecs: readonly TypeSpec[] = [
  spec(
    'itemgetter',
    {
      tp_new: itemgetterNew,
      tp_repr: (rt, op) => repr(rt, op, 'itemgetter', wantedItems(op)),
      tp_call: taking('itemgetter', (rt, self, op) =>
        gather(rt, wantedItems(self), (key) => getItem(rt, op, key)),
      ),
    },
    (rt, op) => reduceTo(rt, op, wantedItems(op)),
  ),
  spec(
    'attrgetter',
    {
      tp_new: attrgetterNew,
      tp_repr: attrgetterRepr,
      tp_call: taking('attrgetter', (rt, self, op) =>
        gather(rt, namesOf(self), (name) => dotted(rt, op, name)),
      ),
    },
    (rt, op) => reduceTo(rt, op, namesOf(op)),
  ),
  spec(
    'methodcaller',
    {
      tp_new: methodcallerNew,
      tp_repr: methodcallerRepr,
      tp_call: taking('methodcaller', callMethodOf),
    },
    (rt, op) => reduceTo(rt, op, [refsOf(op)[0]!, ...(refsOf(op)[1] as PyTuple).body]),
  ),
];
