import type { PeerClock } from '../peer-clock.ts';
import { tooManyCalls } from './graph-errors.ts';
import type { GraphSettings } from './graph-settings.ts';
import type { GraphWorld } from './graph-world.ts';

const hour = 3_600_000;

/** Counts calls of each app to each WABA by the hour (WHATSAPP 1.7). */
export class Usage {
  private readonly windows = new Map<string, { start: number; count: number }>();
  private readonly world: GraphWorld;
  private readonly settings: GraphSettings;
  private readonly clock: PeerClock;

  constructor(world: GraphWorld, settings: GraphSettings, clock: PeerClock) {
    this.world = world;
    this.settings = settings;
    this.clock = clock;
  }

  /** Counts one call. Gives the headers that go with its answer; throws GraphRefusal 80007 past the quota. */
  count(appId: string, wabaId: string): Readonly<Record<string, string>> {
    const now = this.clock.now();
    const key = `${appId}:${wabaId}`;
    const before = this.windows.get(key);
    const window =
      before === undefined || now - before.start >= hour ? { start: now, count: 0 } : before;
    this.windows.set(key, window);
    const quota = this.settings.hourlyQuota ?? this.quotaOf(wabaId);
    window.count += 1;
    const status = this.settings.variant === 'oas23' ? 429 : this.settings.throttleStatus;
    if (window.count > quota)
      throw tooManyCalls(status, Math.ceil((window.start + hour - now) / 60_000));
    return this.headers(wabaId, Math.floor((window.count * 100) / quota), 0);
  }

  /** Headers of a refusal, which say when calls are taken again. */
  refused(wabaId: string, regainMinutes: number): Readonly<Record<string, string>> {
    return this.headers(wabaId, 100, regainMinutes);
  }

  private headers(wabaId: string, percent: number, regain: number): Record<string, string> {
    if (percent < this.settings.usageFrom) return {};
    const share = Math.floor(percent / 2);
    return {
      'x-app-usage': JSON.stringify({ call_count: share, total_time: share, total_cputime: share }),
      'x-business-use-case-usage': JSON.stringify({
        [wabaId]: [
          {
            type: 'whatsapp',
            call_count: percent,
            total_cputime: share,
            total_time: share,
            estimated_time_to_regain_access: regain,
          },
        ],
      }),
    };
  }

  private quotaOf(wabaId: string): number {
    const isRegistered = this.world.numbersIn(wabaId).some(({ status }) => status === 'CONNECTED');
    return isRegistered ? 5000 : 200;
  }
}
