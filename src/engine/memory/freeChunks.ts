/**
 * The free chunks of a heap: no two of them are neighbours. The smallest that fits is taken, of equal
 * ones the oldest; its rest stays free.
 */
export class FreeChunks {
  private readonly units = new Map<number, number>();
  private readonly startByEnd = new Map<number, number>();
  /** Addresses by size, in the order in which they became free, and the sizes in use, ascending. */
  private readonly bins = new Map<number, Set<number>>();
  private readonly sizes: number[] = [];

  /** Takes a chunk of at least `units` out, with the units that it has; null where none fits. */
  take(units: number): { address: number; units: number } | null {
    const size = this.sizes[this.indexOf(units)];
    if (size === undefined) return null;
    const [address] = this.bins.get(size)!;
    this.remove(address!, size);
    return { address: address!, units: size };
  }

  /** Takes the neighbours of a chunk out; the chunk with them, merged. */
  merge(address: number, units: number): { address: number; units: number } {
    const before = this.startByEnd.get(address);
    if (before !== undefined) {
      const size = this.units.get(before)!;
      this.remove(before, size);
      address = before;
      units += size;
    }
    const after = this.units.get(address + units);
    if (after !== undefined) {
      this.remove(address + units, after);
      units += after;
    }
    return { address, units };
  }

  add(address: number, units: number): void {
    this.units.set(address, units);
    this.startByEnd.set(address + units, address);
    const bin = this.bins.get(units);
    if (bin !== undefined) {
      bin.add(address);
      return;
    }
    this.bins.set(units, new Set([address]));
    this.sizes.splice(this.indexOf(units), 0, units);
  }

  private remove(address: number, units: number): void {
    this.units.delete(address);
    this.startByEnd.delete(address + units);
    const bin = this.bins.get(units)!;
    bin.delete(address);
    if (bin.size > 0) return;
    this.bins.delete(units);
    this.sizes.splice(this.indexOf(units), 1);
  }

  /** Index of the first size that is not below `units`. */
  private indexOf(units: number): number {
    let low = 0;
    let high = this.sizes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.sizes[middle]! < units) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
