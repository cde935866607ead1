-- Until when departments may answer, fixed when the quarter is opened. It is eight working days, so never fewer than eight days.
alter table saypro.content_plan add column closes_at timestamptz;
update saypro.content_plan set closes_at = started_at + interval '8 days';
alter table saypro.content_plan alter column closes_at set not null;
