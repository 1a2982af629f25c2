import type { CodeTemplate, ConstValue } from './codeTemplate.ts';

export const CONST_NONE: ConstValue = { kind: 'none', key: 'N', literal: true };
export const CONST_TRUE: ConstValue = { kind: 'true', key: 'T', literal: true };
export const CONST_FALSE: ConstValue = { kind: 'false', key: 'F', literal: true };
export const CONST_ELLIPSIS: ConstValue = { kind: 'ellipsis', key: '.', literal: true };

/** Strings that CPython interns when a code object is made. @cpython Objects/codeobject.c#all_name_chars */
const ALL_NAME_CHARS = /^[A-Za-z0-9_]*$/;

export function constBool(value: boolean): ConstValue {
  return value ? CONST_TRUE : CONST_FALSE;
}

/** An int; stored as a number where it is safe to. */
export function constInt(value: number | bigint): ConstValue {
  const small =
    typeof value === 'bigint' && value >= -9007199254740991n && value <= 9007199254740991n
      ? Number(value)
      : value;
  return { kind: 'int', value: small, key: `i${small}`, literal: true };
}

function floatKey(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

export function constFloat(value: number): ConstValue {
  return { kind: 'float', value, key: `f${floatKey(value)}`, literal: true };
}

export function constComplex(real: number, imag: number): ConstValue {
  return {
    kind: 'complex',
    real,
    imag,
    key: `c${floatKey(real)},${floatKey(imag)}`,
    literal: true,
  };
}

export function constStr(value: string): ConstValue {
  const interned = ALL_NAME_CHARS.test(value);
  return { kind: 'str', value, interned, key: `s${value.length}:${value}`, literal: true };
}

/** A name of the program as a constant. */
export function constName(value: string): ConstValue {
  return { ...constStr(value), isName: true } as ConstValue;
}

export function constBytes(value: Uint8Array): ConstValue {
  return { kind: 'bytes', value, key: `b${value.length}:${value.join(',')}`, literal: true };
}

/** A tuple. @param literal false when a pass after the syntax tree makes it */
export function constTuple(items: readonly ConstValue[], literal = true): ConstValue {
  return { kind: 'tuple', items, key: `(${items.map((item) => item.key).join(';')})`, literal };
}

/** A frozenset; equal items are kept once and the order of the first ones is kept. */
export function constFrozenset(items: readonly ConstValue[], literal = true): ConstValue {
  const byHash = new Map<string, ConstValue>();
  for (const item of items) {
    const key = equalityKey(item);
    if (!byHash.has(key)) byHash.set(key, item);
  }
  const kept = [...byHash.values()];
  const keys = kept.map((item) => item.key).sort();
  return { kind: 'frozenset', items: kept, key: `{${keys.join(';')}}`, literal };
}

/** A slice of its three parts. */
export function constSlice(items: readonly ConstValue[]): ConstValue {
  return {
    kind: 'slice',
    items,
    key: `:${items.map((item) => item.key).join(';')}`,
    literal: false,
  };
}

/** A code object is equal to no other: `serial` tells the code objects of one compilation apart. */
export function constCode(value: CodeTemplate, serial: number): ConstValue {
  return { kind: 'code', value, key: `#${serial}`, literal: false };
}

/** Equal for constants that compare equal in Python (1, 1.0 and True do). */
export function equalityKey(value: ConstValue): string {
  switch (value.kind) {
    case 'true':
      return 'n1';
    case 'false':
      return 'n0';
    case 'int':
      return `n${value.value}`;
    case 'float':
      return Number.isInteger(value.value) ? `n${BigInt(value.value)}` : `n${value.value}`;
    case 'complex':
      return value.imag === 0 ? equalityKey(constFloat(value.real)) : value.key;
    case 'tuple':
      return `(${value.items.map(equalityKey).join(';')})`;
    default:
      return value.key;
  }
}

/** `bool(value)`. */
export function constIsTrue(value: ConstValue): boolean {
  switch (value.kind) {
    case 'none':
    case 'false':
      return false;
    case 'true':
    case 'ellipsis':
    case 'code':
    case 'slice':
      return true;
    case 'int':
      return value.value !== 0 && value.value !== 0n;
    case 'float':
      return value.value !== 0;
    case 'complex':
      return value.real !== 0 || value.imag !== 0;
    case 'str':
    case 'bytes':
      return value.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return value.items.length > 0;
  }
}

/** The type's name. */
export function constTypeName(value: ConstValue): string {
  switch (value.kind) {
    case 'none':
      return 'NoneType';
    case 'true':
    case 'false':
      return 'bool';
    default:
      return value.kind;
  }
}
