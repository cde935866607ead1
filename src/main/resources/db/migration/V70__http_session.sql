-- Sessions of people, written in the profile multi-node only; the columns are those of Spring Session 3.
create table saypro.http_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index http_session_id on saypro.http_session (session_id);
create index http_session_expiry on saypro.http_session (expiry_time);
create index http_session_principal on saypro.http_session (principal_name);

create table saypro.http_session_attributes (
    session_primary_id char(36) not null references saypro.http_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
