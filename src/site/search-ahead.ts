import { signOfFigures } from '../korean/figure-sign.ts';

/**
 * Asks for all that the search needs while the search page is still being read, where its address asks for something: the links
 * stand in the template before it (`src/build/search-ahead.ts`), and become those of files that are needed now. It stands in the
 * page, as `kept-look.ts` does and for the same reason; the content security policy allows it by its hash.
 */
export const searchAhead = [
  "{const asked=new URLSearchParams(location.search).get('q');if(asked){",
  'const links=document.currentScript.previousElementSibling.content;',
  `if(!${signOfFigures}.test(asked))for(const link of links.querySelectorAll('[data-figures]'))link.remove();`,
  "for(const link of links.querySelectorAll('[as]'))link.rel='preload';document.head.append(links)}}",
].join('');
