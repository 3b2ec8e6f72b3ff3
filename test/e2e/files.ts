import { execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from './app.ts';

const samples = resolve(import.meta.dirname, '../../app/sample');

/** Flow files that come with the product. */
export const flows = {
  clinic: join(samples, 'clinica-vale-sereno-recepcao.json'),
  shop: join(samples, 'passo-leve-vendas.json'),
  tailor: join(samples, 'atelie-linha-torta-whatsapp.json'),
} as const;

/** Files that are no flows, each with the words by which its sentence is known. */
export const badFiles = [
  { name: 'vazio.json', content: '', says: '“vazio.json” está vazio.' },
  { name: 'pagina.json', content: '<html></html>', says: '“pagina.json” não é JSON: linha 1' },
  { name: 'cortado.json', content: '{"onboarding": {', says: '“cortado.json” não é JSON' },
  { name: 'lista.json', content: '{"a": 1}', says: '“lista.json” é JSON, mas não um fluxo.' },
  {
    name: 'fundo.json',
    content: `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    says: '“fundo.json” tem mais de',
  },
  {
    name: 'imagem.json',
    content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xfe, 0x00]),
    says: '“imagem.json” não é texto',
  },
] as const;

/** Writes the bad files into a folder; gives their paths. */
export async function writeBadFiles(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = badFiles.map(({ name }) => join(folder, name));
  await Promise.all(badFiles.map(({ content }, index) => writeFile(paths[index] ?? '', content)));
  return paths;
}

/** Name of the one file with that ending that was saved into a folder. */
export async function savedIn(folder: string, ending: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  expect(names).toHaveLength(1);
  return names[0]!;
}

/** What a PDF says, as poppler's `pdftotext` reads it, with one space between words: lines end anywhere. */
export function textOfPdf(path: string): string {
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  return text.replaceAll(/\s+/g, ' ');
}
