import type { AppealResult } from '#app/contract/appeal-views.ts';
import { shortTicketLimit, ticketLimit } from '#core/report/appeal/ticket-text.ts';
import type { MadeAppeal } from './make-appeal.ts';
import type { PackedAppeal } from './pack-appeal.ts';

type Made = Extract<AppealResult, { kind: 'made' }>;

/** What only whoever keeps the packet knows. */
export type Shown = Pick<Made, 'appealId' | 'pdf' | 'pages' | 'fileName'> & {
  readonly packed: PackedAppeal;
};

/** A made packet as the window shows it, with what was masked: nothing of that is in the packet. */
export function showAppeal(appeal: MadeAppeal, { packed, ...shown }: Shown): Made {
  const { then, steps } = appeal.facts;
  const { snapshotId, basis, from, until } = then.inForce;
  const { fileName, contentSha256 } = then.snapshot;
  return {
    kind: 'made',
    ...shown,
    packet: appeal.kind,
    title: appeal.page.title,
    version: { snapshotId, basis, from, until, fileName, contentSha256 },
    tickets: appeal.tickets.map((ticket) => ({
      ...ticket,
      limit: ticketLimit,
      shortLimit: shortTicketLimit,
    })),
    steps: [...appeal.steps],
    stepsConfirmedOn: steps.confirmedOn,
    claims: packed.claims.map(({ text, files }) => ({ text, files: [...files] })),
    files: packed.files.map(({ path, content, proves }) => ({
      path,
      bytes: content.length,
      proves,
    })),
    masked: appeal.originals.map((one) => ({ ...one })),
    notShown: [...appeal.notShown],
  };
}
