const MIN_SIZE = 16;
const HIGH = 0.5;
const LOW = 0.1;
const REHASH_FACTOR = 2 / (LOW + HIGH);

/**
 * Bytes of a hash table of C code, by the number of its entries: it doubles and shrinks as they come
 * and go.
 * @cpython Python/hashtable.c
 */
export class HashtableSize {
  private readonly struct: number;
  private readonly entry: number;
  private nentries = 0;
  private nbuckets = MIN_SIZE;

  constructor(struct: number, entry: number) {
    this.struct = struct;
    this.entry = entry;
  }

  /** @cpython Python/hashtable.c#_Py_hashtable_size */
  get size(): number {
    return this.struct + 8 * this.nbuckets + this.entry * this.nentries;
  }

  add(): void {
    this.nentries++;
    if (this.nentries / this.nbuckets > HIGH) this.rehash();
  }

  remove(): void {
    this.nentries--;
    if (this.nentries / this.nbuckets < LOW) this.rehash();
  }

  clear(): void {
    this.nentries = 0;
    this.rehash();
  }

  /** @cpython Python/hashtable.c#hashtable_rehash */
  private rehash(): void {
    const wanted = Math.trunc(this.nentries * REHASH_FACTOR);
    let nbuckets = MIN_SIZE;
    while (nbuckets < wanted) nbuckets *= 2;
    this.nbuckets = nbuckets;
  }
}
