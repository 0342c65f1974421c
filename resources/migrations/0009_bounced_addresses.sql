-- Memnun workspace, version 9: which addresses mail came back from, and why.
-- min_compatible: 5

ALTER TABLE contact_point ADD COLUMN bounced_at {{int}};
ALTER TABLE contact_point ADD COLUMN bounce_status TEXT NOT NULL DEFAULT '';
CREATE INDEX contact_point_bounced ON contact_point(norm) WHERE bounced_at IS NOT NULL;
