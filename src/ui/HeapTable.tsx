import type { CardMark, Picture, RowMark } from '../viz/heapGraph.ts';
import { cardState, countText, shortName } from './cardWords.ts';

interface Props {
  readonly picture: Picture;
  readonly onChoose: (id: number) => void;
}

/** The picture in words: the same frames, objects and references, as lists. */
export function HeapTable({ picture, onChoose }: Props) {
  const names = new Map(picture.cards.map((card) => [card.view.id, shortName(card)]));
  return (
    <details class="oro-words">
      <summary>The same in words</summary>
      {picture.frames.map((frame) => (
        <div key={frame.id}>
          <p class="oro-label">frame {frame.name}</p>
          <ul>
            {frame.rows.map((row, i) => (
              <li key={i}>{rowText(row, names)}</li>
            ))}
          </ul>
        </div>
      ))}
      <p class="oro-label">objects</p>
      {picture.cards.length === 0 && <p>None of the program's own.</p>}
      <ul>
        {picture.cards.map((card) => (
          <li key={card.view.id}>
            <button
              type="button"
              disabled={card.freed !== null}
              onClick={() => onChoose(card.view.id)}
            >
              {shortName(card)}
            </button>{' '}
            {stateText(card)}
            {card.rows.length > 0 && `: ${card.rows.map((row) => rowText(row, names)).join('; ')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function stateText(card: CardMark): string {
  if (card.freed !== null) return `freed by ${card.freed.by}`;
  return cardState(card) === 'live' ? countText(card) : `${countText(card)}, unreachable`;
}

function rowText(row: RowMark, names: ReadonlyMap<number, string>): string {
  if (row.folded) return row.label;
  const value = row.target === null ? row.text : (names.get(row.target) ?? 'an object not drawn');
  return `${row.label} → ${value}`;
}
