const hour = 60 * 60_000;
const day = 24 * hour;

/** When the place was asked: by itself, whatever that brought, and when it answered whoever asked. UTC; null: never. */
export interface Asked {
  readonly triedAt: string | null;
  readonly askedAt: string | null;
}

/**
 * Whether the place may be asked by itself: once a day at most, where nobody else asked meanwhile. A clock that was set
 * back does not put it off for years.
 */
export function isCheckDue({ triedAt, askedAt }: Asked, now: string): boolean {
  return [triedAt, askedAt].every((at) => {
    if (at === null) return true;
    const passed = Date.parse(now) - Date.parse(at);
    return passed >= day || passed < -hour;
  });
}
