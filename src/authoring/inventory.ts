import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Base } from '../facts/base.ts';
import { listFiles } from '../read/files.ts';
import { filesOf, type Room } from '../read/rooms.ts';
import { entityRooms } from '../site/url.ts';
import { type KindName, kinds } from './kinds.ts';

/** A kind of thing with a file of its own name. */
export type FileKind = Exclude<KindName, 'section' | 'fact'>;

export type Inventory = Readonly<ReturnType<typeof takeInventory>>;

/**
 * Takes stock of what a content folder holds by the names of its files, whether they are filled in or not: an author makes an
 * article and its sections first and fills them in later. Each id leads to its file, below the folder.
 * @param root the folder
 * @param base what of it could be read
 */
export function takeInventory(root: string, base: Base) {
  const { files } = listFiles(root);
  const byId = (room: Room): Map<string, string> =>
    new Map(filesOf(room, files).map(({ path, parts }) => [parts.findLast(Boolean) ?? '', path]));
  const sections = Map.groupBy(filesOf('section', files), ({ parts: [article] }) => article);
  const articles = [...byId('article').keys(), ...sections.keys()];
  const sectionsOf = (slug: string) =>
    (sections.get(slug) ?? []).map(({ path: file, parts: [, number, id] }) => ({ id, order: Number(number), file }));
  return {
    base,
    articles: new Map(articles.map((slug) => [slug, sectionsOf(slug)])),
    /** What has a file of its own, by kind; the four kinds of entities share their ids, and so do outlets and reports. */
    filesOf: (name: FileKind): Map<string, string> => {
      if (name in entityRooms) return byId('entity');
      if (kinds[name].file === kinds.source.file) return byId('source');
      const listed = name === 'unit' ? [...base.units.keys()].map((id) => [id, 'units.yaml'] as const) : [];
      return new Map([...listed, ...byId(name as Room)]);
    },
    facts: new Map(
      filesOf('fact', files).flatMap(({ path, parts: [, , own] }): [string, string][] =>
        own === ''
          ? [...readFileSync(join(root, path), 'utf8').matchAll(/^[- ] *id: *["']?([a-z0-9-]+)/gm)].map(
              ([, id = '']) => [id, path],
            )
          : [[own, path]],
      ),
    ),
  };
}
