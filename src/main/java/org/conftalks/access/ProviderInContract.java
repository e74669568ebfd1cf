package org.conftalks.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Offers the explorer the OpenID provider that this instance takes tokens of, beside a token of one's own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ProviderInContract implements OASFilter {

    private static final String SCHEME = "provider";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        ConfigProvider.getConfig().getOptionalValue("conftalks.oidc.issuer", String.class)
                .ifPresent(issuer -> offer(contract, issuer));
    }

    private static void offer(OpenAPI contract, String issuer) {
        contract.getComponents().addSecurityScheme(SCHEME, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OPENIDCONNECT)
                // OpenID Connect Discovery 1.0, section 4
                .openIdConnectUrl(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration")
                .description("Signing in where the operator of this service has people known"));
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream()).forEach(ProviderInContract::offer);
    }

    private static void offer(Operation operation) {
        var ways = new ArrayList<>(Optional.ofNullable(operation.getSecurity()).orElse(List.of()));
        ways.add(OASFactory.createSecurityRequirement().addScheme(SCHEME));
        operation.setSecurity(ways);
    }
}
