import { field, isObject, type JsonObject } from '#core/model/json.ts';
import type { AccountObservation } from '#core/model/quality-history.ts';
import { listAt, objectAt, textAt, textsAt, wordAt } from './graph-values.ts';

/** One thing that `health_status` says is wrong, verbatim. */
export type HealthError = AccountObservation['errors'][number];

/** What `health_status` says: whether messages leave, and what stands in the way. */
export interface Health {
  /** `AVAILABLE`, `LIMITED`, `BLOCKED`; an unknown word is kept. Null: it says nothing. */
  readonly canSend: string | null;
  readonly errors: readonly HealthError[];
}

/** How bad a word is. One that no documentation names is worse than all being well, and no more is known of it. */
function badness(word: string): number {
  return word === 'AVAILABLE' ? 0 : word === 'LIMITED' ? 2 : word === 'BLOCKED' ? 3 : 1;
}

/** Reads `health_status` of an account or a number: the worst of its entities (WHATSAPP 1.3.4). */
export function readHealth(node: JsonObject): Health {
  const health = objectAt(node, 'health_status');
  if (health === null) return { canSend: null, errors: [] };
  const entities = listAt(health, 'entities').filter(isObject);
  let canSend: string | null = null;
  for (const told of [health, ...entities]) {
    const word = wordAt(told, 'can_send_message');
    if (word !== null && (canSend === null || badness(word) > badness(canSend))) canSend = word;
  }
  return { canSend, errors: entities.flatMap(errorsOf) };
}

function errorsOf(entity: JsonObject): HealthError[] {
  const name = wordAt(entity, 'entity_type') ?? '';
  const errors = listAt(entity, 'errors')
    .filter(isObject)
    .map((error) => {
      const code = field(error, 'error_code');
      return {
        entity: name,
        code: typeof code === 'number' ? code : null,
        description: textAt(error, 'error_description') ?? '',
        solution: textAt(error, 'possible_solution'),
      };
    });
  const hints = textsAt(entity, 'additional_info').map((description) => ({
    entity: name,
    code: null,
    description,
    solution: null,
  }));
  return [...errors, ...hints];
}

/** Such errors as lines of text, for a number's `reason`; null where there are none. */
export function healthReason(errors: readonly HealthError[]): string | null {
  if (errors.length === 0) return null;
  return errors
    .map(({ entity, code, description, solution }) => {
      const head = [entity, code === null ? '' : String(code)].filter((part) => part !== '');
      const words = [description, solution ?? ''].filter((part) => part !== '').join(' – ');
      return head.length === 0 ? words : `${head.join(' ')}: ${words}`;
    })
    .join('\n');
}
