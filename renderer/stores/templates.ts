import { defineStore } from 'pinia';
import type { NumberTemplates } from '#app/contract/quality-views.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** Message templates of the account of the number that is open; `value` null while unknown, `templates` null: never read. */
export const useTemplates = defineStore('templates', () =>
  createKeyedMirror<{ readonly templates: NumberTemplates | null }>(
    ['number'],
    async (numberId) => {
      const answer = await ask((host) => host.quality.templates({ numberId }));
      return answer.ok ? { ok: true, value: { templates: answer.value } } : answer;
    },
  ),
);
