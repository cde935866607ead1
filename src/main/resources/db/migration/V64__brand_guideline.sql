-- Tone, style and messaging: the versions that were in force, and the revisions on their way.
create sequence saypro.guideline_number;

create table saypro.brand_guideline (
    id             bigint generated always as identity primary key,
    version        integer     not null unique,
    tone           text        not null,
    style          text        not null,
    messaging      text        not null,
    change_note    text        not null,
    drafted_by     text        not null,
    confirmed_by   text        not null check (confirmed_by <> drafted_by),
    in_force_since timestamptz not null
);
create trigger append_only before update or delete or truncate on saypro.brand_guideline
    for each statement execute function saypro.content_record_is_append_only();
revoke update, delete on saypro.brand_guideline from saypro_app;

create table saypro.guideline_revision (
    number      text primary key,
    revision    integer     not null,
    occasion    text        not null,
    author      text        not null,
    started_at  timestamptz not null,
    state       text        not null check (state in ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN')),
    tone        text        not null,
    style       text        not null,
    messaging   text        not null,
    change_note text        not null,
    -- Who decided last, and why; empty while nobody did.
    decided_by  text        not null,
    reasons     text        not null
);
create unique index guideline_revision_open on saypro.guideline_revision ((true))
    where state in ('DRAFT', 'SUBMITTED', 'CONFIRMED');
