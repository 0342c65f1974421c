-- Memnun workspace, version 14: templates of answers, and how an answer is written besides its words.
-- An older program would keep a draft's words without its format and copies, so it must not write here.
-- min_compatible: 14

-- A text in Turkish, English or both; what placeholders stand for is filled in, slots have to be.
CREATE TABLE reply_template (
    id {{pk}},
    folder TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL CHECK (name <> ''),
    shortcut TEXT NOT NULL DEFAULT '',
    -- the shortcut as it is compared (core/text/TurkishText.h); one belongs to one template
    shortcut_key TEXT NOT NULL DEFAULT '',
    text_tr TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    removed {{int}} NOT NULL DEFAULT 0,
    revision {{int}} NOT NULL DEFAULT 1,
    CHECK (text_tr <> '' OR text_en <> '')
);
CREATE UNIQUE INDEX reply_template_shortcut ON reply_template(shortcut_key) WHERE shortcut_key <> '' AND removed = 0;

-- Which templates went into an answer. It counts as long as the answer was not taken back.
CREATE TABLE template_use (
    id {{pk}},
    template_id {{int}} NOT NULL REFERENCES reply_template(id),
    interaction_id {{int}} NOT NULL REFERENCES interaction(id),
    -- the answer says what the template says and nothing else
    unedited {{int}} NOT NULL,
    UNIQUE (template_id, interaction_id)
);
CREATE INDEX template_use_by_answer ON template_use(interaction_id);

ALTER TABLE draft ADD COLUMN html TEXT NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN cc TEXT NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN bcc TEXT NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN templates TEXT NOT NULL DEFAULT '';
-- set on a picture that stands in the text, which names it by this
ALTER TABLE draft_file ADD COLUMN content_id TEXT NOT NULL DEFAULT '';

-- How an answer was written, for when it is taken back.
CREATE TABLE reply_form (
    interaction_id {{int}} PRIMARY KEY REFERENCES interaction(id),
    html TEXT NOT NULL,
    cc TEXT NOT NULL,
    bcc TEXT NOT NULL
);
CREATE TABLE reply_picture (
    id {{pk}},
    interaction_id {{int}} NOT NULL REFERENCES interaction(id),
    content_id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size {{int}} NOT NULL,
    blob_id {{int}} NOT NULL REFERENCES stored_blob(id)
);
CREATE INDEX reply_picture_by_answer ON reply_picture(interaction_id);
