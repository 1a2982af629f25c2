import { raise } from '../../../object/errors.ts';
import type { Runtime } from '../../../object/pyObject.ts';

export type Alignment = '<' | '>' | '=' | '^';

/** A parsed format specification. */
export interface FormatSpec {
  fill: string;
  align: Alignment;
  alignGiven: boolean;
  sign: '' | '+' | '-' | ' ';
  /** `z`: no negative zero. */
  coerceZero: boolean;
  alternate: boolean;
  /** -1: not given. */
  width: number;
  thousands: '' | ',' | '_';
  /** -1: not given. */
  precision: number;
  /** Presentation type; '' for none. */
  type: string;
}

const INT_MAX = 2 ** 63;

const isAlign = (char: string | undefined): char is Alignment =>
  char === '<' || char === '>' || char === '=' || char === '^';

/** Reads decimal digits from `start`; null with the error set when they are too many. */
function readInteger(
  rt: Runtime,
  chars: readonly string[],
  start: number,
): { value: number; end: number } | null {
  let end = start;
  while (end < chars.length && /^[0-9]$/.test(chars[end]!)) end++;
  const value = end > start ? Number(chars.slice(start, end).join('')) : -1;
  if (value < INT_MAX) return { value, end };
  return raise(rt, 'ValueError', 'Too many decimal digits in format string');
}

/** A character as error messages about format codes show it. */
export function shownCode(char: string): string {
  const code = char.codePointAt(0)!;
  return code > 32 && code < 128 ? char : `\\x${code.toString(16)}`;
}

/** Raises for a presentation type that the object does not know. */
export function unknownType(rt: Runtime, type: string, typeName: string): null {
  const message = `Unknown format code '${shownCode(type)}' for object of type '${typeName}'`;
  return raise(rt, 'ValueError', message);
}

/** Grouping may stand only with the types that it makes sense for. */
function checkThousands(rt: Runtime, spec: FormatSpec, defaultType: string): boolean {
  const type = spec.type === '' ? defaultType : spec.type;
  if (spec.thousands === '' || type === '' || 'defgEG%F'.includes(type)) return true;
  if (spec.thousands === '_' && 'boxX'.includes(type)) return true;
  raise(rt, 'ValueError', `Cannot specify '${spec.thousands}' with '${shownCode(type)}'.`);
  return false;
}

class SpecReader {
  readonly chars: readonly string[];
  pos = 0;

  constructor(text: string) {
    this.chars = [...text];
  }

  /** Takes the next character when it is one of `options`. */
  take<T extends string>(options: readonly T[]): T | '' {
    const char = this.chars[this.pos] as T | undefined;
    if (char === undefined || !options.includes(char)) return '';
    this.pos++;
    return char;
  }
}

/**
 * Parses a format specification; null with ValueError set.
 * @cpython Python/formatter_unicode.c#parse_internal_render_format_spec
 */
export function parseFormatSpec(
  rt: Runtime,
  text: string,
  typeName: string,
  defaultType: string,
  defaultAlign: Alignment,
): FormatSpec | null {
  const reader = new SpecReader(text);
  const { chars } = reader;
  const spec: FormatSpec = {
    fill: ' ',
    align: defaultAlign,
    alignGiven: false,
    sign: '',
    coerceZero: false,
    alternate: false,
    width: -1,
    thousands: '',
    precision: -1,
    type: '',
  };
  const fillGiven = readAlignment(reader, spec);
  spec.sign = reader.take(['+', '-', ' ']);
  spec.coerceZero = reader.take(['z']) !== '';
  spec.alternate = reader.take(['#']) !== '';
  if (!fillGiven && reader.take(['0']) !== '') {
    spec.fill = '0';
    if (!spec.alignGiven && defaultAlign === '>') spec.align = '=';
  }
  if (!readSizes(rt, reader, spec)) return null;
  if (chars.length - reader.pos > 1) {
    return raise(
      rt,
      'ValueError',
      `Invalid format specifier '${text}' for object of type '${typeName}'`,
    );
  }
  spec.type = chars[reader.pos] ?? '';
  return checkThousands(rt, spec, defaultType) ? spec : null;
}

/** Fill and alignment; true when a fill was given. */
function readAlignment(reader: SpecReader, spec: FormatSpec): boolean {
  const [first, second] = reader.chars;
  if (isAlign(second)) {
    spec.fill = first!;
    spec.align = second;
    spec.alignGiven = true;
    reader.pos = 2;
    return true;
  }
  if (isAlign(first)) {
    spec.align = first;
    spec.alignGiven = true;
    reader.pos = 1;
  }
  return false;
}

/** Width, grouping and precision. */
function readSizes(rt: Runtime, reader: SpecReader, spec: FormatSpec): boolean {
  const width = readInteger(rt, reader.chars, reader.pos);
  if (width === null) return false;
  spec.width = width.value;
  reader.pos = width.end;
  spec.thousands = reader.take([',']);
  const underscore = reader.take(['_']);
  const both = "Cannot specify both ',' and '_'.";
  if (underscore !== '') {
    if (spec.thousands !== '') return raise(rt, 'ValueError', both) !== null;
    spec.thousands = '_';
    if (reader.take([',']) !== '') return raise(rt, 'ValueError', both) !== null;
  }
  if (reader.take(['.']) === '') return true;
  const precision = readInteger(rt, reader.chars, reader.pos);
  if (precision === null) return false;
  if (precision.value < 0) {
    return raise(rt, 'ValueError', 'Format specifier missing precision') !== null;
  }
  spec.precision = precision.value;
  reader.pos = precision.end;
  return true;
}
