-- Mail: what is to be sent, and the queue of the background worker that sends it.

create table saypro.outbox (
    id                 bigint generated always as identity primary key,
    recipient          text        not null,
    cause              text        not null,
    template           text        not null,
    subject            text        not null,
    model              jsonb,
    message_id         text        not null unique,
    state              text        not null default 'waiting'
        check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'undeliverable')),
    attempts           integer     not null default 0,
    uncertain_attempts integer     not null default 0,
    address            text,
    last_error         text,
    created_at         timestamptz not null,
    next_attempt_at    timestamptz,
    ended_at           timestamptz,
    unique (recipient, cause)
);

comment on column saypro.outbox.recipient is 'sign-in name of a person, or a mail address';
comment on column saypro.outbox.model is 'what the template reads; null once it was cleared after the retention time';
comment on column saypro.outbox.uncertain_attempts is 'attempts after which nobody knows whether the server accepted the mail';
comment on column saypro.outbox.address is 'the mail address of the last attempt';
comment on column saypro.outbox.ended_at is 'when it was sent or given up';

-- The page of messages lists one state at a time, newest first; what was sent is by far the most.
create index outbox_by_state on saypro.outbox (state, id desc);
create index outbox_unsent on saypro.outbox (state) where state <> 'sent';
create index outbox_uncertain on saypro.outbox (id desc) where uncertain_attempts > 0;
-- The daily clearing.
create index outbox_kept_text on saypro.outbox (ended_at) where model is not null;

-- The table of db-scheduler 16, as its documentation gives it for PostgreSQL.
create table saypro.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on saypro.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on saypro.scheduled_tasks (last_heartbeat);
