import type { AnswerEffect } from '#app/contract/answer-effect.ts';
import type { Bridge, Result } from '#app/contract/bridge.ts';
import type { DesktopSupport } from '#app/contract/desktop-channels.ts';
import type { Fault } from '#app/contract/errors.ts';
import type { HandedFile } from '#app/contract/handed-channels.ts';
import type { PassphraseVerdictView } from '#app/contract/slot-views.ts';
import type { EventName } from '#app/contract/channel-names.ts';
import type { EventPayload } from '#app/contract/events.ts';
import type { ImportResult, Settings, WorkspaceStatus } from '#app/contract/views.ts';
import { appealAnswers } from './appeal-bridge.ts';
import { flowAnswers, shopFlows, type FakeFlow } from './flow-bridge.ts';
import { handedAnswers } from './handed-bridge.ts';
import { guardAnswers } from './guard-bridge.ts';
import { networkAnswers, plainNetwork, type FakeNetwork } from './network-bridge.ts';
import { noOverview, overviewAnswers, type FakeOverview } from './overview-bridge.ts';
import { noPlaces, placeAnswers, type FakePlaces } from './place-bridge.ts';
import { noQuality, qualityAnswers, type FakeQuality } from './quality-bridge.ts';
import { noReports, reportAnswers, type FakeReports } from './report-bridge.ts';
import { noRules, ruleAnswers, type FakeRules } from './rules-bridge.ts';
import { someStorage, storageAnswers, type FakeStorage } from './storage-bridge.ts';
import { clientTableAnswers, syncAnswers } from './sync-bridge.ts';
import { someSettings } from './some-settings.ts';
import { noSync } from './sync-views.ts';
import { noTasks, taskAnswers, type FakeTasks } from './task-bridge.ts';
import { noFlowsToSearch, searchAnswers, type FakeSearch } from './search-bridge.ts';
import { someTransfer, transferAnswers, type FakeTransfer } from './transfer-bridge.ts';
import { noUpdates, updateAnswers, type FakeUpdates } from './update-bridge.ts';
import { noTries, tryAnswers, type FakeTries } from './try-bridge.ts';
import { noBackups, vaultAnswers, type FakeVault } from './vault-bridge.ts';
import type { Typing } from '#app/contract/guard-channels.ts';
import type { FakeSync } from './sync-views.ts';
import { aBotRow, aClientRow, aRunView, placesOf } from './views.ts';
import type { FakeClient } from './views.ts';

/** What a fake host holds. Tests change it and look at it. */
export interface FakeHost {
  settings: Settings;
  status: WorkspaceStatus;
  /** What the desktop can do. */
  desktop: DesktopSupport;
  passphrase: string;
  clients: FakeClient[];
  /** Faults that channels answer with, by `noun.verb`; taken away again by deleting the entry. */
  faults: Map<string, Fault>;
  /** Channels that never answer, by `noun.verb`. */
  silent: Set<string>;
  /** Every call in order, `noun.verb` with its request. */
  calls: { readonly name: string; readonly request: unknown }[];
  /** What the next import answers. */
  importResults: ImportResult[];
  /** Connections, numbers, schedules, incidents and alerts. */
  sync: FakeSync;
  /** Reports, appeals and packets. */
  reports: FakeReports;
  /** What is known over all clients. */
  overview: FakeOverview;
  /** Ratings and appeals of all clients. */
  quality: FakeQuality;
  /** Versions of every bot's flow, newest first. */
  flows: FakeFlow[];
  /** The catalogue of audits, and records of clients. */
  rules: FakeRules;
  /** What can be searched over all clients. */
  search: FakeSearch;
  /** Tried conversations. */
  tries: FakeTries;
  /** Clients that are handed over. */
  transfer: FakeTransfer;
  /** Files that were opened with the app. */
  handed: HandedFile[];
  /** What is known of updates. */
  updates: FakeUpdates;
  /** The vault and its backups. */
  vault: FakeVault;
  /** How passphrases are judged that are not judged by their length alone. */
  verdicts: Map<string, PassphraseVerdictView>;
  /** What was typed when the workspace was locked. */
  typing: Typing | null;
  /** What is stored, the bin and the access log. */
  storage: FakeStorage;
  /** Proxies, certificates, and the log for support. */
  network: FakeNetwork;
  /** Long runs and first steps. */
  tasks: FakeTasks;
  /** Places one can go to by name, and the native menu. */
  places: FakePlaces;
  /** What the next answer changes. */
  answerEffect: AnswerEffect;
  send: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
}

/** A stand-in for the preload's bridge: answers from memory, in the contract's types. */
export function createFakeBridge(change: Partial<FakeHost> = {}): {
  bridge: Bridge;
  host: FakeHost;
} {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const host: FakeHost = {
    settings: someSettings(),
    status: {
      state: 'open',
      opensWith: ['passphrase'],
      keychain: { available: true, backend: 'gnome_libsecret' },
      fault: null,
    },
    desktop: { tray: 'possible', login: 'possible' },
    passphrase: 'um cavalo azul no telhado',
    places: noPlaces(),
    clients: [],
    faults: new Map(),
    silent: new Set(),
    calls: [],
    importResults: [],
    sync: noSync(),
    reports: noReports(),
    overview: noOverview(),
    quality: noQuality(),
    flows: shopFlows(),
    tries: noTries(),
    transfer: someTransfer(),
    handed: [],
    updates: noUpdates(),
    vault: noBackups(),
    verdicts: new Map(),
    typing: null,
    storage: someStorage(),
    network: plainNetwork(),
    search: noFlowsToSearch(),
    tasks: noTasks(),
    answerEffect: {
      before: { outcome: 'review', score: 62 },
      after: { outcome: 'pass', score: 71 },
    },
    rules: noRules(),
    send: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload as never);
    },
    ...change,
  };
  let made = 0;

  async function answer<T>(name: string, request: unknown, value: () => T): Promise<Result<T>> {
    host.calls.push({ name, request });
    await Promise.resolve();
    if (host.silent.has(name)) return new Promise(() => undefined);
    const fault = host.faults.get(name);
    return fault ? { ok: false, fault } : { ok: true, value: value() };
  }

  const refused = (fault: Fault): Result<never> => ({ ok: false, fault });
  const seen = () => host.clients.filter(({ removed }) => removed !== true);
  const clientOf = (id: string) => host.clients.find(({ client }) => client.id === id);
  const botOf = (id: string) =>
    host.clients.flatMap(({ bots }) => bots).find(({ bot }) => bot.id === id);
  const changed = () => host.send('data:changed', { nouns: ['client', 'bot', 'run'] });

  function open(): WorkspaceStatus {
    host.status = { ...host.status, state: 'open', opensWith: ['passphrase'], fault: null };
    return host.status;
  }

  const long = taskAnswers(() => host.tasks, answer, changed);
  const overAll = overviewAnswers(host.overview, answer);
  const ofQuality = qualityAnswers(() => host.quality, answer);
  const aboutRules = ruleAnswers(() => host.rules, answer, changed);
  const bridge: Bridge = {
    rule: aboutRules.rule,
    appeal: { ...appealAnswers(host.reports, host.sync, answer), ...ofQuality.cases },
    quality: ofQuality.quality,
    ...searchAnswers(() => host.search, answer),
    ...storageAnswers(() => host.storage, answer),
    ...networkAnswers(() => host.network, answer),
    ...vaultAnswers(() => host.vault, answer, {
      passphrase: () => host.passphrase,
      verdicts: host.verdicts,
      restored: open,
      changed: () => host.send('data:changed', { nouns: ['backup'] }),
    }),
    ...guardAnswers(answer, (typing) => {
      const before = host.typing;
      host.typing = typing;
      return before;
    }),
    ...handedAnswers(answer, {
      waiting: () => host.handed,
      drop: (ids) => (host.handed = host.handed.filter(({ id }) => !ids.includes(id))),
      imported: () => host.importResults,
      look: () => host.transfer.look,
    }),
    ...updateAnswers(() => host.updates, answer),
    ...transferAnswers(
      () => host.transfer,
      answer,
      () => host.passphrase,
    ),
    ...tryAnswers(
      () => host.tries,
      () => host.flows,
      answer,
      () => host.send('data:changed', { nouns: ['talk'] }),
    ),
    task: long.task,
    sample: long.sample,
    checklist: long.checklist,
    ...placeAnswers(
      () => host.places,
      () => seen().flatMap(placesOf),
      answer,
    ),
    ...reportAnswers(host.reports, answer, (nouns) => host.send('data:changed', { nouns })),
    ...syncAnswers(host.sync, answer, (nouns) => host.send('data:changed', { nouns })),
    app: {
      info: (request) =>
        answer('app.info', request, () => ({
          version: '0.1.0',
          platform: 'linux',
          electron: '45.4.1',
          systemLocale: 'pt-BR',
        })),
    },
    settings: {
      read: (request) => answer('settings.read', request, () => host.settings),
      write: (request) => answer('settings.write', request, () => (host.settings = { ...request })),
    },
    // Nobody waits for it, and no test is about each press of a key.
    window: { active: () => Promise.resolve({ ok: true, value: null }) },
    desktop: { support: (request) => answer('desktop.support', request, () => host.desktop) },
    workspace: {
      status: (request) => answer('workspace.status', request, () => host.status),
      create: (request) => answer('workspace.create', request, open),
      unlock: async (request) => {
        const wrong = request.method === 'passphrase' && request.passphrase !== host.passphrase;
        const result = await answer('workspace.unlock', request, () =>
          wrong ? host.status : open(),
        );
        return wrong && result.ok ? refused({ code: 'wrong-passphrase', details: {} }) : result;
      },
      lock: (request) =>
        answer('workspace.lock', request, () => {
          host.status = { ...host.status, state: 'locked' };
          host.send('workspace:changed', host.status);
          return host.status;
        }),
    },
    client: {
      list: (request) => answer('client.list', request, () => seen().map(aClientRow)),
      create: (request) =>
        answer('client.create', request, () => {
          made += 1;
          const client = {
            id: `new-${made}`,
            name: request.name.trim(),
            createdAt: '2026-11-22T12:00:00Z',
          };
          host.clients = [...host.clients, { client, bots: [] }];
          changed();
          return client;
        }),
      rename: (request) =>
        answer('client.rename', request, () => {
          const found = clientOf(request.id)!;
          found.client = { ...found.client, name: request.name };
          changed();
          return found.client;
        }),
      setRemoved: (request) =>
        answer('client.setRemoved', request, () => {
          clientOf(request.id)!.removed = request.removed;
          changed();
          return null;
        }),
      ...clientTableAnswers(answer),
      createSample: (request) => answer('client.createSample', request, () => []),
      ...aboutRules.records,
      setRemovedMany: (request) =>
        answer('client.setRemovedMany', request, () => {
          for (const id of request.ids) clientOf(id)!.removed = request.removed;
          changed();
          return { changed: [...request.ids] };
        }),
    },
    bot: {
      list: (request) =>
        answer('bot.list', request, () =>
          (clientOf(request.clientId)?.bots ?? []).filter(({ removed }) => !removed).map(aBotRow),
        ),
      create: (request) =>
        answer('bot.create', request, () => ({
          id: 'new-bot',
          clientId: request.clientId,
          name: request.name,
          createdAt: '2026-11-22T12:00:00Z',
        })),
      rename: (request) =>
        answer('bot.rename', request, () => {
          const found = botOf(request.id)!;
          found.bot = { ...found.bot, name: request.name };
          changed();
          return found.bot;
        }),
      setRemoved: (request) =>
        answer('bot.setRemoved', request, () => {
          botOf(request.id)!.removed = request.removed;
          changed();
          return null;
        }),
    },
    run: {
      latest: (request) =>
        answer('run.latest', request, () => {
          const found = botOf(request.botId);
          return found?.audited
            ? aRunView(clientOf(found.bot.clientId)!.client, found.bot, found.audited)
            : null;
        }),
      repeat: (request) => answer('run.repeat', request, () => ({ runId: 'run-2' })),
      audit: long.audit,
    },
    answer: {
      give: (request) =>
        answer('answer.give', request, () => ({ runId: 'run-2', effect: host.answerEffect })),
      list: (request) => answer('answer.list', request, () => []),
    },
    overview: overAll.overview,
    finding: {
      ...overAll.finding,
      triage: (request) => answer('finding.triage', request, () => null),
    },
    flow: {
      import: (target, files) =>
        answer('flow.import', { ...target, files: files.map(({ name }) => name) }, () => {
          changed();
          return host.importResults;
        }),
      choose: (request) =>
        answer('flow.choose', request, () => {
          changed();
          return host.importResults;
        }),
      cancelImport: (request) => answer('flow.cancelImport', request, () => null),
      ...flowAnswers(() => host.flows, answer),
    },
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  };
  return { bridge, host };
}
