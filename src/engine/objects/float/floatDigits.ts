/*
 * Decimal digits of floats, rounded half to even from the exact value: what JavaScript's own
 * conversions do not promise for ties.
 * @cpython Python/dtoa.c#_Py_dg_dtoa
 */

/** `x = mantissa * 2**exponent` exactly, for a finite `x`. */
export function decompose(x: number): [mantissa: bigint, exponent: number] {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  let mantissa = (BigInt(high & 0xfffff) << 32n) | BigInt(bits.getUint32(4));
  if (biased !== 0) mantissa |= 1n << 52n;
  if (x < 0) mantissa = -mantissa;
  return [mantissa, Math.max(biased, 1) - 1075];
}

/** `n / d` rounded half to even; both positive or `n` zero. */
function divideHalfEven(n: bigint, d: bigint): bigint {
  const q = n / d;
  const rest = (n - q * d) * 2n;
  return rest > d || (rest === d && (q & 1n) === 1n) ? q + 1n : q;
}

/** `|x| * 10**places` rounded to an integer; `places` may be negative. */
export function scaledInteger(x: number, places: number): bigint {
  const [mantissa, exponent] = decompose(Math.abs(x));
  let n = mantissa;
  let d = 1n;
  if (exponent >= 0) n <<= BigInt(exponent);
  else d <<= BigInt(-exponent);
  if (places >= 0) n *= 10n ** BigInt(places);
  else d *= 10n ** BigInt(-places);
  return divideHalfEven(n, d);
}

/** `|x|` with exactly `places` digits after the point. */
export function fixedText(x: number, places: number): string {
  const magnitude = Math.abs(x);
  if (places <= 20 && magnitude < 1e15 && !Number.isInteger(magnitude * 2 ** (places + 1))) {
    return magnitude.toFixed(places);
  }
  if (Number.isInteger(magnitude) && magnitude < 1e15) {
    return places === 0 ? String(magnitude) : `${magnitude}.${'0'.repeat(places)}`;
  }
  // More digits than a float can have are zeros.
  const kept = Math.min(places, 1100);
  const digits = scaledInteger(x, kept)
    .toString()
    .padStart(kept + 1, '0');
  if (places === 0) return digits;
  const point = digits.length - kept;
  return `${digits.slice(0, point)}.${digits.slice(point).padEnd(places, '0')}`;
}

/** `precision` significant digits of `|x|` and the exponent of the first one. */
export function significantDigits(
  x: number,
  precision: number,
): [digits: string, exponent: number] {
  const kept = Math.min(precision, 1100);
  const pad = '0'.repeat(precision - kept);
  if (x === 0) return ['0'.repeat(kept) + pad, 0];
  let exponent = Number(Math.abs(x).toExponential(15).split('e')[1]);
  let digits = scaledInteger(x, kept - 1 - exponent).toString();
  if (digits.length < kept) {
    exponent--;
    digits = scaledInteger(x, kept - 1 - exponent).toString();
  } else if (digits.length > kept) {
    exponent++;
    digits = scaledInteger(x, kept - 1 - exponent).toString();
  }
  return [digits + pad, exponent];
}

/** The shortest digits of `|x|` that read back as the same float, and the exponent of the first. */
export function shortestDigits(x: number): [digits: string, exponent: number] {
  const [mantissa = '', exponent = '0'] = Math.abs(x).toExponential().split('e');
  return [mantissa.replace('.', ''), Number(exponent)];
}

function exponentText(digits: string, exponent: number, alternate: boolean): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : alternate ? '.' : '';
  const sign = exponent < 0 ? '-' : '+';
  return `${digits[0]!}${fraction}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** Digits placed around a decimal point. */
function positional(digits: string, exponent: number, alternate: boolean): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' && !alternate ? whole : `${whole}.${fraction}`;
}

export type FloatFormat = 'e' | 'f' | 'g' | 'r';

export interface FloatStyle {
  readonly format: FloatFormat;
  /** Digits after the point (`e`, `f`) or significant digits (`g`); unused by `r`. */
  readonly precision: number;
  /** `#`: keep the point and trailing zeros. */
  readonly alternate?: boolean;
  /** Add `.0` to what would look like an integer. */
  readonly addDot0?: boolean;
}

/**
 * The text of `|x|`, without a sign; `inf` and `nan` for what is not finite.
 * @cpython Python/pystrtod.c#PyOS_double_to_string
 */
export function doubleToString(x: number, style: FloatStyle): string {
  if (Number.isNaN(x)) return 'nan';
  if (x === Infinity || x === -Infinity) return 'inf';
  const { format, precision } = style;
  const alternate = style.alternate ?? false;
  if (format === 'f') {
    const text = fixedText(x, precision);
    return alternate && precision === 0 ? `${text}.` : text;
  }
  if (format === 'e') {
    const [digits, exponent] = significantDigits(x, precision + 1);
    return exponentText(digits, exponent, alternate);
  }
  return generalText(x, style, alternate);
}

function generalText(x: number, style: FloatStyle, alternate: boolean): string {
  const shortest = style.format === 'r';
  const precision = shortest ? 0 : Math.max(1, style.precision);
  const [all, exponent] = shortest ? shortestDigits(x) : significantDigits(x, precision);
  let digits = all;
  if (!alternate) {
    let end = digits.length;
    while (end > 1 && digits[end - 1] === '0') end--;
    digits = digits.slice(0, end);
  }
  let limit = shortest ? 16 : precision;
  // With ".0" appended, one digit fewer fits before the point.
  if (!shortest && style.addDot0 === true) limit = precision - 1;
  if (exponent < -4 || exponent >= limit) {
    return exponentText(digits, exponent, alternate);
  }
  const text = positional(digits, exponent, alternate);
  if (style.addDot0 !== true) return text;
  if (text.endsWith('.')) return `${text}0`;
  return text.includes('.') ? text : `${text}.0`;
}
