import { type Kind, kinds } from '../index/kinds.ts';
import type { Hit } from '../query/answer.ts';
import type { Found } from './engine.ts';

/** An address of the search page. */
export interface Place {
  readonly query: string;
  readonly kind: Kind | undefined;
  /** Taken as it was typed: no other layout, no slips. */
  readonly literal: boolean;
}

/** What an address asks for; what it knows nothing of is left out. */
export function placeOf(search: string): Place {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('q') ?? '',
    kind: kinds.find((kind) => kind === parameters.get('kind')),
    literal: parameters.get('as') === 'typed',
  };
}

/** The address of a place, as the search page links to it. */
export function addressOf({ query, kind, literal }: Place): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (kind) parameters.set('kind', kind);
  if (literal) parameters.set('as', 'typed');
  return parameters.size > 0 ? `?${parameters}` : './';
}

/** What was found for a place, with the hits that are shown of it. */
export interface Shown extends Found {
  readonly place: Place;
  readonly hits: readonly Hit[];
}

export interface State {
  /** What is asked for. */
  readonly place: Place;
  /** Whether its address was meant to be kept: the next edit then makes a new entry in the history. */
  readonly kept: boolean;
  readonly phase: 'idle' | 'loading' | 'done' | 'error';
  /** What is in view. */
  readonly shown?: Shown | undefined;
}

export type Event =
  | { readonly type: 'asked'; readonly place: Place; readonly kept: boolean }
  /** Something was found: all there is, or names, while the text of the pages is still on its way. */
  | { readonly type: 'found'; readonly shown: Shown; readonly isAll: boolean }
  | { readonly type: 'failed'; readonly place: Place }
  | { readonly type: 'kept' };

/** What the page shows after an event. What is found for another place than the one that is asked for comes too late. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'asked': {
      const isEmpty = event.place.query.trim() === '';
      const { place, kept } = event;
      return { place, kept, phase: isEmpty ? 'idle' : 'loading', shown: isEmpty ? undefined : state.shown };
    }
    case 'found': {
      if (event.shown.place !== state.place || (state.phase === 'done' && !event.isAll)) return state;
      // Where names find nothing the text still may: what stood there before answers another query, and goes.
      const tells = event.isAll || event.shown.hits.length > 0 || event.shown.answer.direct.facts.length > 0;
      return { ...state, phase: event.isAll ? 'done' : 'loading', shown: tells ? event.shown : undefined };
    }
    case 'failed':
      return event.place === state.place ? { ...state, phase: 'error', shown: undefined } : state;
    case 'kept':
      return { ...state, kept: true };
  }
}
