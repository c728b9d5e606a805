import { z } from 'astro/zod';

type Schema = z.core.$ZodType;
const defOf = (schema: Schema): z.core.$ZodTypeDef & z.core.$ZodTypes['_zod']['def'] =>
  (schema as z.core.$ZodTypes)._zod.def;

/** Takes away what only says whether a value may be left out. */
function unwrapped(schema: Schema): Schema {
  const def = defOf(schema);
  return def.type === 'optional' || def.type === 'default' ? unwrapped(def.innerType) : schema;
}

/** The fields of an object schema; none where it is no object. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> {
  const def = defOf(unwrapped(schema));
  return def.type === 'object' ? def.shape : {};
}

/** The schema of what stands at a path: in a union that of the data's `kind`, else the first that knows the path. */
export function schemaAt(schema: Schema, data: unknown, path: readonly PropertyKey[]): Schema | undefined {
  const def = defOf(unwrapped(schema));
  const [key, ...rest] = path;
  if (def.type === 'union') {
    const kind = isObject(data) ? Reflect.get(data, 'kind') : undefined;
    const fitting = def.options.find((option) => option._zod.propValues?.['kind']?.has(kind));
    if (fitting) return schemaAt(fitting, data, path);
    if (key === undefined) return schema;
    return def.options.map((option) => schemaAt(option, data, path)).find((found) => found !== undefined);
  }
  if (key === undefined) return schema;
  const inside = isObject(data) ? Reflect.get(data, key) : undefined;
  const next =
    def.type === 'object'
      ? def.shape[String(key)]
      : def.type === 'array'
        ? def.element
        : def.type === 'record'
          ? def.valueType
          : undefined;
  return next && schemaAt(next, inside, rest);
}

/** Whether the reader fills a field in (`.meta({ given: true })`); to what is given `'in part'` the author may add. */
export function isGiven(schema: Schema): boolean {
  return z.globalRegistry.get(schema)?.['given'] === true;
}

const isObject = (data: unknown): data is object => data !== null && typeof data === 'object';
