-- Memnun workspace, version 12: searching and finding on a server with a million tickets. Nothing new is kept here, only ways
-- to find it; triggers keep them, so that an older program may go on writing.
-- min_compatible: 9

-- only: postgres
SET LOCAL maintenance_work_mem = '256MB';

-- All that a search wants to know of the messages that hold a word, in a twentieth of their pages: a word has hits all over
-- the table, and each hit's message with its texts lies on a page of its own, which has to be read from the disk.
CREATE TABLE interaction_found (
    id BIGINT PRIMARY KEY,
    ticket_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    subject TEXT NOT NULL
);
INSERT INTO interaction_found SELECT id, ticket_id, at, subject FROM interaction WHERE withdrawn = 0 ORDER BY id;

-- The words of a message, and in which shelf of 16,384 ids and of 262,144 ids it stands: the list of a common word is read
-- there alone, not from its beginning. Said to be immutable for the index below, and as far as that can see it is: whenever the words of
-- a message change, its row in interaction_found goes and another one comes.
CREATE OR REPLACE FUNCTION memnun_words_of(message bigint) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT COST 1000 SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (SELECT words || array_to_tsvector(ARRAY[E'\x06s' || (message >> 14), E'\x06l' || (message >> 18)])
            FROM interaction WHERE id = message);
END;
$$;
DROP INDEX interaction_words;
CREATE INDEX interaction_found_words ON interaction_found USING gin(memnun_words_of(id));
-- How rare a word is decides how it is looked for: ten thousand words are counted, not one thousand.
ALTER INDEX interaction_found_words ALTER COLUMN 1 SET STATISTICS 1000;

CREATE OR REPLACE FUNCTION memnun_keep_found() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.withdrawn = OLD.withdrawn AND NEW.subject = OLD.subject AND NEW.words = OLD.words THEN
            UPDATE interaction_found SET ticket_id = NEW.ticket_id WHERE id = NEW.id AND ticket_id <> NEW.ticket_id;
            RETURN NULL;
        END IF;
        DELETE FROM interaction_found WHERE id = NEW.id;
    END IF;
    IF NEW.withdrawn = 0 THEN
        INSERT INTO interaction_found(id, ticket_id, at, subject) VALUES (NEW.id, NEW.ticket_id, NEW.at, NEW.subject);
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER interaction_keep_found AFTER INSERT OR UPDATE OF ticket_id, subject, words, withdrawn ON interaction
    FOR EACH ROW EXECUTE FUNCTION memnun_keep_found();

CREATE OR REPLACE FUNCTION memnun_expected(place regclass, wanted tsquery) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    told json;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM %s WHERE %s @@ %L::tsquery', place,
                   CASE place WHEN 'interaction_found'::regclass THEN 'memnun_words_of(id)' ELSE 'words' END, wanted) INTO told;
    RETURN (told->0->'Plan'->>'Plan Rows')::numeric::bigint;
END;
$$;

-- The list of customers with what is typed to find them: walked in its order without a look at a customer. An entry of an
-- index has its limits; the few customers with more addresses than that are looked at one by one.
CREATE INDEX customer_walk ON customer(sort_key, id) INCLUDE (find_text) WHERE octet_length(find_text) <= 1000;
CREATE INDEX customer_walk_long ON customer(sort_key, id) WHERE octet_length(find_text) > 1000;
-- How many of a customer's tickets are open and when the last one was touched, without a look at them.
DROP INDEX ticket_by_customer;
CREATE INDEX ticket_by_customer ON ticket(customer_id, last_at) INCLUDE (discarded, status);

-- The number of customers is the sum of these. Everybody adds a row, so that nobody waits for another's transaction; now
-- and then they are put together.
CREATE TABLE customer_tally (n BIGINT NOT NULL);
INSERT INTO customer_tally SELECT count(*) FROM customer;
CREATE OR REPLACE FUNCTION memnun_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO customer_tally SELECT count(*) FROM touched HAVING count(*) > 0;
    ELSE
        INSERT INTO customer_tally SELECT -count(*) FROM touched HAVING count(*) > 0;
    END IF;
    IF random() < 0.02 AND pg_try_advisory_xact_lock(7730003) THEN
        WITH gone AS (DELETE FROM customer_tally RETURNING n)
        INSERT INTO customer_tally SELECT sum(n) FROM gone HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER customer_tally_more AFTER INSERT ON customer
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION memnun_tally();
CREATE TRIGGER customer_tally_less AFTER DELETE ON customer
    REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION memnun_tally();

ANALYZE interaction_found;
ANALYZE customer;
-- end
