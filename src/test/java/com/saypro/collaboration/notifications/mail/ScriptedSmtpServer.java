package com.saypro.collaboration.notifications.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that misbehaves on purpose. It keeps what it has received to the end, accepted or not, so that a test can
 * compare what the application believes with what really arrived.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** What the server does with a conversation. */
    public enum Script {
        ACCEPT,
        REFUSE_RECIPIENT,
        RECIPIENT_LATER,
        MAILBOX_FULL,
        REFUSE_SENDER,
        REFUSE_DATA,
        REFUSE_MESSAGE,
        MESSAGE_LATER,
        BAD_GREETING,
        HANG_AT_GREETING,
        HANG_AT_RECIPIENT,
        DROP_AT_DATA,
        DROP_IN_BODY,
        DROP_AFTER_BODY,
        HANG_AFTER_BODY,
        GARBLED_AFTER_BODY
    }

    private final ServerSocket socket;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private volatile Script script;

    public ScriptedSmtpServer(Script script) {
        this.script = script;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listener = new Thread(this::listen, "scripted-smtp");
        listener.setDaemon(true);
        listener.start();
    }

    /** Changes what happens in conversations from now on. */
    public void play(Script next) {
        script = next;
    }

    /** Everything that was received to its end, in order, headers and body. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** A carrier to this server, patient unless the server is about to hang. */
    public Carrier carrier() {
        Duration patience = script.name().startsWith("HANG") ? Duration.ofMillis(1500) : Duration.ofSeconds(20);
        return SmtpCarriers.to(socket.getInetAddress().getHostAddress(), socket.getLocalPort(), patience);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket line : lines) {
            line.close();
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                lines.add(line);
                Thread conversation = new Thread(() -> converse(line), "scripted-smtp-conversation");
                conversation.setDaemon(true);
                conversation.start();
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void converse(Socket line) {
        Script now = script;
        if (now == Script.HANG_AT_GREETING) {
            return;
        }
        try (line;
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8)) {
            say(out, now == Script.BAD_GREETING ? "554 No mail here" : "220 scripted");
            String command;
            while ((command = in.readLine()) != null) {
                if (command.startsWith("RCPT") && now == Script.HANG_AT_RECIPIENT) {
                    in.readLine();
                    return;
                }
                if (command.equals("DATA") && now == Script.DROP_AT_DATA) {
                    return;
                }
                say(out, answer(command, now));
                if (command.equals("DATA") && now != Script.REFUSE_DATA && !body(in, out, now)) {
                    return;
                }
                if (command.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client went away, which is its right.
        }
    }

    private static String answer(String command, Script script) {
        if (command.startsWith("MAIL") && script == Script.REFUSE_SENDER) {
            return "530 5.7.0 Authentication required";
        }
        if (command.startsWith("RCPT")) {
            return switch (script) {
                case REFUSE_RECIPIENT -> "550 5.1.1 No such user here";
                case RECIPIENT_LATER -> "451 4.7.1 Greylisted, come back";
                case MAILBOX_FULL -> "552 5.2.2 Mailbox full";
                default -> "250 2.1.5 Recipient fine";
            };
        }
        if (command.equals("DATA")) {
            return script == Script.REFUSE_DATA ? "554 5.5.1 No valid recipients" : "354 Go on";
        }
        return command.equals("QUIT") ? "221 Bye" : "250 Fine";
    }

    /** Reads the body and answers it; false when the line is dropped. */
    private boolean body(BufferedReader in, PrintWriter out, Script script) throws IOException {
        if (script == Script.DROP_IN_BODY) {
            in.readLine();
            return false;
        }
        StringBuilder message = new StringBuilder();
        String text;
        while ((text = in.readLine()) != null && !text.equals(".")) {
            message.append(text).append("\r\n");
        }
        received.add(message.toString());
        switch (script) {
            case DROP_AFTER_BODY -> {
                return false;
            }
            case HANG_AFTER_BODY -> {
                in.readLine();
                return false;
            }
            case GARBLED_AFTER_BODY -> say(out, "what?");
            case REFUSE_MESSAGE -> say(out, "554 5.6.0 Looks like spam");
            case MESSAGE_LATER -> say(out, "452 4.3.1 Disk full");
            default -> say(out, "250 2.0.0 Accepted");
        }
        return true;
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
