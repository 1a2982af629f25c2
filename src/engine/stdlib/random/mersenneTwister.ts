const N = 624;
const M = 397;

/**
 * MT19937.
 * @cpython Modules/_randommodule.c#genrand_uint32
 */
export class MersenneTwister {
  readonly state = new Uint32Array(N);
  index = N;

  /** @cpython Modules/_randommodule.c#init_genrand */
  seedNumber(seed: number): void {
    const { state } = this;
    state[0] = seed >>> 0;
    for (let i = 1; i < N; i++) {
      const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = Math.imul(1812433253, previous) + i;
    }
    this.index = N;
  }

  /** @cpython Modules/_randommodule.c#init_by_array */
  seedArray(key: readonly number[]): void {
    this.seedNumber(19650218);
    const { state } = this;
    let i = 1;
    let j = 0;
    for (let k = Math.max(N, key.length); k > 0; k--) {
      const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = (state[i]! ^ Math.imul(previous, 1664525)) + key[j]! + j;
      if (++i >= N) {
        state[0] = state[N - 1]!;
        i = 1;
      }
      if (++j >= key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) {
      const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = (state[i]! ^ Math.imul(previous, 1566083941)) - i;
      if (++i >= N) {
        state[0] = state[N - 1]!;
        i = 1;
      }
    }
    state[0] = 0x80000000;
  }

  /** 32 random bits, unsigned. */
  next32(): number {
    if (this.index >= N) this.generate();
    let y = this.state[this.index++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  private generate(): void {
    const { state } = this;
    for (let k = 0; k < N; k++) {
      const y = (state[k]! & 0x80000000) | (state[(k + 1) % N]! & 0x7fffffff);
      state[k] = state[(k + M) % N]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /**
   * A double in [0, 1) of 53 random bits.
   * @cpython Modules/_randommodule.c#_random_Random_random_impl
   */
  random(): number {
    const a = this.next32() >>> 5;
    const b = this.next32() >>> 6;
    return (a * 67108864 + b) * (1 / 9007199254740992);
  }

  /** `k` random bits. */
  getrandbits(k: number): number | bigint {
    if (k <= 0) return 0;
    if (k <= 32) return this.next32() >>> (32 - k);
    let result = 0n;
    let left = k;
    for (let i = 0n; left > 0; i += 32n, left -= 32) {
      let word = this.next32();
      if (left < 32) word >>>= 32 - left;
      result |= BigInt(word) << i;
    }
    return result;
  }
}
