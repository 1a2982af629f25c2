import { unexpectedKeyword } from '../../object/argParse.ts';
import { raiseFalse } from '../../object/errors.ts';
import type { InitProc, NewRef, PyObject, Runtime, UnaryFunc } from '../../object/pyObject.ts';
import { getAttrString } from '../../object/protocol/attr.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { repr, strText } from '../../object/protocol/text.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MemberDef } from '../../object/typeSpec.ts';
import { isInt } from '../int/intObject.ts';
import { isStr, newStr, strValue } from '../str/strObject.ts';
import {
  baseExceptionInit,
  baseExceptionStr,
  exceptionArgs,
  initArgs,
  positionalCount,
} from './baseException.ts';
import { exceptionField, setExceptionField } from './exceptionObject.ts';

/** The struct members that a type adds, readable and writable; unset ones read as None. */
export function fieldMembers(...names: readonly string[]): readonly MemberDef[] {
  return names.map((name) => ({
    name,
    get: (_rt, self) => exceptionField(self, name),
    set: (rt, self, value) => {
      setExceptionField(rt, self, name, value);
      return true;
    },
  }));
}

/** `__init__` that takes the keyword arguments `names` besides the positional ones. */
function keywordInit(typeName: string, names: readonly string[]): InitProc {
  return (rt, self, args, kwnames) => {
    initArgs(rt, self, args, kwnames);
    const nargs = positionalCount(args, kwnames);
    const keywords = kwnames === null ? [] : (kwnames.body as PyObject[]);
    for (const keyword of keywords) {
      if (names.includes(strValue(keyword))) continue;
      unexpectedKeyword(rt, typeName, strValue(keyword));
      return false;
    }
    for (const name of names) {
      const i = keywords.findIndex((keyword) => strValue(keyword) === name);
      setExceptionField(rt, self, name, i < 0 ? null : args[nargs + i]!);
    }
    return true;
  };
}

/** @cpython Objects/exceptions.c#NameError_init */
export const nameErrorInit = keywordInit('NameError', ['name']);
/** @cpython Objects/exceptions.c#AttributeError_init */
export const attributeErrorInit = keywordInit('AttributeError', ['name', 'obj']);

const importKeywords = keywordInit('ImportError', ['name', 'path', 'name_from']);

/** @cpython Objects/exceptions.c#ImportError_init */
export const importErrorInit: InitProc = (rt, self, args, kwnames) => {
  if (!importKeywords(rt, self, args, kwnames)) return false;
  const nargs = positionalCount(args, kwnames);
  setExceptionField(rt, self, 'msg', nargs === 1 ? args[0]! : null);
  return true;
};

/** @cpython Objects/exceptions.c#ImportError_str */
export const importErrorStr: UnaryFunc = (rt, self) => {
  const msg = exceptionField(self, 'msg');
  return msg !== null && msg.ob_type === rt.types.str ? incref(msg) : baseExceptionStr(rt, self);
};

/** @cpython Objects/exceptions.c#StopIteration_init */
export const stopIterationInit: InitProc = (rt, self, args, kwnames) => {
  if (!baseExceptionInit(rt, self, args, kwnames)) return false;
  setExceptionField(rt, self, 'value', args[0] ?? rt.None);
  return true;
};

/** @cpython Objects/exceptions.c#SystemExit_init */
export const systemExitInit: InitProc = (rt, self, args, kwnames) => {
  if (!baseExceptionInit(rt, self, args, kwnames)) return false;
  if (args.length === 1) setExceptionField(rt, self, 'code', args[0]!);
  else if (args.length > 1) {
    const all = getAttrString(rt, self, 'args');
    if (all === null) return false;
    setExceptionField(rt, self, 'code', all);
    decref(rt, all);
  }
  return true;
};

/** @cpython Objects/exceptions.c#KeyError_str */
export const keyErrorStr: UnaryFunc = (rt, self) => {
  const args = exceptionArgs(self);
  return args.length === 1 ? repr(rt, args[0]!) : baseExceptionStr(rt, self);
};

const SYNTAX_FIELDS = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'];

/** @cpython Objects/exceptions.c#SyntaxError_init */
export const syntaxErrorInit: InitProc = (rt, self, args, kwnames) => {
  if (!baseExceptionInit(rt, self, args, kwnames)) return false;
  if (args.length >= 1) setExceptionField(rt, self, 'msg', args[0]!);
  if (args.length !== 2) return true;
  const info = collectItems(rt, args[1]!);
  if (info === null) return false;
  const fits = info.length >= 4 && info.length <= 6;
  if (fits) info.forEach((value, i) => setExceptionField(rt, self, SYNTAX_FIELDS[i]!, value));
  for (const value of info) decref(rt, value);
  if (!fits) {
    const bound = info.length < 4 ? 'at least 4 arguments' : 'at most 6 arguments';
    return raiseFalse(rt, 'TypeError', `function takes ${bound} (${info.length} given)`);
  }
  if (info.length === 5) {
    const message = 'end_offset must be provided when end_lineno is provided';
    return raiseFalse(rt, 'TypeError', message);
  }
  return true;
};

/** @cpython Objects/exceptions.c#SyntaxError_str */
export const syntaxErrorStr: UnaryFunc = (rt, self): NewRef | null => {
  const msg = strText(rt, exceptionField(self, 'msg') ?? rt.None);
  if (msg === null) return null;
  const filename = exceptionField(self, 'filename');
  const lineno = exceptionField(self, 'lineno');
  const parts: string[] = [];
  if (filename !== null && isStr(filename)) parts.push(strValue(filename).replace(/^.*\//s, ''));
  if (lineno !== null && isInt(lineno)) parts.push(`line ${String(lineno.body)}`);
  return newStr(rt, parts.length === 0 ? msg : `${msg} (${parts.join(', ')})`);
};

/** The field as text, for messages. */
export function fieldText(rt: Runtime, self: PyObject, name: string): string | null {
  return strText(rt, exceptionField(self, name) ?? rt.None);
}
