interface ImportMetaEnv {
  /** Whether offline reading is on (`src/build/offline.ts`). */
  readonly OFFLINE: boolean;
  /** The deployment's name, in the service worker only. */
  readonly DEPLOYMENT: string;
  /** Sums of the files that pages are made of (`src/offline/answers.ts`), in the service worker only. */
  readonly SUMS: Readonly<Record<string, string>>;
}

/** A style sheet under another name, for embeds (astro.config.mjs). */
declare module '*.css?embed' {}

/** A module of which a page has a copy of its own (`alone` in astro.config.mjs). */
declare module '*?alone';
