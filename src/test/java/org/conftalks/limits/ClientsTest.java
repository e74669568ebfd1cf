package org.conftalks.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** A client is who connects, or whom one's own proxies name; what a client says of itself counts for nothing. */
class ClientsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            # proxies             | connected    | X-Forwarded-For                   | client
            none                  | 192.0.2.1    | none                              | 192.0.2.1
            none                  | 192.0.2.1    | 198.51.100.9                      | 192.0.2.1
            10.0.0.0/8            | 192.0.2.1    | 198.51.100.9                      | 192.0.2.1
            10.0.0.0/8            | 10.0.0.7     | 198.51.100.9                      | 198.51.100.9
            10.0.0.0/8            | 10.0.0.7     | 203.0.113.1, 198.51.100.9         | 198.51.100.9
            10.0.0.0/8            | 10.0.0.7     | 203.0.113.1,198.51.100.9,10.1.2.3 | 198.51.100.9
            10.0.0.0/8            | 10.0.0.7     | 10.5.5.5                          | 10.5.5.5
            10.0.0.0/8            | 10.0.0.7     | 198.51.100.9:4711                 | 198.51.100.9
            10.0.0.0/8            | 10.0.0.7     | 198.51.100.9, unknown             | 10.0.0.7
            10.0.0.0/8            | 10.0.0.7     | localhost                         | 10.0.0.7
            10.0.0.0/8            | 10.0.0.7     | ,                                 | 10.0.0.7
            10.0.0.7,2001:db8::/32| 10.0.0.8     | 198.51.100.9                      | 10.0.0.8
            10.0.0.7,2001:db8::/32| 2001:db8::1  | [2001:dba:1:2:3:4:5:6]:80         | 2001:dba:1:2::/64
            none                  | 2001:db8:a:b:c:d:e:f | none                      | 2001:db8:a:b::/64
            none                  | ::ffff:192.0.2.1     | none                      | 192.0.2.1
            """)
    void theClientIsTheFirstStrangerFromTheRight(String proxies, String connected, String forwarded, String client) {
        assertThat(clients(proxies).of(request(connected, forwarded))).isEqualTo(client);
    }

    @Test
    void linesOfTheHeaderAreOneList() {
        assertThat(clients("10.0.0.0/8").of(request("10.0.0.7", "203.0.113.1", "198.51.100.9"))).isEqualTo("198.51.100.9");
    }

    @ParameterizedTest
    @ValueSource(strings = { "proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "2001:db8::/129", "*", "" })
    void whatIsNoNetworkEndsTheStart(String proxies) {
        assertThatThrownBy(() -> clients(proxies)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("CONFTALKS_TRUSTED_PROXIES");
    }

    private static Clients clients(String proxies) {
        return new Clients(() -> Optional.ofNullable(proxies).map(list -> List.of(list.split(",", -1))));
    }

    private static HttpServerRequest request(String connected, String... forwarded) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (String line : forwarded) {
            if (line != null) {
                headers.add("X-Forwarded-For", line);
            }
        }
        return (HttpServerRequest) Proxy.newProxyInstance(ClientsTest.class.getClassLoader(),
                new Class<?>[] { HttpServerRequest.class }, (proxy, method, arguments) -> switch (method.getName()) {
                    case "remoteAddress" -> SocketAddress.inetSocketAddress(4711, connected);
                    case "headers" -> headers;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
