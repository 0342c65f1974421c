-- Memnun workspace, version 1: users, customers, tickets, conversations, mail, tasks.
-- One text for SQLite and PostgreSQL. {{pk}} is a generated 64-bit key, {{int}} a 64-bit integer, {{blob}} bytes.
-- Instants are milliseconds UTC. Booleans are 0/1 integers on both.
-- min_compatible: 1

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE app_user (
    id {{pk}},
    name TEXT NOT NULL CHECK (name <> ''),
    email TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    signature TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL CHECK (role IN ('owner','manager','agent','trainee','viewer')),
    active {{int}} NOT NULL DEFAULT 1,
    revision {{int}} NOT NULL DEFAULT 1
);

CREATE TABLE customer (
    id {{pk}},
    kind TEXT NOT NULL CHECK (kind IN ('person','company')),
    lifecycle TEXT NOT NULL CHECK (lifecycle IN ('lead','active','dormant','lost','anonymized')),
    name TEXT NOT NULL,
    -- collation key of the name, so that both engines page in Turkish order
    sort_key {{blob}} NOT NULL,
    -- folded name, phones and addresses, for finding any part of them
    find_text TEXT NOT NULL DEFAULT '',
    company_id {{int}} REFERENCES customer(id),
    city TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    created_at {{int}} NOT NULL,
    revision {{int}} NOT NULL DEFAULT 1
);
CREATE INDEX customer_by_name ON customer(sort_key, id);

CREATE TABLE contact_point (
    id {{pk}},
    customer_id {{int}} NOT NULL REFERENCES customer(id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('email','phone','whatsapp','instagram','facebook','x','web','address')),
    raw TEXT NOT NULL,
    norm TEXT NOT NULL,
    is_primary {{int}} NOT NULL DEFAULT 0,
    UNIQUE (kind, norm, customer_id)
);
CREATE INDEX contact_point_by_customer ON contact_point(customer_id);

CREATE TABLE category (
    id {{pk}},
    parent_id {{int}} REFERENCES category(id),
    name TEXT NOT NULL,
    active {{int}} NOT NULL DEFAULT 1
);

CREATE TABLE tag (
    id {{pk}},
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
);

CREATE TABLE import_run (
    id {{pk}},
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    started_at {{int}} NOT NULL,
    finished_at {{int}},
    read_count {{int}} NOT NULL DEFAULT 0,
    added {{int}} NOT NULL DEFAULT 0,
    present {{int}} NOT NULL DEFAULT 0,
    quarantined {{int}} NOT NULL DEFAULT 0,
    customers_added {{int}} NOT NULL DEFAULT 0,
    tickets_added {{int}} NOT NULL DEFAULT 0
);

CREATE TABLE ticket (
    id {{pk}},
    subject TEXT NOT NULL,
    customer_id {{int}} REFERENCES customer(id),
    category_id {{int}} REFERENCES category(id),
    status TEXT NOT NULL CHECK (status IN ('new','open','pending_customer','on_hold','solved','closed','merged')),
    priority TEXT NOT NULL CHECK (priority IN ('low','normal','high','urgent')),
    channel TEXT NOT NULL CHECK (channel IN ('email','phone','chat','social','messaging','sms','visit','review','system')),
    origin TEXT NOT NULL CHECK (origin IN ('customer','agent')),
    assignee_id {{int}} REFERENCES app_user(id),
    created_at {{int}} NOT NULL,
    last_at {{int}} NOT NULL,
    solved_at {{int}},
    snoozed_until {{int}},
    due_at {{int}},
    confirmed TEXT NOT NULL DEFAULT 'na' CHECK (confirmed IN ('na','yes','asked','no')),
    parent_id {{int}} REFERENCES ticket(id),
    unread {{int}} NOT NULL DEFAULT 0,
    discarded {{int}} NOT NULL DEFAULT 0,
    snippet TEXT NOT NULL DEFAULT '',
    revision {{int}} NOT NULL DEFAULT 1
);
CREATE INDEX ticket_by_time ON ticket(last_at, id);
CREATE INDEX ticket_by_customer ON ticket(customer_id, last_at);
-- the queues only ever look at work that is not done
CREATE INDEX ticket_active ON ticket(last_at, id)
    WHERE discarded = 0 AND status IN ('new','open','pending_customer','on_hold');

CREATE TABLE ticket_tag (
    ticket_id {{int}} NOT NULL REFERENCES ticket(id),
    tag_id {{int}} NOT NULL REFERENCES tag(id),
    PRIMARY KEY (ticket_id, tag_id)
);

-- The only source of ticket KPIs. Holds ids, enums and numbers, never names or texts.
CREATE TABLE ticket_event (
    id {{pk}},
    ticket_id {{int}} NOT NULL REFERENCES ticket(id),
    at {{int}} NOT NULL,
    actor_id {{int}},
    field TEXT NOT NULL,
    old_value TEXT NOT NULL DEFAULT '',
    new_value TEXT NOT NULL DEFAULT '',
    undoes {{int}} REFERENCES ticket_event(id)
);
CREATE INDEX ticket_event_by_ticket ON ticket_event(ticket_id, id);
CREATE UNIQUE INDEX ticket_event_undone ON ticket_event(undoes) WHERE undoes IS NOT NULL;

-- Every Message-ID seen in (seen = 1) or only referred to by a thread: how the next reply finds its ticket.
CREATE TABLE thread_ref (
    message_id TEXT PRIMARY KEY,
    ticket_id {{int}} NOT NULL REFERENCES ticket(id),
    seen {{int}} NOT NULL DEFAULT 1
);

CREATE TABLE stored_blob (
    id {{pk}},
    sha256 TEXT NOT NULL UNIQUE,
    size {{int}} NOT NULL
);
CREATE TABLE stored_chunk (
    blob_id {{int}} NOT NULL REFERENCES stored_blob(id) ON DELETE CASCADE,
    seq {{int}} NOT NULL,
    bytes {{blob}} NOT NULL,
    PRIMARY KEY (blob_id, seq)
);

CREATE TABLE interaction (
    id {{pk}},
    ticket_id {{int}} NOT NULL REFERENCES ticket(id),
    customer_id {{int}} REFERENCES customer(id),
    user_id {{int}} REFERENCES app_user(id),
    channel TEXT NOT NULL CHECK (channel IN ('email','phone','chat','social','messaging','sms','visit','review','system')),
    direction TEXT NOT NULL CHECK (direction IN ('in','out','internal')),
    is_public {{int}} NOT NULL,
    automated TEXT NOT NULL DEFAULT 'none' CHECK (automated IN ('none','auto_reply','bounce','list')),
    at {{int}} NOT NULL,
    ended_at {{int}},
    subject TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    has_html {{int}} NOT NULL DEFAULT 0,
    message_id TEXT,
    in_reply_to TEXT NOT NULL DEFAULT '',
    from_name TEXT NOT NULL DEFAULT '',
    from_address TEXT NOT NULL DEFAULT '',
    to_addresses TEXT NOT NULL DEFAULT '',
    raw_blob_id {{int}} REFERENCES stored_blob(id),
    wait_s {{int}} NOT NULL DEFAULT 0,
    talk_s {{int}} NOT NULL DEFAULT 0,
    hold_s {{int}} NOT NULL DEFAULT 0,
    wrap_s {{int}} NOT NULL DEFAULT 0,
    outcome TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    withdrawn {{int}} NOT NULL DEFAULT 0,
    import_id {{int}} REFERENCES import_run(id)
);
CREATE UNIQUE INDEX interaction_by_message_id ON interaction(message_id) WHERE message_id IS NOT NULL;
CREATE INDEX interaction_by_ticket ON interaction(ticket_id, at, id);
CREATE INDEX interaction_by_customer ON interaction(customer_id, at, id);
CREATE INDEX interaction_calls ON interaction(at, id) WHERE channel = 'phone';

CREATE TABLE attachment (
    id {{pk}},
    interaction_id {{int}} NOT NULL REFERENCES interaction(id),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size {{int}} NOT NULL,
    sha256 TEXT NOT NULL,
    blob_id {{int}} REFERENCES stored_blob(id),
    part_index {{int}} NOT NULL DEFAULT -1
);
CREATE INDEX attachment_by_interaction ON attachment(interaction_id);

CREATE TABLE draft (
    ticket_id {{int}} NOT NULL REFERENCES ticket(id),
    user_id {{int}} NOT NULL REFERENCES app_user(id),
    note {{int}} NOT NULL,
    body TEXT NOT NULL,
    saved_at {{int}} NOT NULL,
    PRIMARY KEY (ticket_id, user_id, note)
);

CREATE TABLE outbox (
    id {{pk}},
    ticket_id {{int}} NOT NULL REFERENCES ticket(id),
    interaction_id {{int}} NOT NULL REFERENCES interaction(id),
    raw_blob_id {{int}} NOT NULL REFERENCES stored_blob(id),
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued','sending','sent','failed','cancelled')),
    not_before {{int}} NOT NULL,
    attempts {{int}} NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT ''
);
CREATE INDEX outbox_waiting ON outbox(not_before) WHERE state IN ('queued','sending','failed');

CREATE TABLE task (
    id {{pk}},
    title TEXT NOT NULL CHECK (title <> ''),
    due_at {{int}},
    assignee_id {{int}} REFERENCES app_user(id),
    customer_id {{int}} REFERENCES customer(id),
    ticket_id {{int}} REFERENCES ticket(id),
    done_at {{int}},
    created_at {{int}} NOT NULL,
    revision {{int}} NOT NULL DEFAULT 1
);
CREATE INDEX task_open ON task(due_at) WHERE done_at IS NULL;

CREATE TABLE quarantine (
    id {{pk}},
    import_id {{int}} REFERENCES import_run(id),
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    blob_id {{int}} REFERENCES stored_blob(id),
    at {{int}} NOT NULL
);

CREATE TABLE audit_log (
    id {{pk}},
    at {{int}} NOT NULL,
    actor_id {{int}},
    verb TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id {{int}} NOT NULL
);

-- only: sqlite
CREATE VIRTUAL TABLE interaction_fts USING fts5(
    subject, body, content='interaction', content_rowid='id', tokenize='memnun', detail=full
);
INSERT INTO interaction_fts(interaction_fts, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE customer_find USING fts5(
    find_text, content='customer', content_rowid='id', tokenize='trigram', detail=full
);
CREATE TRIGGER customer_find_insert AFTER INSERT ON customer BEGIN
    INSERT INTO customer_find(rowid, find_text) VALUES (new.id, new.find_text);
END;
CREATE TRIGGER customer_find_delete AFTER DELETE ON customer BEGIN
    INSERT INTO customer_find(customer_find, rowid, find_text) VALUES ('delete', old.id, old.find_text);
END;
CREATE TRIGGER customer_find_update AFTER UPDATE OF find_text ON customer BEGIN
    INSERT INTO customer_find(customer_find, rowid, find_text) VALUES ('delete', old.id, old.find_text);
    INSERT INTO customer_find(rowid, find_text) VALUES (new.id, new.find_text);
END;
CREATE TRIGGER ticket_event_no_update BEFORE UPDATE ON ticket_event BEGIN
    SELECT RAISE(ABORT, 'ticket_event is append-only');
END;
CREATE TRIGGER ticket_event_no_delete BEFORE DELETE ON ticket_event BEGIN
    SELECT RAISE(ABORT, 'ticket_event is append-only');
END;
CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN
    SELECT RAISE(ABORT, 'audit_log is append-only');
END;
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN
    SELECT RAISE(ABORT, 'audit_log is append-only');
END;
CREATE TRIGGER interaction_no_update BEFORE UPDATE OF at, ended_at, channel, direction, is_public, automated, user_id,
        message_id, wait_s, talk_s, hold_s, wrap_s, outcome ON interaction BEGIN
    SELECT RAISE(ABORT, 'interaction is append-only');
END;
CREATE TRIGGER interaction_no_delete BEFORE DELETE ON interaction BEGIN
    SELECT RAISE(ABORT, 'interaction is append-only');
END;
-- end

-- only: postgres
CREATE EXTENSION IF NOT EXISTS pg_trgm;
ALTER TABLE interaction ADD COLUMN words tsvector NOT NULL DEFAULT '';
CREATE INDEX interaction_words ON interaction USING gin(words);
CREATE INDEX customer_find ON customer USING gin(find_text gin_trgm_ops);
CREATE FUNCTION memnun_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER ticket_event_append_only BEFORE UPDATE OR DELETE ON ticket_event
    FOR EACH ROW EXECUTE FUNCTION memnun_append_only();
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION memnun_append_only();
CREATE TRIGGER interaction_no_delete BEFORE DELETE ON interaction
    FOR EACH ROW EXECUTE FUNCTION memnun_append_only();
CREATE TRIGGER interaction_no_update BEFORE UPDATE OF at, ended_at, channel, direction, is_public, automated, user_id,
    message_id, wait_s, talk_s, hold_s, wrap_s, outcome ON interaction
    FOR EACH ROW EXECUTE FUNCTION memnun_append_only();
-- end

INSERT INTO category(id, parent_id, name) VALUES
    (1, NULL, 'general'), (2, NULL, 'order'), (3, 2, 'delivery'), (4, 2, 'damaged'), (5, 2, 'wrong_product'),
    (6, NULL, 'return'), (7, NULL, 'billing'), (8, NULL, 'product_question'), (9, NULL, 'complaint');
-- only: postgres
SELECT setval(pg_get_serial_sequence('category', 'id'), 9);
-- end
