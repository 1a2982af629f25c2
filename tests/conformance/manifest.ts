/** Reading the list of known failures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** `release/area/name` → reason. Throws when the file holds anything but such pairs. */
export function readManifest(folder: string): Map<string, string> {
  const data: unknown = parse(readFileSync(join(folder, 'manifest.yaml'), 'utf8')) ?? {};
  if (typeof data !== 'object' || data === null) throw new Error('manifest.yaml: pairs expected');
  return new Map(
    Object.entries(data).map(([key, reason]: [string, unknown]) => {
      if (!/^3\.\d+\/.+\/.+/.test(key) || typeof reason !== 'string') {
        throw new Error(`manifest.yaml: ${key}: expected release/area/name: reason`);
      }
      return [key, reason];
    }),
  );
}
