/*
 * Functions that JavaScript lacks.
 * @cpython Modules/mathmodule.c#m_tgamma
 */

const LANCZOS_G = 6.02468004077673;
const LANCZOS_G_MINUS_HALF = 5.52468004077673;

const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725,
  186056.26539522348, 8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925,
  66, 1,
];

function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      numerator = numerator * x + NUMERATOR[i]!;
      denominator = denominator * x + DENOMINATOR[i]!;
    }
  } else {
    for (let i = 0; i < 13; i++) {
      numerator = numerator / x + NUMERATOR[i]!;
      denominator = denominator / x + DENOMINATOR[i]!;
    }
  }
  return numerator / denominator;
}

/** `sin(pi * x)` with a reduced argument. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const n = Math.round(2 * y);
  let result: number;
  if (n === 0) result = Math.sin(Math.PI * y);
  else if (n === 1) result = Math.cos(Math.PI * (y - 0.5));
  else if (n === 2) result = Math.sin(Math.PI * (1 - y));
  else if (n === 3) result = -Math.cos(Math.PI * (y - 1.5));
  else result = Math.sin(Math.PI * (y - 2));
  return x < 0 ? -result : result;
}

function factorialFloat(n: number): number {
  let result = 1;
  for (let i = 2; i <= n; i++) result *= i;
  return result;
}

/** The gamma function; NaN for a domain error. */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Infinity) return x;
  if (x === -Infinity) return NaN;
  if (x === 0) return NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return NaN;
    if (x <= 23) return factorialFloat(x - 1);
  }
  const absx = Math.abs(x);
  if (absx < 1e-20) return 1 / x;
  if (absx > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = absx + LANCZOS_G_MINUS_HALF;
  let z =
    absx > LANCZOS_G_MINUS_HALF ? y - absx - LANCZOS_G_MINUS_HALF : y - LANCZOS_G_MINUS_HALF - absx;
  z = (z * LANCZOS_G) / y;
  let r: number;
  if (x < 0) {
    r = ((-Math.PI / sinPi(absx) / absx) * Math.exp(y)) / lanczosSum(absx);
    r -= z * r;
    if (absx < 140) return r / y ** (absx - 0.5);
    const sqrtpow = y ** (absx / 2 - 0.25);
    return r / sqrtpow / sqrtpow;
  }
  r = lanczosSum(absx) / Math.exp(y);
  r += z * r;
  if (absx < 140) return r * y ** (absx - 0.5);
  const sqrtpow = y ** (absx / 2 - 0.25);
  return r * sqrtpow * sqrtpow;
}

/** Logarithm of the absolute value of the gamma function; NaN for a domain error. */
export function lgamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? NaN : 0;
  const absx = Math.abs(x);
  if (absx < 1e-20) return -Math.log(absx);
  let r = Math.log(lanczosSum(absx)) - LANCZOS_G;
  r += (absx - 0.5) * (Math.log(absx + LANCZOS_G - 0.5) - 1);
  if (x < 0) {
    r = 1.1447298858494002 - Math.log(Math.abs(sinPi(absx))) - Math.log(absx) - r;
  }
  return r;
}

const ERF_SERIES_CUTOFF = 1.5;

function erfSeries(x: number): number {
  const x2 = x * x;
  let accumulated = 0;
  let fk = 25.5;
  for (let i = 0; i < 25; i++) {
    accumulated = 2 + (x2 * accumulated) / fk;
    fk -= 1;
  }
  return (accumulated * x * Math.exp(-x2)) / Math.sqrt(Math.PI);
}

function erfcContinuedFraction(x: number): number {
  if (x >= 30) return 0;
  const x2 = x * x;
  let a = 0;
  let da = 0.5;
  let [p, pLast, q, qLast] = [1, 0, da + x2, 1];
  for (let i = 0; i < 50; i++) {
    a += da;
    da += 2;
    const b = da + x2;
    [p, pLast] = [b * p - a * pLast, p];
    [q, qLast] = [b * q - a * qLast, q];
  }
  return ((p / q) * x * Math.exp(-x2)) / Math.sqrt(Math.PI);
}

export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const absx = Math.abs(x);
  if (absx < ERF_SERIES_CUTOFF) return erfSeries(x);
  const cf = erfcContinuedFraction(absx);
  return x > 0 ? 1 - cf : cf - 1;
}

export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  const absx = Math.abs(x);
  if (absx < ERF_SERIES_CUTOFF) return 1 - erfSeries(x);
  const cf = erfcContinuedFraction(absx);
  return x > 0 ? cf : 2 - cf;
}

/** The float after `x` in the direction of `y`. */
export function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? 5e-324 : -5e-324;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const step = y > x === x > 0 ? 1n : -1n;
  bits.setBigInt64(0, bits.getBigInt64(0) + step);
  return bits.getFloat64(0);
}

/** Mantissa in [0.5, 1) and exponent. */
export function frexp(x: number): [mantissa: number, exponent: number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const scaled = Math.abs(x) < 2 ** -1022 ? x * 2 ** 54 : x;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, scaled);
  const high = bits.getUint32(0);
  const exponent = ((high >>> 20) & 0x7ff) - 1022;
  bits.setUint32(0, (high & 0x800fffff) | (1022 << 20));
  return [bits.getFloat64(0), scaled === x ? exponent : exponent - 54];
}
