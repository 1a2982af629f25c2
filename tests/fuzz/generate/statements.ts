/** Statements of every form, filled with what is in sight. */
import type { Statement } from '../statement.ts';
import type { Place } from './expressions.ts';
import { anAttribute, element, expression, nameOf, parts } from './expressions.ts';
import { observation } from './observations.ts';
import type { Kind } from './scope.ts';
import { COUNTED } from './scope.ts';

const KINDS: readonly (readonly [number, Kind])[] = [
  [6, 'list'],
  [5, 'dict'],
  [5, 'instance'],
  [3, 'tuple'],
  [3, 'set'],
  [2, 'slotted'],
  [2, 'str'],
  [2, 'int'],
  [1, 'float'],
  [1, 'bytes'],
  [1, 'bytearray'],
  [2, 'function'],
  [3, 'generator'],
  [2, 'weakref'],
  [1, 'method'],
  [1, 'exception'],
];

/** Statements of a block; `depth` bounds how far blocks nest. */
export function block(place: Place, length: number, depth: number): Statement[] {
  const inside = { ...place, scope: place.scope.block() };
  return statements(inside, length, depth);
}

/** Statements that stand one after the other in `place`. */
export function statements(place: Place, length: number, depth: number): Statement[] {
  return Array.from({ length }, () => statement(place, depth)).flat();
}

function statement(place: Place, depth: number): readonly Statement[] {
  const { random } = place;
  if (depth > 0 && random.chance(18)) return random.weighted(COMPOUND)(place, depth - 1);
  if (random.chance(38)) return [observation(place)];
  return [random.weighted(SIMPLE)(place) ?? assignment(place)];
}

function assignment(place: Place): string {
  const { random, scope } = place;
  const kind = random.weighted(KINDS);
  const text = expression(place, kind);
  const own = scope.own();
  const target = own.length > 4 && random.chance(45) ? random.pick(own) : scope.fresh();
  scope.define(target, kind);
  return `${target} = ${text}`;
}

type Simple = (place: Place) => string | undefined;

function on(kinds: readonly Kind[], make: (name: string, place: Place) => string): Simple {
  return (place) => {
    const name = nameOf(place, kinds);
    return name === undefined ? undefined : make(name, place);
  };
}

function alias(place: Place): string | undefined {
  const name = nameOf(place, COUNTED);
  if (name === undefined) return undefined;
  const kind = place.scope.kindOf(name)!;
  return `${place.scope.define(place.scope.fresh(), kind)} = ${name}`;
}

function deletion({ random, scope }: Place): string | undefined {
  const own = scope.own();
  if (own.length < 3) return undefined;
  const name = random.pick(own);
  scope.delete(name);
  return `del ${name}`;
}

function unpacking(place: Place): string {
  const { random, scope } = place;
  const kinds = [random.weighted(KINDS), random.weighted(KINDS)] as const;
  const texts = kinds.map((kind) => expression(place, kind));
  const names = kinds.map((kind) => scope.define(scope.fresh(), kind));
  return `${names.join(', ')} = ${texts.join(', ')}`;
}

function swap(place: Place): string | undefined {
  const { scope } = place;
  const [a, b] = [nameOf(place, COUNTED), nameOf(place, COUNTED)];
  if (a === undefined || b === undefined || scope.kindOf(a) !== scope.kindOf(b)) return undefined;
  return `${a}, ${b} = ${b}, ${a}`;
}

const SIMPLE: readonly (readonly [number, Simple])[] = [
  [24, assignment],
  [6, alias],
  [7, deletion],
  [2, unpacking],
  [1, swap],
  [4, on(['list'], (name, p) => `${name}.append(${element(p)})`)],
  [2, on(['list'], (name) => `${name}.append(${name})`)],
  [1, on(['list'], (name, p) => `${name}.insert(${p.random.int(0, 3)}, ${element(p)})`)],
  [1, on(['list'], (name, p) => `${name}.extend(${parts.iterable(p)})`)],
  [1, on(['list'], (name, p) => `${name} += [${element(p)}]`)],
  [1, on(['list'], (name, p) => `${name} *= ${p.random.int(0, 2)}`)],
  [2, on(['list'], (name) => `if ${name}: ${name}.pop()`)],
  [1, on(['list'], (name) => `if ${name}: del ${name}[0]`)],
  [
    1,
    on(
      ['list'],
      (name, p) => `${name}[${parts.slice(p.random)}] = ${name}[${parts.slice(p.random)}]`,
    ),
  ],
  [1, on(['list'], (name, p) => `del ${name}[${parts.slice(p.random)}]`)],
  [1, on(['list'], (name) => `${name}.clear()`)],
  [1, on(['list'], (name) => `${name}.reverse()`)],
  [3, on(['dict'], (name, p) => `${name}[${key(name, p)}] = ${element(p)}`)],
  [2, on(['dict'], (name) => `${name}['self'] = ${name}`)],
  [1, on(['dict'], (name, p) => `${name}.pop(${key(name, p)}, None)`)],
  [1, on(['dict'], (name) => `if ${name}: ${name}.popitem()`)],
  [1, on(['dict'], (name, p) => `${name}.update(alpha=${element(p)})`)],
  [1, on(['dict'], (name, p) => `${name}.setdefault('zork_q', ${element(p)})`)],
  [1, on(['dict'], (name) => `${name}.clear()`)],
  [2, on(['instance'], (name, p) => `${name}.${anAttribute(p.random)}_ = ${element(p)}`)],
  [2, on(['instance'], (name, p) => `${name}.link = ${nameOf(p, COUNTED) ?? name}`)],
  [1, on(['instance'], (name) => `${name}.__dict__.pop('link', None)`)],
  [
    1,
    on(['instance'], (name, p) => `setattr(${name}, '${anAttribute(p.random)}_', ${element(p)})`),
  ],
  [1, on(['slotted'], (name, p) => `${name}.alpha = ${element(p)}`)],
  [1, on(['slotted'], (name) => `${name}.beta = ${name}`)],
  [1, on(['str'], (name) => `${name} += 'zork'`)],
  [1, on(['bytearray'], (name, p) => `${name}.extend(bytes(${p.random.int(0, 30)}))`)],
  [1, on(['function'], (name, p) => `${name}.extra = ${element(p)}`)],
  [1, on(['generator'], (name) => `${name}.close()`)],
  [1, (p) => `Phoenix().link = ${element(p)}`],
  [1, (p) => `chain(${p.random.int(10, 120)})`],
  [1, (p) => `[${element(p)}, ${element(p)}, fail] and None`],
  [1, () => 'len(Phoenix.saved); del Phoenix.saved[:]'],
];

/** A key for a dict: attribute names for the namespace of an instance would be too rare. */
function key(name: string, place: Place): string {
  const hashable = parts.hashable(place);
  return hashable === name ? '1' : hashable;
}

type Compound = (place: Place, depth: number) => readonly Statement[];

const body = (place: Place, depth: number): Statement[] =>
  block(place, place.random.int(1, 4), depth);

function loop(place: Place, depth: number): readonly Statement[] {
  const { random, scope } = place;
  const inside = { ...place, scope: scope.block() };
  const name = scope.fresh('w');
  const [head, kind] = random.weighted<readonly [string, Kind | undefined]>([
    [3, [`for ${name} in [[], {}, Plain()]:`, undefined]],
    [2, [`for ${name} in range(${random.int(1, 4)}):`, 'int']],
    [2, [`for ${name} in [[1], [2, []]]:`, 'list']],
    [1, [`for ${name} in walk([[], [3]]):`, 'list']],
    [1, [`for ${name}, other in zip([Plain(), Loud()], [1, 2]):`, 'instance']],
    [1, [`for i, ${name} in enumerate([{}, {1: []}]):`, 'dict']],
    [1, [`for ${name} in {'k': [1], 'l': [2]}.values():`, 'list']],
  ]);
  if (kind !== undefined) inside.scope.define(name, kind);
  const clause = { head, body: statements(inside, random.int(1, 3), depth) };
  return [random.chance(15) ? [clause, { head: 'else:', body: body(place, depth) }] : [clause]];
}

function tryStatement(place: Place, depth: number): readonly Statement[] {
  const { random, scope } = place;
  const name = scope.fresh('e');
  const failing = random.weighted<() => string>([
    [3, () => `fail(${element(place)})`],
    [1, () => '1 / 0'],
    [1, () => '[][5]'],
    [1, () => "{}['zork_q']"],
    [1, () => 'Plain().missing'],
    [1, () => 'undefined_name'],
    [1, () => 'raise ValueError([]) from Oops()'],
  ])();
  const inside = { ...place, scope: scope.block() };
  inside.scope.define(name, 'exception');
  const handler: Statement[] = [
    ...statements(inside, random.int(1, 3), depth),
    ...(random.chance(30) ? [`kept_${name} = ${name}`] : []),
    ...(random.chance(20) ? ["print('exc', sys.exc_info()[1] is not None)"] : []),
  ];
  const before = body(place, 0);
  const clauses = [
    { head: 'try:', body: random.chance(80) ? [...before, failing] : before },
    { head: `except Exception as ${name}:`, body: handler },
  ];
  if (random.chance(25)) clauses.push({ head: 'finally:', body: body(place, depth) });
  return [clauses];
}

/** A function with parameters, called at once. */
function functionStatement(place: Place, depth: number): readonly Statement[] {
  const { random, scope } = place;
  const name = scope.fresh('f');
  const inside = { ...place, scope: scope.body() };
  const kinds = Array.from({ length: random.int(0, 3) }, () => random.weighted(KINDS));
  const args = kinds.map((kind) => expression(place, kind));
  const params = kinds.map((kind) => inside.scope.define(scope.fresh('p'), kind));
  const inner = statements(inside, random.int(3, 8), depth);
  const local = nameOf(inside, COUNTED);
  const ending =
    local === undefined
      ? []
      : [random.pick([`return ${local}`, `return (lambda: ${local})`, `del ${local}`, 'return'])];
  const call = `${name}(${args.join(', ')})`;
  const use = random.pick([
    call,
    `print('result', counted(${call}))`,
    `${scope.fresh('r')} = ${call}`,
    `print('result', type(${call}).__name__)`,
  ]);
  return [[{ head: `def ${name}(${params.join(', ')}):`, body: [...inner, ...ending] }], use];
}

function generatorStatement(place: Place, depth: number): readonly Statement[] {
  const { random, scope } = place;
  const name = scope.fresh('g');
  const inside = { ...place, scope: scope.body() };
  const param = inside.scope.define(scope.fresh('p'), 'list');
  const inner = statements(inside, random.int(2, 4), depth);
  const rest = statements(inside, random.int(1, 3), 0);
  const use = random.pick([
    `print('all', len(list(${name}([1, []]))))`,
    `${name}_ = ${name}([1, []])\nprint('first', type(next(${name}_)).__name__, sys.getrefcount(${name}_))`,
    `${name}_ = ${name}([[]])\nnext(${name}_)\ndel ${name}_`,
    `${name}_ = ${name}([[]])\nnext(${name}_)\ntry: ${name}_.throw(Oops([]))\nexcept Oops as error: print('thrown', sys.getrefcount(error))`,
  ]);
  return [[{ head: `def ${name}(${param}):`, body: [...inner, `yield ${param}`, ...rest] }], use];
}

function classStatement(place: Place): readonly Statement[] {
  const { random, scope } = place;
  const name = scope.fresh('K');
  const base = random.pick(['', '(Plain)', '(Loud)', '(list)', '(dict)', '(Exception)']);
  const lines = random.pick<readonly Statement[]>([
    ['pass'],
    [`shared = ${element(place)}`],
    [[{ head: 'def method(self):', body: ['return sys.getrefcount(self)'] }]],
    ["__slots__ = ('one', 'two')"],
  ]);
  return [
    [{ head: `class ${name}${base}:`, body: lines }],
    `print('class', sys.getrefcount(${name}), sys.getsizeof(${name}()), sys.getrefcount(${name}))`,
    ...(random.chance(50) ? [`del ${name}`, "print('collect', gc.collect())"] : []),
  ];
}

function conditional(place: Place, depth: number): readonly Statement[] {
  const { random } = place;
  const name = nameOf(place, COUNTED);
  const condition =
    name === undefined ? '1' : random.pick([name, `not ${name}`, `${name} is None`]);
  return [
    [
      { head: `if ${condition}:`, body: body(place, depth) },
      { head: 'else:', body: body(place, depth) },
    ],
  ];
}

function withStatement(place: Place, depth: number): readonly Statement[] {
  const { random, scope } = place;
  const inside = { ...place, scope: scope.block() };
  const held = inside.scope.define(scope.fresh('h'), 'instance');
  const inner = statements(inside, random.int(1, 3), depth);
  const raises = random.chance(30) ? ["raise ValueError('inside')"] : [];
  return [[{ head: `with Holder(${element(place)}) as ${held}:`, body: [...inner, ...raises] }]];
}

/** A loop over what a callable returns until a sentinel. */
function callableLoop(place: Place, depth: number): readonly Statement[] {
  const name = place.scope.fresh('n');
  const ending = place.random.chance(30) ? ['break'] : [];
  const head = `for ${name} in iter([1, 3, 2].pop, 1):`;
  return [[{ head, body: [...body(place, depth), ...ending] }]];
}

const COMPOUND: readonly (readonly [number, Compound])[] = [
  [3, loop],
  [3, tryStatement],
  [4, functionStatement],
  [2, generatorStatement],
  [2, classStatement],
  [2, conditional],
  [2, withStatement],
  [1, callableLoop],
];
