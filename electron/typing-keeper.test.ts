import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AppFault, type FaultCode } from '#app/contract/errors.ts';
import type { Typing } from '#app/contract/guard-channels.ts';
import { laterFaultCode } from '#test/fakes/fault-code.ts';
import { typingKeeper } from './typing-keeper.ts';
import type { WorkerClient } from './worker-client.ts';

const typed: Typing = { place: '/clients/c1', texts: [], clients: [], reports: [] };

/** What the made-up worker has written, and why it does not write. */
let written: Typing | null;
let failure: FaultCode | null;

const worker = {
  call: (name: string, request: Typing | null) => {
    if (name === 'typing:get') {
      const before = written;
      written = null;
      return Promise.resolve(before);
    }
    if (failure !== null) return Promise.reject(new AppFault(failure));
    written = request;
    return Promise.resolve(null);
  },
} as unknown as WorkerClient;

beforeEach(() => {
  written = null;
  failure = null;
});

describe('what was typed', () => {
  test('lies in the encrypted file while the workspace is locked', async () => {
    const { handlers } = typingKeeper(
      () => worker,
      () => true,
    );
    await handlers['typing:keep'](typed);
    expect(written).toEqual(typed);
    expect(await handlers['typing:take'](null)).toEqual(typed);
    expect(await handlers['typing:take'](null)).toBeNull();
  });

  test.each<FaultCode>(['disk-full', 'read-only'])(
    'survives where that cannot be written: %s',
    async (code) => {
      const { handlers } = typingKeeper(
        () => worker,
        () => true,
      );
      failure = code;
      await handlers['typing:keep'](typed);
      expect(written).toBeNull();
      expect(await handlers['typing:take'](null)).toEqual(typed);
      expect(await handlers['typing:take'](null)).toBeNull();
    },
  );

  test('is not kept in memory where the workspace is not open at all', async () => {
    const { handlers } = typingKeeper(
      () => worker,
      () => true,
    );
    failure = 'workspace-locked';
    expect(await laterFaultCode(handlers['typing:keep'](typed))).toBe('workspace-locked');
    expect(await handlers['typing:take'](null)).toBeNull();
  });
});

describe('a lock', () => {
  test('goes on as soon as the window has handed it over', async () => {
    const keeper = typingKeeper(
      () => worker,
      () => {
        void keeper.handlers['typing:keep'](typed);
        return true;
      },
    );
    await keeper.collect();
    expect(written).toEqual(typed);
  });

  test('waits for nobody where there is no window', async () => {
    await typingKeeper(
      () => worker,
      () => false,
    ).collect();
    expect(written).toBeNull();
  });

  test('waits for a window that does not answer no longer than a second and a half', async () => {
    vi.useFakeTimers();
    try {
      let isOver = false;
      void typingKeeper(
        () => worker,
        () => true,
      )
        .collect()
        .then(() => (isOver = true));
      await vi.advanceTimersByTimeAsync(1_499);
      expect(isOver).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(isOver).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
