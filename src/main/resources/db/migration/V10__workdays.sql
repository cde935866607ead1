create sequence saypro.free_day_number;

create table saypro.free_day_proposal (
    number       text primary key,
    kind         text not null check (kind in ('AD_HOC_HOLIDAY', 'COMPANY_CLOSURE', 'CANCELLATION')),
    first_day    date not null,
    last_day     date not null check (last_day >= first_day),
    reason       text not null check (reason <> ''),
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    state        text not null check (state in ('OPEN', 'CONFIRMED', 'REFUSED')),
    decided_by   text check (decided_by <> proposed_by),
    decided_at   timestamptz,
    answer       text,
    version      integer not null,
    check ((state = 'OPEN') = (decided_by is null)),
    check ((state = 'OPEN') = (decided_at is null)),
    check ((state = 'OPEN') = (answer is null)),
    check ((state = 'REFUSED') = (coalesce(answer, '') <> ''))
);

create index free_day_proposal_open on saypro.free_day_proposal (first_day) where state = 'OPEN';

create table saypro.free_day (
    number     text primary key references saypro.free_day_proposal,
    kind       text not null check (kind in ('AD_HOC_HOLIDAY', 'COMPANY_CLOSURE')),
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    reason     text not null,
    constraint free_days_do_not_overlap
        exclude using gist (daterange(first_day, last_day, '[]') with &&)
);
