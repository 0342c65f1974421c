-- Memnun workspace, version 16: what is known of a customer beyond a name and addresses, tags and the business's own fields,
-- and one timeline of messages, ticket changes and tasks that is read along indexes.
-- An older program would write a customer's name without the words its own fields are found by, so it must not write here.
-- min_compatible: 16

-- Apart from the customer, whose rows stay as narrow as the list needs them. There from the first save on.
CREATE TABLE customer_profile (
    customer_id {{int}} PRIMARY KEY REFERENCES customer(id) ON DELETE CASCADE,
    given TEXT NOT NULL DEFAULT '',
    family TEXT NOT NULL DEFAULT '',
    vkn TEXT NOT NULL DEFAULT '',
    tax_office TEXT NOT NULL DEFAULT '',
    tier TEXT NOT NULL DEFAULT 'standard' CHECK (tier IN ('standard','premium','vip')),
    owner_id {{int}} REFERENCES app_user(id),
    -- days: YYYY-MM-DD, empty where nobody knows
    since TEXT NOT NULL DEFAULT '',
    until TEXT NOT NULL DEFAULT '',
    birth TEXT NOT NULL DEFAULT '',
    gender TEXT NOT NULL DEFAULT '',
    district TEXT NOT NULL DEFAULT '',
    income_band TEXT NOT NULL DEFAULT '',
    education TEXT NOT NULL DEFAULT '',
    occupation TEXT NOT NULL DEFAULT '',
    locale TEXT NOT NULL DEFAULT '',
    tz TEXT NOT NULL DEFAULT '',
    -- JSON: keys of chips; hours as a calendar's week; {"psychographic": [...], "behavioural": [...]}
    style TEXT NOT NULL DEFAULT '[]',
    pref_channel TEXT NOT NULL DEFAULT '',
    pref_hours TEXT NOT NULL DEFAULT '{}',
    attrs TEXT NOT NULL DEFAULT '{}',
    verified_at {{int}},
    revision {{int}} NOT NULL DEFAULT 1
);
CREATE INDEX customer_profile_tier ON customer_profile(tier, customer_id) WHERE tier <> 'standard';
CREATE INDEX customer_profile_owner ON customer_profile(owner_id, customer_id) WHERE owner_id IS NOT NULL;
CREATE INDEX customer_profile_vkn ON customer_profile(vkn) WHERE vkn <> '';

-- The part of find_text that comes from the profile: names, tax number, fields. It stands at its end.
ALTER TABLE customer ADD COLUMN find_extra TEXT NOT NULL DEFAULT '';

ALTER TABLE contact_point ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE contact_point ADD COLUMN verified_at {{int}};

CREATE TABLE customer_tag (
    customer_id {{int}} NOT NULL REFERENCES customer(id) ON DELETE CASCADE,
    tag_id {{int}} NOT NULL REFERENCES tag(id),
    PRIMARY KEY (customer_id, tag_id)
);
CREATE INDEX customer_tag_by_tag ON customer_tag(tag_id, customer_id);

-- Fields of the business's own. A removed one keeps its values, so that it can come back with them.
CREATE TABLE custom_field (
    id {{pk}},
    name TEXT NOT NULL CHECK (name <> ''),
    folded TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('text','number','date','choice','yes_no')),
    -- JSON array of texts
    choices TEXT NOT NULL DEFAULT '[]',
    place {{int}} NOT NULL DEFAULT 0,
    removed {{int}} NOT NULL DEFAULT 0,
    revision {{int}} NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX custom_field_name ON custom_field(folded) WHERE removed = 0;

CREATE TABLE customer_value (
    customer_id {{int}} NOT NULL REFERENCES customer(id) ON DELETE CASCADE,
    field_id {{int}} NOT NULL REFERENCES custom_field(id),
    value TEXT NOT NULL CHECK (value <> ''),
    folded TEXT NOT NULL,
    -- millionths of a number, the Julian day of a date, 0 or 1: what is compared by size
    rank {{int}},
    PRIMARY KEY (customer_id, field_id)
);
CREATE INDEX customer_value_text ON customer_value(field_id, folded);
CREATE INDEX customer_value_rank ON customer_value(field_id, rank) WHERE rank IS NOT NULL;

-- Why somebody was reached in another way than the one they prefer.
CREATE TABLE channel_choice (
    id {{pk}},
    customer_id {{int}} NOT NULL REFERENCES customer(id) ON DELETE CASCADE,
    ticket_id {{int}} REFERENCES ticket(id),
    user_id {{int}} REFERENCES app_user(id),
    at {{int}} NOT NULL,
    preferred TEXT NOT NULL,
    used TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> '')
);
CREATE INDEX channel_choice_by_customer ON channel_choice(customer_id, at);
CREATE INDEX channel_choice_by_time ON channel_choice(at);

-- The timeline. What kind a message is is told by its index, so that the one call among 100,000 mails is found at once.
DROP INDEX interaction_by_customer;
CREATE INDEX interaction_by_customer ON interaction(customer_id, at, id, channel, is_public, withdrawn);
CREATE INDEX task_timeline ON task(customer_id, created_at, id) WHERE customer_id IS NOT NULL;

-- Whose ticket it was about: only with changes that a timeline tells of (core/storage/TimelineTable.h), kept by the trigger
-- below when a ticket goes to another customer. Derived: all else in a row is written once.
-- only: sqlite
DROP TRIGGER ticket_event_no_update;
-- end
-- only: postgres
DROP TRIGGER ticket_event_append_only ON ticket_event;
-- end
ALTER TABLE ticket_event ADD COLUMN customer_id {{int}};
UPDATE ticket_event SET customer_id = (SELECT t.customer_id FROM ticket t WHERE t.id = ticket_event.ticket_id)
WHERE undoes IS NULL AND field IN ('status','assignee','priority','category','merged_into','merged_from','split_to','split_from','moved_to','moved_from');
CREATE INDEX ticket_event_by_customer ON ticket_event(customer_id, at, id) WHERE customer_id IS NOT NULL;
-- only: sqlite
CREATE TRIGGER ticket_event_no_update BEFORE UPDATE OF id, ticket_id, at, actor_id, field, old_value, new_value, undoes ON ticket_event BEGIN
    SELECT RAISE(ABORT, 'ticket_event is append-only');
END;
CREATE TRIGGER ticket_event_goes_along AFTER UPDATE OF customer_id ON ticket WHEN old.customer_id IS NOT new.customer_id BEGIN
    UPDATE ticket_event SET customer_id = new.customer_id WHERE ticket_id = new.id AND undoes IS NULL
        AND field IN ('status','assignee','priority','category','merged_into','merged_from','split_to','split_from','moved_to','moved_from');
END;
-- end
-- only: postgres
CREATE TRIGGER ticket_event_no_delete BEFORE DELETE ON ticket_event
    FOR EACH ROW EXECUTE FUNCTION memnun_append_only();
CREATE TRIGGER ticket_event_no_update BEFORE UPDATE OF id, ticket_id, at, actor_id, field, old_value, new_value, undoes ON ticket_event
    FOR EACH ROW EXECUTE FUNCTION memnun_append_only();
-- OR REPLACE: a restored copy of before brings every function of the program that restored it
CREATE OR REPLACE FUNCTION memnun_event_goes_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ticket_event SET customer_id = NEW.customer_id WHERE ticket_id = NEW.id AND undoes IS NULL
        AND field IN ('status','assignee','priority','category','merged_into','merged_from','split_to','split_from','moved_to','moved_from');
    RETURN NULL;
END;
$$;
CREATE TRIGGER ticket_event_goes_along AFTER UPDATE OF customer_id ON ticket
    FOR EACH ROW WHEN (OLD.customer_id IS DISTINCT FROM NEW.customer_id) EXECUTE FUNCTION memnun_event_goes_along();
-- end
