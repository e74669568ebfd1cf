-- What clients have spent of the budgets that all instances count together. It may be lost, so it is not logged; a row goes
-- some time after its budget is full again.
create unlogged table spent_budget (
    budget  text        not null,
    client  text        not null,
    full_at timestamptz not null,
    primary key (budget, client)
);
create index on spent_budget (full_at);
