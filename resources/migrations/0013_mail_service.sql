-- Memnun workspace, version 13: parts of big messages that stay on the mail server until somebody wants them, and what the
-- server is told about messages that were read and answered here.
-- An older program shows such a part as an empty file and tells the server nothing, but breaks nothing.
-- min_compatible: 11

-- The IMAP section of a part that was not fetched with its message; where it has content as well it was fetched later.
ALTER TABLE attachment ADD COLUMN section TEXT NOT NULL DEFAULT '';

-- What the server should know of a message (1 it was read, 2 it was answered), and what it was told; so it survives being
-- offline, and nothing is told twice.
CREATE TABLE mail_mark (
    interaction_id {{int}} PRIMARY KEY REFERENCES interaction(id) ON DELETE CASCADE,
    wanted {{int}} NOT NULL,
    told {{int}} NOT NULL DEFAULT 0
);
CREATE INDEX mail_mark_open ON mail_mark(interaction_id) WHERE told <> wanted;
