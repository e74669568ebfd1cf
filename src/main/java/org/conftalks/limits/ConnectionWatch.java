package org.conftalks.limits;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;

/**
 * Ends a connection whose client lets the service wait: the head of a request has to be there in time, however steadily its
 * bytes drip, and an answer has to be read at a pace. What the requests are it is told by {@link Pace}; a connection that asks
 * for nothing falls to Quarkus' idle timeout.
 */
final class ConnectionWatch extends ChannelDuplexHandler {

    /** Slower than any line of today. */
    static final long BYTES_A_SECOND = 500;

    private final Duration patience;
    private boolean served;
    private boolean awaited;
    /**
     * Stays when a head is complete, and serves the next one: making one for each costs more than an answer from memory may.
     */
    private ScheduledFuture<?> headDue;
    /** How much longer than until {@link #headDue} the head that is awaited has, because its first byte came later. */
    private long grace;
    private ScheduledFuture<?> readDue;

    ConnectionWatch(Duration patience) {
        this.patience = patience;
    }

    /** The watch over a connection; null where there is none. */
    static ConnectionWatch over(Channel channel) {
        return channel.pipeline().get(ConnectionWatch.class);
    }

    /** The head of a request is complete. */
    void requestBegins() {
        served = true;
        awaited = false;
    }

    /** Its answer is complete: the next head may come. */
    void requestEnds() {
        served = false;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        awaitHead(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        cancel(headDue);
        cancel(readDue);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        handlerRemoved(context);
        super.channelInactive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        if (!served && !awaited) {
            awaitHead(context);
        }
        super.channelRead(context, bytes);
    }

    private void awaitHead(ChannelHandlerContext context) {
        awaited = true;
        if (headDue == null) {
            awaitHead(context, patience.toNanos());
        } else {
            grace = patience.toNanos() - headDue.getDelay(TimeUnit.NANOSECONDS);
        }
    }

    private void awaitHead(ChannelHandlerContext context, long nanos) {
        grace = 0;
        headDue = context.executor().schedule(() -> {
            headDue = null;
            if (awaited && grace == 0) {
                context.close();
            } else if (awaited) {
                awaitHead(context, grace);
            }
        }, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        cancel(readDue);
        readDue = null;
        if (!context.channel().isWritable()) {
            awaitReading(context);
        }
        super.channelWritabilityChanged(context);
    }

    /** Nothing more is written until the client has taken some of what there is, which thereby only gets less. */
    private void awaitReading(ChannelHandlerContext context) {
        long pending = pending(context);
        readDue = context.executor().schedule(() -> {
            if (pending - pending(context) < BYTES_A_SECOND * patience.toSeconds()) {
                context.close();
            } else {
                awaitReading(context);
            }
        }, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static long pending(ChannelHandlerContext context) {
        var buffer = context.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
    }

    private static void cancel(ScheduledFuture<?> due) {
        if (due != null) {
            due.cancel(false);
        }
    }
}
