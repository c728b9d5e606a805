/**
 * Puts the theme and the text size that the reader chose (src/site/browser/view-settings.ts keeps them) on the root element.
 * It runs before the first paint, so that it stands in the page: as a file it would hold the paint until its own request is
 * answered. Where storage is denied the device's own settings hold.
 *
 * The same on every page, for the content security policy allows it by its hash (src/build/headers.ts).
 */
export const keptLook =
  "try{for(const n of['theme','size']){const v=localStorage.getItem('jatdae:'+n);/^(light|dark|larger?)$/.test(v)&&(document.documentElement.dataset[n]=v)}}catch{}";
