package dev.fulfilment.service.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Input stream that fails once the limit is exceeded. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private long count;

    LimitedBody(ServletInputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = body.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws BodyTooLarge {
        count += Math.max(read, 0);
        if (count > limit) {
            throw new BodyTooLarge(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
