-- Memnun workspace, version 6: where the answer to a mail goes when not to the address it is from, as with a contact form.
-- min_compatible: 1

ALTER TABLE interaction ADD COLUMN reply_to TEXT NOT NULL DEFAULT '';
