package org.conftalks.limits;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;

interface SharedBudgetRepository {

    EntityManager entityManager();

    /** Some of what is full again. */
    @SQL("""
            delete from spent_budget where ctid = any (array(
                select ctid from spent_budget where full_at < now() order by full_at limit 10 for update skip locked))
            """)
    int forget();

    /**
     * Takes one of a budget that so many seconds fill: the instant at which it is full again moves on by what one is worth,
     * unless that is further away than a whole budget.
     *
     * @return 1, or 0 where it is spent
     */
    @SQL("""
            insert into spent_budget as spent (budget, client, full_at)
            values (:budget, :client, now() + make_interval(secs => :one))
            on conflict (budget, client) do update
            set full_at = greatest(spent.full_at, now()) + make_interval(secs => :one)
            where greatest(spent.full_at, now()) + make_interval(secs => :one) <= now() + make_interval(secs => :window + 0.001)
            """)
    int take(String budget, String client, double one, double window);

    @SQL("""
            update spent_budget set full_at = full_at - make_interval(secs => :one)
            where budget = :budget and client = :client and full_at > now()
            """)
    int giveBack(String budget, String client, double one);
}
