/**
 * Resolves once the page has been painted again, so that a letter is seen before work on it begins. In a tab that is not in
 * sight, where nothing is painted, after a tenth of a second.
 */
export const afterPaint = (): Promise<void> =>
  new Promise((done) => {
    const late = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      // The frame is painted after its callbacks: the next task is behind it.
      setTimeout(done);
    });
  });
