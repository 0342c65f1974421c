-- Memnun workspace, version 7: figures that were worked out once and are kept packed, so that a year of a million tickets
-- is told at once. All of this is a cache and is worked out anew from tickets, events and messages whenever it is missing.
-- min_compatible: 5

-- One row from when marks are kept.
CREATE TABLE kpi_cache (
    id {{int}} PRIMARY KEY CHECK (id = 1)
);
-- Blocks of tickets with neighbouring ids (core/kpi/Pack.h); the revision counts their writings.
CREATE TABLE kpi_block (
    block {{int}} PRIMARY KEY,
    revision {{int}} NOT NULL,
    fingerprint TEXT NOT NULL,
    summary {{blob}} NOT NULL
);
CREATE TABLE kpi_part (
    part {{int}} NOT NULL,
    block {{int}} NOT NULL,
    bytes {{blob}} NOT NULL,
    PRIMARY KEY (block, part)
);

-- only: sqlite
-- A mark for each change that figures see. Numbers are never used twice: whoever drops a mark means that one.
CREATE TABLE kpi_mark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ticket_id INTEGER NOT NULL
);
CREATE INDEX kpi_mark_by_ticket ON kpi_mark(ticket_id);
CREATE TRIGGER kpi_mark_ticket_new AFTER INSERT ON ticket WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) VALUES (new.id);
END;
CREATE TRIGGER kpi_mark_ticket AFTER UPDATE OF channel, origin, created_at, status, priority, assignee_id, category_id,
        discarded ON ticket WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) VALUES (new.id);
END;
CREATE TRIGGER kpi_mark_ticket_gone AFTER DELETE ON ticket WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) VALUES (old.id);
END;
CREATE TRIGGER kpi_mark_event AFTER INSERT ON ticket_event WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) VALUES (new.ticket_id);
END;
CREATE TRIGGER kpi_mark_message AFTER INSERT ON interaction WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) VALUES (new.ticket_id);
END;
CREATE TRIGGER kpi_mark_message_changed AFTER UPDATE OF ticket_id, withdrawn ON interaction
        WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) VALUES (new.ticket_id), (old.ticket_id);
END;
CREATE TRIGGER kpi_mark_tag AFTER INSERT ON ticket_tag WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) VALUES (new.ticket_id);
END;
CREATE TRIGGER kpi_mark_tag_changed AFTER UPDATE ON ticket_tag WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) VALUES (new.ticket_id), (old.ticket_id);
END;
CREATE TRIGGER kpi_mark_tag_gone AFTER DELETE ON ticket_tag WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) VALUES (old.ticket_id);
END;
-- An answer that could not leave answers nobody (core/storage/OutboxSql.h).
CREATE TRIGGER kpi_mark_outbox_new AFTER INSERT ON outbox WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) SELECT ticket_id FROM interaction WHERE id = new.interaction_id;
END;
CREATE TRIGGER kpi_mark_outbox AFTER UPDATE OF interaction_id, state, last_error ON outbox
        WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) SELECT ticket_id FROM interaction WHERE id IN (new.interaction_id, old.interaction_id);
END;
CREATE TRIGGER kpi_mark_outbox_gone AFTER DELETE ON outbox WHEN EXISTS (SELECT 1 FROM kpi_cache) BEGIN
    INSERT INTO kpi_mark(ticket_id) SELECT ticket_id FROM interaction WHERE id = old.interaction_id;
END;
-- end

-- only: postgres
-- Whoever may work on tickets leaves marks, also a role that may do nothing else with these tables.
-- Without a key on the ticket: two people who change the same one don't wait for each other's mark.
CREATE TABLE kpi_mark (
    id {{pk}},
    ticket_id {{int}} NOT NULL
);
CREATE INDEX kpi_mark_by_ticket ON kpi_mark(ticket_id);
ALTER TABLE kpi_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
-- A server whose older copy was restored has these functions already: a copy brings all of ours.
CREATE OR REPLACE FUNCTION memnun_mark_ticket() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM kpi_cache) THEN
        INSERT INTO kpi_mark(ticket_id) VALUES (CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END);
    END IF;
    RETURN NULL;
END;
$$;
CREATE OR REPLACE FUNCTION memnun_mark_part() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM kpi_cache) THEN
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO kpi_mark(ticket_id) VALUES (NEW.ticket_id);
        END IF;
        IF TG_OP <> 'INSERT' THEN
            INSERT INTO kpi_mark(ticket_id) VALUES (OLD.ticket_id);
        END IF;
    END IF;
    RETURN NULL;
END;
$$;
CREATE OR REPLACE FUNCTION memnun_mark_answer() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM kpi_cache) THEN
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO kpi_mark(ticket_id) SELECT ticket_id FROM interaction WHERE id = NEW.interaction_id;
        END IF;
        IF TG_OP <> 'INSERT' THEN
            INSERT INTO kpi_mark(ticket_id) SELECT ticket_id FROM interaction WHERE id = OLD.interaction_id;
        END IF;
    END IF;
    RETURN NULL;
END;
$$;
-- An answer that could not leave answers nobody (core/storage/OutboxSql.h).
CREATE TRIGGER kpi_mark_outbox AFTER INSERT OR DELETE OR UPDATE OF interaction_id, state, last_error ON outbox
    FOR EACH ROW EXECUTE FUNCTION memnun_mark_answer();
CREATE TRIGGER kpi_mark_ticket AFTER INSERT OR DELETE OR UPDATE OF channel, origin, created_at, status, priority,
    assignee_id, category_id, discarded ON ticket FOR EACH ROW EXECUTE FUNCTION memnun_mark_ticket();
CREATE TRIGGER kpi_mark_event AFTER INSERT ON ticket_event FOR EACH ROW EXECUTE FUNCTION memnun_mark_part();
CREATE TRIGGER kpi_mark_message AFTER INSERT OR UPDATE OF ticket_id, withdrawn ON interaction
    FOR EACH ROW EXECUTE FUNCTION memnun_mark_part();
CREATE TRIGGER kpi_mark_tag AFTER INSERT OR UPDATE OR DELETE ON ticket_tag
    FOR EACH ROW EXECUTE FUNCTION memnun_mark_part();
-- end
