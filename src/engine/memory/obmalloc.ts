import type { HeapEvents } from '../events.ts';
import type { PymallocRules } from '../version/release.ts';
import { type Address, ARENA_START, MAP_START } from './address.ts';
import { ArenaObject, UsableArenas } from './arena.ts';
import { grown, PoolTable } from './poolTable.ts';
import { RawMalloc } from './rawMalloc.ts';

/** The byte budget of a program is used up. */
export class ByteBudgetExceeded extends Error {
  override readonly name = 'ByteBudgetExceeded';
}

const NONE = -1;
/** A page of memory, in units. */
const PAGE_UNITS = 256;

/**
 * pymalloc: blocks of 32 size classes out of pools out of arenas, and the C library's allocator for
 * everything larger. Block for block in CPython's order.
 *
 * @cpython Objects/obmalloc.c
 */
export class Obmalloc {
  readonly rules: PymallocRules;
  readonly pools = new PoolTable();
  readonly arenas: (ArenaObject | null)[] = [];
  readonly usableArenas: UsableArenas;
  /** Front pool of each size class, -1 when no pool of the class has a free block. */
  readonly usedpools: Int32Array;
  readonly raw: RawMalloc;
  events: HeapEvents | null = null;
  /** Blocks that pymalloc has handed out. */
  smallBlocks = 0;
  /** Bytes in live blocks, size classes rounded up. */
  bytesInUse = 0;
  peakBytes = 0;
  byteLimit = Infinity;
  narenas_highwater = 0;
  /** Pools of live arenas that were ever carved: their pages are in memory. */
  private touchedPools = 0;
  /** The most memory that was resident at once. */
  peakResidentBytes = 0;
  ntimes_arena_allocated = 0;

  /** Next free block of each free block, by unit address. */
  private links = new Int32Array(0);
  private readonly unitsPerPool: number;
  private readonly poolShift: number;
  private readonly headerUnits: number;
  private readonly unitsPerArena: number;
  private readonly threshold: number;
  private arenaTop = ARENA_START;
  private mapTop = MAP_START;
  private readonly freeArenaSlots: number[] = [];
  private readonly freeArenaAddresses: number[] = [];
  private readonly unmapped = new Map<number, number[]>();
  private readonly mappings = new Map<number, number>();

  constructor(rules: PymallocRules) {
    this.rules = rules;
    this.unitsPerPool = rules.poolSize / 16;
    this.poolShift = Math.log2(this.unitsPerPool);
    this.headerUnits = rules.poolHeader / 16;
    this.unitsPerArena = rules.arenaSize / 16;
    this.threshold = rules.smallRequestThreshold;
    this.usableArenas = new UsableArenas(rules.arenaSize / rules.poolSize);
    this.usedpools = new Int32Array(this.threshold / 16).fill(NONE);
    this.raw = new RawMalloc(
      (units) => this.mapMemory(units),
      (address) => this.unmapMemory(address - 1),
    );
  }

  /** Bytes of memory that the program's blocks keep resident, free ones between them included. */
  get residentBytes(): number {
    return this.touchedPools * this.rules.poolSize + this.raw.residentBytes;
  }

  private noteResident(): void {
    this.peakResidentBytes = Math.max(this.peakResidentBytes, this.residentBytes);
  }

  /** Blocks in use, large ones included: `sys.getallocatedblocks()`. */
  get allocatedBlocks(): number {
    return this.smallBlocks + this.raw.allocatedBlocks;
  }

  /**
   * A block of at least `nbytes`.
   * @throws ByteBudgetExceeded when the program's byte budget is used up.
   * @cpython Objects/obmalloc.c#pymalloc_alloc
   */
  alloc(nbytes: number): Address {
    if (nbytes === 0 || nbytes > this.threshold) return this.allocRaw(nbytes);
    const szidx = (nbytes - 1) >>> 4;
    const pool = this.usedpools[szidx]!;
    const units = szidx + 1;
    if ((this.bytesInUse += units << 4) > this.peakBytes) this.notePeak();
    this.smallBlocks++;
    let block: number;
    if (pool === NONE) {
      block = this.allocateFromNewPool(szidx);
    } else {
      const pools = this.pools;
      pools.ref_count[pool]!++;
      block = pools.freeblock[pool]!;
      const next = this.links[block]!;
      pools.freeblock[pool] = next;
      if (next === 0) this.extendPool(pool, units);
    }
    if (this.events !== null) this.events.onAlloc?.(block, nbytes);
    return block as Address;
  }

  /** @cpython Objects/obmalloc.c#pymalloc_free */
  free(address: Address): void {
    if (this.events !== null) this.events.onFree?.(address);
    const pool = this.poolOf(address);
    if (pool === NONE) {
      this.bytesInUse -= this.raw.unitsAt(address) * 16;
      this.raw.free(address);
      return;
    }
    const pools = this.pools;
    const lastfree = pools.freeblock[pool]!;
    this.links[address] = lastfree;
    pools.freeblock[pool] = address;
    const left = --pools.ref_count[pool]!;
    this.smallBlocks--;
    this.bytesInUse -= (pools.szidx[pool]! + 1) << 4;
    if (lastfree === 0) this.insertToUsedpool(pool);
    else if (left === 0) this.insertToFreepool(pool);
  }

  /**
   * The block at `address` resized to `nbytes`: the same block while the request stays above three
   * quarters of it, else a new one.
   * @cpython Objects/obmalloc.c#pymalloc_realloc
   */
  realloc(address: Address, nbytes: number): Address {
    return this.events === null
      ? this.resize(address, nbytes)
      : this.announcedResize(address, nbytes, this.events);
  }

  /** A block that moves is neither freed nor allocated, for who listens. */
  private announcedResize(address: Address, nbytes: number, events: HeapEvents): Address {
    this.events = null;
    try {
      const moved = this.resize(address, nbytes);
      events.onRealloc?.(address, moved, nbytes);
      return moved;
    } finally {
      this.events = events;
    }
  }

  private resize(address: Address, nbytes: number): Address {
    const pool = this.poolOf(address);
    if (pool === NONE) return this.reallocRaw(address, nbytes);
    const size = (this.pools.szidx[pool]! + 1) << 4;
    if (nbytes <= size && 4 * nbytes > 3 * size) return address;
    const moved = this.alloc(nbytes);
    this.free(address);
    return moved;
  }

  /** Bytes that the block at `address` really takes. */
  blockSize(address: Address): number {
    const pool = this.poolOf(address);
    return pool === NONE ? this.raw.unitsAt(address) * 16 : (this.pools.szidx[pool]! + 1) << 4;
  }

  /** Number of the pool that holds `address`, -1 when pymalloc does not own it. */
  poolOf(address: Address): number {
    const pool = address >>> this.poolShift;
    return pool < this.pools.szidx.length && this.pools.szidx[pool]! >= 0 ? pool : NONE;
  }

  /** Unit addresses of the free blocks of `pool`, in the order in which they will be handed out. */
  freeBlocks(pool: number): number[] {
    const blocks: number[] = [];
    for (let b = this.pools.freeblock[pool]!; b !== 0; b = this.links[b]!) blocks.push(b);
    return blocks;
  }

  private notePeak(): void {
    this.peakBytes = this.bytesInUse;
    if (this.bytesInUse > this.byteLimit) throw new ByteBudgetExceeded();
  }

  private allocRaw(nbytes: number): Address {
    this.bytesInUse += Math.max(32, Math.ceil((nbytes + 8) / 16) * 16);
    if (this.bytesInUse > this.peakBytes) this.notePeak();
    this.bytesInUse -= Math.max(32, Math.ceil((nbytes + 8) / 16) * 16);
    const address = this.raw.alloc(nbytes);
    this.noteResident();
    this.bytesInUse += this.raw.unitsAt(address) * 16;
    if (this.events !== null) this.events.onAlloc?.(address, nbytes);
    return address as Address;
  }

  /** A block of the C library stays one, however small it gets. */
  private reallocRaw(address: Address, nbytes: number): Address {
    const before = this.raw.unitsAt(address) * 16;
    if (this.bytesInUse - before + nbytes > this.byteLimit) throw new ByteBudgetExceeded();
    const moved = this.raw.realloc(address, nbytes);
    this.noteResident();
    this.bytesInUse += this.raw.unitsAt(moved) * 16 - before;
    if (this.bytesInUse > this.peakBytes) this.notePeak();
    return moved as Address;
  }

  /** @cpython Objects/obmalloc.c#pymalloc_pool_extend */
  private extendPool(pool: number, units: number): void {
    const pools = this.pools;
    const offset = pools.nextoffset[pool]!;
    if (offset <= pools.maxnextoffset[pool]!) {
      const block = (pool << this.poolShift) + offset;
      pools.freeblock[pool] = block;
      pools.nextoffset[pool] = offset + units;
      this.links[block] = 0;
      return;
    }
    this.unlinkUsedpool(pool);
  }

  /** @cpython Objects/obmalloc.c#allocate_from_new_pool */
  private allocateFromNewPool(szidx: number): number {
    const arena = this.usableArenas.head ?? this.newArena();
    const pools = this.pools;
    let pool = arena.freepools;
    if (pool === NONE) {
      pool = arena.pool_address++;
      this.touchedPools++;
      this.noteResident();
    } else {
      arena.freepools = pools.nextpool[pool]!;
    }
    this.usableArenas.takePool(arena);
    pools.arenaindex[pool] = arena.index;
    this.usedpools[szidx] = pool;
    pools.nextpool[pool] = pools.prevpool[pool] = NONE;
    pools.ref_count[pool] = 1;
    if (pools.szidx[pool] === szidx) {
      const block = pools.freeblock[pool]!;
      pools.freeblock[pool] = this.links[block]!;
      return block;
    }
    const units = szidx + 1;
    pools.szidx[pool] = szidx;
    const block = (pool << this.poolShift) + this.headerUnits;
    pools.nextoffset[pool] = this.headerUnits + units * 2;
    pools.maxnextoffset[pool] = this.unitsPerPool - units;
    pools.freeblock[pool] = block + units;
    this.links[block + units] = 0;
    return block;
  }

  /** @cpython Objects/obmalloc.c#insert_to_usedpool */
  private insertToUsedpool(pool: number): void {
    const szidx = this.pools.szidx[pool]!;
    const front = this.usedpools[szidx]!;
    this.pools.nextpool[pool] = front;
    this.pools.prevpool[pool] = NONE;
    if (front !== NONE) this.pools.prevpool[front] = pool;
    this.usedpools[szidx] = pool;
  }

  private unlinkUsedpool(pool: number): void {
    const pools = this.pools;
    const next = pools.nextpool[pool]!;
    const prev = pools.prevpool[pool]!;
    if (prev === NONE) this.usedpools[pools.szidx[pool]!] = next;
    else pools.nextpool[prev] = next;
    if (next !== NONE) pools.prevpool[next] = prev;
  }

  /** @cpython Objects/obmalloc.c#insert_to_freepool */
  private insertToFreepool(pool: number): void {
    this.unlinkUsedpool(pool);
    const arena = this.arenas[this.pools.arenaindex[pool]!]!;
    this.pools.nextpool[pool] = arena.freepools;
    arena.freepools = pool;
    if (this.usableArenas.returnPool(arena, this.rules.keepsOneEmptyArena)) this.freeArena(arena);
  }

  /** @cpython Objects/obmalloc.c#new_arena */
  private newArena(): ArenaObject {
    const address = this.mapArena();
    const firstPool = this.firstPoolOf(address);
    const end = address + this.unitsPerArena;
    const npools = (end >>> this.poolShift) - firstPool;
    this.pools.reserve(firstPool + npools);
    if (end > this.links.length) {
      this.links = grown(this.links, Math.max(end, this.links.length * 2));
    }
    const index = this.freeArenaSlots.pop() ?? this.arenas.length;
    const arena = new ArenaObject(index, address, firstPool, npools);
    this.arenas[index] = arena;
    this.ntimes_arena_allocated++;
    const live = this.arenas.length - this.freeArenaSlots.length;
    this.narenas_highwater = Math.max(this.narenas_highwater, live);
    this.usableArenas.start(arena);
    return arena;
  }

  private freeArena(arena: ArenaObject): void {
    const firstPool = this.firstPoolOf(arena.address);
    this.pools.szidx.fill(-1, firstPool, firstPool + arena.ntotalpools);
    this.touchedPools -= arena.pool_address - firstPool;
    this.arenas[arena.index] = null;
    this.freeArenaSlots.push(arena.index);
    this.freeArenaAddresses.push(arena.address);
  }

  private firstPoolOf(address: number): number {
    return Math.ceil(address / this.unitsPerPool);
  }

  /** Fresh memory starts at a page, seldom at a pool: what stands before the first pool is lost. */
  private mapArena(): number {
    const reused = this.freeArenaAddresses.pop();
    if (reused !== undefined) return reused;
    const address = this.arenaTop + PAGE_UNITS;
    this.arenaTop += this.unitsPerArena;
    return address;
  }

  /** Maps fresh memory, reusing an address range of the same size where one was given back. */
  private mapMemory(units: number): number {
    const reused = this.unmapped.get(units)?.pop();
    const address = reused ?? this.mapTop;
    if (reused === undefined) this.mapTop += units;
    this.mappings.set(address, units);
    return address;
  }

  private unmapMemory(address: number): void {
    const units = this.mappings.get(address);
    if (units === undefined) return;
    this.mappings.delete(address);
    const ranges = this.unmapped.get(units);
    if (ranges === undefined) this.unmapped.set(units, [address]);
    else ranges.push(address);
  }
}
