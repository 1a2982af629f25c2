import type { Runtime } from '../../object/pyObject.ts';

/** The 64-bit state words as pairs of signed 32-bit halves: v0 low, v0 high, v1 low ... */
type State = Int32Array;

function half(v: State, a: number, b: number, c: number, d: number, s: number, t: number): void {
  let low = (v[a]! >>> 0) + (v[b]! >>> 0);
  let aHi = (v[a + 1]! + v[b + 1]! + (low > 0xffffffff ? 1 : 0)) | 0;
  let aLo = low | 0;
  low = (v[c]! >>> 0) + (v[d]! >>> 0);
  const cHi = (v[c + 1]! + v[d + 1]! + (low > 0xffffffff ? 1 : 0)) | 0;
  const cLo = low | 0;
  const [bLo, bHi] = [v[b]!, v[b + 1]!];
  v[b] = ((bLo << s) | (bHi >>> (32 - s))) ^ aLo;
  v[b + 1] = ((bHi << s) | (bLo >>> (32 - s))) ^ aHi;
  const [dLo, dHi] = [v[d]!, v[d + 1]!];
  v[d] = ((dLo << t) | (dHi >>> (32 - t))) ^ cLo;
  v[d + 1] = ((dHi << t) | (dLo >>> (32 - t))) ^ cHi;
  [aLo, aHi] = [aHi, aLo];
  v[a] = aLo;
  v[a + 1] = aHi;
  v[c] = cLo;
  v[c + 1] = cHi;
}

function round(v: State): void {
  half(v, 0, 2, 4, 6, 13, 16);
  half(v, 4, 2, 0, 6, 17, 21);
}

function absorb(v: State, low: number, high: number): void {
  v[6]! ^= low;
  v[7]! ^= high;
  round(v);
  v[0]! ^= low;
  v[1]! ^= high;
}

function initial([k0, k1]: Runtime['hashKey']): State {
  const words = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ];
  const v = new Int32Array(8);
  for (const [i, word] of words.entries()) {
    v[2 * i] = Number(BigInt.asIntN(32, word));
    v[2 * i + 1] = Number(BigInt.asIntN(32, word >> 32n));
  }
  return v;
}

/** Little-endian 32 bits at byte `i`; bytes past the end are zero. */
function word(data: Uint8Array, i: number): number {
  return (
    (data[i] ?? 0) |
    ((data[i + 1] ?? 0) << 8) |
    ((data[i + 2] ?? 0) << 16) |
    ((data[i + 3] ?? 0) << 24)
  );
}

/**
 * Hash of bytes: SipHash-1-3 with the runtime's key, never -1; empty data hash to 0. The low half is
 * returned, the high one left in `rt.hashHi`.
 * @cpython Python/pyhash.c#siphash13
 */
export function sipHash(rt: Runtime, data: Uint8Array): number {
  const n = data.length;
  if (n === 0) {
    rt.hashHi = 0;
    return 0;
  }
  const v = initial(rt.hashKey);
  const whole = n - (n % 8);
  for (let i = 0; i < whole; i += 8) absorb(v, word(data, i), word(data, i + 4));
  absorb(v, word(data, whole), word(data, whole + 4) | (n << 24));
  v[4]! ^= 0xff;
  round(v);
  round(v);
  round(v);
  const low = v[0]! ^ v[2]! ^ v[4]! ^ v[6]!;
  const high = v[1]! ^ v[3]! ^ v[5]! ^ v[7]!;
  rt.hashHi = high;
  return low === -1 && high === -1 ? -2 : low;
}
