import type { Bridge, Result } from '#app/contract/bridge.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { IncidentView, SyncResult } from '#app/contract/sync-views.ts';
import type { IncidentEntry } from '#core/model/incident.ts';
import { standingOfAppeal } from '#core/model/standing-of-appeal.ts';
import { aClientPreview, aRatingPreview, aWebhookImport } from './sync-tables.ts';
import { aCredential, anObservation, aNumberRow } from './sync-views.ts';
import type { FakeSync } from './sync-views.ts';

/** Answers one call: writes it down, waits a turn, and gives the value or the fault that the test asked for. */
export type Answer = <T>(name: string, request: unknown, value: () => T) => Promise<Result<T>>;

type Changed = (nouns: EventPayload<'data:changed'>['nouns']) => void;

type SyncBridge = Pick<
  Bridge,
  | 'credential'
  | 'number'
  | 'rating'
  | 'proof'
  | 'webhook'
  | 'schedule'
  | 'sync'
  | 'incident'
  | 'alert'
>;

const NOW = '2026-11-22T12:00:00.000Z';

const quietResult: SyncResult = {
  changed: 1,
  unchanged: 2,
  partial: 0,
  failed: [],
  audited: 1,
  cancelled: false,
  requests: 9,
};

/** The part of the fake bridge that deals with connections, numbers, schedules, incidents and alerts. */
export function syncAnswers(sync: FakeSync, answer: Answer, changed: Changed): SyncBridge {
  const keyOf = (id: string) => sync.credentials.find(({ credential }) => credential.id === id)!;
  const rowOf = (id: string) => sync.numbers.find(({ number }) => number.id === id)!;

  return {
    credential: {
      list: (request) => answer('credential.list', request, () => sync.credentials),
      paste: (request) =>
        answer('credential.paste', request, () => {
          const { clientId, kind, label, contract, botId, rotateAfterDays } = request;
          const known = { clientId, kind, label, contract, botId, rotateAfterDays };
          const made = aCredential({ ...known, id: `key-${sync.credentials.length + 1}` });
          sync.credentials = [...sync.credentials, made];
          changed(['credential', 'job']);
          return made;
        }),
      replace: (request) => answer('credential.replace', request, () => keyOf(request.id)),
      test: (request) => answer('credential.test', request, () => keyOf(request.id)),
      update: (request) =>
        answer('credential.update', request, () => {
          const found = keyOf(request.id);
          found.credential = { ...found.credential, ...request };
          return found;
        }),
      remove: (request) =>
        answer('credential.remove', request, () => {
          sync.credentials = sync.credentials.filter((one) => one !== keyOf(request.id));
          return null;
        }),
    },
    number: {
      list: (request) =>
        answer('number.list', request, () => ({ accounts: [], numbers: sync.numbers })),
      add: (request) =>
        answer('number.add', request, () => {
          const { number } = aNumberRow();
          const made = { ...number, ...request, id: `n${sync.numbers.length + 1}` };
          sync.numbers = [...sync.numbers, aNumberRow({ number: made, latest: null })];
          return made;
        }),
      link: (request) =>
        answer('number.link', request, () => {
          const found = rowOf(request.id);
          found.number = { ...found.number, botId: request.botId };
          return found.number;
        }),
      setRemoved: (request) =>
        answer('number.setRemoved', request, () => {
          sync.numbers = sync.numbers.filter(({ number }) => number.id !== request.id);
          return null;
        }),
      history: (request) => answer('number.history', request, () => sync.history),
    },
    rating: {
      enter: (request) =>
        answer('rating.enter', request, () => {
          const { numberId, observedAt, ...seen } = request;
          rowOf(numberId).latest = anObservation(observedAt, { ...seen, source: 'typed' });
          changed(['number']);
          return null;
        }),
      chooseTable: (request) => answer('rating.chooseTable', request, aRatingPreview),
      applyTable: (request) => answer('rating.applyTable', request, () => ({ stored: 1, left: 1 })),
    },
    proof: {
      choose: (request) =>
        answer('proof.choose', request, () => ({ proofId: 'proof-2', fileName: 'painel.png' })),
      read: (request) =>
        answer('proof.read', request, () => ({
          fileName: 'painel.png',
          address: 'data:image/png;base64,iVBORw0KGgo=',
        })),
    },
    webhook: { chooseLog: (request) => answer('webhook.chooseLog', request, aWebhookImport) },
    schedule: {
      read: (request) => answer('schedule.read', request, () => sync.schedule),
      write: (request) =>
        answer('schedule.write', request, () => {
          sync.schedule = { ...sync.schedule, schedule: request.schedule };
          return sync.schedule;
        }),
    },
    sync: {
      overview: (request) => answer('sync.overview', request, () => sync.overview),
      ages: (request) => answer('sync.ages', request, () => sync.ages),
      pause: (request) =>
        answer('sync.pause', request, () => {
          sync.overview = { ...sync.overview, pausedUntil: request.until };
          return null;
        }),
      now: (request) => answer('sync.now', request, () => quietResult),
      cancel: (request) => answer('sync.cancel', request, () => null),
      retryFailed: (request) => answer('sync.retryFailed', request, () => quietResult),
      readSettings: (request) => answer('sync.readSettings', request, () => sync.settings),
      writeSettings: (request) =>
        answer('sync.writeSettings', request, () => (sync.settings = request)),
      bots: (request) => answer('sync.bots', request, () => sync.bots),
    },
    incident: incidentAnswers(sync, answer),
    alert: {
      list: (request) => answer('alert.list', request, () => sync.alerts),
      snooze: (request) =>
        answer('alert.snooze', request, () => {
          changeAlerts(sync, request.ids, { snoozedUntil: request.until });
          return null;
        }),
      setDismissed: (request) =>
        answer('alert.setDismissed', request, () => {
          changeAlerts(sync, request.ids, { dismissedAt: request.dismissed ? NOW : null });
          return null;
        }),
    },
  };
}

function changeAlerts(
  sync: FakeSync,
  ids: readonly string[],
  change: Partial<FakeSync['alerts'][number]['alert']>,
): void {
  sync.alerts = sync.alerts.map((row) =>
    ids.includes(row.alert.id) ? { ...row, alert: { ...row.alert, ...change } } : row,
  );
}

function incidentAnswers(sync: FakeSync, answer: Answer): Bridge['incident'] {
  function change(
    id: string,
    fields: (incident: IncidentView['incident']) => Partial<IncidentView['incident']>,
    entry: Omit<IncidentEntry, 'at'>,
  ): IncidentView {
    const found = sync.incidents.find(({ incident }) => incident.id === id)!;
    const next = {
      ...found,
      incident: { ...found.incident, ...fields(found.incident) },
      log: [...found.log, { at: NOW, ...entry }],
    };
    sync.incidents = sync.incidents.map((one) => (one === found ? next : one));
    return next;
  }

  return {
    list: (request) =>
      answer('incident.list', request, () =>
        sync.incidents.map(({ incident, clientName, phone, log }) => ({
          ...{ incident, clientName, phone },
          appeal: standingOfAppeal(log),
        })),
      ),
    read: (request) =>
      answer('incident.read', request, () =>
        sync.incidents.find(({ incident }) => incident.id === request.id)!,
      ),
    setTask: (request) =>
      answer('incident.setTask', request, () =>
        change(
          request.id,
          ({ tasks }) => ({
            tasks: tasks.map((task) =>
              task.id === request.taskId
                ? {
                    ...task,
                    doneAt: request.done ? NOW : null,
                    doneBy: request.done ? request.by : null,
                  }
                : task,
            ),
          }),
          {
            by: request.by,
            kind: request.done ? 'task-done' : 'task-undone',
            text: request.taskId,
          },
        ),
      ),
    addTask: (request) =>
      answer('incident.addTask', request, () =>
        change(
          request.id,
          ({ tasks }) => ({
            tasks: [
              ...tasks,
              {
                id: `t${tasks.length + 1}`,
                key: null,
                text: request.text,
                doneAt: null,
                doneBy: null,
              },
            ],
          }),
          { by: request.by, kind: 'task-added', text: request.text },
        ),
      ),
    note: (request) =>
      answer('incident.note', request, () =>
        change(request.id, () => ({}), { by: request.by, kind: 'note', text: request.text }),
      ),
    setReason: (request) =>
      answer('incident.setReason', request, () =>
        change(request.id, () => ({ reason: request.reason }), {
          by: request.by,
          kind: 'note',
          text: request.reason,
        }),
      ),
    close: (request) =>
      answer('incident.close', request, () =>
        change(
          request.id,
          () => ({ closedAt: NOW, closedBy: request.by, outcome: request.outcome }),
          { by: request.by, kind: 'closed', text: request.outcome },
        ),
      ),
    reopen: (request) =>
      answer('incident.reopen', request, () =>
        change(request.id, () => ({ closedAt: null, closedBy: null, outcome: null }), {
          by: request.by,
          kind: 'reopened',
          text: '',
        }),
      ),
  };
}

/** The answers about tables of clients, which the noun `client` has besides its own. */
export function clientTableAnswers(
  answer: Answer,
): Pick<Bridge['client'], 'chooseTable' | 'applyTable' | 'saveTableSample'> {
  return {
    chooseTable: (request) => answer('client.chooseTable', request, aClientPreview),
    applyTable: (request) =>
      answer('client.applyTable', request, () => ({
        clients: 1,
        bots: 1,
        credentials: 1,
        numbers: 1,
        left: 1,
      })),
    saveTableSample: (request) =>
      answer('client.saveTableSample', request, () => ({ fileName: 'clientes-exemplo.csv' })),
  };
}
