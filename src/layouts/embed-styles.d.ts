/** A style sheet in a copy of the embed's own (astro.config.mjs). */
declare module '*.css?embed';
