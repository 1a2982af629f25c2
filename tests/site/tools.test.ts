import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/tools/serve.mjs';
import { slugOf, withoutOrder } from '../../src/tools/sidebar.mjs';

describe('addresses of pages', () => {
  test.each([
    ['index.mdx', 'index'],
    ['map.mdx', 'map'],
    ['lessons/01-objects/02-reference-counts/index.mdx', 'lessons/objects/reference-counts'],
    ['lessons/01-objects/02-reference-counts/more.md', 'lessons/objects/reference-counts/more'],
  ])('%s is at %s', (file, slug) => {
    expect(slugOf(file)).toBe(slug);
  });

  test('only a leading number followed by a dash is an order', () => {
    expect(withoutOrder('10-free-lists')).toBe('free-lists');
    expect(withoutOrder('64-bit')).toBe('bit');
    expect(withoutOrder('pep442')).toBe('pep442');
  });
});

describe('the static server, below a path', () => {
  let served: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const parent = mkdtempSync(join(tmpdir(), 'serve-'));
    const folder = mkdtempSync(join(parent, 'site-'));
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), '<p>home</p>');
    served = await serve(folder, { port: 46100, base: '/course/' });
  });

  afterAll(() => {
    served.server.close();
  });

  /** Sends the path as it is written: `fetch` would tidy it first. */
  function statusOf(path: string): Promise<number | undefined> {
    const { hostname, port } = new URL(served.address);
    return new Promise((done, fail) => {
      request({ hostname, port, path }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on('error', fail)
        .end();
    });
  }

  test.each([
    ['/course/', 200],
    ['/course/index.html', 200],
    ['/', 404],
    ['/course/nothing/', 404],
    ['/course/../secret.txt', 404],
    ['/course/%2e%2e/secret.txt', 404],
    ['/course/..%2fsecret.txt', 404],
    ['/course/%', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect(await statusOf(path)).toBe(status);
  });
});
