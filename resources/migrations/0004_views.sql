-- Memnun workspace, version 4: views of the inbox that people keep, for themselves or for everybody.
-- min_compatible: 1

CREATE TABLE saved_view (
    id {{pk}},
    name TEXT NOT NULL CHECK (name <> ''),
    owner_id {{int}} REFERENCES app_user(id),
    shared {{int}} NOT NULL DEFAULT 0,
    -- the condition as JSON (core/conditions/ConditionJson.h)
    tree TEXT NOT NULL,
    sort TEXT NOT NULL CHECK (sort IN ('newest','oldest')),
    revision {{int}} NOT NULL DEFAULT 1
);
