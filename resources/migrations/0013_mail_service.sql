-- Memnun workspace, version 13: parts of big messages that stay on the mail server until somebody wants them.
-- An older program shows such a part as an empty file, but breaks nothing.
-- min_compatible: 11

-- The IMAP section of a part that was not fetched with its message; where it has content as well it was fetched later.
ALTER TABLE attachment ADD COLUMN section TEXT NOT NULL DEFAULT '';
