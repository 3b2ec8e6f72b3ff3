import { useVirtualizer } from '@tanstack/vue-virtual';
import { computed, ref } from 'vue';
import type { Ref } from 'vue';
import { fromNextFrame } from './next-frame.ts';
import { pieceByPiece, rowsPerFrame } from './piece-by-piece.ts';
import { rem } from './root-size.ts';

/** Above this many rows only those in sight are drawn. */
const DRAW_ALL = 40;

/** Rows that are drawn, and the room of those before and after them. */
export interface VisibleRows<Row> {
  /** The element that scrolls. */
  readonly scroller: Ref<HTMLElement | null>;
  /** How high a row is, in pixels. */
  readonly rowSize: () => number;
  /** Whether there are more rows than are drawn. */
  readonly long: Readonly<Ref<boolean>>;
  readonly visible: Readonly<
    Ref<{ readonly rows: readonly Row[]; readonly before: number; readonly after: number }>
  >;
}

/** Draws of a long list the rows in sight. `rowHeight`: of each row, in rem. */
export function useVisibleRows<Row>(
  all: () => readonly Row[],
  rowHeight: () => number,
): VisibleRows<Row> {
  const scroller = ref<HTMLElement | null>(null);
  const measured = fromNextFrame(scroller);
  const long = computed(() => all().length > DRAW_ALL);
  const rowSize = () => rowHeight() * rem();

  const virtualizer = useVirtualizer(
    computed(() => {
      // Before the first frame nothing asks for it, and looking at the page would cost a whole layout.
      const size = measured.value === null ? 1 : rowSize();
      return {
        count: long.value && measured.value !== null ? all().length : 0,
        getScrollElement: () => measured.value,
        // Asked for every row: it must not look at the page each time.
        estimateSize: () => size,
        overscan: 4,
      };
    }),
  );

  const inSight = computed(() => virtualizer.value.getVirtualItems());
  const drawn = pieceByPiece(() => inSight.value.map(({ index }) => index));

  const visible = computed(() => {
    const rows = all();
    if (!long.value) return { rows, before: 0, after: 0 };
    const [first] = inSight.value;
    // Nothing is measured yet: what surely is in sight, the rest a frame later.
    if (first === undefined) return { rows: rows.slice(0, rowsPerFrame), before: 0, after: 0 };
    const missing = inSight.value.findIndex(({ index }) => !drawn.value.has(index));
    const last = inSight.value.at(missing === -1 ? -1 : Math.max(0, missing - 1)) ?? first;
    return {
      rows: rows.slice(first.index, last.index + 1),
      before: first.start,
      after: virtualizer.value.getTotalSize() - last.end,
    };
  });

  return { scroller, rowSize, long, visible };
}
