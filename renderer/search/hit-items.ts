import type { FlowHit } from '#renderer/stores/search.ts';

/** A row of the list of hits: a client, one of its bots, or a hit in its flow. */
export type HitItem =
  | { readonly key: string; readonly kind: 'client'; readonly name: string }
  | { readonly key: string; readonly kind: 'bot'; readonly bot: FlowHit['bot'] }
  | { readonly key: string; readonly kind: 'hit'; readonly hit: FlowHit };

/** Hits with a row before those of each client and of each bot. They come ordered by both. */
export function hitItems(hits: readonly FlowHit[]): HitItem[] {
  return hits.flatMap((hit, at): HitItem[] => {
    const { clientId, clientName: name, botId } = hit.bot;
    const before = hits[at - 1]?.bot;
    return [
      ...(before?.clientId === clientId
        ? []
        : [{ key: `client ${clientId}`, kind: 'client' as const, name }]),
      ...(before?.botId === botId
        ? []
        : [{ key: `bot ${botId}`, kind: 'bot' as const, bot: hit.bot }]),
      { key: `hit ${hit.id}`, kind: 'hit', hit },
    ];
  });
}
