import { useMemo, useState } from 'preact/hooks';
import { HeapGraph } from '../viz/heapGraph.ts';
import { Gauges } from './Gauges.tsx';
import { HeapGraphView } from './HeapGraphView.tsx';
import { HeapTable } from './HeapTable.tsx';
import { HoldersPanel } from './HoldersPanel.tsx';
import { Stepper } from './Stepper.tsx';
import type { ProgramState } from './state/programState.ts';

/** The views of a recording: stepper, gauges, the heap as a picture and in words. */
export function RecordingView({ state }: { readonly state: ProgramState }) {
  const [showAll, setShowAll] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const recording = state.recording.value;
  const graph = useMemo(
    () => new HeapGraph(state.steps, { showAll }),
    [recording, state.stepCount.value, showAll],
  );
  const index = Math.min(state.index.value, state.steps.length - 1);
  const picture = useMemo(() => graph.pictureAt(index), [graph, index]);
  const chosenCard = picture.cards.find(({ view }) => view.id === chosen);
  return (
    <div class="oro-recording">
      <Stepper state={state} />
      <Gauges
        gauges={picture.snapshot.gauges}
        start={state.steps[0]!.gauges}
        cards={picture.cards}
      />
      <HeapGraphView
        picture={picture}
        width={graph.layout.width}
        height={graph.layout.height}
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosenCard !== undefined && chosenCard.freed === null && (
        <HoldersPanel
          key={chosenCard.view.id}
          card={chosenCard}
          picture={picture}
          ordinals={graph.survey.ordinals}
          onChoose={setChosen}
        />
      )}
      <div class="oro-graph-foot">
        <label>
          <input
            type="checkbox"
            checked={showAll}
            onChange={(event) => setShowAll(event.currentTarget.checked)}
          />{' '}
          show all objects
        </label>
        {picture.omitted > 0 && (
          <p class="oro-aside">{picture.omitted} more objects found no room in the picture.</p>
        )}
        {picture.hiddenFrames > 0 && (
          <p class="oro-aside">{picture.hiddenFrames} frames in the middle are not drawn.</p>
        )}
      </div>
      <HeapTable picture={picture} onChoose={setChosen} />
    </div>
  );
}
