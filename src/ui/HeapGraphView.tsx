import { useId, useRef, useState } from 'preact/hooks';
import type { Picture } from '../viz/heapGraph.ts';
import { Card } from './Card.tsx';
import { Frame } from './Frame.tsx';

interface Props {
  readonly picture: Picture;
  /** Size of the whole recording's picture, so that nothing moves from step to step. */
  readonly width: number;
  readonly height: number;
  readonly chosen: number | null;
  readonly onChoose: (id: number | null) => void;
}

/** The heap as a picture. One card takes part in the tab order; arrow keys go to the others. */
export function HeapGraphView({ picture, width, height, chosen, onChoose }: Props) {
  const arrow = `arrow${useId().replaceAll(/\W/g, '-')}`;
  const svg = useRef<SVGSVGElement>(null);
  const [entry, setEntry] = useState<number | null>(null);
  const order = [...picture.cards].sort((a, b) => a.x - b.x || a.y - b.y);
  const tabStop = order.find(({ view }) => view.id === entry) ?? order[0];

  const focusOn = (id: number): void => {
    setEntry(id);
    svg.current?.querySelector<SVGRectElement>(`[data-object="${id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = order.findIndex(({ view }) => view.id === tabStop?.view.id);
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') onChoose(null);
    if (move === undefined || at < 0) return;
    event.preventDefault();
    const next = order[(at + move + order.length) % order.length];
    if (next !== undefined) focusOn(next.view.id);
  };

  return (
    <div class="oro-graph" role="region" aria-label="The heap, drawn" tabIndex={0}>
      <svg
        ref={svg}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Frames and objects. Arrow keys go from object to object, Enter tells who holds one."
        onKeyDown={onKeyDown}
      >
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0.5 L8 4 L0 7.5 z" class="oro-arrow" />
          </marker>
        </defs>
        {picture.frames.map((frame) => (
          <Frame key={frame.id} frame={frame} />
        ))}
        {picture.cards.map((card) => (
          <Card
            key={card.view.id}
            card={card}
            tabStop={card === tabStop}
            chosen={card.view.id === chosen}
            onChoose={() => {
              setEntry(card.view.id);
              onChoose(card.view.id);
            }}
          />
        ))}
        <g class="oro-edges" aria-hidden="true">
          {picture.edges.map((edge) => (
            <path
              key={edge.key}
              d={edge.path}
              marker-end={`url(#${arrow})`}
              class={
                (edge.unreachable ? 'unreachable' : '') +
                (chosen !== null && edge.target === chosen ? ' holds' : '')
              }
            />
          ))}
        </g>
      </svg>
    </div>
  );
}
