import type { Bridge } from '#app/contract/bridge.ts';
import type { UpdateView } from '#app/contract/update-channels.ts';
import type { Answer } from './sync-bridge.ts';

/** What a fake host knows of updates. */
export interface FakeUpdates {
  view: UpdateView;
  /** What the next question finds. */
  found: Partial<UpdateView>;
  /** Name of the file that is written; null: the dialog is cancelled. */
  savedAs: string | null;
}

/** A build that knows a place and never asked. */
export function noUpdates(change: Partial<UpdateView> = {}): FakeUpdates {
  return {
    view: {
      ...{ hasPlace: true, checksDaily: false, askedAt: null, found: null, problem: null },
      ...{ isDownloading: false, downloaded: null },
      ...change,
    },
    found: { askedAt: '2026-11-22T12:00:00Z', found: { kind: 'newest' } },
    savedAs: 'transbordo-1.2.0-amd64.deb',
  };
}

/** A version that is there, with a file of two kinds. */
export const newerVersion: NonNullable<UpdateView['found']> = {
  ...{ kind: 'newer', version: '1.2.0', releasedAt: '2026-11-20T12:00:00Z' },
  files: [
    { name: 'transbordo-1.2.0-amd64.deb', kind: 'deb', size: 92_000_000 },
    { name: 'transbordo-1.2.0-x64.tar.gz', kind: 'tar.gz', size: 110_000_000 },
  ],
};

/** The part of the fake bridge about updates. */
export function updateAnswers(known: () => FakeUpdates, answer: Answer): Pick<Bridge, 'update'> {
  const change = (part: Partial<UpdateView>): UpdateView =>
    (known().view = { ...known().view, ...part });
  return {
    update: {
      read: (request) => answer('update.read', request, () => known().view),
      setChecks: (request) => answer('update.setChecks', request, () => change(request)),
      check: (request) => answer('update.check', request, () => change(known().found)),
      chooseAndDownload: (request) =>
        answer('update.chooseAndDownload', request, () => {
          const { savedAs, view } = known();
          const files = view.found?.kind === 'newer' ? view.found.files : [];
          const kind = files.find(({ name }) => name === request.name)!.kind;
          return savedAs === null ? null : change({ downloaded: { fileName: savedAs, kind } });
        }),
      cancel: (request) => answer('update.cancel', request, () => null),
      reveal: (request) => answer('update.reveal', request, () => null),
    },
  };
}
