package org.conftalks.database;

import java.util.Optional;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;

/** Where the service begins: it makes sure of a database, then starts Quarkus. */
@QuarkusMain
public class Main {

    /** Lives as long as the JVM: in development mode every live reload comes here again, in a new class loader. */
    private static final String DATABASE_IS_CHOSEN = "org.conftalks.database-is-chosen";

    /** Netty then asks {@code limits.ConnectionWatches} about every connection; it reads this before the first one. */
    private static final String EXTENSIONS_OF_NETTY = "io.netty.bootstrap.extensions";

    /** Quarkus would refuse addresses that are no URIs without a word; {@code http.RequestTargets} makes them some. */
    private static final String ANY_ADDRESS = "vertx.disableURIValidation";

    /**
     * Where Quarkus would look for the contract, to read it and write it again at each start, which takes a fifth of a start:
     * {@code http.ContractAsBuilt} answers with it.
     */
    private static final ClassLoader WITHOUT_CONTRACT = new ClassLoader(null) {
    };

    public static void main(String... args) {
        System.setProperty(EXTENSIONS_OF_NETTY, "serviceload");
        System.setProperty(ANY_ADDRESS, "true");
        try {
            if (System.getProperty(DATABASE_IS_CHOSEN) == null) {
                var settings = new StartUpSettings();
                chooseDatabase(settings);
                if (LaunchMode.current() == LaunchMode.NORMAL && settings.contractIsAsBuilt()) {
                    OpenApiConstants.classLoader = WITHOUT_CONTRACT;
                }
                System.setProperty(DATABASE_IS_CHOSEN, "true");
            }
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }

    private static void chooseDatabase(StartUpSettings settings) {
        Optional<ExternalDatabase> external = settings.externalDatabase();
        if (external.isPresent()) {
            external.get().check();
            Runtime.getRuntime().addShutdownHook(new Shutdown(() -> {
            }));
            return;
        }
        EmbeddedDatabase embedded = new EmbeddedDatabase(settings.dataDirectory());
        Runtime.getRuntime().addShutdownHook(new Shutdown(embedded));
        embedded.start().publishAsEmbedded();
    }
}
