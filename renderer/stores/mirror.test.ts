import { describe, expect, test } from 'vitest';
import type { Result } from '#app/contract/bridge.ts';
import { createMirror } from './mirror.ts';

function questions<T>() {
  const asked: ((answer: Result<T>) => void)[] = [];
  return { asked, read: () => new Promise<Result<T>>((resolve) => asked.push(resolve)) };
}

describe('a mirror', () => {
  test('shows what was read', async () => {
    const { asked, read } = questions<string>();
    const mirror = createMirror(read);
    const loading = mirror.load();
    expect(mirror.status.value).toBe('loading');
    asked[0]!({ ok: true, value: 'first' });
    await loading;
    expect(mirror.value.value).toBe('first');
    expect(mirror.status.value).toBe('ready');
  });

  test('keeps showing the old value while it reads again', async () => {
    const { asked, read } = questions<string>();
    const mirror = createMirror(read);
    const first = mirror.load();
    asked[0]!({ ok: true, value: 'first' });
    await first;
    void mirror.load();
    expect(mirror.status.value).toBe('ready');
    expect(mirror.value.value).toBe('first');
  });

  test('believes the last question, not the last answer', async () => {
    const { asked, read } = questions<string>();
    const mirror = createMirror(read);
    const both = [mirror.load(), mirror.load()];
    asked[1]!({ ok: true, value: 'new' });
    asked[0]!({ ok: true, value: 'old' });
    await Promise.all(both);
    expect(mirror.value.value).toBe('new');
  });

  test('a fault takes the place of the value', async () => {
    const mirror = createMirror<string>(() =>
      Promise.resolve({ ok: false, fault: { code: 'disk-full', details: {} } }),
    );
    await mirror.load();
    expect(mirror.status.value).toBe('failed');
    expect(mirror.fault.value?.code).toBe('disk-full');
  });

  test('refreshes only what somebody looked at', async () => {
    const { asked, read } = questions<string>();
    const mirror = createMirror(read);
    await mirror.refresh();
    expect(asked).toHaveLength(0);
  });

  test('forgets everything, also what is still under way', async () => {
    const { asked, read } = questions<string>();
    const mirror = createMirror(read);
    const loading = mirror.load();
    mirror.clear();
    asked[0]!({ ok: true, value: 'late' });
    await loading;
    expect(mirror.value.value).toBeNull();
    expect(mirror.status.value).toBe('idle');
  });
});
