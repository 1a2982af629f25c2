import type { CardMark } from '../viz/heapGraph.ts';
import { plural } from './words.ts';

/** How an object stands in the picture. */
export function cardState({ freed, view }: CardMark): 'ghost' | 'unreachable' | 'live' {
  if (freed !== null) return 'ghost';
  return view.unreachable ? 'unreachable' : 'live';
}

/** What an object is called where there is room for a few words only: `list #2`, `int 1000`. */
export function shortName({ title, value, ordinal }: CardMark): string {
  return value === '' ? `${title} #${ordinal}` : `${title} ${value}`;
}

/** References in words: `3 references`, `immortal`. */
export function countText({ view }: CardMark): string {
  return view.immortal ? 'immortal' : plural(view.refcount, 'reference');
}

/** What a card says, for those who hear it. */
export function cardName(card: CardMark): string {
  if (card.freed !== null) return `${shortName(card)}, freed by ${card.freed.by}`;
  const state = card.view.unreachable ? ', unreachable' : '';
  return `${shortName(card)}, ${countText(card)}${state}`;
}
