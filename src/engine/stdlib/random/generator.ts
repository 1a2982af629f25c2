import { raise } from '../../object/errors.ts';
import { hash } from '../../object/protocol/hash.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { isFloat } from '../../objects/float/floatObject.ts';
import { bitLength, type IntBody, isInt } from '../../objects/int/intObject.ts';
import { encodeText } from '../../objects/str/encoding.ts';
import { isStr, strValue } from '../../objects/str/strObject.ts';
import { MersenneTwister } from './mersenneTwister.ts';
import { sha512 } from './sha512.ts';

/** The state of one `random.Random`. */
export class Generator {
  readonly twister = new MersenneTwister();
  /** Second half of the last pair that `gauss` made. */
  gaussNext: number | null = null;

  random(): number {
    return this.twister.random();
  }
}

/**
 * A random integer in [0, n), for n > 0.
 * @cpython Lib/random.py#Random._randbelow_with_getrandbits
 */
export function randBelow(generator: Generator, n: IntBody): IntBody {
  const k = bitLength(n);
  let r = generator.twister.getrandbits(k);
  while (r >= n) r = generator.twister.getrandbits(k);
  return typeof r === 'bigint' && r <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(r) : r;
}

/** `randBelow` for sizes of sequences. */
export function indexBelow(generator: Generator, n: number): number {
  return Number(randBelow(generator, n));
}

/** @cpython Modules/_randommodule.c#random_seed */
function seedInteger(generator: Generator, n: bigint): void {
  const key: number[] = [];
  for (let rest = n < 0n ? -n : n; rest > 0n; rest >>= 32n) key.push(Number(rest & 0xffffffffn));
  generator.twister.seedArray(key.length === 0 ? [0] : key);
}

function seedBytes(generator: Generator, data: Uint8Array): void {
  let n = 0n;
  for (const byte of [...data, ...sha512(data)]) n = (n << 8n) | BigInt(byte);
  seedInteger(generator, n);
}

/** Seeds from the world outside. */
export function seedFromHost(rt: Runtime, generator: Generator): void {
  generator.twister.seedArray(Array.from({ length: 8 }, () => rt.host.random32() >>> 0));
}

/**
 * `seed(a)`; false with TypeError set.
 * @cpython Lib/random.py#Random.seed
 */
export function seed(rt: Runtime, generator: Generator, a: PyObject): boolean {
  generator.gaussNext = null;
  if (a === rt.None) seedFromHost(rt, generator);
  else if (isInt(a)) seedInteger(generator, BigInt(a.body));
  else if (isStr(a)) {
    const data = encodeText(rt, strValue(a), 'utf-8', 'strict');
    if (data === null) return false;
    seedBytes(generator, Uint8Array.from(data));
  } else if (isInstanceOf(a, rt.types.bytes) || isInstanceOf(a, rt.types.bytearray)) {
    const body = a.body as { data: Uint8Array; length?: number };
    seedBytes(generator, body.data.subarray(0, body.length ?? body.data.length));
  } else if (isFloat(rt, a)) {
    const low = hash(rt, a);
    if (low === null) return false;
    seedInteger(generator, (BigInt(rt.hashHi >>> 0) << 32n) | BigInt(low >>> 0));
  } else {
    const rest = 'int, float, str, bytes, and bytearray.';
    const list = rt.release.seedErrorBreak === 'afterNone' ? ` None,\n${rest}` : `\nNone, ${rest}`;
    raise(rt, 'TypeError', `The only supported seed types are:${list}`);
    return false;
  }
  return true;
}
