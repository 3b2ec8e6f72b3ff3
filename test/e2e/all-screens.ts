import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Locale } from '#core/model/locale.ts';
import { clientParts } from '#renderer/client/client-parts.ts';
import { settingsParts } from '#renderer/settings/settings-parts.ts';
import { botParts } from '#renderer/bot/bot-parts.ts';
import { atRest, expect } from './app.ts';
import type { RunningApp } from './app.ts';
import { AppealPage } from './pages/appeal-page.ts';
import { BotPage } from './pages/bot-page.ts';
import { StartPage } from './pages/start-page.ts';
import { words } from './words.ts';

/** Names of all views as the router has them. */
export function viewNames(): string[] {
  const routes = readFileSync(resolve(import.meta.dirname, '../../renderer/routes.ts'), 'utf8');
  return [...routes.matchAll(/name: '([\w-]+)'/g)].map(([, name]) => name!);
}

/** Goes to an address of the window as a person who typed it. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), address);
  await atRest(page);
}

/** The address of the first link of the page's content whose address begins like this. */
async function linked(page: Page, begin: string): Promise<string> {
  const link = page.locator(`main a[href^="#${begin}"]`).first();
  return (await link.getAttribute('href'))!.slice(1);
}

/**
 * Walks a fresh app through its whole first start with the sample agency, then through every view, and says the name of
 * each screen once it is at rest. The name begins with the view's own, as the router has it.
 */
export async function* screensOfSample(
  { page }: RunningApp,
  locale: Locale,
): AsyncGenerator<string> {
  const texts = words[locale];
  yield* firstStart(page, locale);
  const client = await clientNamed(page, 'Ateliê Linha Torta');
  for (const part of clientParts) {
    await goTo(page, `${client}/${part}`);
    yield `client-${part}`;
  }
  yield* numberAndAppeal(page, client, locale);
  const other = await clientNamed(page, 'Passo Leve Calçados');
  yield* bot(page, other, locale);
  await goTo(page, `${other}/report`);
  await expect(page.locator('canvas').first()).toBeVisible();
  yield 'client-report';
  for (const view of [
    'overview',
    'clients',
    'findings',
    'quality',
    'incidents',
    'appeals',
    'reports',
    'schedules',
    'rules',
  ] as const) {
    await goTo(page, `/${view}`);
    yield view;
  }
  await goTo(page, await linked(page, '/rules/'));
  yield 'rule';
  await goTo(page, '/reports/batch');
  yield 'report-batch';
  await goTo(page, '/search?q=atendente');
  yield 'search';
  await goTo(page, '/search/contacts');
  yield 'search-contacts';
  for (const part of settingsParts) {
    await goTo(page, `/settings/${part}`);
    yield `settings-${part}`;
  }
  await goTo(page, '/overview');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('ate');
  yield 'overview-palette';
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  yield 'overview-shortcuts';
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: texts.runs.openNone }).click();
  yield 'overview-activity';
  await page.keyboard.press('Escape');
}

async function* firstStart(page: Page, locale: Locale): AsyncGenerator<string> {
  const start = new StartPage(page, locale);
  yield 'first-start';
  await start.toProtection();
  yield 'first-start-protection';
  const { words: drawn } = words[locale].recovery;
  await page.getByRole('button', { name: drawn.draw }).click();
  await expect(page.getByRole('button', { name: drawn.use })).toBeVisible();
  yield 'first-start-words';
  await page.getByRole('button', { name: drawn.own }).click();
  await start.protect();
  await expect(start.later).toBeVisible();
  await atRest(page);
  yield 'first-start-recovery';
  const { written, confirm } = words[locale].recovery;
  await page.getByRole('button', { name: written }).click();
  yield 'first-start-confirm';
  await page.getByRole('button', { name: confirm.back }).click();
  await start.later.click();
  await expect(start.sample).toBeVisible();
  await atRest(page);
  yield 'first-start-beginning';
  await start.sample.click();
  await expect(page).toHaveURL(/#\/overview/);
  await atRest(page);
  yield 'overview-checklist';
  const notice = page
    .getByRole('listitem')
    .getByRole('button', { name: words[locale].action.close });
  await notice.click();
}

async function clientNamed(page: Page, name: string): Promise<string> {
  await goTo(page, '/clients');
  const link = page.getByRole('table').getByRole('link', { name });
  return (await link.getAttribute('href'))!.slice(1);
}

async function* numberAndAppeal(
  page: Page,
  client: string,
  locale: Locale,
): AsyncGenerator<string> {
  await goTo(page, `${client}/numbers`);
  await goTo(page, await linked(page, `${client}/numbers/`));
  yield 'number';
  await goTo(page, `${client}/incidents`);
  await goTo(page, await linked(page, `${client}/incidents/`));
  yield 'incident';
  const appeal = new AppealPage(page, locale);
  await appeal.open();
  yield 'appeal-begun';
  await appeal.build();
  await appeal.state();
  await appeal.build();
  await appeal.preview.scrollIntoViewIfNeeded();
  await expect(appeal.preview.locator('canvas').first()).toBeVisible();
  yield 'appeal';
}

async function* bot(page: Page, client: string, locale: Locale): AsyncGenerator<string> {
  await goTo(page, `${client}/bots`);
  const address = await linked(page, `${client}/bots/`);
  for (const part of botParts) {
    await goTo(page, `${address}/${part}`);
    // The second finding is the one with a conversation.
    if (part === 'findings') await page.keyboard.press('F8');
    await atRest(page);
    yield `bot-${part}`;
  }
  await goTo(page, `${address}/findings`);
  await new BotPage(page, locale).group('review').getByRole('button').first().click();
  yield 'bot-question';
  await page
    .getByRole('button', { name: words[locale].decision.says.yes, exact: true })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  yield 'bot-answer';
  await page.keyboard.press('Escape');
}
