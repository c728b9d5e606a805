/** An element of a page as plain data: the build writes it as text, a browser that may not read text as markup makes it. */
export interface Markup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Markup | string)[];
}

/** Names an element; attributes that are not there are left out, and children that are false. */
export const markup = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (Markup | string | false | undefined)[]
): Markup => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((pair): pair is [string, string | number] => pair[1] !== undefined),
  ),
  children: children.filter((child) => typeof child === 'string' || (typeof child === 'object' && child !== null)),
});

/** A text as it stands in HTML and XML, in an attribute's value too. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Writes an element as HTML does. */
export function textOf(of: Markup | string): string {
  if (typeof of === 'string') return escaped(of);
  const attributes = Object.entries(of.attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${of.name}${attributes.join('')}>${of.children.map(textOf).join('')}</${of.name}>`;
}
