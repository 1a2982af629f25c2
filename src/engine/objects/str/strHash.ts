import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { sipHash, sipHashLatin1 } from './sipHash.ts';
import type { StrBody } from './strObject.ts';

/** The characters of two or four bytes each, as CPython stores them. */
function storedBytes(body: StrBody): Uint8Array {
  const { value, kind } = body;
  const data = new Uint8Array(body.length * kind);
  if (kind === 2) {
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      data[2 * i] = code & 0xff;
      data[2 * i + 1] = code >> 8;
    }
  } else {
    let at = 0;
    for (const char of value) {
      const code = char.codePointAt(0)!;
      data[at] = code & 0xff;
      data[at + 1] = (code >> 8) & 0xff;
      data[at + 2] = code >> 16;
      at += 4;
    }
  }
  return data;
}

/**
 * Hash of a string, computed once.
 * @cpython Objects/unicodeobject.c#unicode_hash
 */
export function strHash(rt: Runtime, op: PyObject): number {
  const body = op.body as StrBody;
  if (!body.hashed) {
    body.hashLo =
      body.kind === 1 ? sipHashLatin1(rt, body.value) : sipHash(rt, storedBytes(body));
    body.hashHi = rt.hashHi;
    body.hashed = true;
  }
  rt.hashHi = body.hashHi;
  return body.hashLo;
}
