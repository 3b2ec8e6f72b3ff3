/** Long pieces of work that are told of while they run. Apart from their schemas: the window names them too. */
export const taskKinds = [
  'import',
  'audit',
  'report',
  'batch',
  'sync',
  'backup',
  'restore',
  'search',
] as const;

/** A long piece of work. */
export type TaskKind = (typeof taskKinds)[number];

/** Where one thing of a long piece of work stands. */
export const taskItemStates = ['waiting', 'running', 'done', 'failed', 'skipped'] as const;

/** Where one thing of a long piece of work stands. */
export type TaskItemState = (typeof taskItemStates)[number];

/** Most rows of a task that cross to the window in one message. */
export const mostTaskRows = 200;
