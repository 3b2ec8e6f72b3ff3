import type { Locator, Page } from '@playwright/test';
import { channelWords } from '#core/model/channel-words.ts';
import type { Channel } from '#core/model/finding.ts';
import type { Locale } from '#core/model/locale.ts';
import type { BotPart } from '#renderer/bot/bot-parts.ts';
import { atRest } from '../app.ts';
import { words } from '../words.ts';

/** One bot: findings, ways to a person, facts. */
export class BotPage {
  readonly page: Page;
  readonly #texts;
  readonly #channels;

  constructor(page: Page, locale: Locale = 'pt-BR') {
    this.page = page;
    this.#texts = words[locale];
    this.#channels = channelWords[locale];
  }

  get list() {
    return this.page.getByRole('navigation', { name: this.#texts.bot.list });
  }

  get finding() {
    return this.page.getByRole('article');
  }

  /** Conversations of the finding or of the way that is shown. */
  get conversations() {
    return this.page.getByRole('figure');
  }

  get steps() {
    return this.finding
      .getByRole('heading', { name: this.#texts.finding.fix })
      .locator('..')
      .getByRole('listitem');
  }

  /** The findings that ended in one way. */
  group(outcome: 'fail' | 'review' | 'pass'): Locator {
    return this.list.getByRole('region', { name: this.#texts.outcomes[outcome] });
  }

  async openPart(part: BotPart): Promise<void> {
    const { bot, flow, try: talk, probe } = this.#texts;
    const names: Readonly<Record<BotPart, string>> = {
      findings: bot.findings,
      flow: flow.tab,
      try: talk.tab,
      probes: probe.tab,
      ways: bot.ways,
      facts: bot.facts,
    };
    await this.page.getByRole('tab', { name: names[part] }).click();
    await atRest(this.page);
  }

  /** Shows the first way to a person through a channel. */
  async openWay(channel: Channel): Promise<void> {
    const ways = this.page.getByRole('list', { name: this.#texts.ways.list });
    await ways.getByRole('button', { name: this.#channels[channel] }).first().click();
    await atRest(this.page);
  }

  async auditAgain(): Promise<void> {
    await this.page.keyboard.press('F5');
    await this.page.getByText(this.#texts.bot.audited, { exact: true }).first().waitFor();
    await atRest(this.page);
  }
}
