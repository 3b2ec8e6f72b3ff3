import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { startBlipPeer } from '#test/peers/blip/blip-peer.ts';
import { startGraphPeer } from '#test/peers/graph/graph-peer.ts';
import { expect, test } from './app.ts';
import { flows, savedIn } from './files.ts';
import { hands, mouse } from './hands.ts';
import { BotPage } from './pages/bot-page.ts';
import { ClientPage } from './pages/client-page.ts';
import { ClientsPage } from './pages/clients-page.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start-page.ts';
import { TryPage } from './pages/try-page.ts';
import { answerOpenDialog, answerSaveDialog, dragFiles } from './system.ts';
import { words } from './words.ts';

const texts = words['pt-BR'];

for (const hand of hands) {
  test(`a consultant without a network: from an e-mailed flow to its report, ${hand.title}`, async ({
    start,
    folder,
  }) => {
    test.slow();
    const blip = await startBlipPeer();
    const graph = await startGraphPeer();
    const running = await start({ services: { blip: blip.origin, graph: graph.origin } });
    await running.page.context().setOffline(true);
    const page = await hand.take(running.page);
    const inspect = (): Promise<void> => hand.inspect(running.page);
    const frame = new Frame(page);
    const client = new ClientPage(page);
    const bot = new BotPage(page);

    await test.step('a client and its flows', async () => {
      await new StartPage(page).createWithPassphrase();
      await new ClientsPage(page).add('Clínica Vale Sereno');
      const files = [flows.shop, flows.clinic];
      if (hand === mouse) {
        await (await dragFiles(running.page, files)).drop();
      } else {
        await answerOpenDialog(running.app, files);
        await client.import();
      }
      await expect(frame.importPanel).toContainText('2 arquivos importados');
      await inspect();
      const close = { name: texts.import.dismiss, exact: true };
      await frame.importPanel.getByRole('button', close).click();
    });

    await test.step('verdict, and a finding with its conversation', async () => {
      await expect(client.bot('passo-leve-vendas')).toContainText(texts.verdict.violations);
      await client.open('passo-leve-vendas');
      await expect(bot.group('fail')).toBeVisible();
      await bot.group('fail').getByRole('button').nth(1).click();
      const turns = bot.conversations.first().getByRole('listitem');
      await expect(turns.first()).toContainText(texts.conversation.user);
      await expect(bot.steps.first()).toBeVisible();
      await inspect();
    });

    await test.step('an open question is answered, and the verdict follows', async () => {
      await frame.trail.getByRole('link', { name: 'Clínica Vale Sereno' }).click();
      await expect(client.bot('clinica-vale-sereno-recepcao')).toContainText(
        texts.verdict['open-questions'],
      );
      await client.open('clinica-vale-sereno-recepcao');
      await bot
        .group('review')
        .getByRole('button', { name: /experimentar “ATENDENTE”/ })
        .click();
      await bot.finding.getByRole('button', { name: texts.decision.says.no, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(texts.decision.by).fill('Ana Lima');
      await inspect();
      await dialog.getByRole('button', { name: texts.decision.verb }).click();
      await expect(dialog).toBeHidden();
      await expect(bot.finding).toContainText(texts.outcome.fail);
      await expect(bot.finding).toContainText('por Ana Lima em');
      await inspect();
    });

    await test.step('the bot is tried', async () => {
      await bot.openPart('try');
      const talk = new TryPage(page);
      await talk.reply(texts.try.hello);
      await expect(talk.talk).toContainText(/Vale Sereno/);
      await talk.say('Falar com atendente');
      await expect(talk.talk).toContainText('Falar com atendente');
      await inspect();
    });

    await test.step('the report is saved as PDF and as HTML', async () => {
      await frame.trail.getByRole('link', { name: 'Clínica Vale Sereno' }).click();
      await expect(client.bot('clinica-vale-sereno-recepcao')).toContainText(
        texts.verdict.violations,
      );
      const report = await client.openReport();
      await inspect();
      await answerSaveDialog(running.app, folder);
      await report.save('pdf');
      await expect(frame.notice(/Relatório salvo: .*\.pdf, \d+ páginas?\./)).toBeVisible();
      const pages = await report.sheets.count();
      await report.save('html');
      await expect(frame.notice(/Relatório salvo: .*\.html\./)).toBeVisible();
      const pdf = await PDFDocument.load(await saved(folder, '.pdf'), { updateMetadata: false });
      expect(pdf.getPageCount()).toBe(pages);
      const html = (await saved(folder, '.html')).toString('utf8');
      expect(html).toMatch(/^<!doctype html>[\s\S]*Clínica Vale Sereno/i);
      expect(html).not.toMatch(/<script|(?:src|href)="https?:/);
    });

    expect(blip.received.count).toBe(0);
    expect(graph.requests).toEqual([]);
    await blip.close();
    await graph.close();
  });
}

async function saved(folder: string, ending: string): Promise<Buffer> {
  return readFile(join(folder, await savedIn(folder, ending)));
}
