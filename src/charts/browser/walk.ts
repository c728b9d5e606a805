import type { Target } from '../draw/plot.ts';
import { step } from '../step.ts';
import type { pointCard } from './card.ts';

/** What walking from point to point needs of a chart. */
export interface Walk {
  readonly targets: readonly Target[];
  /** The point that is looked at; -1 where there is none. */
  readonly active: number;
  /** The point at a place in the window; -1 where there is none. */
  targetAt(clientX: number, clientY: number): number;
  /** Looks at a point, or at none. Points that the keyboard reaches are spoken. */
  activate(index: number, isSpoken: boolean): void;
}

/** How long a card stays when the pointer leaves, so that it can be reached. */
const LINGER = 220;
/** How long the pointer is on another point before that one is looked at instead. */
const TURN = 90;

/** Lets pointer and keyboard walk a chart's points. A click keeps the card until Escape or a click elsewhere. */
export function walk(canvas: HTMLCanvasElement, card: ReturnType<typeof pointCard>, chart: Walk): void {
  let isPinned = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let turning: typeof leaving;
  /** The point whose card Escape took away: not looked at again before the pointer has left it. */
  let dismissed = -1;
  const close = (): void => {
    isPinned = false;
    clearTimeout(turning);
    chart.activate(-1, false);
  };
  const stay = (): void => clearTimeout(leaving);
  const leave = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!isPinned) close();
    }, LINGER);
  };

  canvas.addEventListener('pointermove', ({ clientX, clientY, pointerType }) => {
    if (isPinned || pointerType === 'touch') return;
    const index = chart.targetAt(clientX, clientY);
    canvas.style.cursor = index < 0 ? '' : 'pointer';
    if (index === dismissed && index >= 0) return;
    dismissed = -1;
    if (index < 0) leave();
    else {
      stay();
      // On its way to the card the pointer crosses other points: only where it stays for a moment is one looked at.
      clearTimeout(turning);
      if (chart.active < 0) chart.activate(index, false);
      else if (index !== chart.active) turning = setTimeout(() => chart.activate(index, false), TURN);
    }
  });
  canvas.addEventListener('pointerleave', leave);
  card.element.addEventListener('pointerenter', () => {
    stay();
    clearTimeout(turning);
  });
  card.element.addEventListener('pointerleave', leave);
  canvas.addEventListener('click', ({ clientX, clientY }) => {
    const index = chart.targetAt(clientX, clientY);
    if (index < 0) close();
    else {
      isPinned = true;
      clearTimeout(turning);
      chart.activate(index, true);
    }
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (isPinned && target instanceof Node && target !== canvas && !card.element.contains(target)) close();
  });

  canvas.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = step(event.key, chart.active, chart.targets.length);
    if (next !== undefined) {
      event.preventDefault();
      isPinned = true;
      chart.activate(next, true);
    } else if (event.key === 'Enter' && chart.active >= 0) {
      event.preventDefault();
      card.follow();
    }
  });
  // Wherever the focus is, since a pointer brings the card too (WCAG 2.2, 1.4.13).
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || chart.active < 0) return;
    dismissed = chart.active;
    if (card.element.contains(document.activeElement)) canvas.focus();
    close();
  });
  canvas.addEventListener('blur', ({ relatedTarget }) => {
    const isOnCard = relatedTarget instanceof Node && card.element.contains(relatedTarget);
    // A click on the card takes the focus away too; it must stay for the click to arrive.
    if (!isOnCard && !card.element.matches(':hover')) close();
  });
}
