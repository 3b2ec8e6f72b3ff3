import { recordAccess } from './use-cases/record-access.ts';
import type { Deps } from './use-cases/deps.ts';
import type { UseCases } from './all-use-cases.ts';
import type { AccessRow } from '#core/model/access-log.ts';

type Told = Omit<AccessRow, 'at'>;
type Call = keyof UseCases;
type RequestOf<C extends Call> = Parameters<UseCases[C]>[0];
type AnswerOf<C extends Call> = Awaited<ReturnType<UseCases[C]>>;

/** Calls that the access log tells of, with what it says of each; null: nothing. */
type LoggedCalls = {
  readonly [C in Call]?: (request: RequestOf<C>, answer: AnswerOf<C>) => Told | null;
};

/**
 * The use cases, with those that touch secrets, let data out or take clients away written into the access log. A row is
 * written once the deed is done: a power cut in between leaves a deed without its row, never a row without its deed.
 */
export function withAccessLog(deps: Deps, use: UseCases): UseCases {
  const { workspace, clock } = deps;
  /** Whose the last preview and packet are: what writes them names them by an id of their own. */
  const owners = new Map<string, string>();
  /** Whose a credential is, while it can still be asked. */
  const ownerOf = (id: string): string | null => workspace().credentials.get(id)?.clientId ?? null;

  const logged: LoggedCalls = {
    'credential:add': (_request, { credential }) => ({
      ...{ action: 'credential-added', clientId: credential.clientId },
      detail: { credential: credential.id },
    }),
    'credential:swap': (_request, { credential }) => ({
      ...{ action: 'credential-replaced', clientId: credential.clientId },
      detail: { credential: credential.id },
    }),
    'credential:test': ({ id }) => ({
      ...{ action: 'credential-tested', clientId: ownerOf(id), detail: { credential: id } },
    }),
    'network:write': ({ trustsMachine }) => ({
      ...{ action: 'network-trust-set', clientId: null },
      detail: { trusts: trustsMachine ? 'machine' : 'public' },
    }),
    'report:preview': ({ clientId }, { previewId }) => owned(previewId, clientId),
    'appeal:build': ({ incidentId }, result) => {
      const clientId = workspace().incidents.get(incidentId)?.clientId;
      const isMade = result.kind === 'made' && clientId !== undefined;
      return isMade ? owned(result.appealId, clientId) : null;
    },
    'report:write': ({ previewId, format }) => ({
      ...{ action: 'report-exported', clientId: owners.get(previewId) ?? null },
      detail: { format },
    }),
    'report:write-batch': (_request, result) => ({
      ...{ action: 'report-exported', clientId: null, detail: { files: result.written } },
    }),
    'appeal:write': ({ appealId }) => ({
      ...{ action: 'packet-exported', clientId: owners.get(appealId) ?? null, detail: {} },
    }),
    'finding:write-table': (_request, { rows }) => table('findings', rows),
    'quality:write-table': (_request, { rows }) => table('ratings', rows),
    'contact:write-table': (_request, { rows }) => table('contacts', rows),
    'client:set-removed': ({ id, removed }) => ({
      ...{ action: removed ? 'client-removed' : 'client-restored', clientId: id, detail: {} },
    }),
    'client:set-removed-many': ({ ids, removed }) => ({
      action: removed ? 'client-removed' : 'client-restored',
      ...{ clientId: null, detail: { clients: ids.length } },
    }),
  };

  /** The last few are remembered: only the newest can be written. */
  function owned(id: string, clientId: string): null {
    owners.set(id, clientId);
    const [oldest] = owners.keys();
    if (owners.size > 8 && oldest !== undefined) owners.delete(oldest);
    return null;
  }

  function write(told: Told | null): void {
    if (told !== null) recordAccess(workspace(), { at: clock.now(), ...told });
  }

  function wrapped<C extends Call>(name: C): UseCases[C] {
    const call = use[name] as (request: RequestOf<C>) => Promise<AnswerOf<C>>;
    const tell = logged[name];
    return (async (request: RequestOf<C>) => {
      const answer = await call(request);
      write(tell?.(request, answer) ?? null);
      return answer;
    }) as UseCases[C];
  }

  const names = Object.keys(logged) as Call[];
  return {
    ...use,
    ...Object.fromEntries(names.map((name) => [name, wrapped(name)])),
    'credential:remove': async (request) => {
      const clientId = ownerOf(request.id);
      const answer = await use['credential:remove'](request);
      write({ action: 'credential-removed', clientId, detail: { credential: request.id } });
      return answer;
    },
  };
}

function table(of: string, rows: number): Told {
  return { action: 'table-exported', clientId: null, detail: { of, rows } };
}
