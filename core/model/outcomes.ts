/** Outcomes of an audit. `review` asks one concrete question; an exception is `error`, never a pass. */
export const outcomes = ['fail', 'review', 'error', 'pass', 'not-applicable'] as const;

/** From likely penalty down to information; the ruleset assigns them. */
export const severities = ['blocker', 'high', 'medium', 'low', 'information'] as const;
