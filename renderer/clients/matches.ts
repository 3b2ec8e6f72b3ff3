function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();
}

/** Whether a name holds every word of a filter; accents and case do not matter, `-word` keeps names out. */
export function matches(name: string, filter: string): boolean {
  const folded = fold(name);
  return fold(filter)
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-')
    .every((word) =>
      word.startsWith('-') ? !folded.includes(word.slice(1)) : folded.includes(word),
    );
}
