-- Of what the approval record shows, these parts live in tables that change: only what may change can be changed.
revoke update, delete on saypro.content_round from saypro_app;
grant update (outcome, closed_at) on saypro.content_round to saypro_app;
revoke delete on saypro.content_item from saypro_app;

-- Where and when something went live is written once.
create function saypro.content_placement_is_live() returns trigger language plpgsql as $$
begin
    raise exception 'placement % is live', old.id using errcode = 'insufficient_privilege';
end $$;

create trigger live_stays before update on saypro.content_placement
    for each row when (old.state = 'LIVE') execute function saypro.content_placement_is_live();
