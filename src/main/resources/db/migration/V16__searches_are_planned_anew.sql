-- Once a statement has been used a few times PostgreSQL would keep one plan for whatever is looked for, and sort all that is
-- found by "python" as if it were rare. At this price no plan is kept that works out what is asked for each time it runs: it is
-- worked out when the statement is planned, and the plan is made for how often its words are.
alter function search_query(text, boolean) cost 10000000;
