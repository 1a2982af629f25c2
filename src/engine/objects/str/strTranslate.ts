import { checkPositional } from '../../object/argParse.ts';
import { clearErrorIf, errorMatches, raise } from '../../object/errors.ts';
import { getItem } from '../../object/protocol/sequence.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';

import { dictEntries, dictSetItem, newDict, type PyDict } from '../dict/dictObject.ts';
import { isInt, newInt } from '../int/intObject.ts';
import { exactStr } from './strConcat.ts';
import { isStr, newStr, type PyUnicode, strValue } from './strObject.ts';

/** What the table says about one character; undefined: keep it, null: error. */
function lookUp(rt: Runtime, table: PyObject, code: number): string | null | undefined {
  const key = newInt(rt, code);
  const value = getItem(rt, table, key);
  decref(rt, key);
  if (value === null) {
    if (errorMatches(rt, 'LookupError') && clearErrorIf(rt, 'LookupError')) return undefined;
    return null;
  }
  const text = mappedText(rt, value);
  decref(rt, value);
  return text;
}

function mappedText(rt: Runtime, value: PyObject): string | null {
  if (value === rt.None) return '';
  if (isStr(value)) return strValue(value);
  if (!isInt(value)) {
    const message = 'character mapping must return integer, None or str';
    return raise(rt, 'TypeError', message);
  }
  if (value.body < 0 || value.body > 0x10ffff) {
    return raise(rt, 'ValueError', 'character mapping must be in range(0x110000)');
  }
  return String.fromCodePoint(Number(value.body));
}

/** @cpython Objects/unicodeobject.c#_PyUnicode_TranslateCharmap */
const translate: MethodFunc = (rt, self, args) => {
  const text = strValue(self);
  let result = '';
  for (const char of text) {
    const mapped = lookUp(rt, args[0]!, char.codePointAt(0)!);
    if (mapped === null) return null;
    result += mapped ?? char;
  }
  return result === text ? exactStr(rt, self as PyUnicode) : newStr(rt, result);
};

/** Stores `table[key] = value`, giving both up. */
function store(rt: Runtime, table: PyDict, key: NewRef, value: NewRef): boolean {
  const ok = dictSetItem(rt, table, key, value);
  decref(rt, key);
  decref(rt, value);
  return ok;
}

function fillFromTexts(rt: Runtime, table: PyDict, args: readonly PyObject[]): boolean {
  const texts: string[][] = [];
  for (const [i, arg] of args.entries()) {
    if (!isStr(arg)) {
      const message =
        i === 0
          ? 'first maketrans argument must be a string if there is a second argument'
          : `maketrans() argument ${i + 1} must be str, not ${arg.ob_type.tp_name}`;
      return raise(rt, 'TypeError', message) !== null;
    }
    texts.push([...strValue(arg)]);
  }
  const [from = [], to = [], drop = []] = texts;
  if (from.length !== to.length) {
    const message = 'the first two maketrans arguments must have equal length';
    return raise(rt, 'ValueError', message) !== null;
  }
  for (const [i, char] of from.entries()) {
    const value = newInt(rt, to[i]!.codePointAt(0)!);
    if (!store(rt, table, newInt(rt, char.codePointAt(0)!), value)) return false;
  }
  for (const char of drop) {
    if (!store(rt, table, newInt(rt, char.codePointAt(0)!), incref(rt.None))) return false;
  }
  return true;
}

function fillFromDict(rt: Runtime, table: PyDict, source: PyObject): boolean {
  if (!isInstanceOf(source, rt.types.dict)) {
    const message = 'if you give only one argument to maketrans it must be a dict';
    return raise(rt, 'TypeError', message) !== null;
  }
  for (const [key, value] of [...dictEntries(source as PyDict)]) {
    let code = incref(key);
    if (isStr(key)) {
      decref(rt, code);
      if (key.body.length !== 1) {
        const message = 'string keys in translate table must be of length 1';
        return raise(rt, 'ValueError', message) !== null;
      }
      code = newInt(rt, strValue(key).codePointAt(0)!);
    } else if (!isInt(key)) {
      decref(rt, code);
      const message = 'keys in translate table must be strings or integers';
      return raise(rt, 'TypeError', message) !== null;
    }
    if (!store(rt, table, code, incref(value))) return false;
  }
  return true;
}

/** @cpython Objects/unicodeobject.c#unicode_maketrans_impl */
const maketrans: MethodFunc = (rt, _self, args) => {
  if (!checkPositional(rt, 'maketrans', args.length, 1, 3)) return null;
  const table = newDict(rt);
  const ok = args.length === 1 ? fillFromDict(rt, table, args[0]!) : fillFromTexts(rt, table, args);
  if (ok) return table;
  decref(rt, table);
  return null;
};

export const translateMethods: readonly MethodDef[] = [
  { name: 'translate', kind: 'O', call: translate },
  { name: 'maketrans', kind: 'FASTCALL', call: maketrans, binding: 'static' },
];
