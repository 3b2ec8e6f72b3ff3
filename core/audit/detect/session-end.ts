import type { Flow } from '#core/model/flow.ts';

/** When a silent user's place in the flow is forgotten; `unknown` when the file has no configuration. */
export type SessionEnd = 'never' | 'set' | 'unknown';

/** The engine's own switch; without it a session never ends (FLOW.md 7.3). */
const switchName = 'builder:stateexpiration';

/** Whether a user who is silent for long starts over. */
export function sessionEnd({ configuration }: Pick<Flow, 'configuration'>): SessionEnd {
  if (configuration === null) return 'unknown';
  const name = Object.keys(configuration).find((one) => one.toLowerCase() === switchName);
  const value = name === undefined ? null : configuration[name];
  return typeof value === 'string' && /[1-9]/.test(value) ? 'set' : 'never';
}
