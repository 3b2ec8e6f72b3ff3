import type { z } from 'zod';
import { isObject, type JsonObject } from '#core/model/json.ts';
import type { templateSchema } from '#core/model/surroundings.ts';
import { listGraph } from './graph-list.ts';
import type { GraphSession } from './graph-session.ts';
import { listAt, objectAt, textAt, wordAt } from './graph-values.ts';
import { qualityOf } from './quality-word.ts';

type Template = z.infer<typeof templateSchema>;

const fields = 'id,name,language,category,status,rejected_reason,quality_score,components';

/** More than any account may have. */
const mostPages = 100;

/**
 * Reads an account's message templates. One without name or status is left out, and so is one of a category that audits
 * do not know (`FREE_SERVICE`). Throws as listGraph does.
 *
 * @param observedAt UTC instant, ISO 8601.
 */
export async function readTemplates(
  session: GraphSession,
  wabaId: string,
  observedAt: string,
): Promise<Template[]> {
  const list = await listGraph(session, `${wabaId}/message_templates`, { fields }, mostPages);
  return list.items
    .map((item) => readTemplate(item, observedAt))
    .filter((template) => template !== null);
}

const categories: readonly Template['category'][] = ['MARKETING', 'UTILITY', 'AUTHENTICATION'];

function readTemplate(item: JsonObject, observedAt: string): Template | null {
  const name = textAt(item, 'name');
  const status = wordAt(item, 'status');
  const told = wordAt(item, 'category');
  const category = categories.find((one) => one === told);
  if (name === null || status === null || category === undefined) return null;
  const components = listAt(item, 'components').filter(isObject);
  const reason = wordAt(item, 'rejected_reason');
  return {
    name,
    language: textAt(item, 'language'),
    category,
    status,
    rejectedReason: reason === 'NONE' ? null : reason,
    quality: qualityOf(wordAt(objectAt(item, 'quality_score') ?? {}, 'score') ?? '') ?? 'UNKNOWN',
    body: textOf(components, 'BODY'),
    footer: textOf(components, 'FOOTER'),
    buttons: components.flatMap(quickReplies),
    observedAt,
    source: 'meta',
  };
}

function textOf(components: readonly JsonObject[], type: string): string | null {
  const component = components.find((one) => wordAt(one, 'type') === type);
  return component === undefined ? null : textAt(component, 'text');
}

/** Texts of quick replies, of a carousel's cards as well: each comes back as the user's message. */
function quickReplies(component: JsonObject): string[] {
  const cards = listAt(component, 'cards').filter(isObject);
  const inCards = cards.flatMap((card) => listAt(card, 'components').filter(isObject));
  return [component, ...inCards].flatMap((one) =>
    listAt(one, 'buttons')
      .filter(isObject)
      .filter((button) => wordAt(button, 'type') === 'QUICK_REPLY')
      .map((button) => textAt(button, 'text'))
      .filter((text) => text !== null),
  );
}
