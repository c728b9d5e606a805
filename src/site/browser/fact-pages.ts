/**
 * The rows of other pages of the list of facts. Fetched as documents: text is not made into markup, which the site's policy
 * (Trusted Types) would refuse.
 * @param links the links to the other pages, which go once their rows are here
 */
export async function rowsOf(links: readonly HTMLAnchorElement[]): Promise<HTMLTableRowElement[]> {
  const documents = await Promise.all(links.map(({ href }) => documentAt(href)));
  links[0]?.closest('[data-pages]')?.remove();
  return documents.flatMap((page) => [...page.querySelectorAll<HTMLTableRowElement>('[data-facts] tbody tr')]);
}

const documentAt = (address: string): Promise<Document> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', address);
    request.onloadend = () => {
      if (request.status === 200 && request.responseXML) done(request.responseXML);
      else fail(new Error(`${address}: ${request.status || 'no answer'}`));
    };
    request.send();
  });
