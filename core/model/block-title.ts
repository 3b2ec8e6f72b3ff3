/** A block as people know it; its id where the flow gives it no title. */
export function blockTitle(id: string, titles: Readonly<Record<string, string>>): string {
  const title = Object.prototype.hasOwnProperty.call(titles, id) ? titles[id] : undefined;
  return title === undefined || title.trim() === '' ? id : title;
}
