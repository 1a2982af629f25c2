import { codePieces } from './words.ts';

/** A message in which `code` stands in backticks. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>{codePieces(text).map((piece, i) => (i % 2 === 1 ? <code key={i}>{piece}</code> : piece))}</>
  );
}
