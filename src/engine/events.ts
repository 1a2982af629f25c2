/**
 * What the heap announces to whoever listens (the recorder, tests). Declarations only: the lower
 * layers call these hooks and never know the listener. Addresses are counts of 16-byte units.
 */
export interface HeapEvents {
  /** A block of `nbytes` was handed out at `address`. */
  onAlloc?(address: number, nbytes: number): void;
  /** The block at `address` was given back. */
  onFree?(address: number): void;
  /** The block at `from` was resized to `nbytes`; it is at `to` now, which may be the same. */
  onRealloc?(from: number, to: number, nbytes: number): void;
  /** The block at `address`, kept by a free list, serves a new object. */
  onRevive?(address: number): void;
  /** The count of `op` fell to zero and its deallocator is about to run. */
  onDealloc?(op: object): void;
  /** The collector enters a phase of the collection of `generation`. */
  onCollectorPhase?(phase: CollectorPhase, generation: number): void;
}

/** The phases of one collection, in the order in which they run. */
export type CollectorPhase =
  | 'start'
  | 'updateRefs'
  | 'subtractRefs'
  | 'moveUnreachable'
  | 'handleWeakrefs'
  | 'finalizeGarbage'
  | 'handleResurrected'
  | 'deleteGarbage'
  | 'stop';
