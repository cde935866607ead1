-- The role the application's connections act under: it may work with the data, but owns nothing, so that what is a record
-- stays one by the rights of the database. Roles belong to the whole server; another database may have made it already.
do $$ begin
    if not exists (select from pg_roles where rolname = 'saypro_app') then
        create role saypro_app nologin;
    end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant saypro_app to current_user;

grant usage on schema public, saypro to saypro_app;
grant select, insert, update, delete on all tables in schema public, saypro to saypro_app;
grant usage, select on all sequences in schema public, saypro to saypro_app;
grant execute on all functions in schema saypro to saypro_app;
alter default privileges in schema public, saypro grant select, insert, update, delete on tables to saypro_app;
alter default privileges in schema public, saypro grant usage, select on sequences to saypro_app;
alter default privileges in schema public, saypro grant execute on functions to saypro_app;

revoke update, delete on saypro.content_version, saypro.content_review, saypro.content_review_restaffing,
    saypro.content_sign_off, saypro.content_decision from saypro_app;
