/** The words round a chart as they are set on a page. */
export { unbreakable as typeset } from '../text/unbreakable.ts';
