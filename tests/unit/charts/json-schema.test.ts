import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/charts/json.ts';
import { sentence } from '../../../src/charts/sentence.ts';
import { published } from '../../support/addresses.ts';
import { gallery } from '../../support/gallery.ts';
import { schemaOfType } from '../../support/type-schema.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A chart of Jatdae, or one of its views',
  description: 'What is published at /charts/<id>[/<view>].json.',
  ...schemaOfType(`${root}src/charts/json.ts`, 'PublishedSeries'),
};

describe('the published JSON Schema of charts', () => {
  it('is the one that the types make: `npm run vitest -- --project unit tests/unit/charts/json-schema -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`${root}public/schemas/chart.json`);
  });

  it('holds every chart of the gallery', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    const faults = gallery().flatMap(({ name, series }) => {
      const written: unknown = JSON.parse(json(series, published));
      return validate(written) ? [] : [`${name}: ${new Ajv2020().errorsText(validate.errors)}`];
    });
    expect(faults).toEqual([]);
  });

  it('refuses a chart that lacks its answer', () => {
    const [first] = gallery();
    if (!first) throw new Error('the gallery is empty');
    const { answer, ...rest } = JSON.parse(json(first.series, published)) as Record<string, unknown>;
    expect(answer).toBe(sentence(first.series));
    expect(new Ajv2020().compile(schema)(rest)).toBe(false);
  });
});
