/**
 * The pages that a browser may fetch ahead (https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API): those that a
 * reader points at, holds or brings near, but never files, embeds, searches or places on the page itself. Of most only the
 * HTML is fetched; the section that follows, where a reader is likelier to go than anywhere else, is made ready whole.
 * Browsers leave both where the reader saves data or battery.
 *
 * The text is the same under every base path, for the content security policy allows it by its hash (src/build/headers.ts).
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: ['/', '/*/'] },
          { not: { href_matches: ['/*/embed/', '/*\\?(.+)'] } },
          { not: { selector_matches: '[href^="#"],[target],[download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
  prerender: [{ where: { selector_matches: '[rel=next]' }, eagerness: 'moderate' }],
});
