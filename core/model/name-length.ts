/** Most letters (code points) of the name of a client or a bot. File names made of it are cut by themselves. */
export const longestName = 500;

/** Whether a name has more letters than can be kept. An emoji is several: what is counted is what is stored. */
export function isTooLong(name: string): boolean {
  // No letter is longer than two units, so most names need not be counted.
  return name.length > longestName && Array.from(name).length > longestName;
}
