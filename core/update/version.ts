/** A released version: three numbers, nothing before and nothing behind them. */
const released = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/;

/** True for a version as it is released, `1.4.0`; false for one that comes before a release. */
export function isReleasedVersion(text: string): boolean {
  return released.test(text);
}

/**
 * Less than 0 when the first is older, more when it is newer, 0 for the same. What follows three numbers (`-trial`) does
 * not count. Throws RangeError for what is no version.
 */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  for (const [at, number] of left.entries()) {
    const difference = number - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  const found = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})(?:[-+].*)?$/.exec(version);
  if (found === null) throw new RangeError('no version');
  return found.slice(1).map(Number);
}
