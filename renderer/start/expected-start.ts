import { expectedStartName, type ExpectedStart } from '#app/contract/expected-start.ts';

/** What the host told of the first screen with the document; null where it told nothing, as after a lock. */
export function expectedStart(): ExpectedStart | null {
  const told = document.querySelector<HTMLMetaElement>(`meta[name=${expectedStartName}]`);
  return told === null ? null : (JSON.parse(told.content) as ExpectedStart);
}
