-- Memnun workspace, version 10: mail accounts, and how far each of their folders is fetched. Passwords and tokens are not
-- here: they lie in the system's keychain, or in a file sealed with a passphrase.
-- min_compatible: 5

CREATE TABLE mail_account (
    id {{pk}},
    name TEXT NOT NULL CHECK (name <> ''),
    address TEXT NOT NULL,
    display_name TEXT NOT NULL DEFAULT '',
    -- the address customers know, where it is not the mailbox's own
    team_address TEXT NOT NULL DEFAULT '',
    signature TEXT NOT NULL DEFAULT '',
    -- whose sign-in gives the tokens: 'google', 'microsoft', …; empty where a password does
    provider TEXT NOT NULL DEFAULT '',
    in_host TEXT NOT NULL DEFAULT '',
    in_port {{int}} NOT NULL DEFAULT 993,
    in_tls TEXT NOT NULL DEFAULT 'implicit' CHECK (in_tls IN ('none','starttls','implicit')),
    in_auth TEXT NOT NULL DEFAULT 'password' CHECK (in_auth IN ('none','password','oauth')),
    in_user TEXT NOT NULL DEFAULT '',
    -- "sha256//BASE64" of the public key that is trusted whatever the authorities say
    in_pin TEXT NOT NULL DEFAULT '',
    out_host TEXT NOT NULL DEFAULT '',
    out_port {{int}} NOT NULL DEFAULT 587,
    out_tls TEXT NOT NULL DEFAULT 'starttls' CHECK (out_tls IN ('none','starttls','implicit')),
    out_auth TEXT NOT NULL DEFAULT 'password' CHECK (out_auth IN ('none','password','oauth')),
    out_user TEXT NOT NULL DEFAULT '',
    out_pin TEXT NOT NULL DEFAULT '',
    sent_folder TEXT NOT NULL DEFAULT '',
    saves_sent {{int}} NOT NULL DEFAULT 1,
    writes_flags {{int}} NOT NULL DEFAULT 1,
    -- a day, "2026-11-01"; empty: everything
    fetch_from TEXT NOT NULL DEFAULT '',
    enabled {{int}} NOT NULL DEFAULT 1,
    -- a removed account keeps what it fetched, so that taking the removal back fetches nothing twice
    removed {{int}} NOT NULL DEFAULT 0,
    revision {{int}} NOT NULL DEFAULT 1
);

-- Further addresses of an account, in the order in which they are offered as senders.
CREATE TABLE mail_alias (
    account_id {{int}} NOT NULL REFERENCES mail_account(id) ON DELETE CASCADE,
    place {{int}} NOT NULL,
    address TEXT NOT NULL,
    display_name TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, address)
);

-- A folder on the server that is watched, or was. A folder that got another UIDVALIDITY is fetched anew.
CREATE TABLE mail_folder (
    id {{pk}},
    account_id {{int}} NOT NULL REFERENCES mail_account(id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    watched {{int}} NOT NULL DEFAULT 0,
    uid_validity {{int}} NOT NULL DEFAULT 0,
    highest_uid {{int}} NOT NULL DEFAULT 0,
    mod_seq {{int}} NOT NULL DEFAULT 0,
    -- as both sides counted after the last run; NULL while nobody did
    local_count {{int}},
    server_count {{int}},
    -- the last run that ended well, and why the last one did not
    synced_at {{int}},
    tried_at {{int}},
    last_error TEXT NOT NULL DEFAULT '',
    -- from the newest message's arrival at the server until it was here
    lag_ms {{int}},
    UNIQUE (account_id, name)
);

-- What became of each message of a folder: a message of ours, one in quarantine, or neither where it was left out on
-- purpose. No UID is fetched twice.
CREATE TABLE mail_place (
    folder_id {{int}} NOT NULL REFERENCES mail_folder(id) ON DELETE CASCADE,
    uid_validity {{int}} NOT NULL,
    uid {{int}} NOT NULL,
    interaction_id {{int}} REFERENCES interaction(id) ON DELETE CASCADE,
    quarantine_id {{int}} REFERENCES quarantine(id) ON DELETE SET NULL,
    PRIMARY KEY (folder_id, uid_validity, uid)
);
CREATE INDEX mail_place_by_interaction ON mail_place(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX mail_place_by_quarantine ON mail_place(quarantine_id) WHERE quarantine_id IS NOT NULL;

-- Which running program fetches an account's mail, and until when the others leave it alone.
CREATE TABLE mail_lease (
    account_id {{int}} PRIMARY KEY REFERENCES mail_account(id) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    until {{int}} NOT NULL
);

-- The one account answers left through so far was a setting.
-- only: sqlite
INSERT INTO mail_account(name, address, display_name, out_host, out_port, out_tls, out_auth, out_user, out_pin)
    SELECT coalesce(nullif(json_extract(value, '$.from'), ''), json_extract(value, '$.host')),
        coalesce(json_extract(value, '$.from'), ''), coalesce(json_extract(value, '$.from_name'), ''),
        json_extract(value, '$.host'), coalesce(json_extract(value, '$.port'), 587),
        CASE WHEN json_extract(value, '$.tls') IN ('none','implicit') THEN json_extract(value, '$.tls') ELSE 'starttls' END,
        CASE WHEN coalesce(json_extract(value, '$.user'), '') = '' THEN 'none' ELSE 'password' END,
        coalesce(json_extract(value, '$.user'), ''), coalesce(json_extract(value, '$.pin'), '')
    FROM setting WHERE key = 'smtp' AND substr(value, 1, 1) = '{' AND coalesce(json_extract(value, '$.host'), '') <> '';
-- end
-- only: postgres
INSERT INTO mail_account(name, address, display_name, out_host, out_port, out_tls, out_auth, out_user, out_pin)
    SELECT coalesce(nullif(j ->> 'from', ''), j ->> 'host'),
        coalesce(j ->> 'from', ''), coalesce(j ->> 'from_name', ''),
        j ->> 'host', coalesce(CAST(j ->> 'port' AS bigint), 587),
        CASE WHEN j ->> 'tls' IN ('none','implicit') THEN j ->> 'tls' ELSE 'starttls' END,
        CASE WHEN coalesce(j ->> 'user', '') = '' THEN 'none' ELSE 'password' END,
        coalesce(j ->> 'user', ''), coalesce(j ->> 'pin', '')
    FROM (SELECT CAST(value AS json) AS j FROM setting WHERE key = 'smtp' AND substr(value, 1, 1) = '{') s
    WHERE coalesce(j ->> 'host', '') <> '';
-- end
DELETE FROM setting WHERE key = 'smtp';
