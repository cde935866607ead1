-- Where the application keeps something about a person, and what becomes of it when the person is erased. The export, the erasure
-- and a test that reads the schema go by these two tables (ADR 22); a migration that adds a column for a person adds its row here.

create table saypro.personal_table (
    relation text primary key,
    position integer generated always as identity,
    -- What an export calls it.
    title    text   not null,
    -- Columns that an export leaves out: secrets.
    hidden   text[] not null default '{}',
    -- Which rows t an export takes beside those that name the person: a condition over :person and :mail.
    also     text   not null default 'false',
    -- What it adds to a row t: a jsonb object.
    adds     text   not null default '''{}''::jsonb'
);

create table saypro.personal_column (
    relation  text not null references saypro.personal_table,
    attribute text not null,
    erasure   text not null check (erasure in (
        'REPLACED',   -- holds a sign-in name, which is replaced
        'RECORD',     -- the same, but not before five years have passed
        'DELETED',    -- holds a sign-in name; the row goes
        'NAMED',      -- the application wrote full names into it, which are replaced wherever they stand
        'HANDLED',    -- holds a sign-in name or mail address; erase_person has lines of its own for it
        'OWN_WORDS'   -- what people wrote; nobody can know whom it names
    )),
    -- From when the five years count; of the row t.
    since     text,
    -- Whether what is NAMED in the row t may be a sign-in name as well: "marketing" in another row is the department, even if
    -- somebody was called so.
    signed    text not null default 'false',
    primary key (relation, attribute),
    check ((erasure = 'RECORD') = (since is not null))
);

revoke insert, update, delete on saypro.personal_table, saypro.personal_column from saypro_app;

-- Bytes as the text they are in UTF-8; null for what is none.
create function saypro.as_text(bytes bytea) returns text language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return convert_from(bytes, 'UTF8');
exception when character_not_in_repertoire or untranslatable_character or data_exception then
    return null;
end $$;

-- An item's record is kept as a whole: until five years after the last that was done about it.
create function saypro.content_last_act(number text) returns timestamptz language sql stable
    set search_path = pg_catalog, pg_temp
return greatest(
    (select i.submitted_at from saypro.content_item i where i.number = content_last_act.number),
    (select max(v.frozen_at) from saypro.content_version v where v.item = content_last_act.number),
    (select max(s.decided_at) from saypro.content_sign_off s where s.item = content_last_act.number),
    (select max(d.decided_at) from saypro.content_decision d where d.item = content_last_act.number),
    (select max(e.at) from saypro.content_event e where e.item = content_last_act.number),
    (select max(p.recorded_at) from saypro.content_performance p where p.item = content_last_act.number));

insert into saypro.personal_table (relation, title, hidden) values
    ('public.act_id_user', 'Account', '{pwd_,salt_}'),
    ('public.act_id_membership', 'Groups', '{}'),
    ('public.act_id_tenant_member', 'Tenants', '{}'),
    ('public.act_id_info', 'Account: what the person or a program stored', '{password_}'),
    ('public.act_ru_authorization', 'Rights of their own', '{}'),
    ('public.act_ru_filter', 'Task lists they made', '{}'),
    ('saypro.calendar_feed', 'Calendar feed', '{token_sha256}'),
    ('saypro.http_session', 'Sessions that are open', '{primary_id,session_id}'),
    ('saypro.content_item', 'Content items they own', '{}'),
    ('saypro.content_version', 'Versions they handed in', '{}'),
    ('saypro.content_sign_off', 'Reviews they gave', '{}'),
    ('saypro.content_sign_off_taken_back', 'Sign-offs they took back', '{}'),
    ('saypro.content_kept_sign_off', 'Sign-offs of theirs that were kept', '{}'),
    ('saypro.content_decision', 'Decisions about content', '{}'),
    ('saypro.content_event', 'What they did to items and placements', '{}'),
    ('saypro.content_placement', 'Placements of items they own', '{}'),
    ('saypro.content_performance', 'Figures they recorded', '{}'),
    ('saypro.crisis_stop', 'Crisis stop: who changed it last', '{}'),
    ('saypro.crisis_stop_log', 'Crisis stops they set or lifted', '{}'),
    ('saypro.content_plan', 'Content plans they opened', '{}'),
    ('saypro.content_plan_contribution', 'Contributions to content plans', '{}'),
    ('saypro.content_plan_version', 'Content plans they drafted', '{}'),
    ('saypro.content_plan_decision', 'Decisions about content plans', '{}'),
    ('saypro.brand_guideline', 'Brand guidelines they drafted or confirmed', '{}'),
    ('saypro.guideline_revision', 'Revisions of the brand guideline', '{}'),
    ('saypro.free_day_proposal', 'Free days they proposed or decided on', '{}'),
    ('saypro.outbox', 'Mails to them', '{}'),
    ('saypro.audit_log', 'Audit log', '{}'),
    ('public.act_hi_procinst', 'Processes they started', '{}'),
    ('public.act_hi_taskinst', 'Tasks they had', '{}'),
    ('public.act_hi_actinst', 'Steps they were assigned', '{}'),
    ('public.act_hi_identitylink', 'Tasks they were asked for or took', '{}'),
    ('public.act_hi_op_log', 'What they did in tasks and processes', '{}'),
    ('public.act_hi_comment', 'Comments and notes on tasks', '{}'),
    ('public.act_hi_attachment', 'Attachments', '{}'),
    ('public.act_hi_decinst', 'Decision tables they had evaluated', '{}'),
    ('public.act_hi_caseinst', 'Cases they opened', '{}'),
    ('public.act_hi_batch', 'Bulk operations they began, ended', '{}'),
    ('public.act_ru_batch', 'Bulk operations they began', '{}'),
    ('public.act_ru_task', 'Open tasks', '{}'),
    ('public.act_ru_identitylink', 'Open tasks they are asked for', '{}'),
    ('public.act_ru_variable', 'Values of what runs', '{}'),
    ('public.act_hi_varinst', 'Values of what ran', '{}'),
    ('public.act_hi_detail', 'What they entered in forms and set', '{}'),
    ('public.act_hi_dec_in', 'What decision tables were asked', '{}'),
    ('public.act_hi_dec_out', 'What decision tables answered', '{}'),
    ('public.act_ge_bytearray', 'Longer values', '{}'),
    ('public.act_ru_job', 'Failures of what runs', '{}'),
    ('public.act_ru_incident', 'Incidents', '{}'),
    ('public.act_hi_incident', 'Incidents of the past', '{}'),
    ('public.act_hi_job_log', 'Failures of the past', '{}');

insert into saypro.personal_column (relation, attribute, erasure, since) values
    ('public.act_id_user', 'id_', 'HANDLED', null),
    ('public.act_id_user', 'first_', 'HANDLED', null),
    ('public.act_id_user', 'last_', 'HANDLED', null),
    ('public.act_id_user', 'email_', 'HANDLED', null),
    ('public.act_id_membership', 'user_id_', 'DELETED', null),
    ('public.act_id_tenant_member', 'user_id_', 'DELETED', null),
    ('public.act_id_info', 'user_id_', 'DELETED', null),
    ('public.act_ru_authorization', 'user_id_', 'DELETED', null),
    ('public.act_ru_filter', 'owner_', 'REPLACED', null),
    ('saypro.calendar_feed', 'person', 'DELETED', null),
    ('saypro.http_session', 'principal_name', 'DELETED', null),

    ('saypro.content_item', 'owner', 'RECORD', 'saypro.content_last_act(t.number)'),
    ('saypro.content_item', 'title', 'OWN_WORDS', null),
    ('saypro.content_version', 'author', 'RECORD', 'saypro.content_last_act(t.item)'),
    ('saypro.content_version', 'title', 'OWN_WORDS', null),
    ('saypro.content_version', 'body', 'OWN_WORDS', null),
    ('saypro.content_version', 'change_note', 'OWN_WORDS', null),
    ('saypro.content_sign_off', 'reviewer', 'RECORD', 'saypro.content_last_act(t.item)'),
    ('saypro.content_sign_off', 'remarks', 'OWN_WORDS', null),
    ('saypro.content_sign_off_taken_back', 'person', 'RECORD', 'saypro.content_last_act(t.item)'),
    ('saypro.content_sign_off_taken_back', 'reason', 'OWN_WORDS', null),
    ('saypro.content_decision', 'decided_by', 'RECORD', 'saypro.content_last_act(t.item)'),
    ('saypro.content_decision', 'reasons', 'OWN_WORDS', null),
    ('saypro.content_event', 'person', 'RECORD', 'saypro.content_last_act(t.item)'),
    ('saypro.content_event', 'detail', 'OWN_WORDS', null),
    ('saypro.content_placement', 'label', 'OWN_WORDS', null),
    ('saypro.content_performance', 'recorded_by', 'RECORD', 'saypro.content_last_act(t.item)'),
    ('saypro.content_performance', 'not_available', 'OWN_WORDS', null),
    ('saypro.crisis_stop', 'person', 'RECORD', 't.since'),
    ('saypro.crisis_stop', 'reason', 'OWN_WORDS', null),
    ('saypro.crisis_stop_log', 'person', 'RECORD', 't.at'),
    ('saypro.crisis_stop_log', 'reason', 'OWN_WORDS', null),
    ('saypro.content_plan', 'started_by', 'RECORD', 't.started_at'),
    ('saypro.content_plan', 'note', 'OWN_WORDS', null),
    ('saypro.content_plan_contribution', 'person', 'RECORD', 't.at'),
    ('saypro.content_plan_contribution', 'about', 'OWN_WORDS', null),
    ('saypro.content_plan_version', 'author', 'RECORD', 't.at'),
    ('saypro.content_plan_decision', 'person', 'RECORD', 't.at'),
    ('saypro.content_plan_decision', 'remarks', 'OWN_WORDS', null),
    ('saypro.brand_guideline', 'drafted_by', 'RECORD', 't.in_force_since'),
    ('saypro.brand_guideline', 'confirmed_by', 'RECORD', 't.in_force_since'),
    ('saypro.brand_guideline', 'change_note', 'OWN_WORDS', null),
    ('saypro.guideline_revision', 'author', 'RECORD', 't.started_at'),
    ('saypro.guideline_revision', 'decided_by', 'RECORD', 't.started_at'),
    ('saypro.guideline_revision', 'reasons', 'OWN_WORDS', null),
    ('saypro.free_day_proposal', 'proposed_by', 'RECORD', 'coalesce(t.decided_at, t.proposed_at)'),
    ('saypro.free_day_proposal', 'decided_by', 'RECORD', 'coalesce(t.decided_at, t.proposed_at)'),
    ('saypro.free_day_proposal', 'reason', 'OWN_WORDS', null),
    ('saypro.free_day_proposal', 'answer', 'OWN_WORDS', null),

    ('saypro.outbox', 'recipient', 'HANDLED', null),
    ('saypro.outbox', 'address', 'HANDLED', null),
    ('saypro.outbox', 'last_error', 'HANDLED', null),
    ('saypro.outbox', 'subject', 'NAMED', null),
    ('saypro.outbox', 'model', 'NAMED', null),

    -- Who gave people rights, changed task lists and deployed models is known for five years; who signed in is not.
    ('saypro.audit_log', 'person', 'RECORD',
        'case when t.kind in (''signed-in'', ''sign-in-failed'', ''signed-out'', ''denied'') then ''-infinity'' else t.at end'),
    ('saypro.audit_log', 'subject', 'HANDLED', null),
    ('saypro.audit_log', 'detail', 'HANDLED', null),
    ('saypro.audit_log', 'address', 'HANDLED', null),

    ('public.act_hi_procinst', 'start_user_id_', 'REPLACED', null),
    ('public.act_hi_procinst', 'delete_reason_', 'NAMED', null),
    ('public.act_hi_taskinst', 'assignee_', 'REPLACED', null),
    ('public.act_hi_taskinst', 'owner_', 'REPLACED', null),
    ('public.act_hi_actinst', 'assignee_', 'REPLACED', null),
    ('public.act_hi_identitylink', 'user_id_', 'REPLACED', null),
    ('public.act_hi_identitylink', 'assigner_id_', 'REPLACED', null),
    ('public.act_hi_op_log', 'user_id_', 'REPLACED', null),
    ('public.act_hi_op_log', 'org_value_', 'NAMED', null),
    ('public.act_hi_op_log', 'new_value_', 'NAMED', null),
    ('public.act_hi_op_log', 'annotation_', 'NAMED', null),
    ('public.act_hi_comment', 'user_id_', 'REPLACED', null),
    ('public.act_hi_comment', 'message_', 'NAMED', null),
    ('public.act_hi_comment', 'full_msg_', 'NAMED', null),
    ('public.act_hi_attachment', 'user_id_', 'REPLACED', null),
    ('public.act_hi_attachment', 'name_', 'NAMED', null),
    ('public.act_hi_attachment', 'description_', 'NAMED', null),
    ('public.act_hi_attachment', 'url_', 'NAMED', null),
    ('public.act_hi_decinst', 'user_id_', 'REPLACED', null),
    ('public.act_hi_caseinst', 'create_user_id_', 'REPLACED', null),
    ('public.act_hi_batch', 'create_user_id_', 'REPLACED', null),
    ('public.act_ru_batch', 'create_user_id_', 'REPLACED', null),
    ('public.act_ru_task', 'assignee_', 'REPLACED', null),
    ('public.act_ru_task', 'owner_', 'REPLACED', null),
    ('public.act_ru_identitylink', 'user_id_', 'REPLACED', null),
    ('public.act_ru_variable', 'text_', 'NAMED', null),
    ('public.act_ru_variable', 'text2_', 'NAMED', null),
    ('public.act_hi_varinst', 'text_', 'NAMED', null),
    ('public.act_hi_varinst', 'text2_', 'NAMED', null),
    ('public.act_hi_detail', 'text_', 'NAMED', null),
    ('public.act_hi_detail', 'text2_', 'NAMED', null),
    ('public.act_hi_dec_in', 'text_', 'NAMED', null),
    ('public.act_hi_dec_in', 'text2_', 'NAMED', null),
    ('public.act_hi_dec_out', 'text_', 'NAMED', null),
    ('public.act_hi_dec_out', 'text2_', 'NAMED', null),
    ('public.act_ge_bytearray', 'bytes_', 'NAMED', null),
    ('public.act_ru_job', 'exception_msg_', 'NAMED', null),
    ('public.act_ru_incident', 'incident_msg_', 'NAMED', null),
    ('public.act_ru_incident', 'annotation_', 'NAMED', null),
    ('public.act_hi_incident', 'incident_msg_', 'NAMED', null),
    ('public.act_hi_incident', 'annotation_', 'NAMED', null),
    ('public.act_hi_job_log', 'job_exception_msg_', 'NAMED', null);

update saypro.personal_table set also =
    't.review in (select s.review from saypro.content_sign_off s where s.reviewer = :person)'
where relation = 'saypro.content_kept_sign_off';
update saypro.personal_table set also =
    't.item in (select i.number from saypro.content_item i where i.owner = :person)'
where relation = 'saypro.content_placement';
update saypro.personal_table set also = 't.id_ = :person' where relation = 'public.act_id_user';
update saypro.personal_table set also = 't.recipient = :person or lower(t.recipient) = lower(:mail)' where relation = 'saypro.outbox';
update saypro.personal_table set also =
    't.subject = :person and t.kind not in (''group'', ''right'', ''filter'', ''deployment'')' where relation = 'saypro.audit_log';
update saypro.personal_table set also = 't.name_ <> ''view'' and t.operation_id_ in (
        select o.operation_id_ from public.act_hi_op_log o where o.user_id_ = :person)',
    adds = 'jsonb_build_object(''value'', (
        select saypro.as_text(b.bytes_) from public.act_ge_bytearray b where b.id_ = t.bytearray_id_))'
where relation = 'public.act_hi_detail';
update saypro.personal_table set adds = 'jsonb_build_object(''full_msg_'', saypro.as_text(t.full_msg_))'
where relation = 'public.act_hi_comment';

-- Variables that hold a sign-in name.
update saypro.personal_column set signed = 't.name_ in (''author'', ''proposer'', ''publisher'', ''starter'', ''inform'', ''escalateTo'')'
where relation in ('public.act_ru_variable', 'public.act_hi_varinst', 'public.act_hi_detail') and attribute = 'text_';
update saypro.personal_column set signed = 't.property_ in (''assignee'', ''owner'', ''userId'')'
where relation = 'public.act_hi_op_log' and attribute in ('org_value_', 'new_value_');
update saypro.personal_column set signed = 't.action_ like ''%UserLink'''
where relation = 'public.act_hi_comment';
