import type { GaugesView } from '../engine/index.ts';
import type { CardMark } from '../viz/heapGraph.ts';
import { figure } from './words.ts';

interface Props {
  readonly gauges: GaugesView;
  /** The gauges when the program began: what was collected before is not its doing. */
  readonly start: GaugesView;
  readonly cards: readonly CardMark[];
}

const GENERATIONS = [0, 1, 2] as const;

/** Bytes, objects, and the collector's counters with their thresholds, in one line. */
export function Gauges({ gauges, start, cards }: Props) {
  const live = cards.filter(({ freed }) => freed === null).length;
  return (
    <dl class="oro-gauges">
      <div>
        <dt>bytes in use</dt>
        <dd>{figure(gauges.bytes)}</dd>
      </div>
      <div>
        <dt>objects shown</dt>
        <dd>{figure(live)}</dd>
      </div>
      <div>
        <dt>blocks</dt>
        <dd>{figure(gauges.blocks)}</dd>
      </div>
      {GENERATIONS.map((n) => (
        <div key={n} class={`gen${n}`}>
          <dt>generation {n}</dt>
          <dd title={`${figure(gauges.tracked[n])} tracked objects of the program`}>
            {figure(gauges.counts[n])}
            <span class="of"> of {figure(gauges.thresholds[n])}</span>
            {gauges.collections[n] > start.collections[n] && (
              <span class="of">
                {' '}
                · collected {figure(gauges.collections[n] - start.collections[n])}×
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
