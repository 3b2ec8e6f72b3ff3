import { bundleKinds } from '#core/model/bundle-limits.ts';
import type { BundleHead, BundleRecord } from '#core/model/bundle.ts';
import type { HandlingEntry } from '#core/model/handling-log.ts';
import { verifyChain } from '#core/packet/handling-log.ts';

/** Looks at the lines of a bundle one after the other. */
export interface ReferenceCheck {
  /** False for a line that stands at the wrong place, repeats another, or refers to what does not stand before it. */
  takes(record: BundleRecord): boolean;
  /** Whether all of it together holds: the chain of the handling log is whole. */
  ends(): boolean;
}

/** Most letters of a name that the store takes. */
const longestStoredName = 120;

/**
 * Checks that a bundle speaks of one client and of nothing that is not in it: whoever made it may be anybody, and what
 * is stored is never looked at this way again.
 */
export function referenceCheck(head: BundleHead): ReferenceCheck {
  const clientId = head.client.id;
  const ids = new Map<string, Set<string>>();
  const botOfSnapshot = new Map<string, string>();
  const chain: HandlingEntry[] = [];
  let reached = 0;

  const has = (kind: string, id: string): boolean => ids.get(kind)?.has(id) ?? false;
  const hasOrNone = (kind: string, id: string | null): boolean => id === null || has(kind, id);
  /** False where it stood already. */
  const keep = (kind: string, id: string): boolean => {
    const known = ids.get(kind) ?? new Set<string>();
    ids.set(kind, known);
    return known.size < known.add(id).size;
  };
  const keepOfBot = ({ kind, id, botId }: { kind: string; id: string; botId: string }): boolean =>
    has('bot', botId) && keep(kind, id);

  function fits(record: BundleRecord): boolean {
    switch (record.kind) {
      case 'client-record':
        return true;
      case 'schedule':
      case 'brand':
        return keep(record.kind, '');
      case 'bot':
        return (
          record.bot.clientId === clientId && isName(record.bot.name) && keep('bot', record.bot.id)
        );
      case 'credential': {
        const { id, botId, clientId: owner, label } = record.credential;
        const isWanted = head.hasSecrets && owner === clientId && isName(label);
        return isWanted && hasOrNone('bot', botId) && keep('credential', id);
      }
      case 'account':
        return record.account.clientId === clientId && keep('account', record.account.id);
      case 'number': {
        const { id, botId, clientId: owner } = record.number;
        return owner === clientId && hasOrNone('bot', botId) && keep('number', id);
      }
      case 'proof':
        return keep('proof', record.id);
      case 'document':
        return keep('document', record.contentSha256);
      case 'snapshot': {
        const { id, botId, contentSha256 } = record.snapshot;
        botOfSnapshot.set(id, botId);
        return has('document', contentSha256) && keepOfBot({ kind: 'snapshot', id, botId });
      }
      case 'raw-part':
        return has('snapshot', record.snapshotId);
      case 'run': {
        const { id, botId, snapshotId } = record.run;
        return botOfSnapshot.get(snapshotId) === botId && keepOfBot({ kind: 'run', id, botId });
      }
      case 'answer':
      case 'triage':
        return keepOfBot(record);
      case 'talk':
        return keepOfBot({ kind: 'talk', id: record.talk.id, botId: record.talk.botId });
      case 'note':
        return keep('note', record.id);
      case 'sent-report':
        return record.report.clientId === clientId && keep('sent-report', record.report.id);
      case 'incident': {
        const { id, numberId, clientId: owner } = record.incident;
        return owner === clientId && hasOrNone('number', numberId) && keep('incident', id);
      }
      case 'handling':
        chain.push(record.entry);
        return true;
      case 'seen-number':
        return has('number', record.numberId) && hasOrNone('proof', record.seen.proofId);
      case 'profile':
        return has('number', record.numberId);
      case 'seen-account':
      case 'templates':
        return has('account', record.accountId);
      case 'seen-bot':
      case 'bot-facts':
        return has('bot', record.botId);
      case 'event':
        return keep('event', record.event.hash);
    }
  }

  return {
    takes: (record) => {
      const place = bundleKinds.indexOf(record.kind);
      if (place < reached || !isName(head.client.name)) return false;
      reached = place;
      return fits(record);
    },
    ends: () =>
      chain.length === 0 || (chain[0]?.sequence === 1 && verifyChain(chain, null).length === 0),
  };
}

function isName(name: string): boolean {
  return name.trim() !== '' && Array.from(name).length <= longestStoredName;
}
