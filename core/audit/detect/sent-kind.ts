import type { Action } from '#core/model/flow.ts';
import { field, isObject, type Json } from '#core/model/json.ts';
import { commandOf } from '#core/flow/handover/handover-action.ts';

/** What a message is to the 24-hour window: a template passes it, anything else does not; some is only known at run time. */
export type SentKind = 'plain' | 'template' | 'unknown';

/** What a sending action sends; null when it sends nothing that a user sees. */
export function sentKind({ type, settings }: Action): SentKind | null {
  if (type === 'SendMessageFromHttp') return 'unknown';
  if (type !== 'SendMessage' && type !== 'SendRawMessage') return null;
  const mime = text(field(settings, 'type')).toLowerCase();
  if (mime.includes('chatstate')) return null;
  if (mime.includes('{{')) return 'unknown';
  const written = text(field(settings, type === 'SendMessage' ? 'content' : 'rawContent'));
  if (isTemplate(written)) return 'template';
  return type === 'SendRawMessage' && /^\s*\{\{[^{}]+\}\}\s*$/.test(written) ? 'unknown' : 'plain';
}

/** What an action has the scheduler send later (`set /schedules`); null when it schedules nothing. */
export function scheduledKind(action: Action): SentKind | null {
  const command = commandOf(action);
  if (command === null || command.method.toLowerCase() !== 'set') return null;
  if (!/^(?:lime:\/\/[^/]{1,100})?\/?schedules(?:[/?]|$)/i.test(command.uri)) return null;
  const written = text(field(action.settings, action.type === 'ProcessHttp' ? 'body' : 'resource'));
  if (isTemplate(written)) return 'template';
  return /"content"\s{0,4}:\s{0,4}(?!"\{\{)/.test(unescaped(written)) ? 'plain' : 'unknown';
}

function isTemplate(written: string): boolean {
  return /"type"\s{0,4}:\s{0,4}"template"|"template"\s{0,4}:\s{0,4}\{/.test(unescaped(written));
}

/** A document that stands inside a text inside a text has its quotation marks escaped, some twice. */
function unescaped(written: string): string {
  return written.replace(/\\{1,8}"/g, '"');
}

function text(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : '';
}
