import { BREAK_START } from './address.ts';
import { FreeChunks } from './freeChunks.ts';

/* Sizes in units of 16 bytes. */
const MIN_CHUNK = 2;
/** Chunks of up to 1040 bytes wait in a cache, so many of each size. */
const TCACHE_MAX = 65;
const TCACHE_COUNT = 7;
const KIB = 64;
const PAGE = 4 * KIB;
/** Requests from here on get mappings of their own, until a freed one shows that larger ones are used. */
const MMAP_THRESHOLD = 128 * KIB;
const MMAP_THRESHOLD_MAX = 32 * 1024 * KIB;
/** More than this at the top of the heap goes back to the system; this much is asked for beyond need. */
const TRIM_THRESHOLD = 128 * KIB;
const TOP_PAD = 128 * KIB;
/** Only freeing this much at once looks at the top. */
const CONSOLIDATION = 64 * KIB;

/** Where mapped memory comes from: returns the first unit of `units` fresh units. */
export type MapMemory = (units: number) => number;

/**
 * A model of glibc's `malloc`, for requests above pymalloc's limit: realistic in shape, not exact.
 * Chunks of 16-byte multiples with 8 bytes of overhead; a short last-in first-out cache per small size;
 * best fit among free chunks that are merged with their neighbours; a top chunk that grows with the
 * program break and shrinks when much of it is free; mappings of their own for large requests, with a
 * threshold that follows what is freed.
 */
export class RawMalloc {
  private readonly mapMemory: MapMemory;
  private readonly unmap: (address: number) => void;
  /** Units of each live chunk. */
  private readonly chunks = new Map<number, number>();
  private readonly tcache = new Map<number, number[]>();
  private readonly freeChunks = new FreeChunks();
  private top = BREAK_START;
  /** End of the heap, as the system sees it, and of what was ever written to since it grew. */
  private programBreak = BREAK_START;
  private touched = BREAK_START;
  private mmapThreshold = MMAP_THRESHOLD;
  private trimThreshold = TRIM_THRESHOLD;
  private mappedUnits = 0;
  /** Live blocks. */
  allocatedBlocks = 0;

  constructor(mapMemory: MapMemory, unmap: (address: number) => void) {
    this.mapMemory = mapMemory;
    this.unmap = unmap;
  }

  /** Bytes of memory that the heap and the mappings hold: pages once written stay until given back. */
  get residentBytes(): number {
    return (this.touched - BREAK_START + this.mappedUnits) * 16;
  }

  /** Units that the chunk at `address` occupies. */
  unitsAt(address: number): number {
    return this.chunks.get(address) ?? 0;
  }

  alloc(nbytes: number): number {
    const units = chunkUnits(nbytes);
    const address = units >= this.mmapThreshold ? this.allocMapped(units) : this.allocChunk(units);
    this.allocatedBlocks++;
    return address;
  }

  free(address: number): void {
    const units = this.chunks.get(address);
    if (units === undefined) return;
    this.allocatedBlocks--;
    this.chunks.delete(address);
    if (address < BREAK_START) {
      this.freeMapped(address, units);
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
    if (mapped ? pages(units) === current : units <= current) {
      if (!mapped && current - units >= MIN_CHUNK) {
        this.chunks.set(address, units);
        this.release(address + units, current - units);
      }
      return address;
    }
    if (!mapped && address + current === this.top && units < this.mmapThreshold) {
      this.growTop(address + units);
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
    this.mappedUnits += whole;
    return address;
  }

  /** Programs that free a large block tend to ask for it again: that is then taken from the heap. */
  private freeMapped(address: number, units: number): void {
    this.mappedUnits -= units;
    this.unmap(address);
    if (units <= this.mmapThreshold || units > MMAP_THRESHOLD_MAX) return;
    this.mmapThreshold = units;
    this.trimThreshold = 2 * units;
  }

  private allocChunk(units: number): number {
    const cached = units <= TCACHE_MAX ? this.tcache.get(units)?.pop() : undefined;
    const address = cached ?? this.bestFit(units) ?? this.extendTop(units);
    this.chunks.set(address, units);
    return address;
  }

  private bestFit(units: number): number | null {
    const found = this.freeChunks.take(units);
    if (found === null) return null;
    const rest = found.units - units;
    if (rest >= MIN_CHUNK) this.freeChunks.add(found.address + units, rest);
    return found.address;
  }

  private extendTop(units: number): number {
    const address = this.top;
    this.growTop(address + units);
    return address;
  }

  private growTop(end: number): void {
    this.top = end;
    if (end > this.programBreak) this.programBreak = pageEnd(end + TOP_PAD);
    if (end > this.touched) this.touched = pageEnd(end);
  }

  /** Gives a chunk back to the bins, merged with its free neighbours or with the top. */
  private release(address: number, units: number): void {
    const merged = this.freeChunks.merge(address, units);
    if (merged.address + merged.units !== this.top) {
      this.freeChunks.add(merged.address, merged.units);
      return;
    }
    this.top = merged.address;
    const spare = this.programBreak - this.top;
    if (merged.units >= CONSOLIDATION && spare > this.trimThreshold) this.trim();
  }

  private trim(): void {
    this.programBreak = pageEnd(this.top + TOP_PAD);
    this.touched = Math.min(this.touched, this.programBreak);
  }
}

function chunkUnits(nbytes: number): number {
  return Math.max(MIN_CHUNK, Math.ceil((nbytes + 8) / 16));
}

function pages(units: number): number {
  return pageEnd(units + 1);
}

function pageEnd(unit: number): number {
  return Math.ceil(unit / PAGE) * PAGE;
}
