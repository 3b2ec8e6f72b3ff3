import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { h } from 'vue';
import { useNotices } from '#renderer/stores/notices.ts';
import { useTransfer } from '#renderer/stores/transfer.ts';
import {
  aMergeItem,
  aPreview,
  someCounts,
  someTransfer,
  type FakeTransfer,
} from '#test/fakes/transfer-bridge.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import DropTarget from '#renderer/frame/drop-target.vue';
import TakeOverDialog from './take-over-dialog.vue';

async function open(change: Partial<FakeTransfer> = {}) {
  const at = await openTestWindow({ transfer: someTransfer(change) });
  const page = await at.show({ render: () => [h(DropTarget), h(TakeOverDialog)] });
  const transfer = useTransfer();
  transfer.isTaking = true;
  await flushPromises();
  const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');
  const text = () => dialog()?.textContent ?? '';
  const press = async (label: string) => {
    const buttons = [...dialog()!.querySelectorAll<HTMLElement>('button')];
    buttons.find((one) => one.textContent.trim() === label)!.click();
    await flushPromises();
  };
  const unlock = async (value: string) => {
    const input = dialog()!.querySelector<HTMLInputElement>('input')!;
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await flushPromises();
    dialog()!
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
  };
  /** Chooses a side for one difference. */
  const decide = async (key: string, side: string) => {
    const item = dialog()!.querySelector(`[data-testid="${key}"]`)!;
    const choices = [...item.querySelectorAll<HTMLElement>('label:has([type=radio])')];
    choices.find((one) => one.textContent.trim() === side)!.click();
    await flushPromises();
  };
  const asked = (name: string) => at.host.calls.filter((call) => call.name === name);
  return { at, page, transfer, dialog, text, press, unlock, decide, asked };
}

const conflicts = [
  aMergeItem(),
  aMergeItem({
    ...{ key: 'triage:t', about: 'triage', subject: ['Atendimento', 'HUM-01'], field: '' },
    ...{ mine: 'fixed', theirs: 'open · voltou' },
  }),
  aMergeItem({
    key: 'client:facts.hasPremises',
    field: 'facts.hasPremises',
    mine: true,
    theirs: null,
  }),
  aMergeItem({
    ...{ key: 'credential:c', about: 'credential', subject: ['Chave'], field: '' },
    ...{ mine: '…x9Q= · 2026-11-20', theirs: '…7aB= · 2026-11-22' },
  }),
];
const noCounts = someCounts({
  ...{ bots: 0, numbers: 0, flows: 0, runs: 0, sights: 0, decisions: 0, incidents: 0 },
});
const known = aPreview({
  ...{ standing: 'known', fresh: someCounts({ flows: 1, runs: 2 }), secrets: 1, freshSecrets: 0 },
  ...{
    conflicts,
    conflictsTotal: 4,
    taken: [aMergeItem({ field: 'status', mine: 'active', theirs: 'paused' })],
  },
  takenTotal: 1,
});

describe('taking a client over', () => {
  test('begins with a file, and shows the key that colleagues lock with', async () => {
    const { text, press, asked } = await open();
    expect(text()).toContain('Chave desta instalação');
    expect(text()).toContain('age1qyqszqgp');
    await press('Escolher arquivo…');
    expect(asked('bundle.choose')).toHaveLength(1);
    expect(text()).toContain('padaria-aurora_2026-11-22.age (14 MB)');
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  test('asks for the words, says when they are wrong, and shows what is in the file', async () => {
    const { text, press, unlock, asked } = await open();
    await press('Escolher arquivo…');
    await unlock('   ');
    expect(text()).toContain('Digite a frase-senha do arquivo.');
    expect(asked('bundle.preview')).toHaveLength(0);
    await unlock('outra coisa');
    expect(text()).toContain('Esta frase-senha não abre');
    expect(document.activeElement?.tagName).toBe('INPUT');
    await unlock(' abacate bonde cabide ');
    expect(text()).toContain('Receber Padaria Aurora');
    expect(text()).toContain('Este cliente não existe aqui: será criado.');
    expect(text()).toContain('Assinado por uma instalação que você ainda não conhece');
    expect(text()).toContain('3f3f 3f3f');
    expect(document.activeElement?.textContent).toContain('será criado');
  });

  test('opens by this installation’s own key without words', async () => {
    const { look } = someTransfer();
    const { text, press, dialog, asked } = await open({ look: { ...look!, lock: 'recipient' } });
    await press('Escolher arquivo…');
    expect(text()).toContain('Se for a desta, abre sem frase-senha.');
    dialog()!
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
    expect(asked('bundle.preview').at(-1)?.request).toEqual({
      bundleId: 'bundle-1',
      passphrase: null,
    });
  });

  test('is stored, told, and taken back by the notice', async () => {
    const { at, press, unlock, dialog, asked } = await open();
    at.host.clients.push(aFakeClient('client-9', 'Padaria Aurora', []));
    await press('Escolher arquivo…');
    await unlock('abacate bonde cabide');
    await press('Guardar');
    expect(asked('bundle.import').map(({ request }) => request)).toEqual([
      { bundleId: 'bundle-1', secrets: false, rest: 'mine', others: [] },
    ]);
    expect(dialog()).toBeNull();
    const [notice] = useNotices().list;
    expect(notice?.text).toContain('foi recebido');
    await useNotices().act(notice!);
    await flushPromises();
    expect(asked('client.setRemoved').at(-1)?.request).toEqual({ id: 'client-9', removed: true });
  });

  test('lets a person decide field by field where both sides went on', async () => {
    const { text, press, unlock, decide, asked } = await open({
      preview: known,
      // The client's record alone went on: nothing that is counted.
      imported: { ...someTransfer().imported, isNew: false, added: noCounts },
    });
    await press('Escolher arquivo…');
    await unlock('abacate bonde cabide');
    expect(text()).toContain('Este cliente já existe aqui.');
    expect(text()).toContain('Ativo');
    expect(text()).toContain('Pausado');
    expect(text()).toContain('Corrigido');
    expect(text()).toContain('sim');
    expect(text()).toContain('vazio');
    expect(text()).toContain('Unir não pode ser desfeito de uma vez.');
    await decide('client:notes', 'O do colega');
    await decide('triage:t', 'O do colega');
    await decide('triage:t', 'O daqui');
    await press('Guardar');
    expect(asked('bundle.import').at(-1)?.request).toEqual({
      ...{ bundleId: 'bundle-1', secrets: false, rest: 'mine', others: ['client:notes'] },
    });
    expect(useNotices().list[0]?.text).toContain('foi unido ao que havia aqui');
    expect(useNotices().list[0]?.action).toBeNull();
  });

  test('takes one choice for all, and single ones after it', async () => {
    const { dialog, press, unlock, decide, asked } = await open({ preview: known });
    await press('Escolher arquivo…');
    await unlock('abacate bonde cabide');
    await decide('client:notes', 'O do colega');
    const all = dialog()!.querySelector('[aria-label="Para todos"]')!;
    [...all.querySelectorAll<HTMLElement>('label:has([type=radio])')][1]!.click();
    await flushPromises();
    await decide('triage:t', 'O daqui');
    await press('Guardar');
    expect(asked('bundle.import').at(-1)?.request).toMatchObject({
      rest: 'theirs',
      others: ['triage:t'],
    });
  });

  test('speaks of keys only where somebody wants them', async () => {
    const { dialog, text, press, unlock, decide, asked } = await open({ preview: known });
    await press('Escolher arquivo…');
    await unlock('abacate bonde cabide');
    expect(text()).not.toContain('…7aB=');
    dialog()!.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    await flushPromises();
    expect(text()).toContain('…7aB=');
    await decide('credential:c', 'O do colega');
    await press('Guardar');
    expect(asked('bundle.import').at(-1)?.request).toMatchObject({
      ...{ secrets: true, others: ['credential:c'] },
    });
  });

  test('offers nothing to store where all of it is here, and names a namesake', async () => {
    const { text, press, unlock, dialog } = await open({
      preview: aPreview({ standing: 'known', isKnown: true, namesake: null }),
    });
    await press('Escolher arquivo…');
    await unlock('abacate bonde cabide');
    expect(text()).toContain('Tudo o que há neste arquivo já está aqui.');
    const labels = [...dialog()!.querySelectorAll('button')].map((one) => one.textContent.trim());
    expect(labels).not.toContain('Guardar');
    expect(labels).toContain('Fechar');
  });

  test('lets go of the file when it is left, and ends an opening that is under way', async () => {
    const { at, press, unlock, dialog, asked } = await open();
    await press('Escolher arquivo…');
    at.host.silent.add('bundle.preview');
    await unlock('abacate bonde cabide');
    await press('Cancelar');
    expect(asked('bundle.cancel')).toHaveLength(1);
    expect(dialog()).not.toBeNull();
    useTransfer().leave();
    await flushPromises();
    expect(dialog()).toBeNull();
    expect(asked('bundle.forget')).toHaveLength(1);
  });

  test('begins with a file that is dropped anywhere', async () => {
    const { text, asked, transfer } = await open();
    transfer.leave();
    await flushPromises();
    const event = new Event('drop', { cancelable: true });
    const files = [new File(['x'], 'Padaria.AGE')];
    Object.assign(event, { dataTransfer: { files, items: [], types: ['Files'] } });
    window.dispatchEvent(event);
    await flushPromises();
    expect(asked('bundle.look').map(({ request }) => request)).toEqual(['Padaria.AGE']);
    expect(asked('flow.import')).toEqual([]);
    expect(text()).toContain('padaria-aurora_2026-11-22.age');
  });

  test('a held file that may be one is welcome where no client is shown', async () => {
    const { page, transfer } = await open();
    transfer.leave();
    await flushPromises();
    const enter = (type: string) => {
      const event = new Event('dragenter', { cancelable: true });
      Object.assign(event, { dataTransfer: { types: ['Files'], items: [{ kind: 'file', type }] } });
      window.dispatchEvent(event);
    };
    enter('');
    await flushPromises();
    expect(page.text()).toContain('Solte para receber o cliente');
    enter('application/json');
    await flushPromises();
    expect(page.text()).toContain('Abra um cliente antes de soltar fluxos');
  });
});
