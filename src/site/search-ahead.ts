/**
 * Asks for all that the search needs while the search page is still being read, where its address asks for something: the links
 * stand in the template before it (`src/build/search-ahead.ts`). It stands in the page, as `kept-look.ts` does and for the same
 * reason; the content security policy allows it by its hash.
 */
export const searchAhead =
  '/[?&]q=./.test(location.search)&&document.head.append(document.currentScript.previousElementSibling.content)';
