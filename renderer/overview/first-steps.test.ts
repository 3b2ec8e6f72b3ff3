import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import FirstStepsSetting from '#renderer/settings/first-steps-setting.vue';
import { useNotices } from '#renderer/stores/notices.ts';
import { aChecklist } from '#test/fakes/task-bridge.ts';
import { openTestWindow } from '#test/fakes/window.ts';
import FirstSteps from './first-steps.vue';

const all = { client: true, import: true, audit: true, answer: true, report: true };

async function open(change: Parameters<typeof aChecklist>[0] = {}) {
  const at = await openTestWindow();
  at.host.tasks.checklist = aChecklist(change);
  const page = await at.show(FirstSteps, {}, '/overview');
  return { at, page };
}

describe('the first steps', () => {
  test('show what is done and lead to where the next one is', async () => {
    const { page } = await open({
      steps: { ...all, answer: false, report: false },
      questions: 3,
      importTo: 'c1',
      reportTo: 'c2',
    });
    expect(page.find('[role=status]').text()).toBe('3 de 5 feitos');
    expect(page.findAll('.done').map((one) => one.attributes('data-step'))).toEqual([
      'client',
      'import',
      'audit',
    ]);
    expect(page.find('.next').text()).toContain('3 perguntas em aberto.');
    const places = page.findAll('a').map((link) => link.attributes('href'));
    expect(places.slice(0, 3)).toEqual(['/clients', '/clients/c1', '/clients/c2']);
    expect(places[3]).toMatch(/^\/findings\?.*review/);
    expect(places[4]).toBe('/clients/c2/report');
  });

  test('lead to the clients while there is none', async () => {
    const { page } = await open();
    const places = page.findAll('a').map((link) => link.attributes('href'));
    expect(places.filter((place) => place === '/clients')).toHaveLength(4);
  });

  test('follow what changes, say when all is done, and then go away', async () => {
    const { at, page } = await open({ steps: { ...all, report: false } });
    at.host.tasks.checklist = aChecklist({ steps: all });
    at.host.send('data:changed', { nouns: ['report'] });
    await flushPromises();
    expect(page.text()).toContain('Tudo feito');
    page.unmount();
    expect((await at.show(FirstSteps, {}, '/overview')).find('section').exists()).toBe(false);
  });

  test('are hidden by a button, and come back by its notice or from the settings', async () => {
    const { at, page } = await open();
    const isThere = () => page.find('section').exists();
    await page.find('[aria-label="Esconder os primeiros passos"]').trigger('click');
    await flushPromises();
    expect(isThere()).toBe(false);
    await useNotices().undoLast();
    await flushPromises();
    expect(isThere()).toBe(true);
    await page.find('[aria-label="Esconder os primeiros passos"]').trigger('click');
    await flushPromises();
    const setting = await at.show(FirstStepsSetting, {}, '/settings');
    await setting.find('button').trigger('click');
    await flushPromises();
    expect(isThere()).toBe(true);
  });
});
