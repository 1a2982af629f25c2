/**
 * An arena: a run of pools taken from the system as a whole.
 *
 * `pool_address` is the first pool that was never carved; `freepools` is the stack of pools that
 * came back, linked through `nextpool`, -1 at its end. Arenas that have a free pool are on the list
 * `usable_arenas`, sorted by `nfreepools` ascending.
 *
 * @cpython Include/internal/pycore_obmalloc.h#arena_object
 */
export class ArenaObject {
  /** Index in `arenas`. */
  readonly index: number;
  /** First unit of the arena. */
  readonly address: number;
  /** Number of the next virgin pool. */
  pool_address: number;
  nfreepools: number;
  readonly ntotalpools: number;
  freepools = -1;
  nextarena: ArenaObject | null = null;
  prevarena: ArenaObject | null = null;

  constructor(index: number, address: number, firstPool: number, ntotalpools: number) {
    this.index = index;
    this.address = address;
    this.pool_address = firstPool;
    this.nfreepools = ntotalpools;
    this.ntotalpools = ntotalpools;
  }
}

/**
 * The arenas that have a free pool, fullest first, with a finger on the last arena of each number
 * of free pools so that an arena moves one place in constant time.
 *
 * @cpython Objects/obmalloc.c#nfp2lasta
 */
export class UsableArenas {
  head: ArenaObject | null = null;
  private readonly nfp2lasta: (ArenaObject | null)[];

  constructor(poolsPerArena: number) {
    this.nfp2lasta = new Array<ArenaObject | null>(poolsPerArena + 1).fill(null);
  }

  /** Puts a wholly free new arena on the empty list. */
  start(arena: ArenaObject): void {
    this.head = arena;
    this.nfp2lasta[arena.nfreepools] = arena;
  }

  /** The head arena is about to give a pool: its finger moves down one step. */
  takePool(arena: ArenaObject): void {
    if (this.nfp2lasta[arena.nfreepools] === arena) this.nfp2lasta[arena.nfreepools] = null;
    if (arena.nfreepools > 1) this.nfp2lasta[arena.nfreepools - 1] = arena;
    arena.nfreepools--;
    if (arena.nfreepools > 0) return;
    this.head = arena.nextarena;
    if (this.head !== null) this.head.prevarena = null;
    arena.nextarena = arena.prevarena = null;
  }

  /**
   * A pool of `arena` became free. Returns true when the arena is wholly free and is to be given
   * back: it is then off the list.
   *
   * @cpython Objects/obmalloc.c#insert_to_freepool
   */
  returnPool(arena: ArenaObject, keepsOneEmptyArena: boolean): boolean {
    const before = arena.nfreepools;
    const lastnf = this.nfp2lasta[before] ?? null;
    if (lastnf === arena) {
      const previous = arena.prevarena;
      this.nfp2lasta[before] =
        previous !== null && previous.nfreepools === before ? previous : null;
    }
    const nf = ++arena.nfreepools;
    if (nf === arena.ntotalpools && (!keepsOneEmptyArena || arena.nextarena !== null)) {
      this.unlink(arena, nf);
      return true;
    }
    if (nf === 1) {
      this.prepend(arena);
      return false;
    }
    if (this.nfp2lasta[nf] === null) this.nfp2lasta[nf] = arena;
    if (arena !== lastnf && lastnf !== null) this.moveAfter(arena, lastnf);
    return false;
  }

  private prepend(arena: ArenaObject): void {
    arena.nextarena = this.head;
    arena.prevarena = null;
    if (this.head !== null) this.head.prevarena = arena;
    this.head = arena;
    if (this.nfp2lasta[1] === null) this.nfp2lasta[1] = arena;
  }

  private unlink(arena: ArenaObject, nf: number): void {
    const { prevarena, nextarena } = arena;
    if (prevarena === null) this.head = nextarena;
    else prevarena.nextarena = nextarena;
    if (nextarena !== null) nextarena.prevarena = prevarena;
    arena.nextarena = arena.prevarena = null;
    if (this.nfp2lasta[nf] === arena) this.nfp2lasta[nf] = null;
  }

  private moveAfter(arena: ArenaObject, lastnf: ArenaObject): void {
    if (arena.prevarena !== null) arena.prevarena.nextarena = arena.nextarena;
    else this.head = arena.nextarena;
    if (arena.nextarena !== null) arena.nextarena.prevarena = arena.prevarena;
    arena.prevarena = lastnf;
    arena.nextarena = lastnf.nextarena;
    if (arena.nextarena !== null) arena.nextarena.prevarena = arena;
    lastnf.nextarena = arena;
  }
}
