import type { Bridge } from '#app/contract/bridge.ts';
import type {
  BundleCounts,
  BundleLookView,
  BundlePreview,
  BundleSurvey,
  ImportedBundle,
  MergeItemView,
} from '#app/contract/transfer-views.ts';
import type { Answer } from './sync-bridge.ts';

/** What a fake host knows of clients that are handed over. */
export interface FakeTransfer {
  survey: BundleSurvey;
  /** The file that the user chooses; null: cancels the dialog. */
  look: BundleLookView | null;
  /** The passphrase that opens it. */
  passphrase: string;
  preview: BundlePreview;
  imported: ImportedBundle;
  /** The user cancels the dialog of places. */
  isCancelled: boolean;
}

/** How much of a client there is. */
export function someCounts(change: Partial<BundleCounts> = {}): BundleCounts {
  return {
    ...{ bots: 2, numbers: 1, flows: 14, runs: 40, sights: 1200, decisions: 9, incidents: 1 },
    ...change,
  };
}

/** A difference between the two sides. */
export function aMergeItem(change: Partial<MergeItemView> = {}): MergeItemView {
  return {
    ...{ key: 'client:notes', about: 'client', subject: [], field: 'notes' },
    ...{ mine: 'Fala com a Bia', theirs: 'Fala com o Caio' },
    ...change,
  };
}

/** An opened bundle of a client that nobody here has. */
export function aPreview(change: Partial<BundlePreview> = {}): BundlePreview {
  return {
    ...{ bundleId: 'bundle-1', clientId: 'client-9', clientName: 'Padaria Aurora' },
    ...{ madeAt: '2026-11-22T12:00:00.000Z', appVersion: '1.0.0', hasHistory: true },
    signer: { fingerprint: '3f'.repeat(32), standing: 'new', since: null },
    ...{ standing: 'new', namesake: null, holds: someCounts(), fresh: someCounts() },
    ...{ secrets: 0, freshSecrets: 0, taken: [], takenTotal: 0, conflicts: [], conflictsTotal: 0 },
    isKnown: false,
    ...change,
  };
}

/** A client that can be handed over, and a file with one that nobody here has. */
export function someTransfer(change: Partial<FakeTransfer> = {}): FakeTransfer {
  return {
    survey: {
      clientName: 'Padaria Aurora',
      present: someCounts({ flows: 2, runs: 2, sights: 3 }),
      withHistory: someCounts(),
      secrets: 2,
    },
    look: {
      ...{ bundleId: 'bundle-1', fileName: 'padaria-aurora_2026-11-22.age', bytes: 14_000_000 },
      lock: 'passphrase',
    },
    passphrase: 'abacate bonde cabide',
    preview: aPreview(),
    imported: {
      ...{ clientId: 'client-9', clientName: 'Padaria Aurora', isNew: true },
      ...{ added: someCounts(), secrets: 0 },
    },
    isCancelled: false,
    ...change,
  };
}

/** The part of the fake bridge about handing clients over. */
export function transferAnswers(
  known: () => FakeTransfer,
  answer: Answer,
  ownPassphrase: () => string,
): Pick<Bridge, 'bundle'> {
  const ownKeys = {
    recipient: 'age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs0n3hxy',
    fingerprint: 'a1'.repeat(32),
  };
  return {
    bundle: {
      survey: (request) => answer('bundle.survey', request, () => known().survey),
      ownKeys: (request) => answer('bundle.ownKeys', request, () => ownKeys),
      export: async (request) => {
        const fits = !request.secrets || request.current === ownPassphrase();
        const result = await answer('bundle.export', request, () => {
          const fileName = 'padaria-aurora_2026-11-23.age';
          const { fingerprint } = ownKeys;
          return known().isCancelled ? null : { fileName, bytes: 14_000_000, fingerprint };
        });
        return fits ? result : { ok: false, fault: { code: 'wrong-passphrase', details: {} } };
      },
      choose: (request) => answer('bundle.choose', request, () => known().look),
      look: (file) => answer('bundle.look', file.name, () => known().look!),
      preview: async (request) => {
        const fits = request.passphrase === null || request.passphrase === known().passphrase;
        const result = await answer('bundle.preview', request, () => known().preview);
        if (fits || !result.ok) return result;
        const file = known().look?.fileName ?? '';
        return { ok: false, fault: { code: 'bundle-wrong-passphrase', details: { file } } };
      },
      import: (request) => answer('bundle.import', request, () => known().imported),
      forget: (request) => answer('bundle.forget', request, () => null),
      cancel: (request) => answer('bundle.cancel', request, () => null),
    },
  };
}
