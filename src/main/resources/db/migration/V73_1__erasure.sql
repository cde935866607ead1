-- Erasing a person: the one way in which a name in a record is replaced (ADR 22).

create table saypro.erasure (
    id         bigint generated always as identity primary key,
    pseudonym  text        not null,
    at         timestamptz not null,
    asked_by   text        not null,
    replaced   bigint      not null,
    removed    bigint      not null,
    -- Records that keep the name for now, and until when.
    kept       bigint      not null,
    kept_until timestamptz
);
create trigger append_only before update or delete or truncate on saypro.erasure
    for each statement execute function saypro.content_record_is_append_only();
revoke insert, update, delete on saypro.erasure from saypro_app;

-- Who is erased but for records that are too young; the row goes with the last of them.
create table saypro.erasure_pending (
    person     text primary key,
    pseudonym  text        not null unique,
    asked_by   text        not null,
    kept       bigint      not null,
    kept_until timestamptz not null
);
revoke insert, update, delete on saypro.erasure_pending from saypro_app;

insert into saypro.personal_table (relation, title, also) values
    ('saypro.erasure', 'Erasures they asked for', 'false'),
    ('saypro.erasure_pending', 'Erasures that are not finished', 't.person = :person');
insert into saypro.personal_column (relation, attribute, erasure, since) values
    ('saypro.erasure', 'asked_by', 'RECORD', 't.at'),
    ('saypro.erasure_pending', 'asked_by', 'REPLACED', null),
    ('saypro.erasure_pending', 'person', 'HANDLED', null);

-- Whether the functions below are at work: they say so for the time of their work, and only to the owner of the table, who they are.
create function saypro.at_work(what text, relation oid) returns boolean language sql stable set search_path = pg_catalog, pg_temp
return current_setting('saypro.at_work', true) is not distinct from what
    and pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = at_work.relation), 'USAGE');

create or replace function saypro.content_record_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and saypro.at_work('erasing', tg_relid) then
        return null;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace function saypro.audit_log_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and saypro.at_work('erasing', tg_relid) or tg_op = 'DELETE' and saypro.at_work('forgetting', tg_relid) then
        return null;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- The characters of a text as a regular expression takes them.
create function saypro.literally(value text) returns text language sql immutable set search_path = pg_catalog, pg_temp
return regexp_replace(value, '([^[:alnum:] ])', '\\\1', 'g');

-- A text of the application without the person: full name and mail address wherever they stand and, if it is one that holds sign-in
-- names, the sign-in name where it is the whole or a part of the engine's notes. No word in a sentence is taken for one.
create function saypro.without_person(
        value text, signed boolean, person text, full_name text, mail text, pseudonym text) returns text
    language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    if signed then
        value := regexp_replace(value, '(^|_\|_)' || saypro.literally(person) || '(?=$|_\|_)', '\1' || pseudonym, 'g');
    end if;
    if mail <> '' then
        value := regexp_replace(value, '(?<![[:alnum:]._-])' || saypro.literally(mail) || '(?![[:alnum:]-])', '', 'gi');
    end if;
    if full_name <> '' then
        value := regexp_replace(
            value, '(?<![[:alnum:]])' || saypro.literally(full_name) || '(?![[:alnum:]])', 'Former colleague', 'g');
    end if;
    return value;
end $$;

-- Replaces the names in one column; says in how many rows.
create function saypro.erase_named(place saypro.personal_column, person text, full_name text, mail text, pseudonym text)
    returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    type text := (select a.atttypid::regtype from pg_attribute a
                  where a.attrelid = place.relation::regclass and a.attname = place.attribute);
    reading text := case type when 'bytea' then 'saypro.as_text(t.%I)' else 't.%I::text' end;
    -- A model's file is bytes as well, and is no place for people.
    only_values text := case place.relation when 'public.act_ge_bytearray' then 't.deployment_id_ is null' else 'true' end;
    fresh text;
    done bigint;
begin
    reading := format(reading, place.attribute);
    fresh := format('saypro.without_person(%s, %s, $1, $2, $3, $4)', reading, place.signed);
    execute format(
        'update %1$s t set %2$I = %3$s
         where %6$s and (strpos(%5$s, $1) > 0 or $2 <> '''' and strpos(%5$s, $2) > 0
                or $3 <> '''' and strpos(lower(%5$s), lower($3)) > 0)
            and %4$s is distinct from %5$s',
        place.relation, place.attribute,
        case type when 'bytea' then format('convert_to(%s, ''UTF8'')', fresh) else format('(%s)::%s', fresh, type) end,
        fresh, reading, only_values)
    using person, full_name, mail, pseudonym;
    get diagnostics done = row_count;
    return done;
end $$;
revoke execute on function saypro.erase_named from public;

-- Mails to the person: the text goes, what waits is not sent.
create function saypro.erase_mails(person text, mail text, pseudonym text) returns bigint
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    done bigint;
begin
    update saypro.outbox o set recipient = erase_mails.pseudonym, subject = '', model = null, address = null, last_error = null,
        state = case when o.state in ('waiting', 'sending') then 'undeliverable' else o.state end,
        ended_at = coalesce(o.ended_at, now()), next_attempt_at = null
    where o.recipient = erase_mails.person;
    get diagnostics done = row_count;
    if mail <> '' then
        update saypro.outbox o set recipient = erase_mails.pseudonym || ':' || o.id, subject = '', model = null, address = null,
            last_error = null, state = case when o.state in ('waiting', 'sending') then 'undeliverable' else o.state end,
            ended_at = coalesce(o.ended_at, now()), next_attempt_at = null
        where lower(o.recipient) = lower(mail);
        update saypro.outbox o set address = null, last_error = null where lower(o.address) = lower(mail);
    end if;
    return done;
end $$;
revoke execute on function saypro.erase_mails from public;

-- Entries of the audit log about the person. What was done to groups, task lists and models names no person in its subject.
create function saypro.erase_audit(person text, pseudonym text) returns bigint
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    name text := saypro.literally(person);
    done bigint;
begin
    update saypro.audit_log a set
        subject = case
            when a.kind = 'denied' then regexp_replace(a.subject, '/' || name || '(?=/|$)', '/' || pseudonym, 'g')
            when a.kind in ('group', 'filter', 'deployment', 'right') then a.subject
            when a.subject = erase_audit.person then erase_audit.pseudonym
            else a.subject end,
        detail = case
            when a.kind = 'denied' then a.detail
            else regexp_replace(a.detail, '(\m(?:userId|owner): (?:[^ ,]+ → )?)' || name || '(?=$|,| →)', '\1' || pseudonym, 'g') end,
        address = case when a.person = erase_audit.pseudonym then '' else a.address end
    where strpos(a.subject, erase_audit.person) > 0 or strpos(a.detail, erase_audit.person) > 0
        or a.person = erase_audit.pseudonym and a.address <> '';
    get diagnostics done = row_count;
    return done;
end $$;
revoke execute on function saypro.erase_audit from public;
