/**
 * Says, before the first paint of `/facts/` and `/compare/`, whether the address asks for some of the facts. What is drawn first is
 * then not the list of all of them, which would give way under the reader's eyes (`browser/fact-list.ts`). It stands in the page, as
 * `kept-look.ts` does and for the same reason; the content security policy allows it by its hash.
 */
export const factsAsked = "location.search&&(document.documentElement.dataset.asked='waiting')";
