-- Replaces somebody who has no account any more by a pseudonym wherever V73 says, and can do nothing else to a record. What was
-- decided in the last five years keeps the name, by the clock of the database. What falls due later is replaced by calling it again for
-- the records only.
create function saypro.erase_person(person text, full_name text, mail text, asked_by text, as_of timestamptz, records_only boolean)
    returns table (pseudonym text, replaced bigint, removed bigint, kept bigint, kept_until timestamptz)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
    place saypro.personal_column;
    kept_since timestamptz := least(as_of, now()) - interval '5 years';
    amount bigint;
    latest timestamptz;
    first_asked_by text;
begin
    full_name := coalesce(full_name, '');
    mail := coalesce(mail, '');
    if coalesce(person, '') = '' or person ~ '^former-[0-9a-f]{12}$' then
        raise exception '"%" is no sign-in name', person using errcode = 'invalid_parameter_value';
    end if;
    perform pg_advisory_xact_lock(7240003);
    if exists (select from public.act_id_user u where u.id_ = person) then
        raise exception '% still has an account', person using errcode = 'object_in_use';
    end if;
    replaced := 0;
    removed := 0;
    kept := 0;
    select p.pseudonym, p.asked_by into pseudonym, first_asked_by
    from saypro.erasure_pending p where p.person = erase_person.person;
    asked_by := coalesce(asked_by, first_asked_by);
    if records_only and pseudonym is null then
        raise exception 'Nothing of % waits to be erased', person using errcode = 'invalid_parameter_value';
    end if;
    if pseudonym is null then
        pseudonym := 'former-' || right(replace(gen_random_uuid()::text, '-', ''), 12);
    end if;
    perform set_config('saypro.at_work', 'erasing', true);
    for place in select c.* from saypro.personal_column c where not records_only or c.erasure = 'RECORD' order by c.relation, c.attribute loop
        amount := 0;
        case place.erasure
            when 'DELETED' then
                execute format('delete from %s t where t.%I = $1', place.relation, place.attribute) using person;
                get diagnostics amount = row_count;
                removed := removed + amount;
                amount := 0;
            when 'REPLACED' then
                execute format('update %s t set %2$I = $2 where t.%2$I = $1', place.relation, place.attribute)
                using person, pseudonym;
                get diagnostics amount = row_count;
            when 'RECORD' then
                execute format('update %s t set %2$I = $2 where t.%2$I = $1 and %3$s < $3', place.relation, place.attribute, place.since)
                using person, pseudonym, kept_since;
                get diagnostics amount = row_count;
                replaced := replaced + amount;
                execute format('select count(*), max(%3$s) from %1$s t where t.%2$I = $1', place.relation, place.attribute, place.since)
                into amount, latest using person;
                kept := kept + amount;
                kept_until := greatest(kept_until, latest + interval '5 years');
                amount := 0;
            when 'NAMED' then
                amount := saypro.erase_named(place, person, full_name, mail, pseudonym);
            else null;
        end case;
        replaced := replaced + amount;
    end loop;
    if not records_only then
        replaced := replaced + saypro.erase_mails(person, mail, pseudonym);
    end if;
    replaced := replaced + saypro.erase_audit(person, pseudonym);
    perform set_config('saypro.at_work', '', true);
    delete from saypro.erasure_pending p where p.person = erase_person.person;
    if kept > 0 then
        insert into saypro.erasure_pending (person, pseudonym, asked_by, kept, kept_until)
        values (person, pseudonym, asked_by, kept, kept_until);
    end if;
    if replaced + removed > 0 then
        insert into saypro.erasure (pseudonym, at, asked_by, replaced, removed, kept, kept_until)
        values (pseudonym, least(as_of, now()), asked_by, replaced, removed, kept, kept_until);
    end if;
    return next;
end $$;

revoke execute on function saypro.erase_person from public;
grant execute on function saypro.erase_person to saypro_app;
