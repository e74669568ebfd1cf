package org.conftalks.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;

/** Who asks: by the address that the connection comes from, or that one's own proxies name. */
@ApplicationScoped
class Clients {

    /** A proxy may name the port too. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]+)\\](?::\\d+)?|([0-9.]+):\\d+");
    private static final int NETWORK_OF_IPV6 = 8;

    private final List<Network> proxies;

    Clients(ProxySettings settings) {
        proxies = settings.trustedProxies().orElse(List.of()).stream().map(Network::of).toList();
    }

    /** The network of the client: the address itself, of IPv6 the 64 bits that one line of a customer has. */
    String of(HttpServerRequest request) {
        var connected = request.remoteAddress();
        var address = connected == null || connected.hostAddress() == null ? null : parsed(connected.hostAddress());
        if (address == null) {
            return "unknown";
        }
        String forwarded = String.join(",", request.headers().getAll("X-Forwarded-For"));
        return network(forwarded.isEmpty() ? address : client(address, forwarded));
    }

    /** The proxies add to the right; what is left of the first stranger may be the stranger's own invention. */
    private InetAddress client(InetAddress connected, String forwarded) {
        var client = connected;
        String[] named = forwarded.split(",");
        for (int index = named.length - 1; index >= 0 && isProxy(client); index--) {
            var next = parsed(named[index].strip());
            if (next == null) {
                break;
            }
            client = next;
        }
        return client;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.has(address));
    }

    /** Null where it is none; no name is looked up. */
    private static InetAddress parsed(String text) {
        var withPort = WITH_PORT.matcher(text);
        String plain = !withPort.matches() ? text : withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
        return NetUtil.createInetAddressFromIpAddressString(plain);
    }

    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_OF_IPV6, bytes.length, (byte) 0);
        return NetUtil.bytesToIpAddress(bytes) + "/64";
    }
}
