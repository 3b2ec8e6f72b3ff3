import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { openTestWindow } from '#test/fakes/window.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { useClients } from '#renderer/stores/clients.ts';
import { useImports } from '#renderer/stores/imports.ts';
import DropTarget from './drop-target.vue';
import ImportPanel from './import-panel.vue';

const results = [
  {
    ok: true as const,
    file: 'sac.json',
    botId: 'c1-bot-1',
    runId: 'r',
    verdict: 'violations' as const,
    alreadyKnown: false,
    redactions: 2,
  },
  {
    ok: false as const,
    file: 'notas.json',
    fault: { code: 'file-empty' as const, details: { file: 'notas.json' } },
  },
];

describe('the import', () => {
  test('is not there before anything is imported', async () => {
    const at = await openTestWindow();
    const page = await at.show(ImportPanel);
    expect(page.find('section').exists()).toBe(false);
  });

  test('shows progress and can be cancelled', async () => {
    const at = await openTestWindow();
    at.host.silent.add('flow.choose');
    const page = await at.show(ImportPanel);
    void useImports().choose({ clientId: 'c1', botId: null });
    at.host.send('task:progressed', {
      task: 'import',
      done: 3,
      total: 12,
      item: 'sac.json',
      state: 'running',
    });
    await flushPromises();
    expect(page.text()).toContain('Importando 3 de 12');
    expect(page.text()).toContain('Lendo sac.json');
    await page.find('button').trigger('click');
    expect(at.host.calls.at(-1)?.name).toBe('flow.cancelImport');
  });

  test('says what became of each file', async () => {
    const at = await openTestWindow({ importResults: results });
    const page = await at.show(ImportPanel);
    await useImports().choose({ clientId: 'c1', botId: null });
    await flushPromises();
    expect(page.find('h2').text()).toBe('1 arquivo importado · 1 recusado');
    expect(page.text()).toContain('2 segredos apagados antes de guardar.');
    expect(page.text()).toContain('“notas.json” está vazio.');
  });
});

describe('dropping files', () => {
  function drag(name: string, files: File[]) {
    const event = new Event(name, { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { types: ['Files'], files, dropEffect: 'none' } });
    window.dispatchEvent(event);
    return event;
  }

  test('on a client imports into that client', async () => {
    const at = await openTestWindow({
      clients: [aFakeClient('c1', 'Loja Maré', [])],
      importResults: results,
    });
    await useClients().load();
    const page = await at.show(DropTarget, {}, '/clients/c1');
    drag('dragenter', []);
    await flushPromises();
    expect(page.text()).toContain('Solte para importar em Loja Maré');
    expect(drag('drop', [new File(['{}'], 'sac.json')]).defaultPrevented).toBe(true);
    await flushPromises();
    expect(page.find('[data-testid=drop-cover]').exists()).toBe(false);
    expect(at.host.calls).toContainEqual({
      name: 'flow.import',
      request: { clientId: 'c1', botId: null, files: ['sac.json'] },
    });
  });

  test('elsewhere says that a client must be open, and imports nothing', async () => {
    const at = await openTestWindow();
    const page = await at.show(DropTarget);
    drag('dragenter', []);
    await flushPromises();
    expect(page.text()).toContain('Abra um cliente antes de soltar fluxos');
    expect(drag('drop', [new File(['{}'], 'sac.json')]).defaultPrevented).toBe(true);
    await flushPromises();
    expect(at.host.calls.some(({ name }) => name === 'flow.import')).toBe(false);
  });
});
