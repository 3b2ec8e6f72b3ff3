import { watch } from 'vue';
import { useRouter } from 'vue-router';
import { ask } from '#renderer/bridge.ts';
import { usePlaces } from '#renderer/stores/places.ts';
import { useCommands } from './commands.ts';
import { addressOf, usePlaceWords } from './place-words.ts';

/** Longest name of an entry: a menu that is wider than the screen helps nobody. */
const LONGEST = 80;
/** Marks piled on one letter would pass the largest message otherwise. */
const MOST_UNITS = 400;
/** An emoji or a letter with its accents is not cut in two. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Keeps the native menu at what can be run and opened just now, for as long as the component is on the page. */
export function useMenuOffer(): void {
  const commands = useCommands();
  const places = usePlaces();
  const router = useRouter();
  const words = usePlaceWords();

  watch(
    () => ({
      commands: commands.offered,
      recent: places.recent.map((place) => ({
        label: shortened(words.line(place)),
        place: router.resolve(addressOf(place)).fullPath,
      })),
    }),
    // A menu that could not be told stays as it was: nothing that a user could do about it.
    (offer) => void ask((host) => host.system.offer(offer)),
    { immediate: true, flush: 'post' },
  );
}

function shortened(label: string): string {
  const letters = Array.from(graphemes.segment(label), ({ segment }) => segment);
  const whole = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : label;
  return whole.slice(0, MOST_UNITS);
}
