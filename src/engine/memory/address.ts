/**
 * Addresses of the modelled 64-bit process.
 *
 * Inside the engine an address is a count of 16-byte units from the start of a space of our own, so
 * that it stays a small integer. The byte address, the one that `id()` shows, is made only when
 * somebody looks. Regions, as on Linux: memory mapped for arenas, memory mapped for very large
 * blocks, and the heap that the C library grows from the program break.
 *
 *     unit  0                2^29              2^30                              2^31
 *           | arenas          | large mappings  | static data, program break heap |
 *     byte  0x7f0000000000                      0x555555560000
 */
export type Address = number & { readonly [addressBrand]: true };
declare const addressBrand: unique symbol;

/** No memory: the address of an object without a block of its own, and the end of a chain. */
export const NULL = 0 as Address;

export const UNIT = 16;

/** First unit of static data: what the interpreter's own binary holds. */
export const STATIC_START = 2 ** 30;
/** First unit of the program break heap, after 16 MiB of static data. */
export const BREAK_START = STATIC_START + 2 ** 20;
/** First unit of the large mappings. */
export const MAP_START = 2 ** 29;
/** First unit of the arenas; unit 0 stays NULL. */
export const ARENA_START = 2 ** 16;

const MAP_BASE = 0x7f0000000000;
const BREAK_BASE = 0x555555560000;

/** The byte address that a program sees. */
export function toByteAddress(address: Address): number {
  return address < STATIC_START
    ? MAP_BASE + address * UNIT
    : BREAK_BASE + (address - STATIC_START) * UNIT;
}
