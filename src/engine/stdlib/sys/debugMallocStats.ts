import type { ArenaObject } from '../../memory/arena.ts';
import type { Runtime } from '../../object/pyObject.ts';
import type { DebugMallocStatsRules } from '../../version/moduleRules.ts';

/** `value` with commas, right behind what `msg` says. @cpython Objects/obmalloc.c#printone */
function printone(msg: string, value: number): string {
  const digits = String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${msg.padEnd(35)}=${digits.padStart(21)}\n`;
}

/** What the pools of one size class hold. */
interface ClassCounts {
  pools: number;
  blocks: number;
  freeblocks: number;
}

/** @cpython Objects/obmalloc.c#pymalloc_print_stats */
function poolStats(rt: Runtime): string {
  const { mem } = rt;
  const { rules } = mem;
  const arenas = mem.arenas.filter((arena) => arena !== null);
  const nclasses = rules.smallRequestThreshold / rules.alignment;
  const counts = classCounts(rt, arenas, nclasses);
  const total = mem.ntimes_arena_allocated;
  const lines = [
    `Small block threshold = ${rules.smallRequestThreshold}, in ${nclasses} size classes.\n`,
    '\nclass   size   num pools   blocks in use  avail blocks\n',
    '-----   ----   ---------   -------------  ------------\n',
    ...counts.map(classLine),
    '\n',
    printone('# arenas allocated total', total),
    printone('# arenas reclaimed', total - arenas.length),
    printone('# arenas highwater mark', mem.narenas_highwater),
    printone('# arenas allocated current', arenas.length),
    printone(
      `${arenas.length} arenas * ${rules.arenaSize} bytes/arena`,
      arenas.length * rules.arenaSize,
    ),
    '\n',
    ...byteLines(rt, arenas, counts),
  ];
  return lines.join('');
}

function classCounts(
  rt: Runtime,
  arenas: readonly ArenaObject[],
  nclasses: number,
): readonly ClassCounts[] {
  const { pools, rules } = rt.mem;
  const counts = Array.from({ length: nclasses }, () => ({ pools: 0, blocks: 0, freeblocks: 0 }));
  for (const arena of arenas) {
    const first = Math.ceil((arena.address * 16) / rules.poolSize);
    for (let pool = first; pool < arena.pool_address; pool++) {
      const used = pools.ref_count[pool]!;
      if (used === 0) continue;
      const szidx = pools.szidx[pool]!;
      const size = (szidx + 1) * rules.alignment;
      const count = counts[szidx]!;
      count.pools++;
      count.blocks += used;
      count.freeblocks += Math.floor((rules.poolSize - rules.poolHeader) / size) - used;
    }
  }
  return counts;
}

function classLine({ pools, blocks, freeblocks }: ClassCounts, i: number): string {
  if (pools === 0) return '';
  const size = (i + 1) * 16;
  const head = `${String(i).padStart(5)} ${String(size).padStart(6)}`;
  const columns = ([11, 15, 13] as const).map((width, k) =>
    String([pools, blocks, freeblocks][k]).padStart(width),
  );
  return `${head} ${columns.join(' ')}\n`;
}

/** Where all the bytes of the arenas went. */
function byteLines(
  rt: Runtime,
  arenas: readonly ArenaObject[],
  counts: readonly ClassCounts[],
): string[] {
  const { rules } = rt.mem;
  const unused = arenas.reduce((sum, arena) => sum + arena.nfreepools, 0);
  const unaligned = arenas.filter((arena) => (arena.address * 16) % rules.poolSize !== 0).length;
  const sum = (of: (count: ClassCounts, size: number) => number): number =>
    counts.reduce((bytes, count, i) => bytes + of(count, (i + 1) * rules.alignment), 0);
  const room = rules.poolSize - rules.poolHeader;
  const parts: readonly [string, number][] = [
    ['# bytes in allocated blocks', sum((count, size) => count.blocks * size)],
    ['# bytes in available blocks', sum((count, size) => count.freeblocks * size)],
    [`${unused} unused pools * ${rules.poolSize} bytes`, unused * rules.poolSize],
    ['# bytes lost to pool headers', sum((count) => count.pools * rules.poolHeader)],
    ['# bytes lost to quantization', sum((count, size) => count.pools * (room % size))],
    ['# bytes lost to arena alignment', unaligned * rules.poolSize],
  ];
  const total = parts.reduce((bytes, [, value]) => bytes + value, 0);
  return [...parts, ['Total', total] as const].map(([msg, value]) => printone(msg, value));
}

/** The tree that tells which addresses belong to arenas (3.10+). */
function arenaMapStats({ arenaMap }: DebugMallocStatsRules): string {
  if (arenaMap === null) return '';
  const nodes = ['root', 'mid', 'bot'] as const;
  const lines = [
    '\narena map counts\n',
    printone('# arena map mid nodes', 1),
    printone('# arena map bot nodes', 1),
    '\n',
    ...nodes.map((node, i) => printone(`# bytes lost to arena map ${node}`, arenaMap[i]!)),
    printone(
      'Total',
      arenaMap.reduce((sum, bytes) => sum + bytes, 0),
    ),
  ];
  return lines.join('');
}

/** @cpython Objects/obmalloc.c#_PyDebugAllocatorStats */
function freeLine(count: number, name: string, size: number): string {
  return printone(`${`${count} ${name}s * ${size} bytes each`.padStart(48)} `, count * size);
}

const NAMES = {
  builtinFunction: ['PyCFunctionObject', 'builtin_function_or_method'],
  dict: ['PyDictObject', 'dict'],
  float: ['PyFloatObject', 'float'],
  frame: ['PyFrameObject', 'frame'],
  list: ['PyListObject', 'list'],
  method: ['PyMethodObject', 'method'],
} as const;

/** Bytes of `PyDictKeysObject` without its tables. */
const DICT_KEYS = 32;

/** @cpython Objects/object.c#_PyObject_DebugTypeStats */
function freeListStats(rt: Runtime, rules: DebugMallocStatsRules): string {
  const { freelists, release } = rt;
  const header = rules.countsHeader ? release.gcHeader : 0;
  const lines = rules.freeLists.map((key) => {
    if (key === 'dictKeys') {
      return freeLine(freelists.dictKeys.items.length, 'free PyDictKeysObject', DICT_KEYS);
    }
    const [name, type] = NAMES[key];
    const size = rt.types[type].tp_basicsize + (key === 'float' ? 0 : header);
    return freeLine(freelists[key].items.length, `free ${name}`, size);
  });
  const { tp_basicsize, tp_itemsize } = rt.types.tuple;
  for (const [n, list] of freelists.tuples.entries()) {
    if (n === 0) continue;
    const size = tp_basicsize + n * tp_itemsize + header;
    lines.push(freeLine(list.items.length, `free ${n}-sized PyTupleObject`, size));
  }
  return `\n${lines.join('')}`;
}

/** What `sys._debugmallocstats()` writes. @cpython Python/sysmodule.c#sys__debugmallocstats_impl */
export function debugMallocStats(rt: Runtime): string {
  const rules = rt.release.debugMallocStats;
  return poolStats(rt) + arenaMapStats(rules) + freeListStats(rt, rules);
}
