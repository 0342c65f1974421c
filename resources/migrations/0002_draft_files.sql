-- Memnun workspace, version 2: files chosen for an answer that is still being written.
-- min_compatible: 1

CREATE TABLE draft_file (
    id {{pk}},
    ticket_id {{int}} NOT NULL REFERENCES ticket(id),
    user_id {{int}} NOT NULL REFERENCES app_user(id),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size {{int}} NOT NULL,
    blob_id {{int}} NOT NULL REFERENCES stored_blob(id)
);
CREATE INDEX draft_file_by_ticket ON draft_file(ticket_id, user_id);
