/** Statements that print what a program can observe about memory. */
import type { Place } from './expressions.ts';
import { anAttribute, element, expression, nameOf } from './expressions.ts';
import type { Kind } from './scope.ts';
import { CONTAINERS, COUNTED } from './scope.ts';

const SIZED: readonly Kind[] = [...COUNTED, 'int', 'float', 'str', 'bytes', 'weakref'];

type Maker = (place: Place) => string | undefined;

/** A statement on a name of one of `kinds`; undefined where none is in sight. */
function on(kinds: readonly Kind[], make: (name: string, place: Place) => string): Maker {
  return (place) => {
    const name = nameOf(place, kinds);
    return name === undefined ? undefined : make(name, place);
  };
}

const count = (text: string): string => `sys.getrefcount(${text})`;

const OBSERVATIONS: readonly (readonly [number, Maker])[] = [
  [14, on(COUNTED, (name) => `print('rc', ${count(name)})`)],
  [8, on(SIZED, (name) => `print('size', sys.getsizeof(${name}))`)],
  [3, on(COUNTED, (name) => `print('tracked', gc.is_tracked(${name}))`)],
  [2, on(COUNTED, (name) => `print('through', through(${name}), twice(${name}))`)],
  [2, on(['instance'], (name) => `print('method', ${name}.count())`)],
  [2, on(['instance'], (name) => `print('dict', sys.getsizeof(${name}.__dict__))`)],
  [
    2,
    on(
      ['list', 'tuple'],
      (name) => `print('element', [${count('w')} for w in ${name} if not isinstance(w, SHARED)])`,
    ),
  ],
  [2, on(['list', 'tuple'], (name) => `print('length', len(${name}), ${name} is ${name})`)],
  [
    2,
    on(
      COUNTED,
      (name, p) =>
        `print('display', ${count(name)}, [${name}, ${count(name)}], id(${element(p)}) == id(${name}))`,
    ),
  ],
  [2, on(['function'], (name) => `print('call', type(${name}()).__name__)`)],
  [2, on(['weakref'], (name) => `print('weak', ${name}() is None, type(${name}()).__name__)`)],
  [2, on(['instance', 'slotted'], (name) => `print('refs', weakref.getweakrefcount(${name}))`)],
  [2, on(COUNTED, (name) => `print('referents', len(gc.get_referents(${name})))`)],
  [1, on(COUNTED, (name) => `print('referrers', len(gc.get_referrers(${name})))`)],
  [2, on(['generator'], (name) => `print('next', type(next(${name}, None)).__name__)`)],
  [
    1,
    on(['exception'], (name) => `print('args', len(${name}.args), ${name}.__traceback__ is None)`),
  ],
  [
    1,
    on(
      CONTAINERS,
      (name) =>
        `print('copy', sys.getsizeof(copy.copy(${name})), sys.getsizeof(copy.deepcopy(${name})))`,
    ),
  ],
  [2, (p) => `print('temporary', ${count(expression(p, p.random.pick(COUNTED)))})`],
  [
    2,
    on(
      COUNTED,
      (name, p) =>
        `print('keyword', keyword(w=${name}), starred(*[${name}, ${expression(p, 'list')}]))`,
    ),
  ],
  [3, () => "print('collect', gc.collect())"],
  [1, (p) => `print('young', gc.collect(${p.random.int(0, 1)}) >= 0)`],
  [1, () => "gc.collect(); print('count', gc.get_count()[0] >= 0)"],
  [2, (p) => sameAddress(p)],
  [2, on(COUNTED, (name) => `print('same', id(${name}) == id(${name}), ${name} is ${name})`)],
  [1, on(['instance'], (name, p) => `print('has', hasattr(${name}, '${anAttribute(p.random)}'))`)],
];

/** Whether what is made next lies where something that has just died lay. */
function sameAddress(place: Place): string {
  const kind = place.random.pick(['list', 'dict', 'tuple', 'instance', 'float', 'set'] as const);
  const make = expression(place, kind);
  const name = place.scope.fresh('old');
  return [
    `${name} = ${make}`,
    `${name}_id = id(${name})`,
    `del ${name}`,
    `${name} = ${make}`,
    `print('again', id(${name}) == ${name}_id)`,
    `del ${name}, ${name}_id`,
  ].join('\n');
}

/** A statement that prints something; falls back to a collection where no name fits. */
export function observation(place: Place): string {
  return place.random.weighted(OBSERVATIONS)(place) ?? "print('collect', gc.collect())";
}
