import { flushPromises } from '@vue/test-utils';
import { expect, test } from 'vitest';
import AppWindow from '#renderer/app-window.vue';
import { useClientDrafts } from '#renderer/stores/client-drafts.ts';
import { useDrafts } from '#renderer/stores/drafts.ts';
import { useReportDrafts } from '#renderer/stores/report-drafts.ts';
import { aFakeClient } from '#test/fakes/views.ts';
import { openTestWindow } from '#test/fakes/window.ts';

const clients = () => [aFakeClient('c1', 'Loja Maré', [['Atendimento', 'violations', 2]])];

test('A19 a window that is told of the lock hands over what was typed and shows nothing more', async () => {
  const { host, show } = await openTestWindow({ clients: clients() });
  await show(AppWindow, {}, '/clients/c1');
  expect(document.body.textContent).toContain('Loja Maré');
  useDrafts().keep('incident i1 note', 'meia frase');
  useClientDrafts().keep('c1', { notes: 'liga sexta', tags: ['vip'] });
  useReportDrafts().begin('c1');
  useReportDrafts().change('c1', { preparedBy: 'Bia' });
  host.send('workspace:locking', {});
  await flushPromises();
  expect(document.body.textContent).not.toContain('Loja Maré');
  expect(host.typing).toMatchObject({
    place: '/clients/c1',
    texts: [{ place: 'incident i1 note', text: 'meia frase' }],
    clients: [{ clientId: 'c1', fields: { notes: 'liga sexta', tags: ['vip'] } }],
    reports: [{ clientId: 'c1', fields: { preparedBy: 'Bia' } }],
  });
});

test('A19 the window after it takes what was typed back, and the view that was in front', async () => {
  const { host, show } = await openTestWindow({ clients: clients() });
  host.typing = {
    place: '/clients/c1',
    texts: [{ place: 'incident i1 note', text: 'meia frase' }],
    clients: [{ clientId: 'c1', fields: { notes: 'liga sexta' } }],
    reports: [],
  };
  await show(AppWindow, {}, '/overview');
  await flushPromises();
  expect(document.querySelector('h1')?.textContent).toContain('Loja Maré');
  expect(useDrafts().of('incident i1 note')).toBe('meia frase');
  expect(useClientDrafts().of('c1')).toEqual({ notes: 'liga sexta' });
  expect(host.typing).toBeNull();
});

test('a page that was not taken away goes on when the workspace is open again', async () => {
  const { host, show } = await openTestWindow({ clients: clients() });
  await show(AppWindow, {}, '/clients/c1');
  host.send('workspace:locking', {});
  host.send('workspace:changed', { ...host.status, state: 'locked' });
  await flushPromises();
  expect(document.querySelector('h1')?.textContent).toContain('bloqueada');
  host.send('workspace:changed', { ...host.status, state: 'open' });
  await flushPromises();
  expect(document.querySelector('h1')?.textContent).toContain('Loja Maré');
});
