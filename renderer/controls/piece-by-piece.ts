import { onScopeDispose, shallowRef, watch } from 'vue';
import type { Ref } from 'vue';

/** Rows drawn in one frame. A window full of them would keep whoever presses a key waiting for over 100 ms. */
export const rowsPerFrame = 10;

/**
 * Which of the wanted rows are drawn by now: at once those that were, and some that were not; the others in the frames
 * that follow. Several short tasks in place of a long one.
 */
export function pieceByPiece(wanted: () => readonly number[]): Readonly<Ref<ReadonlySet<number>>> {
  const drawn = shallowRef<ReadonlySet<number>>(new Set());
  let frame = 0;

  function draw(): void {
    frame = 0;
    const now = wanted();
    const missing = now.filter((row) => !drawn.value.has(row));
    const kept = now.filter((row) => drawn.value.has(row));
    if (missing.length === 0 && kept.length === drawn.value.size) return;
    drawn.value = new Set([...kept, ...missing.slice(0, rowsPerFrame)]);
    if (missing.length > rowsPerFrame) frame = requestAnimationFrame(draw);
  }

  watch(wanted, () => frame === 0 && draw(), { immediate: true });
  onScopeDispose(() => cancelAnimationFrame(frame));
  return drawn;
}
