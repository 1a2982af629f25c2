import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { newBytes } from '../bytes/bytesObject.ts';
import { listAppend, newList, type PyList } from '../list/listObject.ts';
import { type PyUnicode, strValue } from '../str/strObject.ts';
import { flushText, type PyTextStream } from './textStreamObject.ts';

const CHUNK_SIZE = 8192;

/**
 * Writes text to the world outside. A file that is no terminal collects some kilobytes before it
 * writes them: until then it holds the strings, or their bytes.
 * @cpython Modules/_io/textio.c#_io_TextIOWrapper_write_impl
 */
export function writeText(rt: Runtime, file: PyTextStream, op: PyUnicode): void {
  const { body } = file;
  const text = strValue(op);
  if (body.stream === 'stdin') return;
  if (text !== '') rt.host.write(body.stream, text);
  const rules = rt.release.textio;
  const piece = encoded(rt, op);
  const count = piece.ob_type === rt.types.bytes ? bytesLength(piece) : op.body.length;
  const tooMuch =
    rules.flushesBefore === 'overflow'
      ? body.pending_bytes_count + count > CHUNK_SIZE
      : count >= CHUNK_SIZE;
  if (rules.flushesBefore !== 'never' && tooMuch) flushText(rt, file);
  addPending(rt, file, piece);
  body.pending_bytes_count += count;
  const full = rules.fillsChunk
    ? body.pending_bytes_count >= CHUNK_SIZE
    : body.pending_bytes_count > CHUNK_SIZE;
  if (full || (body.lineBuffering && /[\r\n]/.test(text))) flushText(rt, file);
}

const bytesLength = (op: PyObject): number => (op.body as { data: Uint8Array }).data.length;

/** ASCII text is kept as it is where the release does that; other text as its UTF-8. */
function encoded(rt: Runtime, op: PyUnicode): NewRef {
  const { ascii, length } = op.body;
  const exact = op.ob_type === rt.types.str;
  if (exact && ascii && length <= CHUNK_SIZE && rt.release.textio.keepsAscii) return incref(op);
  return newBytes(rt, new TextEncoder().encode(op.body.value));
}

/** Adds `stolenPiece` to what is pending. */
function addPending(rt: Runtime, { body }: PyTextStream, stolenPiece: NewRef): void {
  const { pending_bytes } = body;
  if (pending_bytes === null && rt.release.textio.keepsAscii) {
    body.pending_bytes = stolenPiece;
  } else if (pending_bytes?.ob_type === rt.types.list || pending_bytes === null) {
    const list = (pending_bytes ?? newList(rt, [])) as PyList;
    body.pending_bytes = list;
    listAppend(rt, list, stolenPiece);
    decref(rt, stolenPiece);
  } else {
    body.pending_bytes = newList(rt, [pending_bytes as NewRef, stolenPiece]);
  }
}
