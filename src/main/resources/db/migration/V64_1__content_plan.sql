-- What a quarter's content is to be: contributions, versions of the plan, decisions about it.
create table saypro.content_plan (
    quarter    text primary key,
    revision   integer     not null,
    state      text        not null check (state in ('COLLECTING', 'DRAFTING', 'ALIGNING', 'AGREED', 'ENDED')),
    note       text        not null,
    started_by text        not null,
    started_at timestamptz not null
);

create table saypro.content_plan_contribution (
    quarter         text        not null references saypro.content_plan,
    department      text        not null,
    -- Whether the department answered before the collection was closed.
    answered        boolean     not null,
    emails          integer     not null check (emails >= 0),
    blog_posts      integer     not null check (blog_posts >= 0),
    event_materials integer     not null check (event_materials >= 0),
    social_posts    integer     not null check (social_posts >= 0),
    about           text        not null,
    person          text        not null,
    at              timestamptz not null,
    primary key (quarter, department)
);

create table saypro.content_plan_version (
    id             bigint generated always as identity primary key,
    quarter        text        not null references saypro.content_plan,
    number         integer     not null,
    author         text        not null,
    at             timestamptz not null,
    newsletters    text        not null,
    press_releases text        not null,
    blog_posts     text        not null,
    social_media   text        not null,
    -- [{"name","kind","firstDay","lastDay"}] and [{"subject","what","platform","level"}]
    themes         jsonb       not null,
    prominence     jsonb       not null,
    unique (quarter, number)
);

create table saypro.content_plan_decision (
    id      bigint generated always as identity primary key,
    quarter text        not null references saypro.content_plan,
    version integer     not null,
    verdict text        not null check (verdict in ('AGREE', 'SEND_BACK', 'END')),
    person  text        not null,
    remarks text        not null,
    at      timestamptz not null
);
create index content_plan_decision_quarter on saypro.content_plan_decision (quarter, id);

create trigger append_only before update or delete or truncate on saypro.content_plan_version
    for each statement execute function saypro.content_record_is_append_only();
create trigger append_only before update or delete or truncate on saypro.content_plan_decision
    for each statement execute function saypro.content_record_is_append_only();
revoke update, delete on saypro.content_plan_version, saypro.content_plan_decision from saypro_app;
