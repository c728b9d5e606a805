import { idPattern } from '../schema/common.ts';
import type { EntityKind } from '../schema/entity.ts';
import { entityRooms } from '../site/url.ts';

const id = idPattern;
/** The kind of entity that a folder holds. */
export const kindOfRoom = new Map<string, EntityKind>(
  Object.entries(entityRooms).map(([kind, room]) => [room, kind as EntityKind]),
);

/** The rooms of `content/`: what a file's path must look like, and how it is called in messages. */
export const rooms = {
  style: /^style\.yaml$/,
  publisher: /^publisher\.yaml$/,
  units: /^units\.yaml$/,
  unit: /^units\/([A-Za-z][A-Za-z0-9-]*)\.yaml$/,
  corrections: new RegExp(`^corrections(?:/${id})?\\.yaml$`),
  retired: new RegExp(`^retired-ids(?:/${id})?\\.yaml$`),
  metric: new RegExp(`^metrics/(${id})\\.yaml$`),
  source: new RegExp(`^sources/(${id})\\.yaml$`),
  // One fact under its own name, or the facts of a metric as a list.
  fact: new RegExp(`^facts/(${id})/(${id})(?:/(${id}))?\\.yaml$`),
  chart: new RegExp(`^charts/(${id})\\.yaml$`),
  entity: new RegExp(`^(${[...kindOfRoom.keys()].join('|')})/(${id})\\.mdx$`),
  article: new RegExp(`^articles/(${id})/article\\.yaml$`),
  picture: new RegExp(`^articles/(${id})/(${id})\\.(?:jpe?g|png)$`),
  // The record of what was published, one edition a file: `src/read/editions.ts`.
  edition: /^editions\/(?:\d{4}-\d{2}-\d{2}(?:-\d+)?\.jsonl|withdrawn\.yaml)$/,
  section: new RegExp(`^articles/(${id})/(\\d{2,3})-(${id})\\.mdx$`),
} as const;
export type Room = keyof typeof rooms;

/** The files of a room, each with the parts of its path that tell what it is; a part that a room does not have is empty. */
export const filesOf = (room: Room, files: readonly string[]): { path: string; parts: [string, string, string] }[] =>
  files.flatMap((path) => {
    const [whole, one = '', two = '', three = ''] = rooms[room].exec(path) ?? [];
    return whole === undefined ? [] : [{ path, parts: [one, two, three] }];
  });

/** The same in words, for an author whose file stands elsewhere. */
export const places =
  'articles/<글>/article.yaml, articles/<글>/10-<절>.mdx, articles/<글>/<그림>.jpg(.png), facts/<대상>/<지표>/<사실>.yaml, facts/<대상>/<지표>.yaml, sources/<id>.yaml, metrics/<id>.yaml, charts/<id>.yaml, companies·models·people·glossary/<id>.mdx, units/<단위>.yaml, corrections/<날짜-사실>.yaml, retired-ids/<id>.yaml, publisher.yaml, style.yaml, units.yaml, corrections.yaml, retired-ids.yaml';
