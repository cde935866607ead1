-- What the role may do that the application's connections act under (ApplicationRole has made it): it works with the data,
-- but owns nothing, so that a record stays a record by the rights of the database.
grant usage on schema public, saypro to saypro_app;
grant select, insert, update, delete on all tables in schema public, saypro to saypro_app;
grant usage, select on all sequences in schema public, saypro to saypro_app;
alter default privileges in schema public, saypro grant select, insert, update, delete on tables to saypro_app;
alter default privileges in schema public, saypro grant usage, select on sequences to saypro_app;

revoke insert, update, delete on public.flyway_schema_history from saypro_app;
revoke update, delete on saypro.content_version, saypro.content_review, saypro.content_review_restaffing,
    saypro.content_sign_off, saypro.content_decision from saypro_app;
