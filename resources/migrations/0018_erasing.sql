-- Memnun workspace, version 18: a person's messages can be made anonymous in place. A Message-ID holds an address more often
-- than not, so it is replaced by its hash, by which mail that comes once more is still known.
-- An older program does not know those hashes, and would take erased mail in again.
-- min_compatible: 18

-- only: sqlite
DROP TRIGGER interaction_no_update;
CREATE TRIGGER interaction_no_update BEFORE UPDATE OF at, ended_at, channel, direction, is_public, automated, user_id,
        wait_s, talk_s, hold_s, wrap_s, outcome ON interaction BEGIN
    SELECT RAISE(ABORT, 'interaction is append-only');
END;
CREATE TRIGGER interaction_same_message BEFORE UPDATE OF message_id ON interaction
        WHEN new.message_id IS NOT old.message_id AND coalesce(new.message_id, '') NOT LIKE 'erased:%' BEGIN
    SELECT RAISE(ABORT, 'interaction is append-only');
END;
-- end

-- only: postgres
DROP TRIGGER interaction_no_update ON interaction;
CREATE TRIGGER interaction_no_update BEFORE UPDATE OF at, ended_at, channel, direction, is_public, automated, user_id,
    wait_s, talk_s, hold_s, wrap_s, outcome ON interaction
    FOR EACH ROW EXECUTE FUNCTION memnun_append_only();
CREATE TRIGGER interaction_same_message BEFORE UPDATE OF message_id ON interaction
    FOR EACH ROW WHEN (NEW.message_id IS DISTINCT FROM OLD.message_id AND coalesce(NEW.message_id, '') NOT LIKE 'erased:%')
    EXECUTE FUNCTION memnun_append_only();
-- end
