import { raise } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import { reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { dictSetItemStr, type PyDict } from '../dict/dictObject.ts';
import { newStr, strValue } from '../str/strObject.ts';
import { newTuple, tupleOf } from '../tuple/tupleObject.ts';

/** `t'…'`. @cpython Objects/templateobject.c#templateobject */
interface TemplateBody {
  /** Owned tuples; there is one string more than interpolations. */
  readonly strings: PyObject;
  readonly interpolations: PyObject;
}

/** @cpython Objects/interpolationobject.c#interpolationobject */
interface InterpolationBody {
  /** Owned. */
  readonly value: PyObject;
  readonly expression: PyObject;
  readonly conversion: PyObject;
  readonly format_spec: PyObject;
}

interface TemplateIterBody {
  /** Owned. */
  readonly template: PyObject;
  /** Strings and interpolations in turn. */
  next: number;
}

const templateOf = (op: PyObject): TemplateBody => op.body as TemplateBody;
const items = (tuple: PyObject): readonly PyObject[] => tuple.body as readonly PyObject[];

/** @cpython Objects/templateobject.c#_PyTemplate_Build */
export function newTemplate(rt: Runtime, strings: PyObject, interpolations: PyObject): NewRef {
  const body: TemplateBody = { strings: incref(strings), interpolations: incref(interpolations) };
  const op = gcNew(rt, rt.types.Template, body);
  track(rt, op);
  return op;
}

/** @cpython Objects/interpolationobject.c#_PyInterpolation_Build */
export function newInterpolation(
  rt: Runtime,
  value: PyObject,
  expression: PyObject,
  conversion: string,
  formatSpec: PyObject | null,
): NewRef {
  const body: InterpolationBody = {
    value: incref(value),
    expression: incref(expression),
    conversion: conversion === '' ? incref(rt.None) : newStr(rt, conversion),
    format_spec: formatSpec === null ? newStr(rt, '') : incref(formatSpec),
  };
  const op = gcNew(rt, rt.types.Interpolation, body);
  track(rt, op);
  return op;
}

const FIELDS = ['value', 'expression', 'conversion', 'format_spec'] as const;

/** @cpython Objects/interpolationobject.c#_PyInterpolation_Type */
export const interpolationTypeSpec: TypeSpec = {
  key: 'Interpolation',
  name: 'string.templatelib.Interpolation',
  slots: {
    tp_dealloc(rt, op) {
      untrack(rt, op);
      for (const name of FIELDS) decref(rt, (op.body as InterpolationBody)[name]);
      freeObject(rt, op);
    },
    tp_traverse(op, visit) {
      for (const name of FIELDS) visit((op.body as InterpolationBody)[name]);
    },
    tp_repr(rt, op) {
      const texts: string[] = [];
      for (const name of FIELDS) {
        const text = reprText(rt, (op.body as InterpolationBody)[name]);
        if (text === null) return null;
        texts.push(text);
      }
      return newStr(rt, `Interpolation(${texts.join(', ')})`);
    },
  },
  members: FIELDS.map((name) => ({
    name,
    get: (_rt, op) => (op.body as InterpolationBody)[name],
  })),
};

/** Class patterns match interpolations by their fields in order. */
export function finishTemplateTypes(rt: Runtime): void {
  const names = newTuple(
    rt,
    FIELDS.map((name) => newStr(rt, name)),
  );
  dictSetItemStr(rt, rt.types.Interpolation.tp_dict as PyDict, '__match_args__', names);
  decref(rt, names);
}

/** `a + b`: the last string of one and the first of the other become one. */
function concat(rt: Runtime, a: PyObject, b: PyObject): NewRef | null {
  const { Template } = rt.types;
  if (a.ob_type !== Template || b.ob_type !== Template) {
    const [own, other] = a.ob_type === Template ? [a, b] : [b, a];
    const name = own.ob_type.tp_name;
    const text = `can only concatenate ${name} (not "${other.ob_type.tp_name}") to ${name}`;
    return raise(rt, 'TypeError', text);
  }
  const [left, right] = [templateOf(a), templateOf(b)];
  const [first, second] = [items(left.strings), items(right.strings)];
  const middle = newStr(rt, strValue(first.at(-1)!) + strValue(second[0]!));
  const strings = newTuple(rt, [
    ...first.slice(0, -1).map((one) => incref(one)),
    middle,
    ...second.slice(1).map((one) => incref(one)),
  ]);
  const fields = tupleOf(rt, [...items(left.interpolations), ...items(right.interpolations)]);
  const result = newTemplate(rt, strings, fields);
  decref(rt, strings);
  decref(rt, fields);
  return result;
}

/** @cpython Objects/templateobject.c#_PyTemplate_Type */
export const templateTypeSpec: TypeSpec = {
  key: 'Template',
  name: 'string.templatelib.Template',
  slots: {
    tp_dealloc(rt, op) {
      untrack(rt, op);
      decref(rt, templateOf(op).strings);
      decref(rt, templateOf(op).interpolations);
      freeObject(rt, op);
    },
    tp_traverse(op, visit) {
      visit(templateOf(op).strings);
      visit(templateOf(op).interpolations);
    },
    tp_repr(rt, op) {
      const strings = reprText(rt, templateOf(op).strings);
      const fields = strings === null ? null : reprText(rt, templateOf(op).interpolations);
      if (fields === null) return null;
      return newStr(rt, `Template(strings=${strings}, interpolations=${fields})`);
    },
    sq_concat: concat,
    tp_iter(rt, op) {
      const body: TemplateIterBody = { template: incref(op), next: 0 };
      const it = gcNew(rt, rt.types.TemplateIter, body);
      track(rt, it);
      return it;
    },
  },
  members: [
    { name: 'strings', get: (_rt, op) => templateOf(op).strings },
    { name: 'interpolations', get: (_rt, op) => templateOf(op).interpolations },
  ],
  getset: [
    {
      name: 'values',
      get: (rt, op) =>
        tupleOf(
          rt,
          items(templateOf(op).interpolations).map((one) => (one.body as InterpolationBody).value),
        ),
    },
  ],
};

/** @cpython Objects/templateobject.c#_PyTemplateIter_Type */
export const templateIterTypeSpec: TypeSpec = {
  key: 'TemplateIter',
  name: 'string.templatelib.TemplateIter',
  slots: {
    tp_dealloc(rt, op) {
      untrack(rt, op);
      decref(rt, (op.body as TemplateIterBody).template);
      freeObject(rt, op);
    },
    tp_traverse(op, visit) {
      visit((op.body as TemplateIterBody).template);
    },
    tp_iter: (_rt, op) => incref(op),
    tp_iternext(_rt, op) {
      const body = op.body as TemplateIterBody;
      const { strings, interpolations } = templateOf(body.template);
      for (;;) {
        const i = body.next++;
        const part = items(i % 2 === 0 ? strings : interpolations)[i >> 1];
        if (part === undefined) return null;
        if (i % 2 === 1 || strValue(part) !== '') return incref(part);
      }
    },
  },
};
