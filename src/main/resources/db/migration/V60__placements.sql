-- Where and when an item goes out, what happened to it, and the themes it may belong to.

create table saypro.content_placement (
    id       text primary key,
    revision integer     not null,
    item     text        not null references saypro.content_item,
    number   integer     not null,
    channel  text        not null,
    -- What goes out there; empty when the item's title says it.
    label    text        not null,
    slot     timestamptz not null,
    state    text        not null
        check (state in ('PLANNED', 'SCHEDULED', 'QUEUED', 'NEEDS_SLOT', 'LIVE', 'WITHDRAWN')),
    stopped  boolean     not null,
    -- The https address or message id under which it is live.
    address  text,
    live_at  timestamptz,
    unique (item, number),
    check ((state = 'LIVE') = (live_at is not null)),
    check ((live_at is null) = (address is null))
);
create index content_placement_slot on saypro.content_placement (slot, id);
create index content_placement_channel on saypro.content_placement (channel, slot);

insert into saypro.content_placement (id, revision, item, number, channel, label, slot, state, stopped)
select i.number || '-P' || c.position, 1, i.number, c.position, c.channel, '', i.planned_publication,
       case i.state when 'APPROVED' then 'SCHEDULED' when 'REFUSED' then 'WITHDRAWN' when 'WITHDRAWN' then 'WITHDRAWN'
                    else 'PLANNED' end,
       false
from saypro.content_item i, unnest(i.channels) with ordinality c (channel, position)
-- What was approved and had its moment before went out by hand, and nobody knows where.
where not (i.state = 'APPROVED' and i.planned_publication < now());

alter table saypro.content_item add approved_version integer not null default 0;
update saypro.content_item i
set approved_version = (select max(v.number) from saypro.content_version v where v.item = i.number)
where state = 'APPROVED';

alter table saypro.content_version
    add theme_id    text   not null default '',
    add placements  text   not null default '',
    add changes     text[] not null default '{}',
    add change_note text   not null default '';

-- What happened to an item or a placement beside its versions, reviews and decisions.
create table saypro.content_event (
    id        bigint generated always as identity primary key,
    item      text        not null references saypro.content_item,
    -- Id of the placement; empty when it is about the item.
    placement text        not null,
    kind      text        not null,
    person    text        not null,
    detail    text        not null,
    at        timestamptz not null
);
create index content_event_item on saypro.content_event (item, id);
create trigger append_only before update or delete or truncate on saypro.content_event
    for each statement execute function saypro.content_record_is_append_only();
revoke update, delete on saypro.content_event from saypro_app;

-- Themes and campaigns agreed on for a quarter.
create table saypro.content_theme (
    id        text primary key,
    -- The quarter, 2026-Q4.
    quarter   text not null,
    name      text not null check (name <> ''),
    kind      text not null check (kind in ('THEME', 'CAMPAIGN')),
    first_day date not null,
    last_day  date not null check (last_day >= first_day)
);
create index content_theme_days on saypro.content_theme (last_day, first_day);
