/** Hashes of documents that what was seen of bots names: drafts, and what was published without being taken. */
export const namedDocuments = namedDocumentsIn('true');

/** The same for some rows of `observed_content`, as a condition on them. */
export function namedDocumentsIn(where: string): string {
  return `SELECT said.atom FROM observed_content, json_tree(observed_content.body) AS said
    WHERE ${where} AND said.type = 'text' AND length(said.atom) = 64`;
}
