// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.TanhengApplication;

/** The real server with its own PostgreSQL in a process that can be killed. */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern PASSWORD =
      Pattern.compile("sign in as admin with the password (\\S+)");
  private final Path folder;
  private final List<String> before;
  private final int port;
  private @Nullable Process process;
  private volatile String password = "";

  /** A server of the data in {@code folder}, at a port that is free now. */
  public ServerProcess(Path folder) throws IOException {
    this(folder, List.of());
  }

  /**
   * The same, begun by another command.
   *
   * @param before words that stand before those that start Java
   */
  public ServerProcess(Path folder, List<String> before) throws IOException {
    this.folder = folder;
    this.before = before;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = socket.getLocalPort();
    }
  }

  /** Starts it and waits until it listens; made for a short life, with the first compiler alone. */
  public void start() throws IOException, InterruptedException {
    start(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED"));
  }

  /** Starts it as {@code ./tanheng serve} does, for measuring. */
  public void startAsServed() throws IOException, InterruptedException {
    start(List.of("@server.jvm"));
  }

  private void start(List<String> options) throws IOException, InterruptedException {
    var command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), TanhengApplication.class.getName()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("TANHENG_DATA", folder.toString());
    Process started = builder.start();
    process = started;
    var listens = new CountDownLatch(1);
    Thread.ofPlatform().daemon(true).start(() -> read(started, listens));
    if (!listens.await(180, TimeUnit.SECONDS) || !started.isAlive()) {
      throw new IllegalStateException("the server does not start");
    }
  }

  private void read(Process started, CountDownLatch listens) {
    try (BufferedReader lines = started.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher found = PASSWORD.matcher(line);
        if (found.find()) {
          password = found.group(1);
        }
        if (line.contains("Tanheng listens")) {
          listens.countDown();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      listens.countDown();
    }
  }

  public String address() {
    return "http://localhost:" + port;
  }

  /** Password of the administrator, as the first start printed it. */
  public String password() {
    return password;
  }

  /** Number of its process. */
  public long pid() {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running.pid();
  }

  /** kill -9 of the server; its PostgreSQL goes on. */
  public void kill() throws InterruptedException {
    Process running = process;
    if (running != null) {
      running.toHandle().destroyForcibly();
      running.waitFor();
    }
  }

  /** kill -9 of its PostgreSQL. */
  public void killPostgres() throws IOException {
    Path pidFile = folder.resolve("postgres").resolve("data").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Ends it as it should be ended. */
  @Override
  public void close() throws InterruptedException {
    Process running = process;
    if (running != null && running.isAlive()) {
      running.destroy();
      if (!running.waitFor(60, TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor();
      }
    }
  }
}
