package org.conftalks.limits;

import java.time.Duration;

import org.eclipse.microprofile.config.ConfigProvider;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/**
 * Sets a watch over every connection. Netty finds it by {@link java.util.ServiceLoader} where the system property
 * {@code io.netty.bootstrap.extensions} says so, which the service's start does; Vert.x itself lets nobody see a connection
 * before its first request is complete.
 */
public final class ConnectionWatches extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new ConnectionWatch(
                ConfigProvider.getConfig().getValue("conftalks.limits.patience", Duration.class)));
    }
}
