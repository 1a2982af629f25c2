/** Expressions of a wanted kind. */
import type { Random } from '../random.ts';
import type { Kind, Scope } from './scope.ts';
import { COUNTED } from './scope.ts';

/** Where an expression stands. */
export interface Place {
  readonly random: Random;
  readonly scope: Scope;
}

const WORDS = ['zork_q', 'quux_w', 'very odd', 'é-zork', 'ж odd', 'x', ''] as const;
const ATTRIBUTES = ['alpha', 'beta', 'gamma'] as const;
const CLASSES = ['Plain', 'Loud', 'Counted', 'Child'] as const;

export function anAttribute(random: Random): string {
  return random.pick(ATTRIBUTES);
}

/** A name of one of `kinds`, or undefined where none is in sight. */
export function nameOf({ random, scope }: Place, kinds: readonly Kind[]): string | undefined {
  const names = scope.names(kinds);
  return names.length === 0 ? undefined : random.pick(names);
}

/** Any simple value: a name in sight or a small display. */
export function element(place: Place): string {
  const { random } = place;
  const name = nameOf(place, COUNTED);
  if (name !== undefined && random.chance(60)) return name;
  return random.weighted([
    [4, () => integer(random)],
    [2, () => repr(random)],
    [2, () => '[]'],
    [1, () => '{}'],
    [1, () => '()'],
    [1, () => 'Plain()'],
    [1, () => 'None'],
    [1, () => `(${integer(random)}, [])`],
    [1, () => '2.5'],
  ])();
}

function integer(random: Random): string {
  return random.pick(['0', '1', '7', '255', '257', '1000', '-6', '70000', '2 ** 40', '10 ** 20']);
}

function repr(random: Random): string {
  const word = random.pick(WORDS);
  return random.chance(30) && word !== '' ? `'${word}' * ${random.int(2, 9)}` : `'${word}'`;
}

function elements(place: Place, most: number): string {
  const { random } = place;
  return Array.from({ length: random.int(0, most) }, () => element(place)).join(', ');
}

/** A key of a dict: never a list, a dict or a set. */
function hashable(place: Place): string {
  const { random } = place;
  const name = nameOf(place, ['instance', 'slotted', 'function']);
  return name !== undefined && random.chance(20) ? name : orderable(place);
}

/** An element of a set: its hash is no address, or the set's order would differ from run to run. */
function orderable(place: Place): string {
  const { random } = place;
  const name = nameOf(place, ['str', 'int', 'float']);
  if (name !== undefined && random.chance(40)) return name;
  return random.pick(['1', '257', "'zork_q'", "'very odd'", '2.5', '(1, 2)', "'k'", '-7']);
}

function iterable(place: Place): string {
  const { random } = place;
  const name = nameOf(place, ['list', 'tuple', 'set', 'dict', 'str']);
  if (name !== undefined && random.chance(60)) return name;
  return random.pick([
    'range(5)',
    "'zork'",
    '(1, 2, 3)',
    '[[], []]',
    'range(0)',
    'range(300, 320)',
  ]);
}

type Maker = (place: Place) => string;

const LISTS: readonly (readonly [number, Maker])[] = [
  [6, (p) => `[${elements(p, 6)}]`],
  [2, (p) => `list(${iterable(p)})`],
  [2, (p) => `[${element(p)}] * ${p.random.int(0, 12)}`],
  [2, (p) => `[w for w in ${iterable(p)}]`],
  [1, (p) => `[w for w in ${iterable(p)} if w]`],
  [1, (p) => `[[w, ${element(p)}] for w in ${iterable(p)}]`],
  [1, (p) => `[*${iterable(p)}, ${element(p)}]`],
  [1, (p) => `list(map(lambda w: [w], ${iterable(p)}))`],
  [1, (p) => `list(zip(${iterable(p)}, ${iterable(p)}))`],
  [1, (p) => `[Plain() for _ in range(${p.random.int(0, 5)})]`],
  [1, () => 'sorted([3, 1, 2])'],
  [1, (p) => onName(p, ['list'], (name) => `${name}[${slice(p.random)}]`)],
  [1, (p) => onName(p, ['list'], (name) => `${name}.copy()`)],
  [1, (p) => onName(p, ['list'], (name) => `${name} + [${element(p)}]`)],
  [1, (p) => onName(p, ['list'], (name) => `copy.copy(${name})`)],
  [1, (p) => onName(p, ['str'], (name) => `${name}.split()`)],
];

const DICTS: readonly (readonly [number, Maker])[] = [
  [4, (p) => `{${pairs(p, 7)}}`],
  [2, (p) => `{w: [] for w in range(${p.random.int(0, 12)})}`],
  [1, (p) => `{'k%d' % w: w for w in range(${p.random.int(0, 12)})}`],
  [1, (p) => `dict(alpha=${element(p)}, beta=${element(p)})`],
  [1, (p) => `dict.fromkeys(range(${p.random.int(0, 9)}), ${element(p)})`],
  [1, (p) => onName(p, ['dict'], (name) => `${name}.copy()`)],
  [1, (p) => onName(p, ['dict'], (name) => `dict(${name})`)],
  [1, (p) => onName(p, ['dict'], (name) => `{**${name}, ${hashable(p)}: ${element(p)}}`)],
  [1, (p) => onName(p, ['instance'], (name) => `vars(${name})`)],
];

const MAKERS: Readonly<Record<Kind, readonly (readonly [number, Maker])[]>> = {
  int: [
    [3, (p) => integer(p.random)],
    [1, (p) => onName(p, ['list', 'dict', 'set', 'tuple', 'str'], (name) => `len(${name})`)],
    [1, (p) => onName(p, ['int'], (name) => `${name} + ${integer(p.random)}`)],
    [1, (p) => onName(p, ['int'], (name) => `${name} * 3`)],
  ],
  float: [
    [2, (p) => p.random.pick(['2.5', '0.0', '1e10'])],
    [1, (p) => onName(p, ['int'], (name) => `${name} / 4`)],
    [1, (p) => onName(p, ['float'], (name) => `${name} * 1.5`)],
  ],
  str: [
    [3, (p) => repr(p.random)],
    [1, (p) => onName(p, ['str'], (name) => `${name} + '${p.random.pick(WORDS)}'`)],
    [1, (p) => onName(p, ['int'], (name) => `str(${name})`)],
    [1, (p) => onName(p, ['int', 'float', 'str'], (name) => `f'<{${name}}>'`)],
    [1, (p) => onName(p, ['int', 'float', 'str'], (name) => `'%s|%s' % (${name}, ${name})`)],
    [1, (p) => onName(p, ['str'], (name) => `${name}.upper()`)],
    [1, (p) => onName(p, ['str'], (name) => `${name}[${slice(p.random)}]`)],
  ],
  bytes: [
    [2, (p) => `bytes(${p.random.int(0, 40)})`],
    [1, (p) => onName(p, ['bytes'], (name) => `${name} + b'zork'`)],
    [1, () => "b'zork'"],
  ],
  bytearray: [
    [2, (p) => `bytearray(${p.random.int(0, 40)})`],
    [1, () => "bytearray(b'zork')"],
    [1, () => 'bytearray()'],
  ],
  list: LISTS,
  dict: DICTS,
  set: [
    [2, (p) => `{${Array.from({ length: p.random.int(1, 5) }, () => orderable(p)).join(', ')}}`],
    [1, (p) => `set(range(${p.random.int(0, 40)}))`],
    [1, (p) => `{w % 7 for w in range(${p.random.int(0, 20)})}`],
    [1, (p) => `frozenset(range(${p.random.int(1, 9)}))`],
    [1, (p) => onName(p, ['set'], (name) => `${name} | {${orderable(p)}}`)],
    [1, (p) => onName(p, ['set'], (name) => `${name}.copy()`)],
  ],
  tuple: [
    [3, (p) => `(${element(p)}, ${elements(p, 4)})`],
    [1, (p) => `tuple(${iterable(p)})`],
    [1, (p) => onName(p, ['tuple'], (name) => `${name} + (${element(p)},)`)],
    [1, (p) => onName(p, ['tuple'], (name) => `${name}[1:]`)],
    [1, (p) => `collect(${elements(p, 3)})`],
  ],
  instance: [
    [4, (p) => `${p.random.pick(CLASSES)}()`],
    [1, (p) => `Holder(${element(p)})`],
    [1, (p) => onName(p, ['instance'], (name) => `copy.copy(${name})`)],
    [1, (p) => `Node(${element(p)}, ${element(p)})`],
  ],
  slotted: [[1, (p) => `Slotted(${element(p)}, ${element(p)})`]],
  function: [
    [2, (p) => `lambda w=${element(p)}: w`],
    [2, (p) => `closure(${element(p)})`],
    [1, (p) => `lambda: ${element(p)}`],
  ],
  generator: [
    [2, (p) => `walk(${iterable(p)})`],
    [2, (p) => `(w for w in ${iterable(p)})`],
    [1, (p) => `(len([w, ${element(p)}]) for w in ${iterable(p)})`],
    [1, (p) => `delegate(${iterable(p)})`],
  ],
  weakref: [
    [2, (p) => onName(p, ['instance', 'slotted', 'set'], (name) => `weakref.ref(${name})`)],
    [1, (p) => onName(p, ['instance', 'slotted'], (name) => `weakref.ref(${name}, notice)`)],
  ],
  method: [
    [2, (p) => onName(p, ['list'], (name) => `${name}.append`)],
    [2, (p) => onName(p, ['instance'], (name) => `${name}.count`)],
    [1, () => '[].append'],
  ],
  exception: [[1, (p) => `${p.random.pick(['ValueError', 'KeyError', 'Oops'])}(${element(p)})`]],
};

/** What a kind is made by where a name that the expression needs is not in sight. */
const PLAIN: Readonly<Record<Kind, string>> = {
  int: '1000',
  float: '2.5',
  str: "'zork_q'",
  bytes: "b'zork'",
  bytearray: 'bytearray(3)',
  list: '[[]]',
  dict: '{1: []}',
  set: '{1, 2}',
  tuple: '([], 1)',
  instance: 'Plain()',
  slotted: 'Slotted(1, [])',
  function: 'lambda: None',
  generator: 'walk([1, 2])',
  weakref: 'weakref.ref(Plain)',
  method: '[].append',
  exception: 'Oops()',
};

class NoName extends Error {}

function onName(place: Place, kinds: readonly Kind[], make: (name: string) => string): string {
  const name = nameOf(place, kinds);
  if (name === undefined) throw new NoName();
  return make(name);
}

function slice(random: Random): string {
  return random.pick([':', '1:', ':2', '::2', '-2:', '5:', '::-1']);
}

function pairs(place: Place, most: number): string {
  const { random } = place;
  const text = random.chance(50);
  const count = random.int(0, most);
  return Array.from({ length: count }, (_, i) => {
    const key = text ? `'k${i}'` : hashable(place);
    return `${key}: ${element(place)}`;
  }).join(', ');
}

/** An expression of the kind. */
export function expression(place: Place, kind: Kind): string {
  const make = place.random.weighted(MAKERS[kind]);
  try {
    return make(place);
  } catch (error) {
    if (error instanceof NoName) return PLAIN[kind];
    throw error;
  }
}

/** Something to iterate over, a key, an element: for statements. */
export const parts = { iterable, hashable, orderable, slice };
