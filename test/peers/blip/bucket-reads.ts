import type { BuilderDocuments, Publication } from './blip-bot.ts';
import type { BlipCommand } from './command.ts';
import type { Pieces } from './flow-document.ts';
import { collection, document, notFound, type Reply } from './reply.ts';

/** What the buckets of a bot hold at a moment; a stale read sees an older one. */
export interface BucketState {
  readonly published: BuilderDocuments | null;
  readonly working: BuilderDocuments | null;
  readonly publications: readonly Publication[];
}

const json = 'application/json';
const text = 'text/plain';

/** `/buckets` and `/buckets/{id}` (BLIP_API 3.1). A router has none. */
export function readBuckets(command: BlipCommand, state: BucketState): Reply {
  const buckets = bucketsOf(command, state);
  const [, id] = command.path;
  if (id === undefined || id === '') return collection(command, text, Object.keys(buckets));
  const read = Object.hasOwn(buckets, id) ? buckets[id] : undefined;
  return read?.() ?? notFound;
}

function bucketsOf(
  { bot }: BlipCommand,
  { published, working, publications }: BucketState,
): Record<string, () => Reply | null> {
  if (bot.template === 'router') return {};
  const newest = publications[0]?.index ?? -1;
  const snapshots = publications.map((publication): [string, () => Reply] => [
    `blip_portal:builder_latestpublications:${String(publication.index)}`,
    () => ({ type: json, resource: snapshot(publication.documents) }),
  ]);
  return {
    'blip_portal:builder_enabled': () => document(text, 'True'),
    ...documentsOf('working', working),
    ...(working === null
      ? {}
      : { 'blip_portal:builder_working_flow_id': () => document(text, flowIdOf(bot.shortName)) }),
    ...documentsOf('published', published),
    ...(publications.length === 0
      ? {}
      : {
          'blip_portal:builder_latestpublications': () =>
            document(json, {
              lastInsertedIndex: newest,
              isMoreOptionsActive: true,
              publications: publications.map(({ index, author, publishedAt }) => ({
                index,
                author,
                authorIdentity: `${encodeURIComponent(author)}@blip.ai`,
                publishedAt: bot.oddities.numericPublishedAt
                  ? publishedAt
                  : new Date(publishedAt).toISOString(),
              })),
            }),
        }),
    ...Object.fromEntries(snapshots),
  };
}

function documentsOf(
  version: 'working' | 'published',
  documents: BuilderDocuments | null,
): Record<string, () => Reply> {
  if (documents === null) return {};
  const { flow, globalActions, configuration } = documents;
  const name = `blip_portal:builder_${version}`;
  return {
    [`${name}_flow`]: () => ({ type: json, resource: flow.json }),
    ...(globalActions === null
      ? {}
      : { [`${name}_global_actions`]: () => document(json, globalActions) }),
    [`${name}_configuration`]: () => document(json, configuration),
  };
}

function snapshot({ flow, globalActions, configuration }: BuilderDocuments): Pieces {
  const actions = globalActions === null ? '' : `,"globalActions":${JSON.stringify(globalActions)}`;
  return [
    Buffer.from('{"flow":'),
    ...flow.json,
    Buffer.from(`,"configuration":${JSON.stringify(configuration)}${actions}}`),
  ];
}

/** The id of a bot's flow, made from its name. */
export function flowIdOf(shortName: string): string {
  const hex = Buffer.from(shortName.padEnd(16, '.')).toString('hex').slice(0, 32);
  return [8, 12, 16, 20].reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, hex);
}
