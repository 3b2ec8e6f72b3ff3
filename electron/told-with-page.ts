import { expectedStartName, type ExpectedStart } from '#app/contract/expected-start.ts';

const end = '</head>';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };

/** The page's document with what is expected of its start, as one element that no browser runs. */
export function toldWithPage(page: Buffer, expected: ExpectedStart): Buffer {
  const json = JSON.stringify(expected).replaceAll(/[&"<]/g, (sign) => escapes[sign] ?? sign);
  const element = `<meta name="${expectedStartName}" content="${json}">`;
  return Buffer.from(page.toString().replace(end, () => `${element}${end}`));
}
