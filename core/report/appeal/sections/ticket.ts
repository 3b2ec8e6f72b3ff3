import { fillText } from '#core/model/fill-text.ts';
import type { AppealView } from '../appeal-view.ts';
import type { Section } from '../section.ts';
import { shortTicketText, ticketText } from '../ticket-text.ts';

/** The texts that are pasted into the support form, with their lengths. */
export function ticketSection(view: AppealView): Section {
  const { ticket, heading } = view.texts;
  const [full, brief] = [ticketText(view), shortTicketText(view)];
  return {
    id: 'ticket',
    heading: heading.ticket,
    pieces: [
      { kind: 'heading', text: fillText(ticket.full, { count: full.length }) },
      { kind: 'verbatim', text: full },
      { kind: 'heading', text: fillText(ticket.brief, { count: brief.length }) },
      { kind: 'verbatim', text: brief },
    ],
  };
}
