package vn.bantin.console;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does to the letters of each address what a test says: it takes, refuses, or falls silent. */
final class MailScript implements Closeable {

    /** What becomes of a letter. */
    interface Turn {
        /** Says an answer to the whole letter, or nothing and the line is cut. */
        String answer() throws IOException;
    }

    static final Turn TAKEN = () -> "250 2.0.0 taken";
    static final Turn CUT = () -> "";

    private final ServerSocket socket;
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    MailScript() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread lines = new Thread(this::lines, "mail-script");
        lines.setDaemon(true);
        lines.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Refuses that address with an answer like "550 5.1.1 no such user". */
    void refuses(String address, String answer) {
        refused.put(address, answer);
    }

    /** Does that with the next letters to the address. */
    void does(String address, Turn turn) {
        turns.put(address, turn);
    }

    void takesAll() {
        refused.clear();
        turns.clear();
    }

    /** The addresses of the letters of which all has come in, whether or not that was said, in their order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void lines() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                Thread talk = new Thread(() -> talk(line), "mail-script-line");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = line.getOutputStream();
            say(out, "220 script");
            String to = "";
            for (String word = in.readLine(); word != null; word = in.readLine()) {
                if (word.startsWith("RCPT TO:")) {
                    to = word.substring(word.indexOf('<') + 1, word.indexOf('>'));
                    say(out, refused.getOrDefault(to, "250 ok"));
                } else if (word.equals("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // the letter, which GreenMail reads in other tests
                    }
                    taken.add(to);
                    String answer = turns.getOrDefault(to, TAKEN).answer();
                    if (answer.isEmpty()) {
                        return;
                    }
                    say(out, answer);
                } else {
                    say(out, word.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException cut) {
            // the other side is gone, which is what some tests are about
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
