-- Private calendar feeds. The address is the key; what is kept here does not open it.
create table saypro.calendar_feed (
    person       text primary key,
    -- SHA-256 of the token, in lower-case hexadecimal digits.
    token_sha256 text        not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
    created_at   timestamptz not null
);
