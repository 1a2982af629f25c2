/** A finite double as an integer times a power of two. */
function exact(x: number): [mantissa: bigint, exponent: number] {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return [word >> 63n === 1n ? -mantissa : mantissa, Math.max(biased, 1) - 1075];
}

const bitLength = (n: bigint): number => n.toString(2).length;

/** The double nearest to `n * 2**exponent`, ties to even; n is above zero. */
function nearest(n: bigint, exponent: number): number {
  const drop = Math.max(bitLength(n) - 53, -1074 - exponent, 0);
  let kept = n >> BigInt(drop);
  if (drop > 0) {
    const rest = n - (kept << BigInt(drop));
    const half = 1n << BigInt(drop - 1);
    if (rest > half || (rest === half && (kept & 1n) === 1n)) kept++;
  }
  const power = exponent + drop;
  const top = bitLength(kept) + power;
  if (top > 1024) return Infinity;
  // In two steps, since a power of two below the smallest normal one may itself not be exact enough.
  const first = Math.max(power, -1022);
  return Number(kept) * 2 ** Math.min(first, 971) * 2 ** (power - Math.min(first, 971));
}

/**
 * `x * y + z` rounded once.
 * @cpython Modules/mathmodule.c#math_fma_impl
 */
export function fma(x: number, y: number, z: number): number {
  if (![x, y, z].every(Number.isFinite)) {
    return Number.isFinite(x) && Number.isFinite(y) ? z : x * y + z;
  }
  const [mx, ex] = exact(x);
  const [my, ey] = exact(y);
  const [mz, ez] = exact(z);
  const exponent = Math.min(ex + ey, ez);
  const product = (mx * my) << BigInt(ex + ey - exponent);
  const sum = product + (mz << BigInt(ez - exponent));
  if (sum === 0n) return x * y + z === 0 ? x * y + z : 0;
  return sum < 0n ? -nearest(-sum, exponent) : nearest(sum, exponent);
}
