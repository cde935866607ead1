-- What a placement consists of.
alter table saypro.content_placement add medium text not null default 'TEXT'
    check (medium in ('TEXT', 'IMAGE', 'VIDEO', 'GRAPHIC'));
