import type { Oracle } from './question.ts';

/**
 * Answers what a person who plays a conversation left open: the service is taken as working (open, an agent there),
 * other conditions as holding unless they ask for a no; intents and entities are not found.
 */
export const likelyAnswer: Oracle = ({ kind, condition }) => {
  if (kind === 'intent' || kind === 'entity') return condition.startsWith('not');
  const asksForNo = /^(?:equals|contains) (?:false|0|no|n[ãa]o)$/i.test(condition);
  return !asksForNo && !condition.startsWith('notEquals true');
};
