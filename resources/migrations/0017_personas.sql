-- Memnun workspace, version 17: what customers bought, and the personas they are of.
-- An older program reads and writes nothing of this, and harms nothing.
-- min_compatible: 16

CREATE TABLE product (
    id {{pk}},
    -- the stock code, or the folded name where there is none (core/storage/PurchaseTable.cpp)
    product_key TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT ''
);

-- A line of an order; a return names the line it takes back. Money in minor units.
CREATE TABLE purchase (
    id {{pk}},
    customer_id {{int}} NOT NULL REFERENCES customer(id),
    at {{int}} NOT NULL,
    product_id {{int}} REFERENCES product(id),
    quantity {{int}} NOT NULL DEFAULT 1,
    amount {{int}} NOT NULL DEFAULT 0,
    cost {{int}},
    currency TEXT NOT NULL DEFAULT 'TRY',
    channel TEXT NOT NULL CHECK (channel IN ('web','mobile','phone','store','marketplace','chat','other')),
    status TEXT NOT NULL CHECK (status IN ('cart','ordered','delivered','cancelled','refunded')),
    external_ref TEXT NOT NULL DEFAULT '',
    refund_of {{int}} REFERENCES purchase(id),
    -- a cart's task was made
    reminded_at {{int}},
    revision {{int}} NOT NULL DEFAULT 1
);
-- the same line is never taken in twice
CREATE UNIQUE INDEX purchase_ref ON purchase(external_ref) WHERE external_ref <> '';
CREATE INDEX purchase_by_customer ON purchase(customer_id, at, id);
CREATE INDEX purchase_refunds ON purchase(refund_of) WHERE refund_of IS NOT NULL;
CREATE INDEX purchase_carts ON purchase(at, id) WHERE status = 'cart' AND reminded_at IS NULL;

CREATE TABLE persona (
    id {{pk}},
    name TEXT NOT NULL CHECK (name <> ''),
    quote TEXT NOT NULL DEFAULT '',
    demographic TEXT NOT NULL DEFAULT '',
    psychographic TEXT NOT NULL DEFAULT '',
    behavioural TEXT NOT NULL DEFAULT '',
    pains TEXT NOT NULL DEFAULT '',
    tone TEXT NOT NULL DEFAULT '',
    channel TEXT NOT NULL DEFAULT '',
    picture {{blob}},
    -- JSON (core/personas/Persona.h); the score in millionths
    rules TEXT NOT NULL DEFAULT '[]',
    min_score {{int}} NOT NULL CHECK (min_score BETWEEN 1 AND 1000000),
    active {{int}} NOT NULL DEFAULT 1,
    removed {{int}} NOT NULL DEFAULT 0,
    revision {{int}} NOT NULL DEFAULT 1
);

-- Given by hand, and worked out by the rules (which can be done again at any time); the hand goes first.
CREATE TABLE customer_persona (
    customer_id {{int}} PRIMARY KEY REFERENCES customer(id) ON DELETE CASCADE,
    chosen_id {{int}} REFERENCES persona(id),
    computed_id {{int}} REFERENCES persona(id),
    score {{int}} NOT NULL DEFAULT 0
);
CREATE INDEX customer_persona_chosen ON customer_persona(chosen_id, customer_id) WHERE chosen_id IS NOT NULL;
CREATE INDEX customer_persona_computed ON customer_persona(computed_id, customer_id) WHERE computed_id IS NOT NULL;
