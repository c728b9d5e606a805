/** Theme and text size before the first paint: what `view-settings.ts` keeps is put on the root element. */
try {
  for (const name of ['theme', 'size']) {
    const value = localStorage.getItem(`jatdae:${name}`) ?? '';
    if (/^(?:light|dark|larger?)$/.test(value)) document.documentElement.dataset[name] = value;
  }
} catch {
  // Storage is denied: the device's own settings hold.
}

export {};
