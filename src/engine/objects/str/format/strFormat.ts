import { raise } from '../../../object/errors.ts';
import { getAttr } from '../../../object/protocol/attr.ts';
import { repr, str } from '../../../object/protocol/text.ts';
import { getItem } from '../../../object/protocol/sequence.ts';
import type { NewRef, PyObject, Runtime } from '../../../object/pyObject.ts';
import { decref, incref } from '../../../object/refcount.ts';
import type { MethodFunc } from '../../../object/typeSpec.ts';
import { newInt } from '../../int/intObject.ts';
import { asciiText } from '../strRepr.ts';
import { newAsciiStr, newStr, strValue } from '../strObject.ts';
import { formatValue } from './formatMethod.ts';

/** Where the fields of one `format` call take their values from. */
interface Arguments {
  readonly args: readonly PyObject[];
  /** The keyword argument of that name: a new reference, or null with the error set. */
  readonly keyword: (name: string) => NewRef | null;
  /** `format_map`: there are no positional arguments. */
  readonly mapping: boolean;
  numbering: 'unknown' | 'automatic' | 'manual';
  next: number;
}

/** A replacement field, split into its parts. */
interface Field {
  name: string;
  conversion: string;
  spec: string;
  hasNested: boolean;
}

const fail = (rt: Runtime, message: string): null => raise(rt, 'ValueError', message);

/**
 * The literal text and the field that start at `pos`; `end` is where to go on.
 * @cpython Objects/stringlib/unicode_format.h#MarkupIterator_next
 */
function nextMarkup(
  rt: Runtime,
  text: string,
  pos: number,
): { literal: string; field: Field | null; end: number } | null {
  let i = pos;
  while (i < text.length && text[i] !== '{' && text[i] !== '}') i++;
  if (i >= text.length) return { literal: text.slice(pos), field: null, end: i };
  if (text[i + 1] === text[i]) return { literal: text.slice(pos, i + 1), field: null, end: i + 2 };
  if (text[i] === '}') return fail(rt, "Single '}' encountered in format string");
  if (i + 1 >= text.length) return fail(rt, "Single '{' encountered in format string");
  const parsed = parseField(rt, text, i + 1);
  return parsed === null ? null : { literal: text.slice(pos, i), ...parsed };
}

/** @cpython Objects/stringlib/unicode_format.h#parse_field */
function parseField(
  rt: Runtime,
  text: string,
  start: number,
): { field: Field; end: number } | null {
  let i = start;
  let bracket = false;
  for (; i < text.length; i++) {
    const char = text[i]!;
    if (char === '{') return fail(rt, "unexpected '{' in field name");
    if (char === '[') bracket = true;
    else if (char === ']') bracket = false;
    else if (!bracket && (char === '}' || char === ':' || char === '!')) break;
  }
  const field: Field = { name: text.slice(start, i), conversion: '', spec: '', hasNested: false };
  const ending = text[i];
  if (ending !== '!' && ending !== ':') {
    if (ending !== '}') return fail(rt, "expected '}' before end of string");
    return { field, end: i + 1 };
  }
  i++;
  if (ending === '!') {
    if (i >= text.length) {
      return fail(rt, 'end of string while looking for conversion specifier');
    }
    field.conversion = String.fromCodePoint(text.codePointAt(i)!);
    i += field.conversion.length;
    if (i < text.length) {
      const char = text[i++];
      if (char === '}') return { field, end: i };
      if (char !== ':') return fail(rt, "expected ':' after conversion specifier");
    }
  }
  return parseSpec(rt, text, i, field);
}

function parseSpec(
  rt: Runtime,
  text: string,
  start: number,
  field: Field,
): { field: Field; end: number } | null {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '{') {
      field.hasNested = true;
      depth++;
    } else if (text[i] === '}' && --depth === 0) {
      field.spec = text.slice(start, i);
      return { field, end: i + 1 };
    }
  }
  return fail(rt, "unmatched '{' in format spec");
}

/** Says which positional argument a field without or with a number means. */
function autonumber(rt: Runtime, source: Arguments, given: boolean): boolean {
  const wanted = given ? 'manual' : 'automatic';
  if (source.numbering === 'unknown') source.numbering = wanted;
  if (source.numbering === wanted) return true;
  fail(
    rt,
    given
      ? 'cannot switch from automatic field numbering to manual field specification'
      : 'cannot switch from manual field specification to automatic field numbering',
  );
  return false;
}

/** The argument that the first part of a field name means. */
function firstArgument(rt: Runtime, first: string, empty: boolean, source: Arguments) {
  const numbered = /^\d+$/.test(first);
  if (!numbered && !empty) return source.keyword(first);
  if (first.length > 18) return fail(rt, 'Too many decimal digits in format string');
  if (!autonumber(rt, source, numbered)) return null;
  const index = numbered ? Number(first) : source.next++;
  if (source.mapping) return fail(rt, 'Format string contains positional fields');
  const value = source.args[index];
  if (value !== undefined) return incref(value);
  const message = `Replacement index ${index} out of range for positional args tuple`;
  return raise(rt, 'IndexError', message);
}

/**
 * The object that a field name denotes: a new reference.
 * @cpython Objects/stringlib/unicode_format.h#get_field_object
 */
function fieldObject(rt: Runtime, name: string, source: Arguments): NewRef | null {
  let i = 0;
  while (i < name.length && name[i] !== '.' && name[i] !== '[') i++;
  let value = firstArgument(rt, name.slice(0, i), i === 0, source);
  while (value !== null && i < name.length) {
    const step = nextStep(rt, name, i);
    let next: NewRef | null = null;
    if (step !== null) {
      i = step.end;
      next = applyStep(rt, value, step);
    }
    decref(rt, value);
    value = next;
  }
  return value;
}

interface Step {
  attribute: boolean;
  name: string;
  end: number;
}

function nextStep(rt: Runtime, name: string, pos: number): Step | null {
  let end = pos + 1;
  const attribute = name[pos] === '.';
  if (attribute) {
    while (end < name.length && name[end] !== '.' && name[end] !== '[') end++;
  } else if (name[pos] === '[') {
    while (end < name.length && name[end] !== ']') end++;
    if (end >= name.length) return fail(rt, "Missing ']' in format string");
  } else return fail(rt, "Only '.' or '[' may follow ']' in format field specifier");
  const part = name.slice(pos + 1, end);
  if (part === '') return fail(rt, 'Empty attribute in format string');
  return { attribute, name: part, end: attribute ? end : end + 1 };
}

function applyStep(rt: Runtime, value: PyObject, step: Step): NewRef | null {
  const isIndex = !step.attribute && /^\d+$/.test(step.name);
  if (isIndex && step.name.length > 18) {
    return fail(rt, 'Too many decimal digits in format string');
  }
  const key = isIndex ? newInt(rt, Number(step.name)) : newStr(rt, step.name);
  const result = step.attribute ? getAttr(rt, value, key) : getItem(rt, value, key);
  decref(rt, key);
  return result;
}

/** @cpython Objects/stringlib/unicode_format.h#do_conversion */
export function convert(rt: Runtime, value: PyObject, conversion: string): NewRef | null {
  if (conversion === 'r') return repr(rt, value);
  if (conversion === 's') return str(rt, value);
  if (conversion === 'a') return asciiRepr(rt, value);
  const code = conversion.codePointAt(0)!;
  const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
  return fail(rt, `Unknown conversion specifier ${shown}`);
}

/**
 * `ascii(value)`.
 * @cpython Objects/object.c#PyObject_ASCII
 */
export function asciiRepr(rt: Runtime, value: PyObject): NewRef | null {
  const shown = repr(rt, value);
  if (shown === null) return null;
  const text = strValue(shown);
  const escaped = asciiText(text);
  if (escaped === text) return shown;
  decref(rt, shown);
  return newAsciiStr(rt, escaped);
}

/** One field as a str object. */
function renderField(rt: Runtime, field: Field, source: Arguments, depth: number): NewRef | null {
  let value = fieldObject(rt, field.name, source);
  if (value === null) return null;
  if (field.conversion !== '') {
    const converted = convert(rt, value, field.conversion);
    decref(rt, value);
    if (converted === null) return null;
    value = converted;
  }
  let result: NewRef | null = null;
  const spec = field.hasNested ? buildText(rt, field.spec, source, depth - 1) : field.spec;
  if (spec !== null) result = formatValue(rt, value, spec);
  decref(rt, value);
  return result;
}

/** The rendered text; null on error. */
function buildText(rt: Runtime, text: string, source: Arguments, depth: number): string | null {
  if (depth <= 0) return fail(rt, 'Max string recursion exceeded');
  let result = '';
  for (let pos = 0; pos < text.length;) {
    const markup = nextMarkup(rt, text, pos);
    if (markup === null) return null;
    pos = markup.end;
    result += markup.literal;
    if (markup.field === null) continue;
    const rendered = renderField(rt, markup.field, source, depth);
    if (rendered === null) return null;
    result += strValue(rendered);
    decref(rt, rendered);
  }
  return result;
}

/** The result; a field that is the whole text gives its string as it is. */
function build(rt: Runtime, text: string, source: Arguments): NewRef | null {
  if (text.startsWith('{') && !text.startsWith('{{')) {
    const markup = nextMarkup(rt, text, 0);
    if (markup === null) return null;
    if (markup.end === text.length && markup.field !== null) {
      return renderField(rt, markup.field, source, 2);
    }
  }
  const result = buildText(rt, text, source, 2);
  return result === null ? null : newStr(rt, result);
}

/** @cpython Objects/stringlib/unicode_format.h#do_string_format */
export const formatStr: MethodFunc = (rt, self, args, kwnames) => {
  const names = kwnames === null ? [] : (kwnames.body as PyObject[]).map(strValue);
  const positional = args.slice(0, args.length - names.length);
  const keyword = (name: string): NewRef | null => {
    const i = names.indexOf(name);
    if (i >= 0) return incref(args[positional.length + i]!);
    return raise(rt, 'KeyError', name);
  };
  const source: Arguments = {
    args: positional,
    keyword,
    mapping: false,
    numbering: 'unknown',
    next: 0,
  };
  return build(rt, strValue(self), source);
};

/** @cpython Objects/stringlib/unicode_format.h#do_string_format_map */
export const formatMap: MethodFunc = (rt, self, args) => {
  const keyword = (name: string): NewRef | null => {
    const key = newStr(rt, name);
    const value = getItem(rt, args[0]!, key);
    decref(rt, key);
    return value;
  };
  const source: Arguments = { args: [], keyword, mapping: true, numbering: 'unknown', next: 0 };
  return build(rt, strValue(self), source);
};
