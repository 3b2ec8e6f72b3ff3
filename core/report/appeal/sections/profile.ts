import { instantText, type AppealView } from '../appeal-view.ts';
import type { Section } from '../section.ts';

/** The business profile as users see it. */
export function profileSection(view: AppealView): Section {
  const { texts, facts } = view;
  const words = texts.profile;
  const { profile } = facts;
  const heading = texts.heading.profile;
  if (profile === null)
    return { id: 'profile', heading, pieces: [{ kind: 'text', text: words.none }] };
  const value = (said: string | null): string => (said === null || said === '' ? '–' : said);
  return {
    id: 'profile',
    heading,
    pieces: [
      {
        kind: 'facts',
        rows: [
          [
            words.seen,
            profile.observedAt === null
              ? texts.unknown
              : `${instantText(view, profile.observedAt)}, ${texts.history.source[profile.source]}`,
          ],
          [words.about, value(profile.about)],
          [words.description, value(profile.description)],
          [words.address, value(profile.address)],
          [words.email, value(profile.email)],
          [words.websites, value(profile.websites.join(', '))],
          [words.vertical, value(profile.vertical)],
        ],
      },
    ],
  };
}
