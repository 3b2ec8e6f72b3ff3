import { blockSize } from '#core/model/canvas-grid.ts';
import type { Places } from './placed-blocks.ts';

/** A line from one block to another: a curve of Bézier's, and the direction in which its head points. */
export interface ExitLine {
  /** Beginning, its handle, the end's handle, end: x and y of each. */
  readonly points: readonly [number, number, number, number, number, number, number, number];
  readonly heads: 'right' | 'down' | 'up';
}

/** So far apart that a line leaves one side and enters the other without a knot. */
const ahead = 16;

/**
 * The line of an exit. A way on leaves on the right and enters on the left; a way back leaves below or above, so that it
 * runs between the rows and is not taken for a way on.
 */
export function exitLine({ left, top }: Places, from: number, to: number): ExitLine {
  const { width, height } = blockSize;
  const [fromLeft, fromTop, toLeft, toTop] = [left[from]!, top[from]!, left[to]!, top[to]!];
  if (toLeft >= fromLeft + width + ahead) {
    const [x, y, u, v] = [fromLeft + width, fromTop + height / 2, toLeft, toTop + height / 2];
    const reach = Math.max(24, (u - x) / 2);
    return { points: [x, y, x + reach, y, u - reach, v, u, v], heads: 'right' };
  }
  const [x, u] = [fromLeft + width / 2, toLeft + width / 2];
  if (toTop >= fromTop + height + ahead) {
    const [y, v] = [fromTop + height, toTop];
    const reach = Math.max(20, Math.min(120, (v - y) / 2));
    return { points: [x, y, x, y + reach, u, v - reach, u, v], heads: 'down' };
  }
  if (toTop + height + ahead <= fromTop) {
    const [y, v] = [fromTop, toTop + height];
    const reach = Math.max(20, Math.min(120, (y - v) / 2));
    return { points: [x, y, x, y - reach, u, v + reach, u, v], heads: 'up' };
  }
  const [y, v] = [fromTop + height, toTop + height];
  const reach = Math.min(140, 40 + Math.abs(x - u) / 8);
  return { points: [x, y, x, y + reach, u, v + reach, u, v], heads: 'up' };
}
