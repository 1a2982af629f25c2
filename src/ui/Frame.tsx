import { HEADER, PADDING } from '../viz/card.ts';
import type { FrameMark } from '../viz/heapGraph.ts';
import { Rows } from './Card.tsx';

/** A frame with its names. */
export function Frame({ frame }: { readonly frame: FrameMark }) {
  const { x, y, width, height, name, running, rows } = frame;
  return (
    <g
      class={`oro-frame ${running ? 'running' : ''}`}
      transform={`translate(${x} ${y})`}
      role="img"
      aria-label={`Frame ${name}: ${rows.map((row) => row.label).join(', ')}`}
    >
      <rect class="box" width={width} height={height} rx="3" />
      <text class="type" x={PADDING} y={17}>
        {name}
      </text>
      <path class="rule" d={`M0 ${HEADER} H${width}`} />
      <Rows rows={rows} width={width} />
    </g>
  );
}
