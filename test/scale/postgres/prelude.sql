-- What statements of the stores call that PostgreSQL has under another name, or not at all. Once for each database.

CREATE FUNCTION json_valid(text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  PERFORM $1::json;
  RETURN true;
EXCEPTION WHEN others THEN RETURN false;
END $$;

-- '$.about.kind' and 'kind' as the list of names that #> takes.
CREATE FUNCTION json_names(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT string_to_array(replace(replace(regexp_replace($1, '^\$\.?', ''), '[', '.'), ']', ''), '.')
$$;
CREATE FUNCTION json_part(text, text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT ($1::json #> json_names($2))::text
$$;
CREATE FUNCTION json_word(text, text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT $1::json #>> json_names($2)
$$;
CREATE OPERATOR -> (LEFTARG = text, RIGHTARG = text, FUNCTION = json_part);
CREATE OPERATOR ->> (LEFTARG = text, RIGHTARG = text, FUNCTION = json_word);

CREATE FUNCTION json_each(text) RETURNS TABLE (key bigint, value text) LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT place - 1, item FROM json_array_elements_text($1::json) WITH ORDINALITY AS one (item, place)
$$;
-- SQLite gives each value its own type; here a list of numbers is asked for by name.
CREATE FUNCTION json_each_number(text) RETURNS TABLE (key bigint, value bigint) LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT key, value::bigint FROM json_each($1)
$$;

CREATE FUNCTION iif(boolean, text, text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN $1 THEN $2 ELSE $3 END
$$;
CREATE FUNCTION instr(text, text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT strpos($1, $2) $$;
CREATE FUNCTION strftime(text, text) RETURNS text LANGUAGE sql AS $$
  SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

CREATE FUNCTION zeroblob(integer) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT decode(repeat('00', $1), 'hex')
$$;

-- Every value inside a JSON, however deep, with its type in SQLite's words.
CREATE FUNCTION json_tree(text) RETURNS TABLE (atom text, type text) LANGUAGE sql IMMUTABLE STRICT AS $$
  WITH RECURSIVE tree (part) AS (
    SELECT $1::json
    UNION ALL
    SELECT inner_part.value FROM tree, LATERAL (
      SELECT value FROM json_each(CASE json_typeof(part) WHEN 'object' THEN part ELSE '{}' END)
      UNION ALL
      SELECT value FROM json_array_elements(CASE json_typeof(part) WHEN 'array' THEN part ELSE '[]' END)
    ) AS inner_part
  )
  SELECT part #>> '{}', replace(json_typeof(part), 'string', 'text') FROM tree
$$;

CREATE FUNCTION json_array_length(text, text) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT json_array_length($1::json #> json_names($2))
$$;
