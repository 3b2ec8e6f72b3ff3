import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import type { BackupView } from '#app/contract/vault-views.ts';
import { aBackupRow, noBackups } from '#test/fakes/vault-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import { useNotices } from '#renderer/stores/notices.ts';
import BackupSettings from './backup-settings.vue';

async function open(change: Partial<BackupView> = {}, secondChoice: string | null = null) {
  const vault = noBackups();
  vault.backups = { ...vault.backups, ...change };
  const at = await openTestWindow({ vault: { ...vault, secondChoice } });
  const page = await at.show(BackupSettings, {}, '/settings/backups');
  const press = async (label: string) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    buttons.find((one) => one.textContent.trim() === label)!.click();
    await flushPromises();
  };
  const pick = async (label: string) => {
    await page.find('button[aria-label^="Ações"]').trigger('click');
    await flushPromises();
    const entries = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
    entries.find((one) => one.textContent.trim() === label)!.click();
    await flushPromises();
  };
  const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!;
  const type = async (value: string) => {
    const input = dialog().querySelector('input')!;
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await flushPromises();
  };
  const submit = async () => {
    dialog()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
  };
  const notices = () => useNotices().list.map(({ text }) => text);
  const asked = (name: string) => at.host.calls.filter((call) => call.name === name);
  return { at, page, press, pick, dialog, type, submit, notices, asked };
}

describe('backups', () => {
  test('none yet: what will come, and one is made on demand', async () => {
    const { page, press, notices } = await open();
    expect(page.text()).toContain('Nenhuma cópia ainda');
    await press('Fazer uma cópia agora');
    expect(page.text()).not.toContain('Nenhuma cópia ainda');
    expect(page.findAll('tbody tr')).toHaveLength(1);
    expect(notices()).toEqual(['Cópia feita e conferida (4,2 MB).']);
  });

  test('are listed with reason, place, size and when they were checked', async () => {
    const { page } = await open({
      backups: [aBackupRow(), aBackupRow({ id: 'b', place: 'second', isForeign: true })],
    });
    const [first, second] = page.findAll('tbody tr').map((row) => row.text());
    expect(first).toContain('Diária');
    expect(first).toContain('Este computador');
    expect(first).toContain('4,2 MB');
    expect(second).toContain('de outra instalação');
  });

  test('that do not open elsewhere say so', async () => {
    const { page } = await open({ opensElsewhere: false });
    expect(page.text()).toContain('só abrem neste computador');
  });

  test('say when a restore was last rehearsed by itself, and why the last one failed', async () => {
    const { page } = await open({
      rehearsal: { at: '2026-11-02T12:00:00.000Z', fault: { code: 'disk-full', details: {} } },
    });
    expect(page.text()).toContain('A última vez em que tudo conferiu: 2 de novembro de 2026');
    expect(page.find('[role=alert]').text()).toContain(
      'O ensaio mensal da restauração falhou; amanhã é tentado com a cópia do dia. O disco está cheio',
    );
  });

  test('show the fault of the day, and what a failed one needs', async () => {
    const { page, at, press, notices } = await open({ fault: { code: 'disk-full', details: {} } });
    expect(page.find('[role=alert]').text()).toContain(
      'A cópia de hoje falhou. O disco está cheio',
    );
    at.host.faults.set('backup.make', { code: 'disk-full', details: {} });
    await press('Fazer uma cópia agora');
    expect(notices()[0]).toContain('Libere espaço');
  });

  test('under way show how far they are, and can be ended', async () => {
    const { at, page, press, asked } = await open();
    at.host.silent.add('backup.make');
    await press('Fazer uma cópia agora');
    at.host.send('task:progressed', {
      ...{ task: 'backup', done: 2, total: 6, item: '', state: 'running' },
    });
    await flushPromises();
    expect(page.find('[role=progressbar]').attributes('aria-valuenow')).toBe('2');
    await press('Cancelar');
    expect(asked('backup.cancel')).toHaveLength(1);
    await press('Fazer uma cópia agora');
    expect(asked('backup.make')).toHaveLength(1);
  });

  test('are checked again from their menu', async () => {
    const { pick, notices, asked } = await open({ backups: [aBackupRow()] });
    await pick('Conferir de novo');
    expect(asked('backup.verify')[0]?.request).toEqual({ place: 'first', id: aBackupRow().id });
    expect(notices()).toEqual(['A cópia está inteira: cada byte confere.']);
  });

  test('are rehearsed with a passphrase or with the open key', async () => {
    const { at, pick, dialog, type, submit, asked } = await open({ backups: [aBackupRow()] });
    await pick('Ensaiar a restauração');
    await type('errada');
    await submit();
    expect(dialog().querySelector('input')!.getAttribute('aria-invalid')).toBe('true');
    await type('');
    await submit();
    expect(dialog().textContent).toContain('Clientes: 3. Bots: 5. Registros ao todo: 1.234.');
    expect(asked('backup.rehearse').map(({ request }) => request)).toMatchObject([
      { passphrase: 'errada' },
      { passphrase: null },
    ]);
    expect(at.host.status.state).toBe('open');
  });

  test('are restored with a passphrase', async () => {
    const { pick, dialog, type, submit, asked, notices } = await open({ backups: [aBackupRow()] });
    await pick('Restaurar');
    expect(dialog().textContent).toContain('não é apagado');
    await submit();
    expect(asked('backup.restore')).toEqual([]);
    await type('um cavalo azul no telhado');
    await submit();
    expect(asked('backup.restore')[0]?.request).toMatchObject({
      ...{ place: 'first', id: aBackupRow().id, passphrase: 'um cavalo azul no telhado' },
    });
    expect(notices()[0]).toContain('restaurada');
  });

  test.each([
    [{ isNewer: true }, 'versão mais nova'],
    [{ opensWith: [] }, 'não pode ser lido'],
  ])('%j are not offered to be restored', async (change, said) => {
    const { pick, dialog } = await open({ backups: [aBackupRow(change)] });
    await pick('Restaurar');
    expect(dialog().textContent).toContain(said);
    expect(dialog().querySelector('form')).toBeNull();
    expect(dialog().textContent).not.toContain('Restaurar esta cópia');
  });

  test('of another install cannot be checked with our key', async () => {
    const { page } = await open({ backups: [aBackupRow({ isForeign: true })] });
    await page.find('button[aria-label^="Ações"]').trigger('click');
    await flushPromises();
    const entries = [...document.querySelectorAll('[role=menuitem]')];
    expect(entries.map((one) => one.textContent.trim())).toEqual(['Restaurar', 'Mostrar na pasta']);
  });
});

describe('the second folder', () => {
  test('is chosen, shown with its path, and left again', async () => {
    const { page, press, notices } = await open({}, '/media/stick/copias');
    await press('Escolher pasta');
    expect(page.text()).toContain('/media/stick/copias');
    await press('Não usar mais');
    expect(page.text()).not.toContain('/media/stick/copias');
    expect(notices()).toEqual(['As cópias que já estão na pasta ficam lá.']);
  });

  test('that is away says so, and one that was not taken says why', async () => {
    const fault = { code: 'folder-unavailable', details: { folder: 'stick' } } as const;
    const { at, page, press } = await open({ second: { path: '/media/stick', fault } });
    expect(page.text()).toContain('A pasta “stick” não está disponível');
    at.host.faults.set('backup.chooseFolder', {
      code: 'folder-inside',
      details: { folder: 'workspace' },
    });
    await press('Escolher outra pasta');
    expect(page.text()).toContain('se perderia com eles');
  });
});
