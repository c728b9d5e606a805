// Sets the reader's theme and text size before the first paint, so that nothing flashes. Runs in the head of every page.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('jatdae:theme');
    const size = localStorage.getItem('jatdae:size');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (size === 'large' || size === 'larger') root.dataset.size = size;
  } catch {
    // Storage is denied: the device's own settings hold.
  }
})();
