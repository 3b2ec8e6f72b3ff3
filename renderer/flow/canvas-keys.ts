import { onBeforeUnmount, onMounted } from 'vue';
import type { Ref } from 'vue';

/** A direction on the map. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** What a key asks of the map. */
export type CanvasAction =
  | { readonly kind: 'step' | 'pan'; readonly direction: Direction }
  | { readonly kind: 'larger' | 'smaller' | 'fit' | 'usual' };

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const others: Readonly<Record<string, 'larger' | 'smaller' | 'fit' | 'usual'>> = {
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'fit',
  '1': 'usual',
};

/** Reads a key press; null for keys that belong to somebody else. */
export function canvasAction(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): CanvasAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const direction = directions[event.key];
  if (direction !== undefined) return { kind: event.shiftKey ? 'pan' : 'step', direction };
  const kind = others[event.key];
  return kind === undefined ? null : { kind };
}

/** How far a key moves the map, in pixels of the window. */
export const panBy: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [120, 0],
  right: [-120, 0],
  up: [0, 120],
  down: [0, -120],
};

/** Listens to keys while the map has the focus. */
export function useCanvasKeys(
  host: Readonly<Ref<HTMLElement | null>>,
  act: (action: CanvasAction) => void,
): void {
  const press = (event: KeyboardEvent): void => {
    const action = canvasAction(event);
    if (action === null) return;
    event.preventDefault();
    act(action);
  };
  onMounted(() => host.value?.addEventListener('keydown', press));
  onBeforeUnmount(() => host.value?.removeEventListener('keydown', press));
}
