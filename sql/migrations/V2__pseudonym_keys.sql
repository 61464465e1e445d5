-- Which keys pseudonyms were made with. The keys themselves are in no table: they lie in the restricted folder.
create table log.pseudonym_key (
    key_number   integer primary key,   -- stands in each pseudonym it made, as k1-…
    fingerprint  varchar not null,      -- the first 16 digits of the key's SHA-256: tells keys apart, and is safe to show
    made_at      timestamp not null,    -- UTC, when this warehouse first used it
    why          varchar not null,
    lost_at      timestamp              -- when it was given up for lost; null for a key that must be there
);
