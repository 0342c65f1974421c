-- Memnun workspace, version 8: searching words with hits all over a large file. Nothing new is kept here, only ways to find it.
-- min_compatible: 5

-- only: sqlite
-- Which ticket a message that holds a word belongs to, without a look at the message.
CREATE INDEX interaction_found ON interaction(id, ticket_id, at, withdrawn);
CREATE INDEX ticket_discarded ON ticket(id) WHERE discarded = 1;
-- end
