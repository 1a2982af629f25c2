const MAX_CANDIDATE_ITEMS = 750;
const MAX_STRING_SIZE = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}

/**
 * Cost of turning `a` into `b`, or more than `maxCost` where it exceeds that.
 * @cpython Python/suggestions.c#levenshtein_distance
 */
export function levenshteinDistance(a: string, b: string, maxCost: number): number {
  if (a === b) return 0;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  let [short, long] = [a.slice(start, endA), b.slice(start, endB)];
  if (short === '' || long === '') return MOVE_COST * (short.length + long.length);
  if (short.length > MAX_STRING_SIZE || long.length > MAX_STRING_SIZE) return maxCost + 1;
  if (long.length < short.length) [short, long] = [long, short];
  if ((long.length - short.length) * MOVE_COST > maxCost) return maxCost + 1;
  return distanceByRows(short, long, maxCost);
}

function distanceByRows(short: string, long: string, maxCost: number): number {
  const row = Array.from(short, (_, i) => (i + 1) * MOVE_COST);
  let result = 0;
  for (let j = 0; j < long.length; j++) {
    let distance = j * MOVE_COST;
    result = distance;
    let minimum = Number.POSITIVE_INFINITY;
    for (let i = 0; i < short.length; i++) {
      const substitute = distance + substitutionCost(long[j]!, short[i]!);
      distance = row[i]!;
      result = Math.min(Math.min(result, distance) + MOVE_COST, substitute);
      row[i] = result;
      minimum = Math.min(minimum, result);
    }
    if (minimum > maxCost) return maxCost + 1;
  }
  return result;
}

/**
 * The name nearest to `wrong`, the first of equals; null where none is near enough.
 * @cpython Python/suggestions.c#_Py_CalculateSuggestions
 */
export function nearestName(names: readonly string[], wrong: string): string | null {
  if (names.length >= MAX_CANDIDATE_ITEMS || wrong.length > MAX_STRING_SIZE) return null;
  let best: string | null = null;
  let bestDistance = Number.MAX_SAFE_INTEGER;
  for (const name of names) {
    if (name === wrong) continue;
    const third = Math.floor(((wrong.length + name.length + 3) * MOVE_COST) / 6);
    const max = Math.min(third, bestDistance - 1);
    const distance = levenshteinDistance(wrong, name, max);
    if (distance > max) continue;
    best = name;
    bestDistance = distance;
  }
  return best;
}
