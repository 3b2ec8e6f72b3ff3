/** Where a workspace with its next keys comes into being, beside the one that it will take the place of. */
export function unfinishedRotation(folder: string): string {
  return `${folder}.rotating`;
}
