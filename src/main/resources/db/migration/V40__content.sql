-- Content items, what was submitted for review, and who decided what.

create sequence saypro.content_number;

create table saypro.content_item (
    number              text primary key,
    revision            integer     not null,
    kind                text        not null,
    channels            text[]      not null,
    title               text        not null,
    owner               text        not null,
    department          text        not null,
    planned_publication timestamptz not null,
    urgency             text        not null,
    partner             boolean     not null,
    personal_data       boolean     not null,
    promotion           text        not null,
    state               text        not null,
    submitted_at        timestamptz not null
);
create index content_item_owner on saypro.content_item (owner);
create index content_item_state on saypro.content_item (state, planned_publication);

create table saypro.content_version (
    id            bigint generated always as identity primary key,
    item          text        not null references saypro.content_item,
    number        integer     not null,
    author        text        not null,
    frozen_at     timestamptz not null,
    title         text        not null,
    body          text        not null,
    link          text        not null,
    version_label text        not null,
    theme         text        not null,
    audience      text        not null,
    marketing_tie text        not null,
    sha256        text        not null,
    unique (item, number)
);

create table saypro.content_round (
    item      text        not null,
    number    integer     not null,
    version   integer     not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    outcome   text,
    primary key (item, number),
    foreign key (item, version) references saypro.content_version (item, number),
    check ((closed_at is null) = (outcome is null))
);

create table saypro.content_review (
    id              text primary key,
    item            text    not null,
    round           integer not null,
    department      text    not null,
    reviewing_group text    not null,
    fallback        text    not null,
    -- What the department is asked to confirm, frozen with the round.
    criterion_ids    text[] not null,
    criterion_labels text[] not null,
    unique (item, round, department),
    check (cardinality(criterion_ids) = cardinality(criterion_labels)),
    foreign key (item, round) references saypro.content_round (item, number)
);

-- Groups that were asked as well for an open review, because nobody was left who could take it.
create table saypro.content_review_restaffing (
    id              bigint generated always as identity primary key,
    review          text        not null references saypro.content_review,
    reviewing_group text        not null,
    reason          text        not null,
    decided_at      timestamptz not null,
    unique (review, reviewing_group)
);

-- One sign-off per review, and one review per person and round.
create table saypro.content_sign_off (
    review     text primary key references saypro.content_review,
    item       text        not null,
    round      integer     not null,
    reviewer   text        not null,
    decision   text        not null,
    remarks    text        not null,
    criteria   text[]      not null,
    decided_at timestamptz not null,
    unique (item, round, reviewer)
);

create table saypro.content_decision (
    id         bigint generated always as identity primary key,
    item       text        not null references saypro.content_item,
    round      integer     not null,
    verdict    text        not null,
    decided_by text        not null,
    reasons    text        not null,
    decided_at timestamptz not null
);
create index content_decision_item on saypro.content_decision (item);

-- What was submitted and decided is a record: it can be added to, never changed.
create function saypro.content_record_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on saypro.content_version
    for each statement execute function saypro.content_record_is_append_only();
create trigger append_only before update or delete or truncate on saypro.content_review
    for each statement execute function saypro.content_record_is_append_only();
create trigger append_only before update or delete or truncate on saypro.content_review_restaffing
    for each statement execute function saypro.content_record_is_append_only();
create trigger append_only before update or delete or truncate on saypro.content_sign_off
    for each statement execute function saypro.content_record_is_append_only();
create trigger append_only before update or delete or truncate on saypro.content_decision
    for each statement execute function saypro.content_record_is_append_only();

-- A round's outcome is written once.
create function saypro.content_round_closes_once() returns trigger language plpgsql as $$
begin
    raise exception 'round % of % is closed', old.number, old.item using errcode = 'insufficient_privilege';
end $$;

create trigger closes_once before update or delete on saypro.content_round
    for each row when (old.closed_at is not null) execute function saypro.content_round_closes_once();
