package org.conftalks.database;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/** Ready means that the database answers and has the schema that this version was built for. */
@Readiness
@ApplicationScoped
class MigratedCheck implements HealthCheck {

    private final Flyway flyway;

    MigratedCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("The schema is this version's");
        try {
            var info = flyway.info();
            return answer.status(info.pending().length == 0)
                    .withData("schema", info.current() == null ? "none" : info.current().getVersion().toString()).build();
        } catch (RuntimeException databaseDoesNotAnswer) {
            return answer.down().withData("reason", "the database does not answer").build();
        }
    }
}
