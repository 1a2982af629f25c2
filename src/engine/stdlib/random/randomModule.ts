import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { getAttrString } from '../../object/protocol/attr.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newBytes } from '../../objects/bytes/bytesObject.ts';
import { dictGetItemStr, dictSetItemStr, type PyDict } from '../../objects/dict/dictObject.ts';
import { asDouble } from '../../objects/float/floatNew.ts';
import { newFloat } from '../../objects/float/floatObject.ts';
import { addValues, divmodValues, multiplyValues } from '../../objects/int/intArith.ts';
import { type IntBody, newInt, normalize } from '../../objects/int/intObject.ts';
import { intern } from '../../objects/str/strObject.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import { type ModuleDef, runLibrary } from '../../vm/api.ts';
import { integerArg } from '../math/integers.ts';
import { CLASSES_SOURCE } from './classesSource.ts';
import * as distributions from './distributions.ts';
import { type Generator, randBelow, seed } from './generator.ts';
import { generatorOf, randomTypeSpec } from './randomType.ts';
import { choice, choices, sample, shuffle } from './sequences.ts';

type Args = readonly PyObject[];
type Body = (rt: Runtime, g: Generator, args: Args, kwnames: PyObject | null) => NewRef | null;

const method = (name: string, body: Body): MethodDef => ({
  name,
  kind: 'KEYWORDS',
  call: (rt, self, args, kwnames) => body(rt, generatorOf(self), args, kwnames),
});

/** A function of fixed parameters, taken apart. */
function fixed(
  name: string,
  names: readonly string[],
  required: number,
  body: (rt: Runtime, g: Generator, args: (PyObject | null)[]) => NewRef | null,
): MethodDef {
  const parameters = { name: `Random.${name}`, names, required };
  return method(name, (rt, g, args, kwnames) => {
    const found = unpackKeywords(rt, parameters, args, kwnames);
    return found === null ? null : body(rt, g, found);
  });
}

/** A distribution over the reals; `defaults` stand for parameters that are not given. */
function real(
  name: string,
  names: readonly string[],
  defaults: readonly number[],
  f: (g: Generator, ...args: number[]) => number,
): MethodDef {
  const required = names.length - defaults.length;
  return fixed(name, names, required, (rt, g, args) => {
    const values: number[] = [];
    for (const [i, arg] of args.entries()) {
      const x = arg === null ? defaults[i - required]! : asDouble(rt, arg);
      if (x === null) return null;
      values.push(x);
    }
    return newFloat(rt, f(g, ...values));
  });
}

const minus = (a: IntBody, b: IntBody): IntBody => normalize(BigInt(a) - BigInt(b));

/** @cpython Lib/random.py#Random.randrange */
function randrange(rt: Runtime, g: Generator, args: (PyObject | null)[]): NewRef | null {
  const start = integerArg(rt, args[0]!);
  if (start === null) return null;
  const stopArg = args[1] ?? rt.None;
  if (stopArg === rt.None) {
    if (args[2] !== null && args[2] !== undefined)
      return raise(rt, 'TypeError', 'Missing a non-None stop argument');
    if (start > 0) return newInt(rt, randBelow(g, start));
    return raise(rt, 'ValueError', 'empty range for randrange()');
  }
  const stop = integerArg(rt, stopArg);
  const step =
    stop === null ? null : args[2] === null || args[2] === undefined ? 1 : integerArg(rt, args[2]);
  if (stop === null || step === null) return null;
  const width = minus(stop, start);
  if (step === 0) return raise(rt, 'ValueError', 'zero step for randrange()');
  const n =
    step === 1
      ? width
      : divmodValues(addValues(width, step > 0 ? minus(step, 1) : addValues(step, 1)), step)[0];
  if (n > 0) return newInt(rt, addValues(start, multiplyValues(step, randBelow(g, n))));
  if (rt.release.oldRandomErrors) {
    if (step === 1) return oldEmptyRange(rt, start, stop, width);
    return raise(rt, 'ValueError', 'empty range for randrange()');
  }
  return emptyRange(rt, args, step === 1);
}

const oldEmptyRange = (rt: Runtime, start: IntBody, stop: IntBody, width: IntBody): null =>
  raise(rt, 'ValueError', `empty range for randrange() (${start}, ${stop}, ${width})`);

function emptyRange(rt: Runtime, args: (PyObject | null)[], unit: boolean): null {
  const shown: string[] = [];
  for (const arg of unit ? args.slice(0, 2) : args) {
    const text = arg === null ? '' : reprText(rt, arg);
    if (text === null) return null;
    shown.push(text);
  }
  return raise(rt, 'ValueError', `empty range in randrange(${shown.join(', ')})`);
}

/** @cpython Lib/random.py#Random.randint */
function randint(rt: Runtime, g: Generator, args: (PyObject | null)[]): NewRef | null {
  const a = integerArg(rt, args[0]!);
  const b = a === null ? null : integerArg(rt, args[1]!);
  if (a === null || b === null) return null;
  const stop = addValues(b, 1);
  const width = minus(stop, a);
  if (width > 0) return newInt(rt, addValues(a, randBelow(g, width)));
  if (rt.release.oldRandomErrors) return oldEmptyRange(rt, a, stop, width);
  const shown = rt.release.words.randintNamesItself
    ? `randint(${a}, ${b})`
    : `randrange(${a}, ${stop})`;
  return raise(rt, 'ValueError', `empty range in ${shown}`);
}

function getrandbits(rt: Runtime, g: Generator, args: (PyObject | null)[]): NewRef | null {
  const k = asSsize(rt, args[0]!, 'OverflowError');
  if (k === null) return null;
  if (k < 0) return raise(rt, 'ValueError', 'number of bits must be non-negative');
  return newInt(rt, g.twister.getrandbits(k));
}

function randbytes(rt: Runtime, g: Generator, args: (PyObject | null)[]): NewRef | null {
  const n = asSsize(rt, args[0]!, 'OverflowError');
  if (n === null) return null;
  const data = new Uint8Array(n);
  let bits = BigInt(g.twister.getrandbits(n * 8));
  for (let i = 0; i < n; i++, bits >>= 8n) data[i] = Number(bits & 255n);
  return newBytes(rt, data);
}

function triangular(rt: Runtime, g: Generator, args: (PyObject | null)[]): NewRef | null {
  const low = args[0] === null || args[0] === undefined ? 0 : asDouble(rt, args[0]);
  const high = args[1] === null || args[1] === undefined ? 1 : asDouble(rt, args[1]);
  if (low === null || high === null) return null;
  const given = args[2] !== null && args[2] !== undefined && args[2] !== rt.None;
  const mode = given ? asDouble(rt, args[2]!) : null;
  if (given && mode === null) return null;
  return newFloat(rt, distributions.triangular(g, low, high, mode));
}

const methods: readonly MethodDef[] = [
  fixed('seed', ['a', 'version'], 0, (rt, g, args) =>
    seed(rt, g, args[0] ?? rt.None) ? incref(rt.None) : null,
  ),
  fixed('random', [], 0, (rt, g) => newFloat(rt, g.random())),
  fixed('getrandbits', ['k'], 1, getrandbits),
  fixed('randbytes', ['n'], 1, randbytes),
  fixed('randrange', ['start', 'stop', 'step'], 1, randrange),
  fixed('randint', ['a', 'b'], 2, randint),
  fixed('choice', ['seq'], 1, (rt, g, args) => choice(rt, g, args[0]!)),
  fixed('shuffle', ['x'], 1, (rt, g, args) => shuffle(rt, g, args[0]!)),
  method('choices', choices),
  method('sample', sample),
  fixed('triangular', ['low', 'high', 'mode'], 0, triangular),
  real('uniform', ['a', 'b'], [], distributions.uniform),
  real('normalvariate', ['mu', 'sigma'], [0, 1], distributions.normalvariate),
  real('gauss', ['mu', 'sigma'], [0, 1], distributions.gauss),
  real('lognormvariate', ['mu', 'sigma'], [], distributions.lognormvariate),
  real('expovariate', ['lambd'], [1], distributions.expovariate),
  real('gammavariate', ['alpha', 'beta'], [], distributions.gammavariate),
  real('betavariate', ['alpha', 'beta'], [], distributions.betavariate),
  real('vonmisesvariate', ['mu', 'kappa'], [], distributions.vonmisesvariate),
  real('paretovariate', ['alpha'], [], distributions.paretovariate),
  real('weibullvariate', ['alpha', 'beta'], [], distributions.weibullvariate),
];

const MODULE_NAMES: readonly string[] = [
  ...methods.map(({ name }) => name),
  'getstate',
  'setstate',
];

/** Gives the module the methods of its own generator as functions; false with an error set. */
function bindMethods(rt: Runtime, dict: PyDict): boolean {
  const shared = dictGetItemStr(dict, intern(rt, '_inst'))!;
  for (const name of MODULE_NAMES) {
    const bound = getAttrString(rt, shared, name);
    if (bound === null || !dictSetItemStr(rt, dict, name, bound)) return false;
    decref(rt, bound);
  }
  return true;
}

/** @cpython Lib/random.py */
export const randomModule: ModuleDef = {
  name: 'random',
  functions: [],
  init(rt, dict) {
    dictSetItemStr(rt, dict, '_Random', addStaticType(rt, randomTypeSpec(methods)));
    const done = runLibrary(rt, CLASSES_SOURCE, 'random', dict);
    if (done === null) return false;
    decref(rt, done);
    return bindMethods(rt, dict);
  },
};
