import type { Runtime } from '../../object/pyObject.ts';

const MAX32 = 0xffffffff;

/** What hashing with the key starts from: four state words, each as a low and a high half. */
export function sipInitial([k0, k1]: readonly [k0: bigint, k1: bigint]): Int32Array {
  const words = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ];
  const halves = (word: bigint): number[] => [
    Number(BigInt.asIntN(32, word)),
    Number(BigInt.asIntN(32, word >> 32n)),
  ];
  return Int32Array.from(words.flatMap(halves));
}

/** Little-endian 32 bits at byte `i`; bytes past the end are zero. */
function word(data: Uint8Array, i: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [data[i], data[i + 1], data[i + 2], data[i + 3]];
  return a | (b << 8) | (c << 16) | (d << 24);
}

/** Message words as pairs of halves: the data, then the rest with the length in the top byte. */
function messageWords(data: Uint8Array): Int32Array {
  const n = data.length;
  const whole = n >> 3;
  const words = new Int32Array(2 * whole + 2);
  for (let i = 0; i < 2 * whole; i++) {
    const at = i * 4;
    words[i] = data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16) | (data[at + 3]! << 24);
  }
  words[2 * whole] = word(data, whole * 8);
  words[2 * whole + 1] = word(data, whole * 8 + 4) | (n << 24);
  return words;
}

/**
 * Hash of bytes: SipHash with the runtime's key, never -1; empty data hash to 0. The low half is
 * returned, the high one left in `rt.hashHi`.
 * @cpython Python/pyhash.c#siphash13
 */
export function sipHash(rt: Runtime, data: Uint8Array): number {
  rt.hashHi = 0;
  if (data.length === 0) return 0;
  return compress(rt, messageWords(data));
}

/** `sipHash` of the characters of a text, which are all below 256, as bytes. */
export function sipHashLatin1(rt: Runtime, text: string): number {
  rt.hashHi = 0;
  const n = text.length;
  if (n === 0) return 0;
  const words = new Int32Array(2 * (n >> 3) + 2);
  for (let i = 0; i < n; i++) words[i >> 2]! |= text.charCodeAt(i) << ((i & 3) << 3);
  words[words.length - 1]! |= n << 24;
  return compress(rt, words);
}

/**
 * One or two rounds for each message word, and more at the end. The halves of the state are locals and the
 * round is written out: this is the hottest loop of programs that build strings.
 */
function compress(rt: Runtime, words: Int32Array): number {
  const state = rt.hashState;
  let [v0l, v0h, v1l, v1h] = [state[0]!, state[1]!, state[2]!, state[3]!];
  let [v2l, v2h, v3l, v3h] = [state[4]!, state[5]!, state[6]!, state[7]!];
  const [each, end] = rt.release.string.sipRounds;
  const last = (words.length / 2 - 1) * each;
  for (let round = 0; round < last + each + end; round++) {
    const whole = each === 1 ? round : round >> 1;
    const isWord = round < last + each;
    const first = isWord && (each === 1 || (round & 1) === 0);
    const final = isWord && (each === 1 || (round & 1) === 1);
    const ml = isWord ? words[2 * whole]! : 0;
    const mh = isWord ? words[2 * whole + 1]! : 0;
    let low = 0;
    let swap = 0;
    if (first) {
      v3l ^= ml;
      v3h ^= mh;
    }
    low = (v0l >>> 0) + (v1l >>> 0);
    v0h = (v0h + v1h + (low > MAX32 ? 1 : 0)) | 0;
    v0l = low | 0;
    low = (v2l >>> 0) + (v3l >>> 0);
    v2h = (v2h + v3h + (low > MAX32 ? 1 : 0)) | 0;
    v2l = low | 0;
    swap = ((v1l << 13) | (v1h >>> 19)) ^ v0l;
    v1h = ((v1h << 13) | (v1l >>> 19)) ^ v0h;
    v1l = swap;
    swap = ((v3l << 16) | (v3h >>> 16)) ^ v2l;
    v3h = ((v3h << 16) | (v3l >>> 16)) ^ v2h;
    v3l = swap;
    swap = v0l;
    v0l = v0h;
    v0h = swap;
    low = (v2l >>> 0) + (v1l >>> 0);
    v2h = (v2h + v1h + (low > MAX32 ? 1 : 0)) | 0;
    v2l = low | 0;
    low = (v0l >>> 0) + (v3l >>> 0);
    v0h = (v0h + v3h + (low > MAX32 ? 1 : 0)) | 0;
    v0l = low | 0;
    swap = ((v1l << 17) | (v1h >>> 15)) ^ v2l;
    v1h = ((v1h << 17) | (v1l >>> 15)) ^ v2h;
    v1l = swap;
    swap = ((v3l << 21) | (v3h >>> 11)) ^ v0l;
    v3h = ((v3h << 21) | (v3l >>> 11)) ^ v0h;
    v3l = swap;
    swap = v2l;
    v2l = v2h;
    v2h = swap;
    if (final) {
      v0l ^= ml;
      v0h ^= mh;
      if (round === last + each - 1) v2l ^= 0xff;
    }
  }
  const hashLo = v0l ^ v1l ^ v2l ^ v3l;
  rt.hashHi = v0h ^ v1h ^ v2h ^ v3h;
  return hashLo === -1 && rt.hashHi === -1 ? -2 : hashLo;
}
