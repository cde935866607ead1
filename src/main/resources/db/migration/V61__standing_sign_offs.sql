-- Sign-offs that stand from one version to the next, levels of review, and rounds that settle a dispute.

alter table saypro.content_round
    -- Of the decision review-routing: how strict, and which department signs off with the final approval.
    add level            text    not null default 'STANDARD' check (level in ('LIGHT', 'STANDARD', 'HIGH')),
    add final_department text    not null default '',
    -- Every department that must have signed off before the version is approved, those whose sign-off stands included.
    add routed           text[]  not null default '{}',
    -- Whether the round settles a dispute.
    add settling         boolean not null default false;

alter table saypro.content_round disable trigger closes_once;
update saypro.content_round o
set routed = array(select r.department from saypro.content_review r
                   where r.item = o.item and r.round = o.number order by r.department);
alter table saypro.content_round enable trigger closes_once;

-- REVIEW, or FINAL_APPROVAL when the department signs off together with the final approval.
alter table saypro.content_review
    add part text not null default 'REVIEW' check (part in ('REVIEW', 'FINAL_APPROVAL'));

-- Sign-offs of earlier versions that were kept for a round's version, and why.
create table saypro.content_kept_sign_off (
    id         bigint generated always as identity primary key,
    item       text        not null,
    round      integer     not null,
    version    integer     not null,
    department text        not null,
    -- The review the sign-off was given in.
    review     text        not null references saypro.content_sign_off,
    -- Rules of the decision review-reset, and what they say.
    rules      text[]      not null,
    reason     text        not null,
    kept_at    timestamptz not null,
    unique (item, round, department),
    foreign key (item, round) references saypro.content_round (item, number)
);

create table saypro.content_sign_off_taken_back (
    id            bigint generated always as identity primary key,
    item          text        not null,
    round         integer     not null,
    department    text        not null,
    review        text        not null references saypro.content_sign_off,
    person        text        not null,
    reason        text        not null,
    taken_back_at timestamptz not null,
    unique (item, round, department),
    foreign key (item, round) references saypro.content_round (item, number)
);

create trigger append_only before update or delete or truncate on saypro.content_kept_sign_off
    for each statement execute function saypro.content_record_is_append_only();
create trigger append_only before update or delete or truncate on saypro.content_sign_off_taken_back
    for each statement execute function saypro.content_record_is_append_only();
revoke update, delete on saypro.content_kept_sign_off, saypro.content_sign_off_taken_back from saypro_app;
