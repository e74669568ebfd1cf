package org.conftalks.limits;

import java.net.InetAddress;
import java.net.InetSocketAddress;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.quarkus.runtime.configuration.ConfigurationException;

/** A network of addresses, or a single one. */
record Network(IpSubnetFilterRule rule) {

    /** @param notation such as {@code 10.0.0.0/8} (RFC 4632, section 3.1), {@code 2001:db8::/32}, or an address alone */
    static Network of(String notation) {
        String[] parts = notation.strip().split("/", 2);
        var address = NetUtil.createInetAddressFromIpAddressString(parts[0]);
        try {
            int longest = address.getAddress().length * Byte.SIZE;
            return new Network(new IpSubnetFilterRule(address, parts.length == 1 ? longest : Integer.parseInt(parts[1]),
                    IpFilterRuleType.ACCEPT));
        } catch (IllegalArgumentException | NullPointerException notANetwork) {
            throw new ConfigurationException(
                    "CONFTALKS_TRUSTED_PROXIES has addresses and networks, such as 10.0.0.0/8, and not " + notation);
        }
    }

    boolean has(InetAddress address) {
        return rule.matches(new InetSocketAddress(address, 0));
    }
}
