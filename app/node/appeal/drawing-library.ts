import { Buffer } from 'node:buffer';

const file = '/node_modules/@resvg/resvg-wasm/index_bg.wasm';

const files = import.meta.glob<string>(['/node_modules/@resvg/resvg-wasm/index_bg.wasm'], {
  query: '?url&inline',
  import: 'default',
});

/** Bytes of what draws pictures, a part of the build that is loaded on demand. Throws where this build lacks it. */
export async function drawingLibrary(): Promise<Uint8Array> {
  const url = await files[file]?.();
  if (url === undefined) throw new Error('This build lacks what draws pictures.');
  // Vite hands a file over as `data:…;base64,…`.
  return new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}
