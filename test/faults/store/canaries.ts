import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tracesOf } from '../secret-traces.ts';

/** Made-up secrets; none of them may be found in a file. */
export const canaries: readonly string[] = Array.from({ length: 20 }, (_, index) => {
  const number = String(index).padStart(2, '0');
  const kinds = ['chave-blip', 'token-meta', 'frase', 'codigo', 'cpf'];
  return `CANARIO-${number}-${kinds[index % kinds.length]}-çõ-${(index + 7) ** 9}`;
});

/** Finds how often a canary lies in the files of some folders, in six encodings. */
export function canaryHits(folders: readonly string[]): {
  readonly files: number;
  readonly hits: string[];
} {
  const hits: string[] = [];
  let files = 0;
  for (const folder of folders)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || statSync(path).size === 0) continue;
      files += 1;
      const bytes = readFileSync(path);
      if (bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3')
        hits.push(`${entry.name}: plain`);
      for (const [trace, name] of traces)
        if (bytes.includes(trace)) hits.push(`${entry.name}: ${name}`);
    }
  return { files, hits };
}

/** What a canary leaves in each encoding, with its name. */
const traces = canaries.flatMap((canary, index) =>
  tracesOf(canary).map((trace) => [trace, `canary ${index}`] as const),
);
