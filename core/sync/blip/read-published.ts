import { listLimit } from './blip-session.ts';
import { blipReads } from './blip-reads.ts';
import { gapOf, type AskPart, type PartReading } from './part-reading.ts';
import { readFlowParts, type FlowParts } from './read-flow-parts.ts';
import { readOne } from './read-one.ts';
import { readPublications, type Publication } from './read-publications.ts';

/** What is published, and as which publication. */
export interface PublishedReading {
  readonly publication: Publication | null;
  readonly parts: FlowParts | null;
  readonly readings: readonly PartReading<unknown>[];
}

/** Times the published buckets are read before a flow that keeps being published is given up. */
export const mostRounds = 3;

/** Reads the list of publications. */
export function readPublicationList(askPart: AskPart): Promise<PartReading<Publication>> {
  return readOne(askPart, {
    part: 'publications',
    read: blipReads.bucket('blip_portal:builder_latestpublications'),
    limitBytes: listLimit,
    decode: readPublications,
  });
}

/**
 * Reads the published buckets until the list of publications is the same before and after, so that flow, global actions
 * and configuration are of one publication (BLIP_API 3.1). `before` is the list as it was just read. A flow that moves
 * in every round is left out, with a gap.
 */
export async function readPublished(
  askPart: AskPart,
  before: PartReading<Publication>,
): Promise<PublishedReading> {
  let publications = before;
  for (let round = 1; ; round += 1) {
    const { parts, readings } = await readFlowParts(askPart, 'published');
    // A list that could not be read cannot be compared; its gap says so.
    if (publications.gap !== null)
      return { publication: publications.value, parts, readings: [publications, ...readings] };
    const after = await readPublicationList(askPart);
    if (after.gap !== null || isSame(publications.value, after.value))
      return {
        publication: after.value ?? publications.value,
        parts,
        readings: [after, ...readings],
      };
    if (round === mostRounds) {
      const gap = { part: after.part, ...gapOf('unavailable') };
      return { publication: after.value, parts: null, readings: [{ ...after, gap }] };
    }
    publications = after;
  }
}

function isSame(one: Publication | null, other: Publication | null): boolean {
  return (
    one?.publicationIndex === other?.publicationIndex && one?.publishedAt === other?.publishedAt
  );
}
