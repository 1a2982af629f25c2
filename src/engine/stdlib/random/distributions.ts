import type { Generator } from './generator.ts';

/*
 * Distributions over the reals, step for step as the library computes them.
 * @cpython Lib/random.py#Random.uniform
 */

export const uniform = (g: Generator, a: number, b: number): number => a + (b - a) * g.random();

export function triangular(g: Generator, low: number, high: number, mode: number | null): number {
  let u = g.random();
  if (high === low && mode !== null) return low;
  let c = mode === null ? 0.5 : (mode - low) / (high - low);
  let [a, b] = [low, high];
  if (u > c) {
    u = 1 - u;
    c = 1 - c;
    [a, b] = [b, a];
  }
  return a + (b - a) * Math.sqrt(u * c);
}

const NV_MAGICCONST = (4 * Math.exp(-0.5)) / Math.sqrt(2);

export function normalvariate(g: Generator, mu: number, sigma: number): number {
  for (;;) {
    const u1 = g.random();
    const u2 = 1 - g.random();
    const z = (NV_MAGICCONST * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -Math.log(u2)) return mu + z * sigma;
  }
}

export function gauss(g: Generator, mu: number, sigma: number): number {
  let z = g.gaussNext;
  g.gaussNext = null;
  if (z === null) {
    const x2pi = g.random() * 2 * Math.PI;
    const g2rad = Math.sqrt(-2 * Math.log(1 - g.random()));
    z = Math.cos(x2pi) * g2rad;
    g.gaussNext = Math.sin(x2pi) * g2rad;
  }
  return mu + z * sigma;
}

export const expovariate = (g: Generator, lambd: number): number =>
  -Math.log(1 - g.random()) / lambd;

const LOG4 = Math.log(4);
const SG_MAGICCONST = 1 + Math.log(4.5);

/** For alpha and beta above zero. */
export function gammavariate(g: Generator, alpha: number, beta: number): number {
  if (alpha > 1) return gammaLarge(g, alpha, beta);
  if (alpha === 1) return -Math.log(1 - g.random()) * beta;
  for (;;) {
    const u = g.random();
    const b = (Math.E + alpha) / Math.E;
    const p = b * u;
    const x = p <= 1 ? p ** (1 / alpha) : -Math.log((b - p) / alpha);
    const u1 = g.random();
    if (p > 1 ? u1 <= x ** (alpha - 1) : u1 <= Math.exp(-x)) return x * beta;
  }
}

function gammaLarge(g: Generator, alpha: number, beta: number): number {
  const ainv = Math.sqrt(2 * alpha - 1);
  const bbb = alpha - LOG4;
  const ccc = alpha + ainv;
  for (;;) {
    const u1 = g.random();
    if (u1 <= 1e-7 || u1 >= 0.9999999) continue;
    const u2 = 1 - g.random();
    const v = Math.log(u1 / (1 - u1)) / ainv;
    const x = alpha * Math.exp(v);
    const z = u1 * u1 * u2;
    const r = bbb + ccc * v - x;
    if (r + SG_MAGICCONST - 4.5 * z >= 0 || r >= Math.log(z)) return x * beta;
  }
}

export function betavariate(g: Generator, alpha: number, beta: number): number {
  const y = gammavariate(g, alpha, 1);
  return y === 0 ? 0 : y / (y + gammavariate(g, beta, 1));
}

export const lognormvariate = (g: Generator, mu: number, sigma: number): number =>
  Math.exp(normalvariate(g, mu, sigma));

export const paretovariate = (g: Generator, alpha: number): number =>
  (1 - g.random()) ** (-1 / alpha);

export const weibullvariate = (g: Generator, alpha: number, beta: number): number =>
  alpha * (-Math.log(1 - g.random())) ** (1 / beta);

/** @cpython Lib/random.py#Random.vonmisesvariate */
export function vonmisesvariate(g: Generator, mu: number, kappa: number): number {
  const TWOPI = 2 * Math.PI;
  if (kappa <= 1e-6) return TWOPI * g.random();
  const s = 0.5 / kappa;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    z = Math.cos(Math.PI * g.random());
    const d = z / (r + z);
    const u2 = g.random();
    if (u2 < 1 - d * d || u2 <= (1 - d) * Math.exp(d)) break;
  }
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  const angle = g.random() > 0.5 ? mu + Math.acos(f) : mu - Math.acos(f);
  return angle - Math.floor(angle / TWOPI) * TWOPI;
}
