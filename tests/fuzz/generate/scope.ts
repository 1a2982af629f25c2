/** What the generator knows of the names that stand at a place of the program. */

/** The kinds of value that a name of a generated program can have. */
export type Kind =
  | 'int'
  | 'float'
  | 'str'
  | 'bytes'
  | 'list'
  | 'dict'
  | 'set'
  | 'tuple'
  | 'instance'
  | 'slotted'
  | 'function'
  | 'generator'
  | 'weakref'
  | 'method'
  | 'exception'
  | 'bytearray';

/** Kinds whose objects are fresh: their counts do not depend on what ran before the program. */
export const COUNTED: readonly Kind[] = [
  'list',
  'dict',
  'set',
  'tuple',
  'instance',
  'slotted',
  'function',
  'generator',
  'method',
  'exception',
  'bytearray',
];

/** The kinds that hold other objects. */
export const CONTAINERS: readonly Kind[] = ['list', 'dict', 'set', 'tuple'];

/**
 * The names of a block. A block that may not run, or may run twice, sees what stands around it but
 * must leave it as it is: its own names end with it.
 */
export class Scope {
  readonly #kinds = new Map<string, Kind>();
  readonly #outer: Scope | null;
  readonly #counter: { next: number };

  constructor(outer: Scope | null = null, counter = { next: 0 }) {
    this.#outer = outer;
    this.#counter = counter;
  }

  /** The scope of a block within this one. */
  block(): Scope {
    return new Scope(this, this.#counter);
  }

  /** The scope of a function's body; its names do not clash with those outside. */
  body(): Scope {
    return new Scope(null, this.#counter);
  }

  /** A name that nothing has yet. */
  fresh(prefix = 'v'): string {
    return `${prefix}${this.#counter.next++}`;
  }

  define(name: string, kind: Kind): string {
    this.#kinds.set(name, kind);
    return name;
  }

  delete(name: string): void {
    this.#kinds.delete(name);
  }

  /** Names of this block alone, those that may be deleted or rebound to another kind. */
  own(): readonly string[] {
    return [...this.#kinds.keys()];
  }

  kindOf(name: string): Kind | undefined {
    return this.#kinds.get(name) ?? this.#outer?.kindOf(name);
  }

  /** Every name in sight of one of `kinds`. */
  names(kinds?: readonly Kind[]): readonly string[] {
    const outer = this.#outer?.names(kinds) ?? [];
    const own = [...this.#kinds].filter(([, kind]) => kinds === undefined || kinds.includes(kind));
    return [...outer, ...own.map(([name]) => name)];
  }
}
