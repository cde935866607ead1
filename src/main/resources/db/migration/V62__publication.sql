-- Going live: the crisis stop, and the figures of what went live.

-- One row. Whoever changes a placement holds it in share, whoever sets or lifts the stop holds it alone.
create table saypro.crisis_stop (
    id     integer primary key check (id = 1),
    active boolean     not null,
    person text        not null,
    reason text        not null,
    since  timestamptz not null
);
insert into saypro.crisis_stop (id, active, person, reason, since) values (1, false, '', '', now());

create table saypro.crisis_stop_log (
    id     bigint generated always as identity primary key,
    kind   text        not null check (kind in ('SET', 'LIFTED')),
    person text        not null,
    reason text        not null check (reason <> ''),
    at     timestamptz not null
);
create trigger append_only before update or delete or truncate on saypro.crisis_stop_log
    for each statement execute function saypro.content_record_is_append_only();
revoke update, delete on saypro.crisis_stop_log from saypro_app;
revoke insert, delete on saypro.crisis_stop from saypro_app;

-- What a placement reached. A correction is a later row; the latest counts. Without a figure there is a reason.
create table saypro.content_performance (
    id            bigint generated always as identity primary key,
    item          text        not null references saypro.content_item,
    placement     text        not null references saypro.content_placement,
    reach         bigint check (reach >= 0),
    impressions   bigint check (impressions >= 0),
    engagement    bigint check (engagement >= 0),
    clicks        bigint check (clicks >= 0),
    conversions   bigint check (conversions >= 0),
    not_available text        not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    check (num_nulls(reach, impressions, engagement, clicks, conversions) = 0 or not_available <> '')
);
create index content_performance_placement on saypro.content_performance (placement, id desc);
create index content_performance_item on saypro.content_performance (item);
create trigger append_only before update or delete or truncate on saypro.content_performance
    for each statement execute function saypro.content_record_is_append_only();
revoke update, delete on saypro.content_performance from saypro_app;

create index content_placement_live on saypro.content_placement (live_at) where live_at is not null;
