import { afterEach, expect, test, vi } from 'vitest';
import { defineComponent } from 'vue';
import type { Bridge } from '#app/contract/bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useActivity } from './activity.ts';

const Page = defineComponent({
  setup: () => {
    useActivity();
    return () => null;
  },
});

afterEach(() => vi.restoreAllMocks());

test('use of the window is told at once, then at most every ten seconds', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(50_000);
  const { show } = await openTestWindow();
  const told = vi.spyOn((window as unknown as { transbordo: Bridge }).transbordo.window, 'active');
  const page = await show(Page);
  const input = document.createElement('input');
  document.body.append(input);
  input.addEventListener('keydown', (event) => event.stopPropagation());
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  expect(told).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('wheel'));
  window.dispatchEvent(new Event('pointermove'));
  now.mockReturnValue(59_999);
  window.dispatchEvent(new Event('pointerdown'));
  expect(told).toHaveBeenCalledTimes(1);
  now.mockReturnValue(60_000);
  window.dispatchEvent(new Event('pointerdown'));
  expect(told).toHaveBeenCalledTimes(2);
  page.unmount();
  now.mockReturnValue(90_000);
  window.dispatchEvent(new Event('pointerdown'));
  expect(told).toHaveBeenCalledTimes(2);
  input.remove();
});
