import { defineStore } from 'pinia';
import { computed, onBeforeUnmount, onMounted, shallowRef } from 'vue';
import { commandIds, type CommandId } from '#app/contract/commands.ts';

interface Offer {
  readonly command: CommandId;
  readonly run: () => void;
  /** Whether it can run just now. */
  readonly when: () => boolean;
  /** The frame's own commands stand back where the view in front has one of that name. */
  readonly by: 'view' | 'frame';
}

/** What can be run just now. The frame knows the keys, the view in front knows what they mean there. */
export const useCommands = defineStore('commands', () => {
  const offers = shallowRef<readonly Offer[]>([]);

  function offerOf(command: CommandId): Offer | undefined {
    const able = offers.value.filter((one) => one.command === command && one.when());
    return able.findLast(({ by }) => by === 'view') ?? able.at(-1);
  }

  /** Commands that can run just now, in the order in which they are listed. */
  const offered = computed(() => commandIds.filter((command) => offerOf(command) !== undefined));

  /** Runs a command, or only the view's own of that name; false when nobody offers it. */
  function run(command: CommandId, by: 'anybody' | 'view' = 'anybody'): boolean {
    const offer = offerOf(command);
    if (offer === undefined || (by === 'view' && offer.by !== 'view')) return false;
    offer.run();
    return true;
  }

  function add(offer: Offer): void {
    offers.value = [...offers.value, offer];
  }

  function remove(offer: Offer): void {
    offers.value = offers.value.filter((one) => one !== offer);
  }

  return { offered, run, add, remove };
});

/**
 * Offers a command for as long as the component is on the page and `when` says so; keys, palette and native menu run
 * it. Where two components offer one command, the one that came last has it.
 */
export function useCommand(
  command: CommandId,
  run: () => void,
  when: () => boolean = () => true,
  by: Offer['by'] = 'view',
): void {
  const commands = useCommands();
  const offer: Offer = { command, run, when, by };
  onMounted(() => commands.add(offer));
  onBeforeUnmount(() => commands.remove(offer));
}
