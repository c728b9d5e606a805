/**
 * Runs before the first paint, so that it stands in the page: as a file it would hold the paint until its own request is
 * answered. It follows the page's style sheets. Where storage is denied the device's own settings hold.
 *
 * It puts the theme and the text size that the reader chose (src/site/browser/view-settings.ts keeps them) on the root element.
 * And it asks for the site's fonts, but only for files that have come before: only then do they stand in the browser's store, and
 * are there by the first paint. `jatdae:fonts` keeps their paths, once they have come; of another deployment's files the page's
 * own sheet knows nothing, and none of them is asked for.
 *
 * The same on every page, for the content security policy allows it by its hash (src/build/headers.ts).
 */
export const keptLook = [
  "try{const d=document,s=localStorage,k='jatdae:fonts';",
  "for(const n of['theme','size']){const v=s['jatdae:'+n];/^(light|dark|larger?)$/.test(v)&&(d.documentElement.dataset[n]=v)}",
  "const c=d.querySelector('style').textContent,o=(s[k]||'').split(' ').filter(f=>f&&c.includes(f));",
  "for(const href of o)d.head.append(Object.assign(d.createElement('link'),{rel:'preload',as:'font',crossOrigin:'',href}));",
  "d.fonts.onloadingdone=()=>{for(const e of performance.getEntriesByType('resource')){const f=new URL(e.name).pathname;",
  "/woff2$/.test(f)&&!(e.responseStatus>=400)&&c.includes(f)&&!o.includes(f)&&o.push(f)}try{s[k]=o.join(' ')}catch{}}}catch{}",
].join('');
