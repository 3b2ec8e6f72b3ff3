import type { Bridge } from '#app/contract/bridge.ts';
import type { HandedFile } from '#app/contract/handed-channels.ts';
import type { BundleLookView } from '#app/contract/transfer-views.ts';
import type { ImportResult } from '#app/contract/views.ts';
import type { Answer } from './sync-bridge.ts';

/** What a fake host knows of files that were opened with the app. */
export interface FakeHanded {
  readonly waiting: () => HandedFile[];
  /** Lets files go. */
  readonly drop: (ids: readonly string[]) => void;
  readonly imported: () => ImportResult[];
  readonly look: () => BundleLookView | null;
}

/** The part of the fake bridge about files that were opened with the app. */
export function handedAnswers(answer: Answer, known: FakeHanded): Pick<Bridge, 'handed'> {
  return {
    handed: {
      list: (request) => answer('handed.list', request, known.waiting),
      import: (request) =>
        answer('handed.import', request, () => {
          known.drop(request.files);
          return known.imported();
        }),
      look: (request) =>
        answer('handed.look', request, () => {
          known.drop([request.id]);
          return known.look();
        }),
      forget: (request) =>
        answer('handed.forget', request, () => {
          known.drop(request.files);
          return null;
        }),
    },
  };
}
