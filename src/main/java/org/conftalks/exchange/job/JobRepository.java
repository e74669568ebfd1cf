package org.conftalks.exchange.job;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;

interface JobRepository {

    EntityManager entityManager();

    /** A job as it is kept; counts and what was left out are JSON. */
    record Row(UUID id, String format, String state, String reason, Long bytes, Long done, Long total, String counts,
            String leftOut, Long problemCount, Boolean dryRun, String recognised, Long differenceCount, Instant createdAt,
            Instant startedAt, Instant endedAt, String madeBy) {
    }

    @SQL("""
            select id, format, state, reason, bytes, done, total, counts::text, left_out::text, problem_count, dry_run,
                recognised, difference_count, created_at, started_at, ended_at, made_by
            from import_job order by created_at desc, id desc
            """)
    List<Row> all();

    @SQL("""
            select id, format, state, reason, bytes, done, total, counts::text, left_out::text, problem_count, dry_run,
                recognised, difference_count, created_at, started_at, ended_at, made_by
            from import_job where id = :id
            """)
    List<Row> one(UUID id);

    record ProblemRow(Long position, String place, String type, String pointer, String code, String detail, String effect) {
    }

    /** In the order of the file. */
    @SQL("""
            select position, place, type, pointer, code, detail, effect from import_problem
            where job_id = :job and position > :after order by position limit :most
            """)
    List<ProblemRow> problems(UUID job, long after, int most);

    @SQL("""
            insert into import_job (id, format, recognised, dry_run, bytes, digest, runner, made_by)
            values (:id, :format, :recognised, :dryRun, :bytes, :digest, :runner, :madeBy)
            """)
    int insert(UUID id, String format, String recognised, boolean dryRun, long bytes, String digest, long runner,
            String madeBy);

    @SQL("select count(*) from import_job where state in ('queued', 'running')")
    long open();

    /** The oldest reports make way. */
    @SQL("""
            delete from import_job where state not in ('queued', 'running')
            and id not in (select id from import_job order by created_at desc, id desc limit :most)
            """)
    int keepOnly(int most);

    /** Whether a file of this content was being restored when that was interrupted, so that it may go on. */
    @SQL("""
            select coalesce((select restores and state in ('interrupted', 'failed') from import_job
                where digest = :digest and started_at is not null and not dry_run order by started_at desc limit 1), false)
            """)
    boolean wasRestoring(String digest);

    @SQL("""
            update import_job set state = 'running', started_at = clock_timestamp(), restores = :restores
            where id = :id and state = 'queued'
            """)
    int begin(UUID id, boolean restores);

    @SQL("update import_job set total = :total where id = :id and state = 'running'")
    int total(UUID id, long total);

    @SQL("""
            update import_job set done = :done, counts = cast(:counts as jsonb), left_out = cast(:leftOut as jsonb),
                problem_count = :problems, difference_count = :differences
            where id = :id and state = 'running'
            """)
    int advance(UUID id, long done, String counts, String leftOut, long problems, long differences);

    /** @param before how many problems the job has already */
    @SQL("""
            insert into import_problem (job_id, position, place, type, pointer, code, detail, effect)
            select :job, :before + position, place, type, pointer, code, detail, effect
            from unnest(:places, :types, :pointers, :codes, :details, :effects) with ordinality
                as given (place, type, pointer, code, detail, effect, position)
            """)
    int addProblems(UUID job, long before, String[] places, String[] types, String[] pointers, String[] codes,
            String[] details, String[] effects);

    /** What is made of one thing; changes are JSON. */
    record DifferenceRow(Long position, String outcome, String type, String place, String label, String changes) {
    }

    /** In the order of the file. */
    @SQL("""
            select position, outcome, type, place, label, changes::text from import_difference
            where job_id = :job and position > :after order by position limit :most
            """)
    List<DifferenceRow> differences(UUID job, long after, int most);

    /** @param before how many differences the job has already */
    @SQL("""
            insert into import_difference (job_id, position, outcome, type, place, label, changes)
            select :job, :before + position, outcome, type, place, label, cast(changes as jsonb)
            from unnest(:outcomes, :types, :places, :labels, :changes) with ordinality
                as given (outcome, type, place, label, changes, position)
            """)
    int addDifferences(UUID job, long before, String[] outcomes, String[] types, String[] places, String[] labels,
            String[] changes);

    @SQL("""
            update import_job set state = :state, reason = :reason, ended_at = clock_timestamp()
            where id = :id and state in ('queued', 'running')
            """)
    int end(UUID id, String state, String reason);

    @SQL("delete from import_job where id = :id")
    int delete(UUID id);

    /** Ends what no living instance works on. */
    @SQL("""
            update import_job set state = 'interrupted', ended_at = clock_timestamp(),
                reason = 'The service stopped. Sending the same file again completes it.'
            where state in ('queued', 'running') and not is_held(runner)
            """)
    int endAbandoned();
}
