/** Sizes of the text that can be chosen, in percent. */
export const textSizes = [100, 110, 125, 150, 175, 200] as const;

/** The next size in one direction; the same where there is none. */
export function nextTextSize(size: number, by: 1 | -1): number {
  const next =
    by === 1 ? textSizes.find((one) => one > size) : textSizes.findLast((one) => one < size);
  return next ?? size;
}
