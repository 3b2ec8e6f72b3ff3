import { beforeAll, describe, expect, it, vi } from 'vitest';

type Call = (...args: unknown[]) => unknown;
interface Seen {
  readonly exposed: Record<string, Record<string, unknown>>;
  readonly invoked: unknown[][];
  readonly heard: Map<string, Call>;
}

const { exposed, invoked, heard } = vi.hoisted<Seen>(() => ({
  exposed: {},
  invoked: [],
  heard: new Map(),
}));
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: Record<string, unknown>) => void (exposed[name] = api),
  },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      invoked.push(args);
      return Promise.resolve({ ok: true, value: [] });
    },
    on: (name: string, listener: never) => {
      // A second one would be taken for a leak once there are eleven.
      if (heard.has(name)) throw new Error(`${name} is heard twice`);
      heard.set(name, listener);
    },
  },
  webUtils: { getPathForFile: (file: { path: string }) => file.path },
}));

let bridge: Record<string, Record<string, Call>> & { on: Call };

beforeAll(async () => {
  await import('./preload.ts');
  bridge = exposed['transbordo'] as never;
});

describe('what a page gets', () => {
  it('is this list, and a new entry is a decision', () => {
    const names = Object.entries(bridge).flatMap(([noun, verbs]) =>
      typeof verbs === 'function' ? [noun] : Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    );
    expect(Object.keys(exposed)).toEqual(['transbordo']);
    expect(names).toEqual([
      'app.info',
      'settings.read',
      'settings.write',
      'window.active',
      'desktop.support',
      'workspace.status',
      'workspace.create',
      'workspace.unlock',
      'workspace.lock',
      'client.list',
      'client.create',
      'client.rename',
      'client.setRemoved',
      'client.createSample',
      'client.readRecord',
      'client.writeRecord',
      'client.pendingAudits',
      'client.tagMany',
      'client.setRemovedMany',
      'client.chooseTable',
      'client.applyTable',
      'client.saveTableSample',
      'bot.list',
      'bot.create',
      'bot.rename',
      'bot.setRemoved',
      'run.latest',
      'run.repeat',
      'run.audit',
      'answer.give',
      'answer.list',
      'finding.triage',
      'finding.search',
      'finding.groups',
      'finding.keys',
      'finding.copy',
      'finding.export',
      'finding.triageMany',
      'finding.undoTriage',
      'finding.readViews',
      'finding.writeViews',
      'flow.import',
      'flow.choose',
      'flow.cancelImport',
      'flow.read',
      'flow.compare',
      'try.play',
      'try.keep',
      'try.list',
      'try.replay',
      'try.setRemoved',
      'probe.matrix',
      'probe.talk',
      'report.list',
      'report.preview',
      'report.save',
      'report.reveal',
      'report.notes',
      'report.writeNote',
      'report.readBrand',
      'report.writeBrand',
      'report.chooseLogo',
      'report.readSettings',
      'report.writeSettings',
      'report.chooseFolder',
      'report.batch',
      'report.cancelBatch',
      'appeal.choices',
      'appeal.build',
      'appeal.save',
      'appeal.submit',
      'appeal.answer',
      'appeal.list',
      'packet.choose',
      'credential.list',
      'credential.paste',
      'credential.replace',
      'credential.test',
      'credential.update',
      'credential.remove',
      'number.list',
      'number.add',
      'number.link',
      'number.setRemoved',
      'number.history',
      'rating.enter',
      'rating.chooseTable',
      'rating.applyTable',
      'proof.choose',
      'proof.read',
      'webhook.chooseLog',
      'schedule.read',
      'schedule.write',
      'sync.overview',
      'sync.ages',
      'sync.pause',
      'sync.now',
      'sync.cancel',
      'sync.retryFailed',
      'sync.readSettings',
      'sync.writeSettings',
      'sync.bots',
      'support.preview',
      'support.save',
      'network.read',
      'network.write',
      'network.setLogin',
      'network.check',
      'incident.list',
      'incident.read',
      'incident.setTask',
      'incident.addTask',
      'incident.note',
      'incident.setReason',
      'incident.close',
      'incident.reopen',
      'alert.list',
      'alert.snooze',
      'alert.setDismissed',
      'overview.read',
      'quality.list',
      'quality.tracks',
      'quality.templates',
      'quality.copy',
      'quality.export',
      'search.flows',
      'contact.list',
      'contact.copy',
      'contact.export',
      'place.list',
      'place.readRecent',
      'place.visit',
      'system.offer',
      'system.print',
      'system.showLog',
      'system.openLink',
      'task.list',
      'task.items',
      'task.pause',
      'task.resume',
      'task.cancel',
      'task.retryFailed',
      'sample.remove',
      'checklist.read',
      'checklist.setDismissed',
      'rule.list',
      'rule.read',
      'rule.rulesets',
      'vault.read',
      'vault.setPassphrase',
      'vault.setKeychain',
      'vault.remove',
      'vault.setStrict',
      'vault.prepareRecovery',
      'vault.confirmRecovery',
      'vault.cancelRecovery',
      'vault.judgePassphrase',
      'vault.suggestPassphrase',
      'vault.keysToRevoke',
      'vault.rotate',
      'vault.listHeaders',
      'vault.restoreHeader',
      'vault.prove',
      'vault.label',
      'vault.saveKit',
      'vault.saveKeys',
      'secret.copy',
      'secret.shield',
      'typing.keep',
      'typing.take',
      'backup.read',
      'backup.make',
      'backup.cancel',
      'backup.verify',
      'backup.rehearse',
      'backup.chooseFolder',
      'backup.forgetFolder',
      'backup.reveal',
      'backup.listHere',
      'backup.find',
      'backup.restore',
      'storage.read',
      'storage.reveal',
      'retention.read',
      'retention.write',
      'retention.preview',
      'retention.apply',
      'retention.cancel',
      'bin.list',
      'bin.restore',
      'erasure.preview',
      'erasure.erase',
      'bundle.survey',
      'bundle.ownKeys',
      'bundle.export',
      'bundle.choose',
      'bundle.look',
      'bundle.preview',
      'bundle.import',
      'bundle.forget',
      'bundle.cancel',
      'handed.list',
      'handed.import',
      'handed.look',
      'handed.forget',
      'update.read',
      'update.setChecks',
      'update.check',
      'update.chooseAndDownload',
      'update.cancel',
      'update.reveal',
      'access.list',
      'access.check',
      'access.export',
      'on',
    ]);
  });

  it('asks by channel', () => {
    bridge['client']?.['setRemoved']?.({ id: 'c', removed: true });
    expect(invoked.at(-1)).toEqual(['client:set-removed', { id: 'c', removed: true }]);
  });

  const dropped = (...files: { name: string; path: string }[]) =>
    bridge['flow']?.['import']?.({ clientId: 'c', botId: null, paths: ['/etc/passwd'] }, files);
  const picture = { name: 'foto.png', path: '' };
  const refused = {
    ok: false,
    file: 'foto.png',
    fault: { code: 'file-not-on-disk', details: { file: 'foto.png' } },
  };

  it('turns dropped files into paths, and takes no path from the page', async () => {
    const answer = await dropped({ name: 'a.json', path: '/a.json' }, picture);
    expect(invoked.at(-1)).toEqual([
      'flow:import',
      { clientId: 'c', botId: null, paths: ['/a.json'] },
    ]);
    expect(answer).toEqual({ ok: true, value: [refused] });
  });

  it('refuses what lies on no disk without asking anybody', async () => {
    const asked = invoked.length;
    expect(await dropped(picture)).toEqual({ ok: true, value: [refused] });
    expect(invoked).toHaveLength(asked);
  });

  it('hears events without their sender, until told otherwise', () => {
    const payloads: unknown[] = [];
    const stop = bridge.on('data:changed', (...args: unknown[]) =>
      payloads.push(args),
    ) as () => void;
    heard.get('data:changed')?.({ sender: 'secret' }, { nouns: [] });
    const others: unknown[] = [];
    bridge.on('data:changed', (payload: unknown) => others.push(payload));
    expect(payloads).toEqual([[{ nouns: [] }]]);
    stop();
    heard.get('data:changed')?.({ sender: 'secret' }, { nouns: ['bot'] });
    expect(payloads).toHaveLength(1);
    expect(others).toEqual([{ nouns: ['bot'] }]);
    expect(() => bridge.on('anything', () => undefined)).toThrow('no such event');
  });
});
