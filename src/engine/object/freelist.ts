import type { FreelistLimits } from '../version/release.ts';

/**
 * Dead objects of one type that are kept for reuse, last in first out. They keep their blocks and,
 * where they have one, their GC header; they are not counted as allocations.
 */
export class FreeList<T> {
  readonly items: T[] = [];
  readonly max: number;

  constructor(max: number) {
    this.max = max;
  }

  /** Keeps `item`; false when the list is full and the caller must free it. */
  push(item: T): boolean {
    if (this.items.length >= this.max) return false;
    this.items.push(item);
    return true;
  }

  pop(): T | undefined {
    return this.items.pop();
  }
}

/** @cpython Include/internal/pycore_freelist.h#_Py_freelists */
export class Freelists<T> {
  readonly float: FreeList<T>;
  readonly list: FreeList<T>;
  readonly dict: FreeList<T>;
  /** Blocks of dead 8-slot tables whose keys were all `str`: their addresses. */
  readonly dictKeys: FreeList<number>;
  /** By length; index 0 is unused. */
  readonly tuples: readonly FreeList<T>[];
  readonly slice: FreeList<T>;
  readonly int: FreeList<T>;
  readonly complex: FreeList<T>;
  readonly method: FreeList<T>;
  readonly builtinFunction: FreeList<T>;
  readonly range: FreeList<T>;
  readonly rangeIterator: FreeList<T>;
  readonly listIterator: FreeList<T>;
  readonly tupleIterator: FreeList<T>;
  readonly frame: FreeList<T>;
  readonly asyncGenValue: FreeList<T>;
  readonly asyncGenAsend: FreeList<T>;

  constructor(limits: FreelistLimits) {
    this.float = new FreeList(limits.float);
    this.list = new FreeList(limits.list);
    this.dict = new FreeList(limits.dict);
    this.dictKeys = new FreeList(limits.dictKeys);
    this.tuples = Array.from(
      { length: limits.tupleMaxSize + 1 },
      () => new FreeList<T>(limits.tuple),
    );
    this.slice = new FreeList(limits.slice);
    this.int = new FreeList(limits.int);
    this.complex = new FreeList(limits.complex);
    this.method = new FreeList(limits.method);
    this.builtinFunction = new FreeList(limits.builtinFunction);
    this.range = new FreeList(limits.range);
    this.rangeIterator = new FreeList(limits.rangeIterator);
    this.listIterator = new FreeList(limits.listIterator);
    this.tupleIterator = new FreeList(limits.tupleIterator);
    this.frame = new FreeList(limits.frame);
    this.asyncGenValue = new FreeList(limits.asyncGenerator);
    this.asyncGenAsend = new FreeList(limits.asyncGenerator);
  }
}
