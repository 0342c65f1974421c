-- Memnun workspace, version 15: how fast an account may send, answers that leave at a chosen moment, and what is still to
-- be looked up or filed in an account's sent folder.
-- min_compatible: 9

-- How many messages may leave in a minute, an hour and a day; 0: no limit. NULL in all: what its provider allows.
ALTER TABLE mail_account ADD COLUMN rate_minute {{int}};
ALTER TABLE mail_account ADD COLUMN rate_hour {{int}};
ALTER TABLE mail_account ADD COLUMN rate_day {{int}};

-- Through which account the last attempt went, and when it began.
ALTER TABLE outbox ADD COLUMN account_id {{int}} REFERENCES mail_account(id);
ALTER TABLE outbox ADD COLUMN left_at {{int}};
-- The moment somebody chose for it; NULL: as soon as it can.
ALTER TABLE outbox ADD COLUMN send_at {{int}};
-- When the account's sent folder is asked about it next: whether one that may have been sent is there, or whether the copy
-- of one that was sent is. NULL: nobody will.
ALTER TABLE outbox ADD COLUMN folder_at {{int}};
-- How often somebody set out to ask: who counts it up is the one who asks.
ALTER TABLE outbox ADD COLUMN folder_tries {{int}} NOT NULL DEFAULT 0;
CREATE INDEX outbox_folder ON outbox(folder_at) WHERE folder_at IS NOT NULL;
CREATE INDEX outbox_later ON outbox(interaction_id) WHERE send_at IS NOT NULL;
CREATE INDEX outbox_left ON outbox(account_id, left_at) WHERE left_at IS NOT NULL;
