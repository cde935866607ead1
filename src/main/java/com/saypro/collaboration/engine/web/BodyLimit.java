package com.saypro.collaboration.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No call of the engine's interfaces brings more than {@value #MOST} bytes, whether it says how many it brings or not: the
 * engine reads a body whole into memory, and nothing anybody enters or deploys comes near.
 */
class BodyLimit extends OncePerRequestFilter {

    /** Bytes. */
    static final long MOST = 8L * 1024 * 1024;

    private static final String ANSWER =
            "{\"type\":\"InvalidRequestException\",\"message\":\"What was sent has more than 8 MB. Send less at once; nothing was changed.\"}";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            refuse(response);
        } else if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
        } else {
            var counted = new Counted(request);
            try {
                chain.doFilter(counted, response);
            } catch (IOException | ServletException | RuntimeException failure) {
                if (!counted.tooMuch) {
                    throw failure;
                }
            }
            if (counted.tooMuch && !response.isCommitted()) {
                response.reset();
                refuse(response);
            }
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(ANSWER.getBytes(StandardCharsets.UTF_8));
    }

    /** A request that does not say how much it brings, and is counted while it is read. */
    private static final class Counted extends HttpServletRequestWrapper {

        private boolean tooMuch;
        private ServletInputStream stream;

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = counted(super.getInputStream());
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        private ServletInputStream counted(ServletInputStream whole) {
            return new ServletInputStream() {

                private long read;

                @Override
                public int read() throws IOException {
                    int next = whole.read();
                    count(next < 0 ? 0 : 1);
                    return next;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int got = whole.read(into, from, length);
                    count(Math.max(got, 0));
                    return got;
                }

                private void count(int bytes) throws IOException {
                    read += bytes;
                    if (read > MOST) {
                        tooMuch = true;
                        throw new IOException("More than " + MOST + " bytes");
                    }
                }

                @Override
                public boolean isFinished() {
                    return whole.isFinished();
                }

                @Override
                public boolean isReady() {
                    return whole.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    whole.setReadListener(listener);
                }
            };
        }
    }
}
