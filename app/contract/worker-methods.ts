import { z } from 'zod';
import { localeSchema } from '#core/model/locale.ts';
import { packetCheckSchema, savedPacketSchema } from './appeal-views.ts';
import { desktopStandingSchema } from './desktop-channels.ts';
import { guardMethods } from './guard-channels.ts';
import { findingTableSchema } from './overview-channels.ts';
import { writtenTableSchema } from './long-lists.ts';
import { qualityTableSchema } from './quality-channels.ts';
import { batchFormSchema, batchResultSchema, exportFormatSchema } from './report-views.ts';
import { contactTableSchema } from './search-channels.ts';
import { supportStandingSchema } from './support-channels.ts';
import { syncChannels } from './sync-channels.ts';
import {
  clientTablePreviewSchema,
  credentialViewSchema,
  ratingTablePreviewSchema,
  webhookImportSchema,
} from './sync-views.ts';
import { keychainSchema, wayInSchema } from './slot-methods.ts';
import { transferMethods } from './transfer-methods.ts';
import { updateMethods } from './update-channels.ts';
import { vaultMethods } from './vault-methods.ts';
import { exportedReportSchema } from './views.ts';
import { wayKinds } from './way-kinds.ts';

/** Bytes, in whatever buffer they lie. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/**
 * What the host asks of the worker beyond the window's channels. Never reachable from the window.
 * A passphrase or device secret crosses here once, when a workspace is made or opened: deriving a key takes about a
 * second and must not block the host.
 */
export const workerMethods = {
  /** Reads the header only: says how the workspace can be opened. */
  'workspace:inspect': {
    request: z.strictObject({ folder: z.string() }),
    response: z.strictObject({
      exists: z.boolean(),
      opensWith: z.array(z.enum(wayKinds)),
      /** The device secret as the system's keychain sealed it; null without that slot. */
      sealedDeviceSecret: bytes.nullable(),
      /** The keychain that sealed it. */
      backend: z.string().nullable(),
    }),
  },
  /** Makes header and file; exactly one of the two secrets is given. Faults: `workspace-exists`, `weak-passphrase`, `disk-full`. */
  'workspace:create': {
    request: z.strictObject({
      folder: z.string(),
      passphrase: z.string().nullable(),
      keychain: keychainSchema.nullable(),
    }),
    response: z.null(),
  },
  /** Opens header and file. Faults: `wrong-passphrase`, `wrong-recovery-code`, `recovery-code-mistyped`, `too-many-attempts`, `header-altered`, `workspace-busy`, `workspace-newer`, `damaged-data`. */
  'workspace:unlock': {
    request: wayInSchema.extend({ folder: z.string() }),
    response: z.null(),
  },
  'workspace:close': { request: z.null(), response: z.null() },
  /** A key or token that the host took from the clipboard crosses here once; see `credential:paste`. */
  'credential:add': {
    request: z.strictObject({
      ...syncChannels['credential:paste'].request.shape,
      pasted: z.string().max(100_000),
    }),
    response: credentialViewSchema,
  },
  'credential:swap': {
    request: z.strictObject({ id: z.string(), pasted: z.string().max(100_000) }),
    response: credentialViewSchema,
  },
  /** Files that the user chose in a dialog of the host. */
  'client:preview-table': {
    request: z.strictObject({ path: z.string() }),
    response: clientTablePreviewSchema,
  },
  'rating:preview-table': {
    request: z.strictObject({ clientId: z.string(), path: z.string() }),
    response: ratingTablePreviewSchema,
  },
  'webhook:import-log': {
    request: z.strictObject({ clientId: z.string(), path: z.string() }),
    response: webhookImportSchema,
  },
  'proof:keep': {
    request: z.strictObject({ path: z.string() }),
    response: z.strictObject({ proofId: z.string(), fileName: z.string() }),
  },
  /** The example of a table of clients, in a language. */
  'client:table-sample': {
    request: z.strictObject({ locale: localeSchema }),
    response: z.strictObject({ fileName: z.string(), text: z.string() }),
  },
  /** Looks for what is due; the system has woken up, the network is back, or the workspace was just opened. */
  'sync:tick': { request: z.null(), response: z.null() },
  /** Takes up an audit that a crash or a lock cut off; resolves at its end. */
  'run:resume': { request: z.null(), response: z.null() },
  /** What the system's own places show of the open workspace: its tray menu, its badge. Fault `workspace-locked`. */
  'desktop:standing': { request: z.null(), response: desktopStandingSchema },
  /** Proposed name of the last preview's file in a form. Fault `preview-gone`. */
  'report:file-name': {
    request: z.strictObject({ previewId: z.string(), format: exportFormatSchema }),
    response: z.strictObject({ fileName: z.string() }),
  },
  /** Writes the last preview to a place the user chose. Faults `preview-gone`, `disk-full`, `read-only`. */
  'report:write': {
    request: z.strictObject({
      previewId: z.string(),
      format: exportFormatSchema,
      path: z.string(),
    }),
    response: exportedReportSchema,
  },
  /** A batch into a folder the user chose; see channel `report:batch`. */
  'report:write-batch': {
    request: batchFormSchema.omit({ folderId: true }).extend({ folder: z.string() }),
    response: batchResultSchema,
  },
  /** Proposed name of the last appeal packet. Fault `preview-gone`. */
  'appeal:file-name': {
    request: z.strictObject({ appealId: z.string() }),
    response: z.strictObject({ fileName: z.string() }),
  },
  /** Writes the last appeal packet to a place the user chose; see channel `appeal:save`. */
  'appeal:write': {
    request: z.strictObject({ appealId: z.string(), isStamped: z.boolean(), path: z.string() }),
    response: savedPacketSchema,
  },
  /** Checks a packet the user chose; see channel `packet:choose`. */
  'packet:check': {
    request: z.strictObject({ path: z.string(), locale: localeSchema }),
    response: packetCheckSchema,
  },
  /** Ratings as CSV to a place the user chose; see channel `quality:export`. */
  'quality:write-table': {
    request: qualityTableSchema.extend({ path: z.string() }),
    response: writtenTableSchema,
  },
  /** Findings as CSV to a place the user chose; see channel `finding:export`. */
  'finding:write-table': {
    request: findingTableSchema.extend({ path: z.string() }),
    response: writtenTableSchema,
  },
  /** Contacts as CSV to a place the user chose; see channel `contact:export`. */
  'contact:write-table': {
    request: contactTableSchema.extend({ path: z.string() }),
    response: writtenTableSchema,
  },
  /** Brings the index of the search up to what is stored; the worker asks itself. Fault `workspace-locked`. */
  'search:catch-up': { request: z.null(), response: z.null() },
  /** What the open workspace adds to the log for support. Fault `workspace-locked`. */
  'support:standing': { request: z.null(), response: supportStandingSchema },
  ...vaultMethods,
  ...transferMethods,
  ...guardMethods,
  ...updateMethods,
} as const;

/** Name of a worker method. */
export type WorkerMethod = keyof typeof workerMethods;
