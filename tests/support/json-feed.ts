const text = { type: 'string', minLength: 1 } as const;
const address = { type: 'string', format: 'uri', pattern: '^https?://' } as const;
const moment = { type: 'string', format: 'date-time' } as const;

const author = {
  type: 'object',
  properties: { name: text, url: address, avatar: address },
  // "At least one of these must be present."
  minProperties: 1,
} as const;

const attachment = {
  type: 'object',
  required: ['url', 'mime_type'],
  properties: { url: address, mime_type: text, title: text, size_in_bytes: { type: 'number' } },
} as const;

const item = {
  type: 'object',
  required: ['id'],
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
  properties: {
    id: text,
    url: address,
    external_url: address,
    title: text,
    content_html: text,
    content_text: text,
    summary: text,
    image: address,
    banner_image: address,
    date_published: moment,
    date_modified: moment,
    authors: { type: 'array', items: author },
    tags: { type: 'array', items: text },
    language: text,
    attachments: { type: 'array', items: attachment },
  },
  patternProperties: { '^_[a-zA-Z]': { type: 'object' } },
  // `author` is of version 1.0 and deprecated.
  additionalProperties: false,
} as const;

/** JSON Feed 1.1 as a JSON Schema, written after its text (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors: { type: 'array', items: author },
    language: text,
    expired: { type: 'boolean' },
    hubs: { type: 'array', items: { type: 'object', required: ['type', 'url'] } },
    items: { type: 'array', items: item },
  },
  patternProperties: { '^_[a-zA-Z]': { type: 'object' } },
  additionalProperties: false,
} as const;
