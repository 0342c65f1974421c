-- Memnun workspace, version 11: mail nobody wants, who sends it, and what was answered by itself.
-- Moves and merges of tickets need no table: their events (merged_into, moved_to …) say what went where.
-- An older program would take those events for changes of status, so it must not write here.
-- min_compatible: 9

ALTER TABLE ticket ADD COLUMN spam {{int}} NOT NULL DEFAULT 0;
CREATE INDEX ticket_spam ON ticket(last_at, id) WHERE spam = 1;

-- Whose mail goes to spam when it comes in: one address or a domain with all below it, in lower case.
CREATE TABLE mail_block (
    id {{pk}},
    kind TEXT NOT NULL CHECK (kind IN ('address','domain')),
    value TEXT NOT NULL UNIQUE,
    actor_id {{int}} REFERENCES app_user(id),
    created_at {{int}} NOT NULL,
    hits {{int}} NOT NULL DEFAULT 0,
    last_hit_at {{int}}
);

-- Mail that nobody wrote by hand and that went out, by whom it went to: how many a sender gets a day is capped.
CREATE TABLE auto_answer (
    id {{pk}},
    address TEXT NOT NULL,
    at {{int}} NOT NULL,
    ticket_id {{int}} NOT NULL REFERENCES ticket(id)
);
CREATE INDEX auto_answer_by_address ON auto_answer(address, at);
