/** SHA-512, which seeding with text or bytes mixes in. */

const MASK = (1n << 64n) - 1n;

/** First 64 bits of the fractional parts of the roots of the first primes. */
function constants(): { k: bigint[]; h: bigint[] } {
  const primes: number[] = [];
  for (let n = 2; primes.length < 80; n++) {
    if (primes.every((p) => n % p !== 0)) primes.push(n);
  }
  return {
    k: primes.map((p) => root(BigInt(p) << 192n, 3n) & MASK),
    h: primes.slice(0, 8).map((p) => root(BigInt(p) << 128n, 2n) & MASK),
  };
}

/** Integer part of the `degree`-th root. */
function root(n: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << 80n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** degree <= n) low = middle;
    else high = middle - 1n;
  }
  return low;
}

const rotate = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (64n - n))) & MASK;

function schedule(block: Uint8Array): bigint[] {
  const w: bigint[] = [];
  for (let t = 0; t < 16; t++) {
    let word = 0n;
    for (let i = 0; i < 8; i++) word = (word << 8n) | BigInt(block[t * 8 + i]!);
    w.push(word);
  }
  for (let t = 16; t < 80; t++) {
    const [a, b] = [w[t - 15]!, w[t - 2]!];
    const s0 = rotate(a, 1n) ^ rotate(a, 8n) ^ (a >> 7n);
    const s1 = rotate(b, 19n) ^ rotate(b, 61n) ^ (b >> 6n);
    w.push((w[t - 16]! + s0 + w[t - 7]! + s1) & MASK);
  }
  return w;
}

function compress(h: bigint[], k: readonly bigint[], w: readonly bigint[]): void {
  let [a, b, c, d, e, f, g, last] = h as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  for (let t = 0; t < 80; t++) {
    const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
    const t1 = (last + s1 + ((e & f) ^ (~e & MASK & g)) + k[t]! + w[t]!) & MASK;
    const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) & MASK;
    [last, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, last].entries()) h[i] = (h[i]! + word) & MASK;
}

/** The 64 bytes of the digest. */
export function sha512(data: Uint8Array): Uint8Array {
  const { k, h } = constants();
  const padded = new Uint8Array(Math.ceil((data.length + 17) / 128) * 128);
  padded.set(data);
  padded[data.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(data.length) * 8n);
  for (let at = 0; at < padded.length; at += 128) {
    compress(h, k, schedule(padded.subarray(at, at + 128)));
  }
  const digest = new Uint8Array(64);
  const view = new DataView(digest.buffer);
  for (const [i, word] of h.entries()) view.setBigUint64(i * 8, word);
  return digest;
}
