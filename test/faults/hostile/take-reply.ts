import type { Json } from '#core/model/json.ts';
import { documentText } from '#core/sync/blip/document-text.ts';
import { readAccount } from '#core/sync/blip/read-account.ts';
import { readApplication } from '#core/sync/blip/read-application.ts';
import { readHoursContainer, readHoursHeader } from '#core/sync/blip/read-attendance-hours.ts';
import { readAttendantState } from '#core/sync/blip/read-attendant.ts';
import { readChannels } from '#core/sync/blip/read-channels.ts';
import { readConfiguration } from '#core/sync/blip/read-configuration.ts';
import { readEntity } from '#core/sync/blip/read-entity.ts';
import { readIntent } from '#core/sync/blip/read-intent.ts';
import { readPublications } from '#core/sync/blip/read-publications.ts';
import { readQueue } from '#core/sync/blip/read-queue.ts';
import { readReply } from '#core/sync/blip/read-reply.ts';
import { readRule } from '#core/sync/blip/read-rule.ts';
import { itemsOf } from '#core/sync/blip/reply-fields.ts';
import { contentHash } from '#core/sync/content-hash.ts';
import { SyncError } from '#core/sync/sync-error.ts';
import { readUsage, slowDown } from '#core/sync/whatsapp/graph-usage.ts';
import { readHealth } from '#core/sync/whatsapp/health-status.ts';
import { parseWithIds } from '#core/sync/whatsapp/long-ids.ts';
import { limitIn } from '#core/sync/whatsapp/webhook-change.ts';
import { readGraphReply } from '#core/sync/whatsapp/read-graph-reply.ts';

/** Whatever Blip may answer, read by everything that reads its answers. Throws for a bug alone. */
export function takeBlipReply(body: string): void {
  for (const status of [200, 401, 503]) {
    const reply = readReply({ status, body, retryAfter: body.slice(0, 20) });
    if (reply.kind === 'failure' && reply.description.length > 300) throw new Error('long words');
    if (reply.kind === 'resource') takeResource(reply.resource, reply.text);
  }
}

function takeResource(resource: Json, text: string | null): void {
  try {
    documentText(resource, text);
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
  }
  for (const read of [
    readAccount,
    readApplication,
    readChannels,
    readConfiguration,
    readPublications,
  ]) {
    read(resource);
  }
  for (const item of itemsOf(resource) ?? [resource]) {
    for (const read of [readQueue, readIntent, readEntity, readRule, readAttendantState])
      read(item);
    const header = readHoursHeader(item);
    if (header !== null) readHoursContainer(resource, header);
  }
  contentHash(resource);
}

/** The same for the Graph API. */
export function takeGraphReply(body: string): void {
  parseWithIds(body);
  for (const status of [200, 400, 500]) {
    const reply = readGraphReply({ status, body });
    if (!reply.ok) {
      if (reply.error.message.length > 500) throw new Error('long words');
      continue;
    }
    readHealth(reply.value);
    limitIn(reply.value);
    contentHash(reply.value);
  }
  const usage = readUsage({ appUsage: body, businessUsage: body });
  if (usage !== null && !Number.isFinite(slowDown(usage))) throw new Error('no wait');
}
