/** Reading the lists of known failures, one file a release. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CONFORMANCE_ROOT } from './program.ts';

export function manifestPath(release: string): string {
  return join(CONFORMANCE_ROOT, 'manifest', `${release}.yaml`);
}

/** `area/name` → reason; empty without a file. Throws when the file holds anything but such pairs. */
export function readManifest(release: string): Map<string, string> {
  const path = manifestPath(release);
  if (!existsSync(path)) return new Map();
  const data: unknown = parse(readFileSync(path, 'utf8')) ?? {};
  if (typeof data !== 'object' || data === null) throw new Error(`${path}: pairs expected`);
  return new Map(
    Object.entries(data).map(([key, reason]: [string, unknown]) => {
      if (!/^.+\/.+/.test(key) || typeof reason !== 'string') {
        throw new Error(`${path}: ${key}: expected area/name: reason`);
      }
      return [key, reason];
    }),
  );
}
