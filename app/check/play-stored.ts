import type { AuditRequest, PlayRequest, ProbeTalkRequest } from '#app/ports/checker.ts';
import type { AuditFacts } from '#core/audit/facts.ts';
import { playTalk } from '#core/audit/play/play-talk.ts';
import { probeScript } from '#core/audit/play/probe-script.ts';
import type { PlayedTalk, TalkScript } from '#core/model/talk.ts';
import { storedFacts } from './stored-facts.ts';

/** A conversation with a stored flow, played from its start. Synchronous; the same request gives the same talk. */
export function playStored(request: PlayRequest): PlayedTalk {
  return playTalk(lastFacts(request), request.script);
}

/** The conversation of one cell of a stored flow's probe. As above. */
export function probeTalkStored(request: ProbeTalkRequest): TalkScript | null {
  return probeScript(lastFacts(request), request.block, request.phrase);
}

let last: { readonly key: readonly string[]; readonly facts: AuditFacts } | null = null;

/**
 * A conversation is played anew with every message. Reading ten thousand blocks takes seconds, so what was read last
 * is kept, and nothing else: the facts are a function of the key.
 */
function lastFacts(request: AuditRequest): AuditFacts {
  const { document, joined, humanServices, surroundings, asOf, ruleset } = request;
  const rest = JSON.stringify([joined, humanServices, surroundings, asOf, ruleset]);
  const key = [document, rest];
  if (last?.key.every((part, at) => part === key[at]) !== true)
    last = { key, facts: storedFacts(request) };
  return last.facts;
}
