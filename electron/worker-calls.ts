import type { z } from 'zod';
import type { EventName } from '#app/contract/channel-names.ts';
import { channels } from '#app/contract/channels.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { PackageKind } from '#app/contract/package-kinds.ts';
import type { EventPayload } from '#app/contract/events.ts';
import { workerMethods, type WorkerMethod } from '#app/contract/worker-methods.ts';
import type { UpdatePlace } from '#app/ports/updates.ts';
import type { WorkerChannel } from '#app/use-case.ts';
import type { Notice } from '#app/use-cases/sync/sync-deps.ts';
import type { BugTrace } from '#core/model/bug-trace.ts';
import type { PrintedMessage, PrintMessage } from './worker-printer.ts';
import type { WayFoundMessage, WayMessage } from './worker-ways.ts';

/** Everything the host may ask of the worker. */
export type WorkerCall = WorkerChannel | WorkerMethod;

/** Only the worker's channels: `workspace:create` is a channel of the host's and, otherwise, a method of the worker's. */
type Schemas = Pick<typeof channels, WorkerChannel> & typeof workerMethods;

/** What a call takes. */
export type CallRequest<C extends WorkerCall> = z.output<Schemas[C]['request']>;

/** What a call answers. */
export type CallResponse<C extends WorkerCall> = z.output<Schemas[C]['response']>;

/** One function per call. */
export type WorkerHandlers = {
  [C in WorkerCall]: (request: CallRequest<C>) => Promise<CallResponse<C>>;
};

const requestSchemas: ReadonlyMap<string, z.ZodType> = new Map([
  ...Object.entries(channels)
    .filter(([, channel]) => channel.owner === 'worker')
    .map(([name, { request }]): [string, z.ZodType] => [name, request]),
  ...Object.entries(workerMethods).map(([name, { request }]): [string, z.ZodType] => [
    name,
    request,
  ]),
]);

/** The schema of a call's request; undefined for a name that is no call. */
export function requestSchemaOf(name: string): z.ZodType | undefined {
  return requestSchemas.get(name);
}

/** From host to worker. */
export interface CallMessage {
  readonly kind: 'call';
  readonly id: number;
  readonly call: string;
  readonly request: unknown;
}

/** Everything from host to worker. */
export type HostMessage = CallMessage | PrintedMessage | WayFoundMessage;

/** From worker to host. */
export type WorkerMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly fault: Fault }
  | { readonly kind: 'event'; readonly event: EventName; readonly payload: EventPayload<EventName> }
  | PrintMessage
  | WayMessage
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'problem'; readonly reference: string; readonly trace: BugTrace };

/** What the worker is started with. */
export interface WorkerSetup {
  readonly nativeBinding: string | null;
  readonly appVersion: string;
  /** Base addresses in place of the real services, for tests and the demo of an unpacked build; null: the real ones. */
  readonly services: { readonly blip: string | null; readonly graph: string | null };
  /** Where to ask for updates, null: nowhere; and the kind of package that this copy came as, null: nobody knows. */
  readonly updates: { readonly place: UpdatePlace | null; readonly ownKind: PackageKind | null };
}
