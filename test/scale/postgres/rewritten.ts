/** What no rule says: passages that PostgreSQL wants put another way, each with what takes its place. */
const passages: readonly (readonly [RegExp, string])[] = [
  // Values of a list have one type there: numbers are asked for as numbers.
  [
    /\b(\w*sequence\)?|bot) ((?:NOT )?IN \(SELECT value|SELECT value) FROM json_each\(/g,
    '$1 $2 FROM json_each_number(',
  ],
  [/json_each\(:places\)/g, 'json_each_number(:places)'],
  [/value ->> '\$\.closed' AS closed/g, "(value ->> '$.closed')::bigint AS closed"],
  // Nothing comes last in a falling order there, first here.
  [/ORDER BY removedAt DESC, name/g, 'ORDER BY removedAt DESC NULLS LAST, name'],
  // What is selected from has to have a name (until PostgreSQL 16).
  [/^(SELECT content AS value FROM \([\s\S]*\))$/g, '$1 AS seen'],
  // SQLite takes any row for a column that is not grouped; here it has to be said that there is one.
  [
    /GROUP BY bot\.sequence, newest\.outcome/g,
    'GROUP BY bot.sequence, snapshot.sequence, run.sequence, newest.outcome',
  ],
  // The name that a column is given is not known to the condition beside it.
  [/SELECT number\.id AS numberId, \(/g, 'SELECT * FROM (SELECT number.id AS numberId, ('],
  [
    /WHERE number\.removed = 0 AND content IS NOT NULL/g,
    'WHERE number.removed = 0) AS seen WHERE content IS NOT NULL',
  ],
];

/** A statement with those passages in their other words. */
export function rewritten(source: string): string {
  return passages.reduce((text, [from, to]) => text.replace(from, to), source);
}
