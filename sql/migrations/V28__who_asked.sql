-- Who asked for a run, and why: a file that is loaded again, a range of editions, changes figures as a withdrawal does.
alter table log.run add column os_user varchar;   -- the name this system knows them by
alter table log.run add column why varchar;       -- null where nobody said
