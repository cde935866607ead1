package com.saypro.collaboration.engine.refusals;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Holds back the body of an error answer so that it can still be replaced; everything else passes through untouched. */
class ErrorBuffer extends HttpServletResponseWrapper {

    private ByteArrayOutputStream held;
    private PrintWriter writer;

    ErrorBuffer(HttpServletResponse response) {
        super(response);
    }

    /** Whether an error's body is being held back. */
    boolean holds() {
        return held != null;
    }

    /** The body that was held back. */
    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return held.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isError() ? holding() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isError()) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(holding(), false, StandardCharsets.UTF_8);
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        if (!isError()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isError()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!holds()) {
            super.flushBuffer();
        }
    }

    private boolean isError() {
        return holds() || getStatus() >= 400;
    }

    private ServletOutputStream holding() {
        if (held == null) {
            held = new ByteArrayOutputStream();
        }
        return new ServletOutputStream() {
            @Override
            public void write(int value) {
                held.write(value);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                held.write(bytes, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("An error's body is written synchronously");
            }
        };
    }
}
