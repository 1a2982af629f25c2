import { CHAR, HEADER, PADDING } from '../viz/card.ts';
import type { CardMark, RowMark } from '../viz/heapGraph.ts';
import { cardName, cardState } from './cardWords.ts';

interface Props {
  readonly card: CardMark;
  readonly tabStop: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One object: its type and value, its slots, and its count. */
export function Card({ card, tabStop, chosen, onChoose }: Props) {
  const { view, x, y, width, height, title, value, freed } = card;
  const state = cardState(card);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose();
  };
  const shown = freed === null;
  return (
    <g
      class={`oro-card ${state} ${chosen ? 'chosen' : ''}`}
      transform={`translate(${x} ${y})`}
      onClick={shown ? onChoose : undefined}
    >
      <g aria-hidden="true">
        <rect class="box" width={width} height={height} rx="6" />
        <text x={PADDING} y={17}>
          <tspan class="type">{title}</tspan>
          <tspan class={value === '' ? 'ordinal' : 'value'} x={PADDING + (title.length + 1) * CHAR}>
            {value === '' ? `#${card.ordinal}` : value}
          </tspan>
        </text>
        {shown && <Count card={card} />}
        {card.rows.length > 0 && <path class="rule" d={`M0 ${HEADER} H${width}`} />}
        <Rows rows={card.rows} width={width} />
        {state !== 'live' && (
          <text class="state" x={PADDING} y={height + 12}>
            {freed === null ? 'unreachable' : `freed by ${freed.by}`}
          </text>
        )}
      </g>
      <rect
        class="hit"
        width={width}
        height={height}
        rx="6"
        data-object={view.id}
        role={shown ? 'button' : 'img'}
        tabindex={tabStop ? 0 : -1}
        aria-label={cardName(card)}
        aria-pressed={shown ? chosen : undefined}
        onKeyDown={shown ? onKeyDown : undefined}
      />
    </g>
  );
}

/** `ob_refcnt` in a badge, marked when it is not what it was a step ago. */
function Count({ card: { view, width, change } }: { readonly card: CardMark }) {
  const text = view.immortal ? '∞' : String(view.refcount);
  const w = Math.max(20, text.length * CHAR + 10);
  const changed = change !== 0;
  return (
    <g class={`count ${changed ? 'changed' : ''}`} transform={`translate(${width - w - 5} 4)`}>
      <rect width={w} height={18} rx="9" />
      <text x={w / 2} y={13} text-anchor="middle">
        {text}
      </text>
      {changed && (
        <text class="change" x={w + 8} y={4}>
          {change === null ? 'new' : change > 0 ? `+${change}` : `−${-change}`}
        </text>
      )}
    </g>
  );
}

interface RowsProps {
  readonly rows: readonly RowMark[];
  readonly width: number;
}

/** Slots: label on the left, value or the start of an arrow on the right. */
export function Rows({ rows, width }: RowsProps) {
  return (
    <>
      {rows.map((row, i) => (
        <g key={i} class={row.folded ? 'row folded' : 'row'}>
          <text x={PADDING} y={row.y + 4}>
            {row.label}
          </text>
          {row.target === null ? (
            <text class="value" x={width - PADDING} y={row.y + 4} text-anchor="end">
              {row.text}
            </text>
          ) : (
            <circle cx={width - 13} cy={row.y} r="3.5" />
          )}
        </g>
      ))}
    </>
  );
}
