import { gc, plain, type StructSizes } from './structSizes.ts';

/*
 * Sizes of the types that modules of the library implement in C, by release: each table states what
 * differs from the one that it takes over.
 */

/** Sizes of CPython 3.13. */
export const LIBRARY_SIZES_3_13: StructSizes = {
  'collections.deque': gc(216),
  '_collections._deque_iterator': gc(56),
  '_collections._deque_reverse_iterator': gc(56),
  'collections.defaultdict': gc(56),
  'collections.OrderedDict': gc(112),
  odict_iterator: gc(64),
  odict_keys: gc(24),
  odict_values: gc(24),
  odict_items: gc(24),
  'collections._tuplegetter': gc(32),
  'itertools.accumulate': gc(56),
  'itertools.batched': gc(40),
  'itertools.chain': gc(32),
  'itertools.combinations': gc(56),
  'itertools.combinations_with_replacement': gc(56),
  'itertools.compress': gc(32),
  'itertools.count': gc(40),
  'itertools.cycle': gc(48),
  'itertools.dropwhile': gc(40),
  'itertools.filterfalse': gc(32),
  'itertools.groupby': gc(72),
  'itertools.islice': gc(56),
  'itertools.pairwise': gc(40),
  'itertools.permutations': gc(64),
  'itertools.product': gc(48),
  'itertools.repeat': gc(32),
  'itertools.starmap': gc(32),
  'itertools.takewhile': gc(40),
  'itertools.zip_longest': gc(56),
  'itertools._tee': gc(48),
  'itertools._grouper': gc(32),
  'itertools._tee_dataobject': gc(496),
  'functools.partial': gc(64),
  'functools._lru_cache_wrapper': gc(152),
  'functools.KeyWrapper': gc(32),
  'functools.cmp_to_key': gc(32),
  'operator.itemgetter': gc(48),
  'operator.attrgetter': gc(40),
  'operator.methodcaller': gc(64),
  '_ctypes._CData': gc(96),
  'array.array': gc(64),
  'array.arrayiterator': gc(40),
  '_io.StringIO': gc(168),
  '_io.BytesIO': gc(64),
  '_struct.Struct': gc(56),
  unpack_iterator: gc(112),
  '_thread.lock': gc(40),
  '_thread.RLock': gc(48),
  '_thread._local': gc(56),
  '_abc._abc_data': gc(48),
  '_queue.SimpleQueue': gc(72),
  'functools._lru_list_elem': plain(56),
  'functools._PlaceholderType': gc(16),
};

export const LIBRARY_SIZES_3_12: StructSizes = {
  ...LIBRARY_SIZES_3_13,
  'itertools.batched': gc(32),
  'itertools.pairwise': gc(32),
  'operator.methodcaller': gc(40),
  '_thread._local': gc(64),
  '_queue.SimpleQueue': gc(56),
};

export const LIBRARY_SIZES_3_11: StructSizes = {
  ...LIBRARY_SIZES_3_12,
  'itertools.accumulate': gc(48),
  'itertools.groupby': gc(64),
  'itertools._tee': gc(40),
  '_io.StringIO': gc(120),
};

export const LIBRARY_SIZES_3_10: StructSizes = {
  ...LIBRARY_SIZES_3_11,
  'collections.deque': gc(80),
  'operator.itemgetter': gc(40),
  'operator.attrgetter': gc(32),
};

export const LIBRARY_SIZES_3_9: StructSizes = {
  ...LIBRARY_SIZES_3_10,
  'functools._lru_cache_wrapper': gc(136),
  'functools.KeyWrapper': plain(32),
  'functools.cmp_to_key': plain(32),
  'array.array': plain(64),
  '_struct.Struct': plain(56),
  '_thread.lock': plain(40),
  '_thread.RLock': plain(48),
};

export const LIBRARY_SIZES_3_8: StructSizes = {
  ...LIBRARY_SIZES_3_9,
  'functools._lru_cache_wrapper': gc(128),
  '_abc._abc_data': plain(48),
};

export const LIBRARY_SIZES_3_7: StructSizes = {
  ...LIBRARY_SIZES_3_8,
  'itertools.accumulate': gc(40),
  'operator.itemgetter': gc(32),
};

export const LIBRARY_SIZES_3_6: StructSizes = {
  ...LIBRARY_SIZES_3_7,
  'itertools.groupby': gc(56),
  'functools.partial': gc(56),
  'functools._lru_cache_wrapper': gc(144),
};

export const LIBRARY_SIZES_3_14: StructSizes = {
  ...LIBRARY_SIZES_3_13,
  'itertools.cycle': gc(40),
  'functools.partial': gc(80),
  '_io.StringIO': gc(120),
  '_thread.lock': gc(40),
  '_thread.RLock': gc(56),
};

export const LIBRARY_SIZES_3_15: StructSizes = {
  ...LIBRARY_SIZES_3_14,
  '_struct.Struct': gc(64),
};
