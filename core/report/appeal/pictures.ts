import { fillText } from '#core/model/fill-text.ts';
import { reportTexts } from '../report-context.ts';
import { assumptionText, captionOf, type AppealView } from './appeal-view.ts';
import { conversationPictures } from './bubbles/conversation-picture.ts';
import type { AppealConversation } from './conversations.ts';
import { standingRun } from './conversations.ts';

/** A conversation as chat bubbles, one SVG for each page. */
export function picturesOf(view: AppealView, conversation: AppealConversation): string[] {
  const { evidence } = reportTexts[view.locale];
  const { picture } = view.texts;
  return conversationPictures({
    title: captionOf(view, conversation),
    notes: conversation.assumptions.map((one) => assumptionText(view, one)),
    turns: conversation.turns,
    titles: standingRun(view.facts).titles,
    words: {
      user: evidence.user,
      silent: evidence.silent,
      handover: evidence.handover,
      more: (count) => fillText(picture.more, { count }),
      page: (page, pages) => fillText(picture.page, { page, pages }),
    },
  });
}
