/** Lets everything else that waits have its turn, so that long work holds up nobody. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Does something for each of many, a chunk at a time, and breathes in between. */
export async function inChunks<Item>(
  items: readonly Item[],
  size: number,
  work: (chunk: readonly Item[]) => void,
): Promise<void> {
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) await breathe();
    work(items.slice(at, at + size));
  }
}
