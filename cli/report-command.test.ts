import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { read } from '@e965/xlsx';
import { nodeRandomBytes } from '#app/node/host.ts';
import { nodeVaultFile } from '#app/node/vault-file.ts';
import { workspaceSession } from '#app/workspace/workspace-session.ts';
import { workspaceOpener } from '#db/workspace-opener.ts';
import { terminal, type Written } from '#test/fakes/terminal.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { bakery } from '#test/fixtures/sound/bakery.ts';
import { faultOf } from '#test/fakes/use-case-world.ts';
import { appPrinter } from './app-printer.ts';

const { folder, file, run } = terminal();

const sound = buildFlow(bakery.blocks);
const faulty = buildFlow({ welcome: { says: ['Olá'], otherwise: 'welcome' } });
const fixed = ['--as-of', '2026-11-22T12:00:00Z', '--locale', 'pt-BR'];
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

function out(): string {
  return join(folder(), 'out');
}

function scratch(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('transbordo-scratch-'));
}

describe('report FILE', () => {
  test('writes every form that is asked for, one line each, and leaves nothing else', async () => {
    const before = scratch();
    const flow = file('Padaria São João.json', faulty);
    const forms = ['html', 'csv', 'xlsx', 'json', 'sarif', 'csv'].flatMap((form) => [
      '--format',
      form,
    ]);
    const { exit, out: said, err } = await run('report', flow, ...forms, '--out', out(), ...fixed);
    expect([exit, err]).toEqual([1, '']);
    const names = ['html', 'csv', 'xlsx', 'json', 'sarif'].map(
      (form) => `padaria-sao-joao_conformidade_2026-11-22_r2026-09_pt-BR.${form}`,
    );
    expect(said.trim().split('\n')).toEqual(names.map((name) => join(out(), name)));
    expect(readdirSync(out()).sort()).toEqual(names.toSorted());
    expect(read(readFileSync(join(out(), names[2] ?? ''))).SheetNames).toHaveLength(4);
    expect(readFileSync(join(out(), names[0] ?? ''), 'utf8')).toContain(
      'data:font/woff2;base64,d09GMg',
    );
    expect(scratch()).toEqual(before);
  });

  test('the same files at the same moment give the same reports, and overwrite none', async () => {
    const flow = file('a.json', faulty);
    const asked = [
      'report',
      flow,
      '--format',
      'csv',
      '--format',
      'sarif',
      '--out',
      out(),
      ...fixed,
    ];
    await run(...asked);
    await run(...asked);
    const [csv2, sarif2, csv, sarif] = readdirSync(out()).sort();
    expect([csv2, sarif2].every((name) => name?.includes('_pt-BR-2.'))).toBe(true);
    const content = (name = ''): string => readFileSync(join(out(), name), 'utf8');
    expect(content(csv2)).toBe(content(csv));
    expect(content(sarif2)).toBe(content(sarif));
  });

  test('one report per file, or one of a client with a bot per file', async () => {
    const files = [file('a.json', sound), file('b.json', faulty)];
    const { out: each } = await run(
      'report',
      ...files,
      '--format',
      'json',
      '--out',
      out(),
      ...fixed,
    );
    expect(each.trim().split('\n')).toHaveLength(2);
    const { out: said } = await run(
      ...[
        'report',
        ...files,
        '--client',
        'Loja "Sol"',
        '--format',
        'json',
        '--out',
        out(),
        ...fixed,
      ],
    );
    const { report } = JSON.parse(readFileSync(said.trim(), 'utf8')) as {
      report: { client: { name: string }; bots: { name: string }[] };
    };
    expect(report.client.name).toBe('Loja "Sol"');
    expect(report.bots.map(({ name }) => name).sort()).toEqual(['a', 'b']);
  });

  test('agency, logo and length go into it', async () => {
    const logo = join(folder(), 'logo.png');
    writeFileSync(logo, pixel);
    const { out: said } = await run(
      ...['report', file('a.json', sound), '--format', 'json', '--out', out(), ...fixed],
      ...['--agency', 'Agência Farol', '--logo', logo, '--length', 'summary'],
    );
    expect(JSON.parse(readFileSync(said.trim(), 'utf8'))).toMatchObject({
      report: {
        agency: 'Agência Farol',
        length: 'summary',
        brand: { agencyLogo: expect.stringMatching(/^data:image\/png;base64,/) as string },
      },
    });
  });

  test('the files are named by a pattern', async () => {
    const name = ['--name', 'Relatório {client} {length}'];
    await run(
      'report',
      file('Loja.json', sound),
      '--format',
      'csv',
      ...name,
      '--out',
      out(),
      ...fixed,
    );
    expect(readdirSync(out())).toEqual(['Relatorio-loja-completo.csv']);
  });

  test.each<[string, () => string[], number]>([
    ['a word in braces that means nothing', () => [file('a.json', sound), '--name', '{x}'], 2],
    ['nothing failed', () => [file('a.json', sound), '--format', 'csv'], 0],
    ['an audit failed', () => [file('a.json', faulty), '--format', 'csv'], 1],
    ['an unusable file', () => [file('a.json', '{'), '--format', 'csv'], 2],
    [
      'one bad file among many',
      () => [file('a.json', sound), file('b.json', '['), '--format', 'csv'],
      2,
    ],
    ['no file and no client', () => [], 2],
    ['a form that is none', () => [file('a.json', sound), '--format', 'docx'], 2],
    ['a length that is none', () => [file('a.json', sound), '--length', 'long'], 2],
    [
      'a logo that is no picture',
      () => [file('a.json', sound), '--logo', file('x.png', 'text')],
      2,
    ],
    [
      'a bad service file',
      () => [file('a.json', sound), '--format', 'csv', '--service', `s=${file('s.json', '{')}`],
      2,
    ],
    [
      'a workspace that is not there',
      () => ['--client', 'A', '--workspace', join(folder(), 'gone')],
      2,
    ],
  ])('%s ends with status', async (_, args, exit) => {
    expect((await run('report', ...args(), '--out', out(), ...fixed)).exit).toBe(exit);
  });

  test('a bad file is named, the others get their reports', async () => {
    const { out: said, err } = await run(
      ...['report', file('bad.json', '['), file('good.json', sound), '--format', 'csv'],
      ...['--out', out(), ...fixed],
    );
    expect(err).toContain('bad.json');
    expect(said.trim().split('\n')).toHaveLength(1);
  });
});

describe('report --client', () => {
  const passphrase = 'um cavalo azul no telhado';

  /** One command on the test's workspace, the passphrase on its standard input. */
  async function open(...args: string[]): Promise<Written> {
    const input = Object.assign(Readable.from([`${passphrase}\n`]), { isTTY: false });
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(input as unknown as typeof process.stdin);
    return run(...args, '--workspace', join(folder(), 'workspace'));
  }

  test('reports on a client of the workspace', async () => {
    const session = workspaceSession({
      vaultFile: nodeVaultFile,
      opener: workspaceOpener(null),
      random: nodeRandomBytes,
    });
    const place = join(folder(), 'workspace');
    await session.create({ folder: place, passphrase, keychain: null });
    await session.close();
    await open('import', file('a.json', faulty), '--client', 'Loja', '--create');
    const asked = ['--format', 'json', '--format', 'csv', '--out', out(), '--locale', 'es'];
    const { exit, out: said } = await open('report', '--client', 'Loja', ...asked);
    const [json = '', csv = ''] = said.trim().split('\n');
    expect([exit, readdirSync(out()).length]).toEqual([1, 2]);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      report: { client: { name: 'Loja' }, locale: 'es', bots: [{ name: 'a' }] },
    });
    expect(csv).toMatch(/loja_cumplimiento_.*_es\.csv$/);
    expect((await open('report', '--client', 'Ninguém', ...asked)).exit).toBe(2);
    // It is no draft: the next one is compared with it, and the handling log tells of both files.
    await session.unlock({ folder: place, passphrase, deviceSecret: null });
    const { clients, reports, handlingLog } = session.current();
    const id = clients.list()[0]!.id;
    expect(reports.sent(id)).toMatchObject([{ version: 1, locale: 'es', length: 'full' }]);
    expect(handlingLog.list(id).map(({ action }) => action)).toEqual([
      ...['captured', 'audited', 'built', 'exported', 'exported'],
    ]);
    await session.close();
  }, 20_000);
});

describe('printing by the app', () => {
  const page = {
    html: '<p>Olá</p>',
    headerTemplate: '',
    footerTemplate: '',
    paper: 'A4',
    title: 'Relatório',
    language: 'pt-BR',
    asOf: '2026-11-22T12:00:00Z',
    hasCover: false,
    producer: 'Transbordo',
  } as const;

  /** A stand-in for the script that starts the app. */
  const script = (text: string): string => file('print.mjs', text);

  test('hands the page over and takes the PDF back, with nothing left on the disk', async () => {
    const left = (): string[] =>
      readdirSync(tmpdir()).filter((name) => name.startsWith('transbordo-print-'));
    const before = left();
    const echo = script(
      `import { readFileSync, writeFileSync } from 'node:fs';
       const page = JSON.parse(readFileSync(process.argv[2], 'utf8'));
       console.log('a line for nobody\\npages 3');
       writeFileSync(process.argv[3], '%PDF ' + page.title + page.html);`,
    );
    const { pdf, pages } = await appPrinter(echo).print(page);
    expect(pages).toBe(3);
    expect(new TextDecoder().decode(pdf)).toBe('%PDF Relatório<p>Olá</p>');
    expect(left()).toEqual(before);
  });

  test('a script that fails is told in its own last words', async () => {
    const broken = appPrinter(script(`console.error('first\\nno display'); process.exitCode = 1;`));
    await expect(broken.print(page)).rejects.toMatchObject({
      code: 'pdf-needs-app',
      details: { reason: 'no display' },
    });
  });

  test('outside the project it says that a PDF needs the app', async () => {
    expect(await faultOf(appPrinter(null).print(page))).toBe('pdf-needs-app');
  });
});
