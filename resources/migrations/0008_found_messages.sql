-- Memnun workspace, version 8: searching words with hits all over a large workspace. Nothing new is kept here, only ways to
-- find it.
-- min_compatible: 5

-- Few, so that whoever looks for a message's ticket among them need not look at the ticket.
CREATE INDEX ticket_discarded ON ticket(id) WHERE discarded = 1;

-- only: sqlite
-- Which ticket a message that holds a word belongs to, without a look at the message.
CREATE INDEX interaction_found ON interaction(id, ticket_id, at, withdrawn);
-- end

-- only: postgres
-- About how many rows of a table with words the server expects to hold these.
CREATE OR REPLACE FUNCTION memnun_expected(place regclass, wanted tsquery) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    told json;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM %s WHERE words @@ %L::tsquery', place, wanted) INTO told;
    RETURN (told->0->'Plan'->>'Plan Rows')::numeric::bigint;
END;
$$;
-- end
