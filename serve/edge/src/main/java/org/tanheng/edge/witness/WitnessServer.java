// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.Witness;

/**
 * Answers {@code POST /add-checkpoint} (C2SP tlog-witness), and by {@code GET /} in plain text whom
 * it follows and the last note that it signed of each, so that anybody can compare.
 */
public final class WitnessServer implements AutoCloseable {
  private static final String POST = "POST";
  private static final int LONGEST_BODY = 1 << 17;
  private static final int TOO_LARGE = 413;
  private static final int NO_METHOD = 405;
  private static final int MISSING = 404;
  private static final int BROKEN = 500;

  private final Witness witness;
  private final List<NoteKey> logs;
  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WitnessServer(Witness witness, List<NoteKey> logs, Clock clock, HttpServer server) {
    this.witness = witness;
    this.logs = List.copyOf(logs);
    this.clock = clock;
    this.server = server;
  }

  /** Starts to answer; {@link java.net.BindException} if the address is taken. */
  public static WitnessServer start(
      Witness witness, List<NoteKey> logs, InetSocketAddress address, Clock clock)
      throws IOException {
    var started = new WitnessServer(witness, logs, clock, HttpServer.create(address, 0));
    started.server.createContext("/", started::answer);
    started.server.setExecutor(started.threads);
    started.server.start();
    return started;
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/add-checkpoint" -> add(exchange);
        case "/" -> send(exchange, "GET", 200, "text/plain; charset=utf-8", this::describe);
        default -> send(exchange, "GET", MISSING, "text/plain; charset=utf-8", () -> "");
      }
    }
  }

  private void add(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals(POST)) {
      exchange.sendResponseHeaders(NO_METHOD, -1);
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    var answer = answer(body);
    send(exchange, POST, answer.status(), answer.mediaType(), answer::body);
  }

  private Witness.Answer answer(byte[] body) {
    if (body.length > LONGEST_BODY) {
      return new Witness.Answer(TOO_LARGE, "longer than any request is\n");
    }
    try {
      return witness.addCheckpoint(new String(body, StandardCharsets.UTF_8), clock.instant());
    } catch (IOException | UncheckedIOException e) {
      return new Witness.Answer(BROKEN, "the disk of the witness cannot be written\n");
    }
  }

  private static void send(
      HttpExchange exchange,
      String method,
      int status,
      String mediaType,
      java.util.function.Supplier<String> body)
      throws IOException {
    boolean fits = exchange.getRequestMethod().equals(method);
    byte[] bytes = (fits ? body.get() : "").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.sendResponseHeaders(fits ? status : NO_METHOD, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Its key, and of each log the last note that it signed. */
  public String describe() {
    var text = new StringBuilder("witness " + witness.key().encoded() + "\n");
    for (NoteKey log : logs) {
      text.append("\nlog ").append(log.encoded()).append('\n');
      text.append(
          witness.last(log.name()).map(note -> note.write()).orElse("nothing signed yet\n"));
    }
    return text.toString();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
