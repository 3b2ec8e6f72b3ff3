import type { BotPart } from '#core/model/bot-reading.ts';
import { flowLimit, listLimit } from './blip-session.ts';
import { blipReads, type BuilderBucket } from './blip-reads.ts';
import { documentText, type BuilderDocument } from './document-text.ts';
import type { AskPart, PartReading } from './part-reading.ts';
import { readConfiguration } from './read-configuration.ts';
import { readOne } from './read-one.ts';
import { together } from './take-turns.ts';

/** The documents of one flow, published or in work. */
export interface FlowParts {
  /** JSON text of an object: blocks by id. */
  readonly flow: string;
  /** JSON text of an object; null where there is none. */
  readonly globalActions: string | null;
  /** The Builder's own settings, keys with `builder:` only. */
  readonly configuration: Readonly<Record<string, string>>;
}

/** A flow's three buckets, each with what it brought. */
export interface FlowReading {
  /** Null where there is no flow or it could not be read. */
  readonly parts: FlowParts | null;
  readonly readings: readonly PartReading<unknown>[];
}

/** Reads the three buckets of a flow. Throws SyncError as the asker does, and `wrong-answer` for a nesting bomb. */
export async function readFlowParts(
  askPart: AskPart,
  kind: 'published' | 'working',
): Promise<FlowReading> {
  const document = (part: BotPart, bucket: BuilderBucket): Promise<PartReading<BuilderDocument>> =>
    readOne(askPart, {
      part,
      read: blipReads.bucket(bucket),
      limitBytes: flowLimit,
      decode: documentText,
    });
  const [flow, globalActions, configuration] = await together([
    document(`${kind}-flow`, `blip_portal:builder_${kind}_flow`),
    document(`${kind}-global-actions`, `blip_portal:builder_${kind}_global_actions`),
    readOne(askPart, {
      part: `${kind}-configuration`,
      read: blipReads.bucket(`blip_portal:builder_${kind}_configuration`),
      limitBytes: listLimit,
      decode: readConfiguration,
    }),
  ]);
  const text = flow.value?.text ?? null;
  return {
    parts:
      text === null
        ? null
        : {
            flow: text,
            globalActions: globalActions.value?.text ?? null,
            configuration: configuration.value ?? {},
          },
    readings: [flow, globalActions, configuration],
  };
}
