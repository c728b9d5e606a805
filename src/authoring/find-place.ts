import type { EntityKind } from '../schema/entity.ts';
import type { Retired } from '../schema/ledger.ts';
import { entityRooms } from '../site/url.ts';
import type { FileKind, Inventory } from './inventory.ts';
import type { Kind } from './kinds.ts';
import type { Place, Values } from './place.ts';
import { factPlace } from './place-of-fact.ts';
import { sectionPlace } from './place-of-section.ts';
import { isId, notAnId, type Refusal, retired, tooManyWords, usage } from './refusal.ts';

/**
 * Finds the place of a new thing, or says why there can be none.
 * @param words what stands after the kind on the command line
 * @param given what the author gave for the fields
 */
export function placeOf(kind: Kind, words: readonly string[], given: Values, inventory: Inventory): Place | Refusal {
  const [address = '', ...more] = words;
  if (address === '') return usage(kind);
  if (more.length > (kind.name === 'section' ? 1 : 0)) return tooManyWords(kind, more.at(-1) ?? '');
  const { name } = kind;
  if (name === 'fact') return factPlace(kind, address, given, inventory);
  if (name === 'section') return sectionPlace(kind, address, more[0], inventory);
  if (!(name === 'unit' ? /^[A-Za-z][A-Za-z0-9-]*$/.test(address) : isId(address))) return notAnId(address);
  const refused = existing(name, kind.korean, address, inventory) ?? retired(retiredKind(name), address, inventory);
  if (refused) return refused;
  const needed = neededOf(name, given['kind']);
  return { kind, id: address, file: fileOf(name, address), values: {}, needed, choices: {} };
}

function fileOf(name: FileKind, id: string): string {
  if (name === 'article') return `articles/${id}/article.yaml`;
  if (isEntityKind(name)) return `${entityRooms[name]}/${id}.mdx`;
  return `${name === 'document' || name === 'outlet' ? 'source' : name}s/${id}.yaml`;
}

/** The fields that a kind of metric or chart has to have. */
function neededOf(name: FileKind, kind: unknown): string[] {
  if (name === 'metric') return kind === 'figure' ? ['units'] : [];
  return name === 'chart' && (kind === 'bars' || kind === 'line') ? ['unit'] : [];
}

function existing(name: FileKind, korean: string, id: string, { files }: Inventory): Refusal | undefined {
  const file = files[name].get(id);
  return file === undefined
    ? undefined
    : {
        message: `“${id}”: 이미 있는 id입니다(content/${file}).`,
        hint: `그 파일을 고치거나 새 ${korean}에 다른 id를 줍니다.`,
      };
}

/** What `retired-ids.yaml` calls a kind; it knows no sources and no metrics. */
const retiredKind = (name: FileKind): Retired['kind'] | undefined =>
  name === 'article' || name === 'chart' || isEntityKind(name) ? name : undefined;

const isEntityKind = (name: string): name is EntityKind => name in entityRooms;
