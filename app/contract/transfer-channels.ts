import { z } from 'zod';
import {
  bundleLookSchema,
  bundlePreviewSchema,
  bundleSurveySchema,
  importedBundleSchema,
  mostMergeItems,
  ownKeysSchema,
  writtenBundleSchema,
} from './transfer-views.ts';

const nothing = z.null();
const id = z.string().min(1).max(64);
const passphrase = z.string().min(1).max(1024);

/** What is handed over, and how it is locked. */
export const wantedBundleSchema = z.strictObject({
  clientId: id,
  /** Everything that was ever seen, or only the newest of each. */
  history: z.boolean(),
  /** Keys and tokens too; whoever asks proves that they may. */
  secrets: z.boolean(),
  lock: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('passphrase'), passphrase }),
    z.strictObject({ kind: z.literal('recipient'), recipient: z.string().max(200) }),
  ]),
});

const side = z.enum(['mine', 'theirs']);

/** Channels of handing a client over to a colleague, and of taking one over; see channels.ts. */
export const transferChannels = {
  /** What there is to hand over. Fault `client-missing`. */
  'bundle:survey': {
    owner: 'worker',
    request: z.strictObject({ clientId: id }),
    response: bundleSurveySchema,
  },
  /** This installation's keys; the one that colleagues lock with is made when it is first asked for. */
  'bundle:own-keys': { owner: 'worker', request: nothing, response: ownKeysSchema },
  /**
   * Lets the user choose a place and writes a client as a locked file. Null: cancelled in the dialog. `current` and
   * `recoveryCode` prove who asks, where secrets are wanted (see `vault:set-passphrase`). Faults of a proof,
   * `client-missing`, `bundle-recipient-unfit`, `weak-passphrase`, `bundle-overflows`, `bundle-cancelled`, `bundle-busy`,
   * `bundle-timeout`, `disk-full`, `read-only`.
   */
  'bundle:export': {
    owner: 'host',
    request: wantedBundleSchema.extend({
      current: passphrase.nullable(),
      recoveryCode: z.string().min(1).max(200).optional(),
    }),
    response: writtenBundleSchema.nullable(),
  },
  /** Lets the user choose a bundle. Null: cancelled. Faults as `bundle:look`. */
  'bundle:choose': { owner: 'host', request: nothing, response: bundleLookSchema.nullable() },
  /**
   * Looks at the header of a dropped bundle; the preload turns the file into its path. What was looked at before is let
   * go. Faults `file-missing`, `file-unreadable`, `not-a-bundle`, `bundle-too-large`, `bundle-too-costly`,
   * `bundle-not-for-us`.
   */
  'bundle:look': {
    owner: 'worker',
    request: z.strictObject({ path: z.string().min(1).max(4096) }),
    response: bundleLookSchema,
  },
  /**
   * Opens the bundle and says what storing it would change; `passphrase` null: with this installation's own key. Faults
   * `bundle-gone`, `bundle-wrong-passphrase`, `bundle-not-for-us`, `bundle-damaged`, `bundle-newer`, `bundle-collides`,
   * `bundle-cancelled`, `bundle-busy`, `bundle-timeout`.
   */
  'bundle:preview': {
    owner: 'worker',
    request: z.strictObject({ bundleId: id, passphrase: passphrase.nullable() }),
    response: bundlePreviewSchema,
  },
  /**
   * Stores the opened bundle in one transaction; a second time changes nothing. `rest`: whose value counts where both
   * sides went on; `others`: keys of the differences that follow the other side. Keys and tokens are stored only with
   * `secrets`, and one that is here is replaced only where its own difference says so. Faults `bundle-gone`,
   * `bundle-collides`, `disk-full`, `read-only`.
   */
  'bundle:import': {
    owner: 'worker',
    request: z.strictObject({
      bundleId: id,
      secrets: z.boolean(),
      rest: side,
      others: z.array(z.string().max(200)).max(mostMergeItems),
    }),
    response: importedBundleSchema,
  },
  /** Lets an opened bundle go. */
  'bundle:forget': { owner: 'worker', request: nothing, response: nothing },
  /** Ends what is being locked or opened; nothing was written or stored. */
  'bundle:cancel': { owner: 'worker', request: nothing, response: nothing },
} as const;
