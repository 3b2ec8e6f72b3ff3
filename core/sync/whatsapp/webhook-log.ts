import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import type { MetaEvent } from '#core/model/quality-history.ts';
import { instantAt, listAt, textAt } from './graph-values.ts';
import { idAt, parseWithIds } from './long-ids.ts';
import { readChange } from './webhook-change.ts';

/** What a log of webhooks holds. */
export interface WebhookLog {
  /** In the log's order. A delivery that was repeated is here twice, with one hash. */
  readonly events: readonly MetaEvent[];
  /** Changes that are not read: messages, their statuses, and whatever else may hold personal data. */
  readonly passedOver: number;
  /** Lines, from 1, that are no webhook or name neither account nor time; items, where the whole log is one list. */
  readonly unreadable: readonly number[];
}

/**
 * Reads a log of Meta's webhooks (WHATSAPP 3): one JSON document, a list of them, or a document on each line, also
 * with a logger's words before and after it, and also as text inside a logger's own document. Never throws.
 */
export function readWebhookLog(text: string): WebhookLog {
  const log = { events: [] as MetaEvent[], passedOver: 0, unreadable: [] as number[] };
  for (const { place, value } of documentsOf(text.replace(/^\uFEFF/, ''))) {
    const envelopes = value === undefined ? [] : envelopesIn(value, 0);
    let isWhole = envelopes.length > 0;
    for (const entry of envelopes.flatMap((envelope) => listAt(envelope, 'entry'))) {
      const read = isObject(entry) ? readEntry(entry) : null;
      if (read === null) isWhole = false;
      else {
        log.events.push(...read.events);
        log.passedOver += read.passedOver;
        isWhole &&= read.isWhole;
      }
    }
    if (!isWhole) log.unreadable.push(place);
  }
  return log;
}

function* documentsOf(text: string): Generator<{ place: number; value: Json | undefined }> {
  const whole = parseWithIds(text);
  if (Array.isArray(whole)) {
    for (const [index, value] of whole.entries()) yield { place: index + 1, value };
    return;
  }
  if (whole !== undefined) {
    yield { place: 1, value: whole };
    return;
  }
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries())
    if (line.trim() !== '') yield { place: index + 1, value: documentIn(line) };
}

/** The document on a line: from its first brace, to the end or to its last brace. */
function documentIn(line: string): Json | undefined {
  const start = line.indexOf('{');
  if (start === -1) return undefined;
  const end = line.lastIndexOf('}') + 1;
  return parseWithIds(line.slice(start)) ?? parseWithIds(line.slice(start, end));
}

/** How deep a logger may wrap what it was sent, e.g. `{"request":{"body":"{…}"}}`. */
const deepestWrap = 4;

function envelopesIn(value: Json, depth: number): JsonObject[] {
  if (depth > deepestWrap) return [];
  if (typeof value === 'string') {
    const inner = value.trimStart().startsWith('{') ? parseWithIds(value) : undefined;
    return inner === undefined ? [] : envelopesIn(inner, depth + 1);
  }
  if (Array.isArray(value)) return value.flatMap((item) => envelopesIn(item, depth + 1));
  if (!isObject(value)) return [];
  if (Array.isArray(field(value, 'entry')))
    return field(value, 'object') === 'whatsapp_business_account' ? [value] : [];
  return Object.values(value).flatMap((item) => envelopesIn(item, depth + 1));
}

function readEntry(
  entry: JsonObject,
): { events: MetaEvent[]; passedOver: number; isWhole: boolean } | null {
  const wabaId = idAt(entry, 'id');
  const at = instantAt(entry, 'time');
  const time = field(entry, 'time');
  const events: MetaEvent[] = [];
  let passedOver = 0;
  let isWhole = true;
  for (const change of listAt(entry, 'changes')) {
    const value = isObject(change) ? field(change, 'value') : undefined;
    const name = isObject(change) ? textAt(change, 'field') : null;
    if (!isObject(value) || name === null) {
      isWhole = false;
      continue;
    }
    const read = readChange(name, value);
    if (read.length === 0) passedOver += 1;
    else if (wabaId === null || at === null) isWhole = false;
    else events.push(...read.map((one) => one({ wabaId, at, time: time ?? null })));
  }
  return { events, passedOver, isWhole };
}
