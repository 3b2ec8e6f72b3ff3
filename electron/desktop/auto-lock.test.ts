import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellFigure } from '#test/faults/figure.ts';

const minute = 60_000;

/** The system, as far as the lock looks at it. */
const system = vi.hoisted(() => ({ idleState: 'active', uptime: 3_600 }));
const powerMonitor = await vi.hoisted(async () => {
  const events = await import('node:events');
  return new events.EventEmitter();
});
vi.mock('electron', () => ({ powerMonitor }));
vi.mock('node:os', () => ({ uptime: () => system.uptime }));
const { autoLock } = await import('./auto-lock.ts');

/** When it was locked, in milliseconds after what should do so; null: it was not. */
let lockedAt: number | null;
let isOpen: boolean;
let rules: { lockAfterMinutes: number; locksWithSystem: boolean };

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00Z') });
  Object.assign(powerMonitor, {
    getSystemIdleState: () => system.idleState,
  });
  system.idleState = 'active';
  system.uptime = 3_600;
  isOpen = true;
  lockedAt = null;
  rules = { lockAfterMinutes: 10, locksWithSystem: true };
});
afterEach(() => {
  powerMonitor.removeAllListeners();
  vi.clearAllTimers();
  vi.useRealTimers();
});

function watched() {
  return autoLock({
    rules: () => rules,
    isOpen: () => isOpen,
    isWorking: () => false,
    lock: () => {
      isOpen = false;
      lockedAt ??= performance.now();
    },
  });
}

/** Lets time pass for clocks and timers alike. */
function pass(ms: number): void {
  for (let left = ms; left > 0; left -= 1_000) {
    system.uptime += 1;
    vi.advanceTimersByTime(1_000);
  }
}

const triggers: Record<string, (lock: ReturnType<typeof watched>) => void> = {
  'a locked screen, by its event': () => powerMonitor.emit('lock-screen'),
  suspend: () => powerMonitor.emit('suspend'),
  'another user': () => powerMonitor.emit('user-did-resign-active'),
  // The machine has woken: whoever tells so has the lock look at once.
  'a clock that is ten minutes on': (lock) => {
    vi.setSystemTime(Date.now() + 10 * minute);
    lock.look();
  },
};

test.each(Object.entries(triggers))('A19 %s locks at once', (_name, trigger) => {
  const lock = watched();
  pass(30_000);
  expect(lockedAt).toBeNull();
  const from = performance.now();
  trigger(lock);
  expect(lockedAt).not.toBeNull();
  expect(lockedAt! - from).toBeLessThan(5_000);
});

test('A19 a window that nobody uses locks at the next look, 15 s at most after its time', (context) => {
  const lock = watched();
  pass(9 * minute);
  lock.used();
  const from = performance.now();
  pass(9 * minute + 45_000);
  expect(lockedAt).toBeNull();
  pass(60_000);
  const late = lockedAt! - from - 10 * minute;
  expect(late).toBeLessThanOrEqual(15_000);
  tellFigure(context, `${late / 1_000} s after its time`);
});

test.each([
  ['a screen that is locked without an event', () => (system.idleState = 'locked')],
  [
    'a clock that jumps ten minutes without a word',
    () => vi.setSystemTime(Date.now() + 10 * minute),
  ],
])('A19 %s locks at the next look', (_name, trigger) => {
  watched();
  pass(30_000);
  const from = performance.now();
  trigger();
  pass(20_000);
  expect(lockedAt).not.toBeNull();
  expect(lockedAt! - from).toBeLessThanOrEqual(15_000);
});

test('A19 whoever switched the lock off is left alone', () => {
  rules = { lockAfterMinutes: 0, locksWithSystem: false };
  const lock = watched();
  for (const trigger of Object.values(triggers)) trigger(lock);
  system.idleState = 'locked';
  pass(60 * minute);
  expect(lockedAt).toBeNull();
});
