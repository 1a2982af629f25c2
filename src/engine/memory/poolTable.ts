/**
 * The headers of all pools, a column a field; a pool is named by its number, counted over all
 * arenas. A pool is *used* (some blocks taken, some free: it is on its class's list in `usedpools`),
 * *full* (on no list) or *empty* (on its arena's `freepools`).
 *
 *     pool:  | header 48 bytes | block | block | ... | never handed out ... | waste |
 *                                ^ freeblock: head of the free blocks, each holding the next
 *                                                      ^ nextoffset: first virgin block
 *
 * @cpython Include/internal/pycore_obmalloc.h#pool_header
 */
export class PoolTable {
  /** Blocks in use. */
  ref_count = new Int32Array(0);
  /** Unit address of the first free block, 0 for none. */
  freeblock = new Int32Array(0);
  nextpool = new Int32Array(0);
  prevpool = new Int32Array(0);
  arenaindex = new Int32Array(0);
  /** Size class, -1 before first use. */
  szidx = new Int8Array(0);
  /** Offset of the first virgin block, in units; its largest usable value is `maxnextoffset`. */
  nextoffset = new Int32Array(0);
  maxnextoffset = new Int32Array(0);

  /** Makes room for `count` pools. */
  reserve(count: number): void {
    if (count <= this.ref_count.length) return;
    const size = Math.max(count, this.ref_count.length * 2, 256);
    this.ref_count = grown(this.ref_count, size);
    this.freeblock = grown(this.freeblock, size);
    this.nextpool = grown(this.nextpool, size);
    this.prevpool = grown(this.prevpool, size);
    this.arenaindex = grown(this.arenaindex, size);
    this.nextoffset = grown(this.nextoffset, size);
    this.maxnextoffset = grown(this.maxnextoffset, size);
    const szidx = new Int8Array(size).fill(-1);
    szidx.set(this.szidx);
    this.szidx = szidx;
  }
}

/** A copy of `array` with room for `length` elements. */
export function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(array);
  return copy;
}
