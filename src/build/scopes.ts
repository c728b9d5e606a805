import { nameOf } from './sections.ts';

const mark = /data-astro-cid-\w+/g;
const compound = /([\]):#]?)([\w.-]*)\[(data-astro-cid-\w+)\]/g;
const element = /<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** What an element must be for a rule to ask for its mark. */
interface Asked {
  readonly tag: string;
  readonly classes: readonly string[];
}

/**
 * Astro marks every element of a component that has styles (`data-astro-cid-wlfnb2v2`). Of these marks a page keeps those that some
 * rule asks for, under short names: hundreds of the others are a twentieth of an article's bytes.
 */
export class Scopes {
  private readonly asked = new Map<string, Asked[]>();
  private readonly names: ReadonlyMap<string, string>;
  private readonly sections = new Map<string, string>();

  /** @param sheets all style sheets of the site */
  constructor(sheets: readonly string[]) {
    for (const [, before, own = '', name = ''] of sheets.join('').matchAll(compound)) {
      // Behind what is no name of an element or class stands more than is read here: any element may be meant.
      const [tag = '', ...classes] = before ? [] : own.split('.');
      this.asked.set(name, [...(this.asked.get(name) ?? []), { tag, classes }]);
    }
    this.names = new Map([...this.asked.keys()].sort().map((name, at) => [name, `data-${at.toString(36)}`]));
  }

  /** A style sheet with the short names. */
  css(sheet: string): string {
    return sheet.replace(mark, (name) => this.names.get(name) ?? name);
  }

  /** A section of a page with the marks that it needs; versions of a text have most of theirs in common. */
  section(html: string): string {
    const name = nameOf(html);
    const made = this.sections.get(name) ?? this.html(html);
    this.sections.set(name, made);
    return made;
  }

  /** A page, or whole elements of it, with the marks that they need. */
  html(page: string): string {
    return page.replace(element, (whole, tag: string, attributes: string) => {
      if (!attributes.includes(' data-astro-cid-')) return whole;
      const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
      const isAsked = (name: string): boolean =>
        (this.asked.get(name) ?? []).some(
          (one) => (!one.tag || one.tag === tag) && one.classes.every((own) => classes.includes(own)),
        );
      const kept = attributes.replace(/ (data-astro-cid-\w+)(?:="true")?/g, (_, name: string) =>
        isAsked(name) ? ` ${this.names.get(name)}` : '',
      );
      return `<${tag}${kept}>`;
    });
  }
}
