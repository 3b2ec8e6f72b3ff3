import { defineAsyncComponent, defineComponent, h, type Component } from 'vue';
import { busyWhile } from './app-state.ts';

/** Reads a part of the window that stands in a file of its own. */
type Load = () => Promise<{ readonly default: Component }>;

const parts: (() => Promise<Component>)[] = [];

/**
 * A component that the first screen does not wait for: read when it is wanted, or ahead by {@link readAhead}. Once it
 * is read, it is there at once.
 */
export function laterPart(load: Load): Component {
  let part: Component | null = null;
  const read = async (): Promise<Component> => (part = (await load()).default);
  parts.push(read);
  const waiting = defineAsyncComponent(() => busyWhile(read));
  return defineComponent({
    inheritAttrs: false,
    setup: (_props, { attrs, slots }) => {
      // For as long as it is shown: another one would begin anew.
      const shown = part ?? waiting;
      return () => h(shown, attrs, slots);
    },
  });
}

/** Reads all parts at once, for whoever cannot wait for one later. */
export async function readParts(): Promise<void> {
  await Promise.all(parts.map((read) => read()));
}

/**
 * Reads what is missing, one file after the other, whenever the window has nothing else to do. `views` is read after
 * the parts, and then what it names.
 */
export function readAhead(views: () => Promise<readonly (() => Promise<unknown>)[]>): void {
  const waiting: (() => Promise<unknown>)[] = [
    ...parts,
    async () => waiting.push(...(await views())),
  ];
  function readNext(): void {
    const next = waiting.shift();
    // What cannot be read now says so when it is wanted.
    if (next !== undefined) requestIdleCallback(() => void next().then(readNext, readNext));
  }
  readNext();
}
