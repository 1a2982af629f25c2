import type { CodeTemplate, ConstValue } from '../../../src/engine/compiler/codeTemplate.ts';
import { opcodeName } from '../../../src/engine/compiler/opcodes.ts';

/** A code object in the form in which `recordCode.py` writes CPython's. */
export interface DescribedCode {
  readonly [field: string]: unknown;
  readonly name: string;
  readonly code: readonly string[];
  readonly positions: readonly string[];
}

/** `float.hex`. */
function floatHex(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (!Number.isFinite(value)) return `${sign}inf`;
  if (value === 0) return `${sign}0x0.0p+0`;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const digits = (bits & 0xfffffffffffffn).toString(16).padStart(13, '0');
  const power = exponent === 0 ? -1022 : exponent - 1023;
  return `${sign}0x${exponent === 0 ? 0 : 1}.${digits}p${power < 0 ? '' : '+'}${power}`;
}

function floatRepr(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function bytesRepr(value: Uint8Array): string {
  const text = [...value].map((byte) => {
    if (byte === 92) return '\\\\';
    if (byte === 39) return "'";
    const named = { 9: '\\t', 10: '\\n', 13: '\\r' }[byte];
    if (named !== undefined) return named;
    if (byte < 32 || byte > 126) return `\\x${byte.toString(16).padStart(2, '0')}`;
    return String.fromCharCode(byte);
  });
  const body = text.join('');
  if (!body.includes("'")) return `b'${body}'`;
  return body.includes('"') ? `b'${body.replaceAll("'", "\\'")}'` : `b"${body}"`;
}

function strJson(value: string): string {
  return JSON.stringify(value).replace(/[\x7f-\uffff]/g, (ch) =>
    `\\u${ch.charCodeAt(0).toString(16).padStart(4, '0')}`.replace('\\u007f', '\x7f'),
  );
}

function describeConst(value: ConstValue): string {
  switch (value.kind) {
    case 'none':
      return 'NoneType None';
    case 'true':
      return 'bool True';
    case 'false':
      return 'bool False';
    case 'ellipsis':
      return 'ellipsis Ellipsis';
    case 'int':
      return `int ${value.value}`;
    case 'float':
      return `float ${floatHex(value.value)}`;
    case 'complex':
      return `complex ${floatRepr(value.real)} ${floatRepr(value.imag)}`;
    case 'str':
      return strJson(value.value);
    case 'bytes':
      return `bytes ${bytesRepr(value.value)}`;
    case 'slice': {
      const reprs = value.items.map((item) => describeConst(item).replace(/^\w+ /, ''));
      return `slice slice(${reprs.join(', ')})`;
    }
    case 'tuple':
      return `(${value.items.map(describeConst).join(', ')})`;
    case 'frozenset':
      return `{${value.items.map(describeConst).sort().join(', ')}}`;
    case 'code':
      return `<code ${value.value.qualname}>`;
  }
}

function positionsOf({ positions }: CodeTemplate): string[] {
  const rows: string[] = [];
  for (let i = 0; i < positions.length; i += 4) rows.push(positions.slice(i, i + 4).join(' '));
  return rows;
}

function describe(code: CodeTemplate): DescribedCode {
  const { name, qualname, firstlineno, flags, argcount, posonlyargcount, kwonlyargcount } = code;
  const { stacksize, varnames, cellvars, freevars, names } = code;
  return {
    ...{ name, qualname, firstlineno, flags, argcount, posonlyargcount, kwonlyargcount },
    ...{ stacksize, varnames, cellvars, freevars, names },
    consts: code.consts.map(describeConst),
    code: [...code.code].map((word) => `${opcodeName(word & 0xff)} ${word >>> 8}`),
    positions: positionsOf(code),
    exceptionTable: code.exceptionTable.map((entry) => [
      entry.start,
      entry.end,
      entry.target,
      entry.depth,
      entry.lasti,
    ]),
    codeUnits: code.codeUnits,
    linetableSize: code.linetableSize,
    exceptiontableSize: code.exceptiontableSize,
  };
}

/** A code object and those among its constants, outermost first. */
export function describeCodes(code: CodeTemplate): DescribedCode[] {
  const inner = code.consts.flatMap((value) =>
    value.kind === 'code' ? describeCodes(value.value) : [],
  );
  return [describe(code), ...inner];
}
