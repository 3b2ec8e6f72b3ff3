import { ref } from 'vue';
import type { Fault } from '#app/contract/errors.ts';
import { useSettings } from '#renderer/stores/settings.ts';

/**
 * Who writes into an incident's log: the person of the preferences, or whoever gives a name when asked. An act that
 * waits for the name is done once it is there.
 */
export function useAuthor() {
  const settings = useSettings();
  const asking = ref(false);
  let waiting: ((by: string) => void) | null = null;

  /** Does something in the user's name; asks for the name first where there is none. */
  function inName(act: (by: string) => void): void {
    const person = settings.value?.person.trim() ?? '';
    if (person !== '') {
      act(person);
    } else {
      waiting = act;
      asking.value = true;
    }
  }

  /** Keeps the name and does what waited for it. */
  async function named(person: string): Promise<Fault | null> {
    const answer = await settings.write({ person });
    if (!answer.ok) return answer.fault;
    waiting?.(person);
    waiting = null;
    return null;
  }

  return { asking, inName, named };
}
