/**
 * Minutes of waiting up to which contact with a person counts as “immediate or nearly so” (POLICY, FAQ 4). The policy
 * gives no number; this is what people take for a short wait in a chat.
 */
export const shortWait = 10;

/** Minutes from which a queue is of the kind that “may last hours” (POLICY, FAQ 4). */
export const longWait = 60;
