/** `1 block`, `2 blocks`, `0 blocks`: all three languages count alike. */
export function some(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}
