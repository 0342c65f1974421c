-- Memnun workspace, version 3: the subjects of tickets are searched themselves, also where a ticket has no text yet.
-- min_compatible: 1

-- only: sqlite
CREATE VIRTUAL TABLE ticket_fts USING fts5(
    subject, content='ticket', content_rowid='id', tokenize='memnun', detail=full
);
INSERT INTO ticket_fts(ticket_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO ticket_fts(ticket_fts) VALUES ('rebuild');
CREATE TRIGGER ticket_fts_insert AFTER INSERT ON ticket BEGIN
    INSERT INTO ticket_fts(rowid, subject) VALUES (new.id, new.subject);
END;
CREATE TRIGGER ticket_fts_delete AFTER DELETE ON ticket BEGIN
    INSERT INTO ticket_fts(ticket_fts, rowid, subject) VALUES ('delete', old.id, old.subject);
END;
CREATE TRIGGER ticket_fts_update AFTER UPDATE OF subject ON ticket WHEN old.subject <> new.subject BEGIN
    INSERT INTO ticket_fts(ticket_fts, rowid, subject) VALUES ('delete', old.id, old.subject);
    INSERT INTO ticket_fts(rowid, subject) VALUES (new.id, new.subject);
END;
-- end

-- only: postgres
ALTER TABLE ticket ADD COLUMN words tsvector NOT NULL DEFAULT '';
-- folded words without their stems, until the subject is written again or the index is built again
UPDATE ticket SET words = to_tsvector('simple', translate(lower(translate(subject, 'İI', 'ii')), 'ıçğöşüâîû', 'icgosuaiu'));
CREATE INDEX ticket_words ON ticket USING gin(words);
-- end
