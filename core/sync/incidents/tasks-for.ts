import type { incidentTaskKeys, IncidentKind, IncidentTask } from '#core/model/incident.ts';
import type { RulesetId } from '#core/model/run.ts';

type TaskKey = (typeof incidentTaskKeys)[number];

const repair: readonly TaskKey[] = ['audit-flow', 'fix-flow', 'publish-flow'];
const appeal: readonly TaskKey[] = ['build-packet', 'submit-appeal'];

/**
 * The tasks that an incident starts with, in the order they are done (POLICY, FAQ 3, 5 and 6; WHATSAPP 5.3). A rating
 * alone is no violation that can be reviewed today; under the rule of 2020 a ticket asked for it.
 */
export function tasksFor(
  kind: IncidentKind,
  ruleset: RulesetId,
  nextId: () => string,
): IncidentTask[] {
  return keysOf(kind, ruleset).map((key) => ({
    id: nextId(),
    key,
    text: '',
    doneAt: null,
    doneBy: null,
  }));
}

function keysOf(kind: IncidentKind, ruleset: RulesetId): readonly TaskKey[] {
  const beside: readonly TaskKey[] = ['check-templates', 'check-profile'];
  switch (kind) {
    case 'low-quality':
      return [
        'read-reason',
        ...repair,
        ...beside,
        ...(ruleset === '2020-10' ? appeal : []),
        'read-again',
        'tell-client',
      ];
    case 'restriction':
    case 'disabled':
      return ['read-reason', ...repair, ...beside, ...appeal, 'read-again', 'tell-client'];
    case 'disconnection':
      return ['read-reason', 'reconnect-number', 'read-again', 'tell-client'];
    case 'name-rejected':
      return ['read-reason', 'choose-name', 'check-profile', 'read-again', 'tell-client'];
  }
}
