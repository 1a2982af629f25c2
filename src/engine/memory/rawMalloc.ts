import { BREAK_START } from './address.ts';

/** Sizes in units of 16 bytes. */
const MIN_CHUNK = 2;
const TCACHE_MAX = 65;
const TCACHE_COUNT = 7;
const MMAP_THRESHOLD = 8192;
const PAGE = 256;

/** Where mapped memory comes from: returns the first unit of `units` fresh units. */
export type MapMemory = (units: number) => number;

/**
 * A model of the C library's `malloc`, for requests above pymalloc's limit: realistic in shape, not
 * exact. Chunks of 16-byte multiples with 8 bytes of overhead; a short last-in first-out cache per
 * small size; best fit among coalesced free chunks; a top chunk that grows; and a mapping of its own
 * from 128 KiB up.
 */
export class RawMalloc {
  private readonly mapMemory: MapMemory;
  private readonly unmap: (address: number) => void;
  /** Units of each live chunk. */
  private readonly chunks = new Map<number, number>();
  private readonly tcache = new Map<number, number[]>();
  private readonly freeAt = new Map<number, number>();
  private readonly freeEndingAt = new Map<number, number>();
  private top = BREAK_START;
  /** Live blocks. */
  allocatedBlocks = 0;

  constructor(mapMemory: MapMemory, unmap: (address: number) => void) {
    this.mapMemory = mapMemory;
    this.unmap = unmap;
  }

  /** Units that the chunk at `address` occupies. */
  unitsAt(address: number): number {
    return this.chunks.get(address) ?? 0;
  }

  alloc(nbytes: number): number {
    const units = chunkUnits(nbytes);
    const address = units >= MMAP_THRESHOLD ? this.allocMapped(units) : this.allocChunk(units);
    this.allocatedBlocks++;
    return address;
  }

  free(address: number): void {
    const units = this.chunks.get(address);
    if (units === undefined) return;
    this.allocatedBlocks--;
    this.chunks.delete(address);
    if (address < BREAK_START) {
      this.unmap(address);
      return;
    }
    if (units <= TCACHE_MAX) {
      const cached = this.tcache.get(units) ?? [];
      if (cached.length < TCACHE_COUNT) {
        cached.push(address);
        this.tcache.set(units, cached);
        return;
      }
    }
    this.release(address, units);
  }

  /** Resizes in place where the chunk or what follows it has room, else moves. */
  realloc(address: number, nbytes: number): number {
    const units = chunkUnits(nbytes);
    const current = this.unitsAt(address);
    const mapped = address < BREAK_START;
    if (mapped ? units >= MMAP_THRESHOLD && pages(units) === current : units <= current) {
      if (!mapped && current - units >= MIN_CHUNK) {
        this.chunks.set(address, units);
        this.release(address + units, current - units);
      }
      return address;
    }
    if (!mapped && address + current === this.top && units < MMAP_THRESHOLD) {
      this.top = address + units;
      this.chunks.set(address, units);
      return address;
    }
    const moved = this.alloc(nbytes);
    this.free(address);
    return moved;
  }

  private allocMapped(units: number): number {
    const whole = pages(units);
    const address = this.mapMemory(whole) + 1;
    this.chunks.set(address, whole);
    return address;
  }

  private allocChunk(units: number): number {
    const cached = units <= TCACHE_MAX ? this.tcache.get(units)?.pop() : undefined;
    const address = cached ?? this.bestFit(units) ?? this.extendTop(units);
    this.chunks.set(address, units);
    return address;
  }

  private bestFit(units: number): number | null {
    let best = -1;
    let bestUnits = Infinity;
    for (const [address, size] of this.freeAt) {
      if (size >= units && size < bestUnits) {
        best = address;
        bestUnits = size;
        if (size === units) break;
      }
    }
    if (best < 0) return null;
    this.forget(best, bestUnits);
    if (bestUnits - units >= MIN_CHUNK) this.remember(best + units, bestUnits - units);
    return best;
  }

  private extendTop(units: number): number {
    const address = this.top;
    this.top += units;
    return address;
  }

  /** Gives a chunk back to the bins, merged with its free neighbours or with the top. */
  private release(address: number, units: number): void {
    const before = this.freeEndingAt.get(address);
    if (before !== undefined) {
      const size = this.freeAt.get(before) ?? 0;
      this.forget(before, size);
      address = before;
      units += size;
    }
    const after = this.freeAt.get(address + units);
    if (after !== undefined) {
      this.forget(address + units, after);
      units += after;
    }
    if (address + units === this.top) this.top = address;
    else this.remember(address, units);
  }

  private remember(address: number, units: number): void {
    this.freeAt.set(address, units);
    this.freeEndingAt.set(address + units, address);
  }

  private forget(address: number, units: number): void {
    this.freeAt.delete(address);
    this.freeEndingAt.delete(address + units);
  }
}

function chunkUnits(nbytes: number): number {
  return Math.max(MIN_CHUNK, Math.ceil((nbytes + 8) / 16));
}

function pages(units: number): number {
  return Math.ceil((units + 1) / PAGE) * PAGE;
}
