import { describe, expect, test, vi } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { forgetTyping, forgetWorkspace } from './forget-workspace.ts';
import { useFlow } from './stores/flow.ts';

/** Every store that can forget, found in its file: a new one that nobody has forget is found too. */
async function forgetfulStores() {
  const files = import.meta.glob<object>(['./stores/*.ts', '!./stores/*.test.ts'], {
    query: '',
    import: '*',
  });
  const modules = await Promise.all(Object.values(files).map((load) => load()));
  await openTestWindow();
  return modules
    .flatMap((module): unknown[] => Object.values(module))
    .filter((made): made is () => object => typeof made === 'function' && '$id' in made)
    .map((useStore) => useStore())
    .filter((store): store is { $id: string; clear: () => void } => 'clear' in store)
    .map((store) => ({ id: store.$id, clear: vi.spyOn(store, 'clear') }));
}

type Forgetful = Awaited<ReturnType<typeof forgetfulStores>>;

const untouched = (stores: Forgetful) =>
  stores.filter(({ clear }) => clear.mock.calls.length === 0).map(({ id }) => id);

describe('a workspace that is closed', () => {
  test('leaves nothing in any store but what somebody was typing', async () => {
    const stores = await forgetfulStores();
    forgetWorkspace();
    expect(untouched(stores).sort()).toEqual(['client-drafts', 'drafts', 'report-drafts']);
    forgetTyping();
    expect(untouched(stores)).toEqual([]);
  });

  test('takes the flow that was shown with it', async () => {
    await openTestWindow();
    const flow = useFlow();
    await flow.show('bot-1');
    expect(flow.botId).toBe('bot-1');
    forgetWorkspace();
    expect([flow.botId, flow.value]).toEqual([null, null]);
  });
});
