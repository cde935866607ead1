-- Who signed in or failed to, was refused, or changed people, rights, task lists and models. It can be added to, never changed.
create table saypro.audit_log (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    kind    text        not null check (kind in (
        'signed-in', 'sign-in-failed', 'signed-out', 'denied', 'person-created', 'person-changed', 'person-deleted',
        'password-changed', 'group', 'membership', 'right', 'filter', 'deployment')),
    -- Sign-in name; null where nobody known did it.
    person  text,
    address text        not null,
    subject text        not null,
    detail  text        not null
);
create index audit_log_at on saypro.audit_log (at, id);
create index audit_log_kind on saypro.audit_log (kind, at, id);
create index audit_log_person on saypro.audit_log (person, at, id);

create function saypro.audit_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on saypro.audit_log
    for each statement execute function saypro.audit_log_is_append_only();
revoke update, delete on saypro.audit_log from saypro_app;
