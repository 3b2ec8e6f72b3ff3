import { defineStore } from 'pinia';
import { onBeforeUnmount, onMounted, shallowReactive } from 'vue';

/** What a view may offer to the keyboard. */
export type Command = 'audit' | 'report' | 'next' | 'previous';

/** What the view in front does on a command. The frame knows the keys, the view knows what they mean. */
export const useCommands = defineStore('commands', () => {
  const handlers = shallowReactive(new Map<Command, () => void>());

  /** Runs a command; false when the view in front has none. */
  function run(command: Command): boolean {
    const handler = handlers.get(command);
    handler?.();
    return handler !== undefined;
  }

  return { handlers, run };
});

/** Offers a command for as long as the component is on the page. */
export function useCommand(command: Command, handler: () => void): void {
  const { handlers } = useCommands();
  onMounted(() => handlers.set(command, handler));
  onBeforeUnmount(() => {
    // The next view may already have taken the command over.
    if (handlers.get(command) === handler) handlers.delete(command);
  });
}
