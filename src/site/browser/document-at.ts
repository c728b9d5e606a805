/**
 * Another page of the site. Fetched as a document: text is not made into markup, which the site's policy (Trusted Types) would
 * refuse.
 */
export const documentAt = (address: string): Promise<Document> =>
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
