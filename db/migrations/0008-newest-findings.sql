-- What the newest run of each bot found, a short row each: lists over all bots read these instead of the evidence. They
-- say nothing that runs and decisions do not say, and are replaced with every run and every decision.

CREATE TABLE newest_finding (
  bot INTEGER NOT NULL REFERENCES bot (sequence),
  -- Place in the run's list, from 0.
  position INTEGER NOT NULL,
  audit_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  severity TEXT NOT NULL,
  variant TEXT NOT NULL,
  -- Values of the sentence as JSON.
  params TEXT NOT NULL CHECK (json_valid(params)),
  subject TEXT,
  -- First block concerned, by its title; by its id in rows from before this step. Null: the flow as a whole.
  block TEXT,
  blocks INTEGER NOT NULL CHECK (blocks >= 0),
  -- When the first of the runs in a row was made that ask somebody to attend to it.
  first_seen TEXT NOT NULL,
  PRIMARY KEY (bot, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX newest_finding_by_outcome ON newest_finding (outcome, severity, bot);

-- What was decided about them, by bot: matching decisions with what a run found needs the whole run.
CREATE TABLE decided_findings (
  bot INTEGER PRIMARY KEY REFERENCES bot (sequence),
  -- The newest run and the newest decision that were looked at; another one makes the row stale.
  run INTEGER NOT NULL REFERENCES run (sequence),
  triage INTEGER NOT NULL REFERENCES triage (sequence),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

-- Who takes a finding on, found without reading the other notes.
CREATE INDEX report_note_of_owner ON report_note (sequence) WHERE body ->> '$.about.kind' = 'owner';

INSERT INTO newest_finding
WITH ended AS (
  -- The last run in which an audit asked nothing of anybody.
  SELECT run.bot_id, finding.audit_id, max(run.sequence) AS run
  FROM run JOIN finding ON finding.run_sequence = run.sequence
  WHERE finding.outcome NOT IN ('fail', 'review')
  GROUP BY run.bot_id, finding.audit_id
)
SELECT bot.sequence, finding.position, finding.audit_id, finding.outcome, finding.severity,
  finding.body ->> '$.variant', finding.body -> '$.params', finding.body ->> '$.subject',
  finding.body ->> '$.blocks[0]', json_array_length(finding.body, '$.blocks'),
  coalesce(
    (SELECT run.created_at FROM run
     WHERE run.bot_id = bot.id AND run.sequence > coalesce(ended.run, 0)
     ORDER BY run.sequence LIMIT 1),
    newest.created_at
  )
FROM bot
JOIN run AS newest ON newest.sequence = (SELECT max(sequence) FROM run WHERE bot_id = bot.id)
JOIN finding ON finding.run_sequence = newest.sequence
LEFT JOIN ended ON ended.bot_id = bot.id AND ended.audit_id = finding.audit_id;
