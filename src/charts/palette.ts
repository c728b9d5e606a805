import type { colours } from '../schema/entity.ts';

/** A company's colour, by the name that its file in `content/companies/` gives. */
export type ColourName = (typeof colours)[number];

/** `light` is dark ink on quiet paper, `dark` the reverse. */
export type Theme = 'light' | 'dark';

/** What a picture is drawn with. Hex, so that canvas, SVG and CSS all take it. */
export interface Palette {
  /** The ground. */
  readonly paper: string;
  /** Text and axes that must be read. At least 7:1 on `paper`. */
  readonly ink: string;
  /** Text of the second rank. At least 4.5:1 on `paper`. */
  readonly muted: string;
  /** Hairlines and grids: seen, not read. */
  readonly rule: string;
  /** The seal of the site's mark, as the page's head shows it. */
  readonly brand: string;
  /** A warning's words and its mark. At least 4.5:1 on `paper`. */
  readonly warning: string;
  /** The ring round the point that the keyboard is on. At least 3:1 on `paper`. */
  readonly focus: string;
  /** The companies' colours. */
  readonly companies: Readonly<Record<ColourName, string>>;
}

/**
 * The colours of charts and pictures, `src/styles/tokens.css` repeats them. The companies' were searched for by
 * simulated annealing within a hue range each, so that the smallest difference between any two (CIEDE2000) is as large as
 * can be for normal, protanopic, deuteranopic and tritanopic eyes (Machado, Oliveira and Fernandes 2009, severity 1): 20 among the
 * first six, 9 among all fifteen. Each keeps at least 3:1 on the paper (WCAG 2.2, 1.4.11), those of the first article's companies
 * 4.5:1, and stays apart from the warning's red. `tests/unit/charts/palette.test.ts` holds them to it.
 */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#fbfaf6',
    ink: '#1c1b18',
    muted: '#514e46',
    rule: '#d9d4c7',
    brand: '#b3261e',
    warning: '#824002',
    focus: '#1c1b18',
    companies: {
      teal: '#357e7a',
      rust: '#622804',
      blue: '#0d2d84',
      gold: '#8f6e09',
      violet: '#7f58dc',
      grey: '#393338',
      green: '#7c9b14',
      olive: '#706b4b',
      brown: '#603f36',
      sky: '#15526f',
      indigo: '#6a89d2',
      plum: '#b776a4',
      pink: '#c0507d',
      slate: '#4d585c',
      lime: '#858d56',
    },
  },
  dark: {
    paper: '#17181a',
    ink: '#ebe8e1',
    muted: '#b3afa5',
    rule: '#3a3c40',
    brand: '#f4685a',
    warning: '#eda04e',
    focus: '#ebe8e1',
    companies: {
      teal: '#3db695',
      rust: '#b34509',
      blue: '#7874e0',
      gold: '#ebc444',
      violet: '#d0beff',
      grey: '#6e6a74',
      green: '#3a7b3d',
      olive: '#adaa73',
      brown: '#d5843b',
      sky: '#4b93b8',
      indigo: '#4e62bd',
      plum: '#8d6192',
      pink: '#ab6a69',
      slate: '#b4ccda',
      lime: '#c5d094',
    },
  },
};

/** The colour of a company; one that is drawn back is mixed into the paper. */
export const colourOf = ({ colour, back }: { colour: ColourName; back: boolean }, palette: Palette): string =>
  mix(palette.companies[colour], palette.paper, back ? 0.4 : 1);

/** A company's colour in either theme, as an attribute of a page's SVG takes it. */
export const themedColour = (name: ColourName): string =>
  `light-dark(${palettes.light.companies[name]}, ${palettes.dark.companies[name]})`;

/**
 * Mixes two colours channel by channel in sRGB.
 * @param colour a hex colour of six digits
 * @param ground the colour that it is mixed into
 * @param share how much of `colour` stays, 0 to 1
 */
export function mix(colour: string, ground: string, share: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(colour, at) * share + channel(ground, at) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
