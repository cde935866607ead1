-- Reading the values of a task is a right of its own from now on (64). Whoever the engine let read an open task (2) by being its
-- assignee or candidate keeps seeing what stands in its form.
update public.act_ru_authorization set perms_ = perms_ | 64, rev_ = rev_ + 1
where type_ = 1 and resource_type_ = 7 and resource_id_ <> '*' and perms_ & 2 = 2;
