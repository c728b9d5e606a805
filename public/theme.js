// Theme and text size before the first paint.
(() => {
  try {
    for (const name of ['theme', 'size']) {
      const value = localStorage.getItem(`jatdae:${name}`);
      if (/^(?:light|dark|larger?)$/.test(value)) document.documentElement.dataset[name] = value;
    }
  } catch {}
})();
