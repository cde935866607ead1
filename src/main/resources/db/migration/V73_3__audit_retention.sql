-- How long the audit log is kept: who signed in, failed to or was denied something 400 days, as the engine's history; who changed
-- people, rights, task lists and models five years, as other records. By the clock of the database, whatever it is told.
alter table saypro.audit_log drop constraint audit_log_kind_check;
alter table saypro.audit_log add constraint audit_log_kind_check check (kind in (
    'signed-in', 'sign-in-failed', 'signed-out', 'denied', 'person-created', 'person-changed', 'person-deleted',
    'password-changed', 'group', 'membership', 'right', 'filter', 'deployment', 'person-exported', 'person-erased'));

create function saypro.forget_audit_entries(as_of timestamptz) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    today timestamptz := least(as_of, now());
    done bigint;
begin
    perform set_config('saypro.at_work', 'forgetting', true);
    delete from saypro.audit_log
    where at < today - case when kind in ('signed-in', 'sign-in-failed', 'signed-out', 'denied')
                            then interval '400 days' else interval '5 years' end;
    get diagnostics done = row_count;
    perform set_config('saypro.at_work', '', true);
    return done;
end $$;

revoke execute on function saypro.forget_audit_entries from public;
grant execute on function saypro.forget_audit_entries to saypro_app;
