import type { CollectorRules } from '../version/release.ts';

/** What the collector's lists link. */
export interface GCLinks<Node> {
  gc_next: Node | null;
  gc_prev: Node | null;
}

/**
 * One generation: a circular list through `gc_next` and `gc_prev` with `head` as its sentinel.
 * @cpython Include/internal/pycore_gc.h#gc_generation
 */
export interface GCGeneration<Node> {
  readonly head: Node;
  threshold: number;
  /** Generation 0: net allocations since its last collection; older: collections of the younger one. */
  count: number;
}

/** `gc.get_stats()` of one generation. */
export interface GCGenerationStats {
  collections: number;
  collected: number;
  uncollectable: number;
  /** Objects that collections examined, and seconds that they took: shown by 3.15. */
  candidates: number;
  duration: number;
}

/** What callbacks are told of a collection. */
export interface CollectionReport {
  readonly collected: number;
  readonly candidates: number;
  /** Seconds. */
  readonly duration: number;
}

/**
 * What the incremental collector (3.14.0 to 3.14.4) keeps. Generations 1 and 2 are the old spaces 0
 * and 1: an object that the scavenge under way has visited is in `visited_space`, another one, young
 * ones included, is marked for the other space.
 */
export interface IncrementState {
  visited_space: 0 | 1;
  /** Objects that are still to be visited; negative while the collector is ahead. */
  work_to_do: number;
  /** The next increment marks what the roots reach, or visits a part of the rest. */
  phase: 'mark' | 'collect';
  /** Tracked objects, those that a real interpreter has and this one has not included. */
  heap_size: number;
  /** Of the latter, those that this scavenge has not visited: see `CollectorRules.unmodelled`. */
  pending: number;
}

/**
 * The collector's state, kept where allocation can see it.
 * @cpython Include/internal/pycore_gc.h#_gc_runtime_state
 */
export class GCState<Node extends GCLinks<Node>> {
  enabled = true;
  debug = 0;
  collecting = false;
  /** A collection was asked for and waits for the next eval-breaker check. */
  scheduled = false;
  readonly generations: readonly [GCGeneration<Node>, GCGeneration<Node>, GCGeneration<Node>];
  readonly permanent_generation: GCGeneration<Node>;
  readonly generation_stats: readonly GCGenerationStats[] = [0, 1, 2].map(() => ({
    collections: 0,
    collected: 0,
    uncollectable: 0,
    candidates: 0,
    duration: 0,
  }));
  /** Null where there are three generations. */
  readonly increments: IncrementState | null;
  /** Survivors of the last full collection. */
  long_lived_total = 0;
  /** Survivors of generation 1 since then. */
  long_lived_pending = 0;
  /** Immortal objects that count as frozen, though nothing here stands for them. */
  frozenImmortals = 0;
  /** `gc.garbage` and `gc.callbacks`: lists, owned; null until the module or a collection makes them. */
  garbage: Node | null = null;
  callbacks: Node | null = null;

  constructor(rules: CollectorRules, newHead: () => Node) {
    const generation = (threshold: number): GCGeneration<Node> => ({
      head: emptyList(newHead()),
      threshold,
      count: 0,
    });
    const [t0, t1, t2] = rules.thresholds;
    this.generations = [generation(t0), generation(t1), generation(t2)];
    this.permanent_generation = generation(0);
    const start = { visited_space: 0, work_to_do: 0, phase: 'mark' } as const;
    this.increments = rules.incremental ? { ...start, heap_size: 0, pending: 0 } : null;
  }
}

function emptyList<Node extends GCLinks<Node>>(head: Node): Node {
  head.gc_next = head;
  head.gc_prev = head;
  return head;
}
