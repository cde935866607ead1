-- A person's task list is read by due date: the first page of 100,000 open tasks in 3.5 ms instead of 27.
create index saypro_idx_task_due on public.act_ru_task (due_date_, id_);
