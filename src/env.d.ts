interface ImportMetaEnv {
  /** Whether offline reading is on (`src/build/offline.ts`). */
  readonly OFFLINE: boolean;
  /** The deployment's name, in the service worker only. */
  readonly DEPLOYMENT: string;
}

/** A style sheet under another name, for embeds (astro.config.mjs). */
declare module '*.css?embed' {}
