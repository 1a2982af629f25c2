import { asciiDigits, stripSpaces } from '../int/intParse.ts';

const NUMBER =
  /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const SPECIAL = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i;

/**
 * The float that `text` denotes, undefined where it denotes none.
 * @cpython Objects/floatobject.c#PyFloat_FromString
 */
export function parseFloatText(text: string): number | undefined {
  const stripped = stripSpaces(asciiDigits(text));
  if (NUMBER.test(stripped)) return Number(stripped.replaceAll('_', ''));
  const special = SPECIAL.exec(stripped);
  if (special === null) return undefined;
  if (special[2] === undefined) return NaN;
  return special[1] === '-' ? -Infinity : Infinity;
}

const HEX = /^([+-]?)(?:0[xX])?([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?(?:[pP]([+-]?\d+))?$/;

/** Mantissa and exponent of a hexadecimal float; undefined where the text is none. */
export function parseHexFloat(
  text: string,
): { negative: boolean; mantissa: bigint; exponent: number } | number | undefined {
  const stripped = stripSpaces(text);
  const special = SPECIAL.exec(stripped);
  if (special !== null) return parseFloatText(stripped);
  const match = HEX.exec(stripped);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  return {
    negative: sign === '-',
    mantissa: BigInt(`0x${whole}${fraction}`),
    exponent: Number(exponent) - 4 * fraction.length,
  };
}
