import { Garu } from 'garu-ko';

/** A morpheme, its part of speech (the Sejong tag set), and where in the text it begins. */
export interface Morpheme {
  readonly text: string;
  readonly pos: string;
  readonly start: number;
}

/** Reads a text: what takes the analyser's time. */
export type Read = (text: string) => readonly Morpheme[];

/**
 * Loads garu-ko, the morphological analyser; for builds and authors, never in a browser. Version 0.3.7 starts its WebAssembly
 * in a way that wasm-bindgen warns of on every load; authors can do nothing about it.
 */
export async function loadGaru(): Promise<Read> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const garu = await Garu.load();
    return (text) => [garu.analyze(text)].flat()[0]?.tokens ?? [];
  } finally {
    console.warn = warn;
  }
}
