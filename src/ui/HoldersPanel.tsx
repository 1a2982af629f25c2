import { useEffect, useId, useRef } from 'preact/hooks';
import type { CardMark, Picture } from '../viz/heapGraph.ts';
import { holdersOf, type Holder } from '../viz/holders.ts';
import type { Ordinals } from '../viz/naming.ts';
import { countText, shortName } from './cardWords.ts';
import { figure, plural } from './words.ts';
import { Prose } from './Prose.tsx';

interface Props {
  readonly card: CardMark;
  readonly picture: Picture;
  readonly ordinals: Ordinals;
  readonly onChoose: (id: number | null) => void;
}

/** Who holds an object: every reference that makes up its count. Escape or Close goes back. */
export function HoldersPanel({ card, picture, ordinals, onChoose }: Props) {
  const heading = useId();
  const panel = useRef<HTMLDivElement>(null);
  const { view } = card;
  const { holders, immortal } = holdersOf(view.id, picture.snapshot, ordinals);
  useEffect(() => panel.current?.focus(), []);
  const close = (): void => {
    const graph = panel.current?.closest('.oro-recording');
    graph?.querySelector<SVGRectElement>(`[data-object="${view.id}"]`)?.focus();
    onChoose(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  const isDrawn = (id: number): boolean => picture.cards.some((each) => each.view.id === id);
  return (
    <div
      ref={panel}
      class="oro-holders"
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div class="head">
        <p id={heading} class="title">
          Who holds {shortName(card)}? <span class="sum">{countText(card)}</span>
        </p>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      {immortal && <p>It is immortal: its count never changes, and nothing ever frees it.</p>}
      <ol>
        {holders.map((holder, i) => (
          <HolderLine key={i} holder={holder} isDrawn={isDrawn} onChoose={onChoose} />
        ))}
      </ol>
      {holders.length === 0 && <p>Nothing in the program.</p>}
      <dl>
        <div>
          <dt>id</dt>
          <dd>0x{view.address.toString(16)}</dd>
        </div>
        <div>
          <dt>size</dt>
          <dd>{plural(view.size, 'byte')}</dd>
        </div>
        <div>
          <dt>generation</dt>
          <dd>{view.generation === null ? 'not tracked' : figure(view.generation)}</dd>
        </div>
      </dl>
    </div>
  );
}

interface LineProps {
  readonly holder: Holder;
  readonly isDrawn: (id: number) => boolean;
  readonly onChoose: (id: number) => void;
}

function HolderLine({ holder: { text, count, holder }, isDrawn, onChoose }: LineProps) {
  return (
    <li>
      <span class="n">{figure(count)} ×</span>{' '}
      <span>
        <Prose text={text} />
      </span>{' '}
      {holder !== null && isDrawn(holder) && (
        <button type="button" onClick={() => onChoose(holder)}>
          Who holds that?
        </button>
      )}
    </li>
  );
}
