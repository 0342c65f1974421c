-- Memnun workspace, version 5: what a workspace with a million tickets needs to stay quick. Nothing new is kept here, only
-- ways to find it.
-- min_compatible: 5

-- The queues and their counts are read from this index alone, without a look at the tickets.
DROP INDEX ticket_active;
CREATE INDEX ticket_active ON ticket(last_at, id, assignee_id, status, snoozed_until, due_at)
    WHERE discarded = 0 AND status IN ('new','open','pending_customer','on_hold');
-- "All tickets" are counted as all rows without these few.
CREATE INDEX ticket_left_out ON ticket(id) WHERE discarded = 1 OR status = 'merged';
-- Small ones: SQLite counts rows by them, and a row that goes is looked for in them.
CREATE INDEX ticket_by_parent ON ticket(parent_id);
CREATE INDEX customer_by_company ON customer(company_id);
-- A removed customer is looked for in tasks.
CREATE INDEX task_by_customer ON task(customer_id) WHERE customer_id IS NOT NULL;
-- A thread's messages, and all that figures want to know of them, without their texts.
DROP INDEX interaction_by_ticket;
CREATE INDEX interaction_by_ticket
    ON interaction(ticket_id, at, id, withdrawn, direction, channel, automated, is_public, wait_s, outcome);
CREATE INDEX ticket_event_status ON ticket_event(ticket_id, at, id, new_value) WHERE field = 'status' AND undoes IS NULL;

-- only: sqlite
-- Row numbers of the find index follow the order of names, so that its first hits are the first of the list. It has lists
-- of one and two letters too.
DROP TRIGGER customer_find_insert;
DROP TRIGGER customer_find_delete;
DROP TRIGGER customer_find_update;
DROP TABLE customer_find;
CREATE VIEW customer_place AS SELECT memnun_place(sort_key, id) AS place, find_text FROM customer ORDER BY 1;
CREATE VIRTUAL TABLE customer_find USING fts5(
    find_text, content='customer_place', content_rowid='place', tokenize='memnun_parts', prefix='1 2'
);
INSERT INTO customer_find(customer_find, rank) VALUES ('secure-delete', 1);
INSERT INTO customer_find(customer_find) VALUES ('rebuild');
CREATE TRIGGER customer_find_insert AFTER INSERT ON customer BEGIN
    INSERT INTO customer_find(rowid, find_text) VALUES (memnun_place(new.sort_key, new.id), new.find_text);
END;
CREATE TRIGGER customer_find_delete AFTER DELETE ON customer BEGIN
    INSERT INTO customer_find(customer_find, rowid, find_text)
        VALUES ('delete', memnun_place(old.sort_key, old.id), old.find_text);
END;
CREATE TRIGGER customer_find_update AFTER UPDATE OF find_text, sort_key ON customer BEGIN
    INSERT INTO customer_find(customer_find, rowid, find_text)
        VALUES ('delete', memnun_place(old.sort_key, old.id), old.find_text);
    INSERT INTO customer_find(rowid, find_text) VALUES (memnun_place(new.sort_key, new.id), new.find_text);
END;
-- end
