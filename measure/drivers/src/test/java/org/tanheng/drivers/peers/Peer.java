// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A server that nobody here wrote, started for a test; where it is not installed, skipped. */
public final class Peer implements AutoCloseable {
  private static final Path PEERS = peers();
  private final Process process;
  private final int port;

  /** The scripts, seen from this module and from those that use its tests. */
  private static Path peers() {
    Path own = Path.of("src/test/peers").toAbsolutePath();
    return Files.isDirectory(own)
        ? own
        : Path.of("../../measure/drivers/src/test/peers").toAbsolutePath().normalize();
  }

  private Peer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Debian's mosquitto as docs/brokers.md says: queue unlimited, persistent. */
  public static Peer mosquitto(Path folder, int port) {
    return mosquitto(folder, port, 1);
  }

  /**
   * The same.
   *
   * @param autosave seconds between two writes of its queue to disk
   */
  public static Peer mosquitto(Path folder, int port, int autosave) {
    String program = program("mosquitto", "apt install mosquitto");
    String conf =
        """
        listener %d 127.0.0.1
        allow_anonymous true
        user %s
        max_queued_messages 0
        max_inflight_messages 20000
        persistence true
        persistence_location %s/
        autosave_interval %d
        log_type error
        log_type warning
        """
            .formatted(port, System.getProperty("user.name"), folder, autosave);
    write(folder.resolve("mosquitto.conf"), conf);
    return start(port, folder, List.of(program, "-c", folder.resolve("mosquitto.conf").toString()));
  }

  /** A script of src/test/peers that needs a package installed there by npm. */
  public static Peer node(Path folder, String script, String dependency, String... arguments) {
    String node = program("node", "apt install nodejs");
    Assumptions.assumeTrue(
        Files.isDirectory(PEERS.resolve("node_modules").resolve(dependency)),
        dependency + " is missing: npm ci --prefix measure/drivers/src/test/peers");
    int port = freePort();
    var command = new java.util.ArrayList<>(List.of(node, PEERS.resolve(script).toString()));
    command.add(Integer.toString(port));
    command.addAll(Arrays.asList(arguments));
    return start(port, folder, command);
  }

  /** A script of src/test/peers for the Python of the system. */
  public static Peer python(Path folder, String script, String module, String... arguments) {
    String python = "/usr/bin/python3";
    Assumptions.assumeTrue(
        run(python, "-c", "import " + module) == 0,
        module + " is missing: apt install python3-" + module);
    int port = freePort();
    var command = new java.util.ArrayList<>(List.of(python, PEERS.resolve(script).toString()));
    command.add(Integer.toString(port));
    command.addAll(Arrays.asList(arguments));
    return start(port, folder, command);
  }

  public int port() {
    return port;
  }

  /** Seconds of processor time it has used. */
  public double processorSeconds() {
    return process.info().totalCpuDuration().map(spent -> spent.toMillis() / 1e3).orElse(0.0);
  }

  /** Ends it as a power cut does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A port that nothing listens on now. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String program(String name, String remedy) {
    for (String folder : (System.getenv("PATH") + ":/usr/sbin").split(":")) {
      if (Files.isExecutable(Path.of(folder, name))) {
        return folder + "/" + name;
      }
    }
    Assumptions.abort(name + " is missing: " + remedy);
    return "";
  }

  private static int run(String... command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Peer start(int port, Path folder, List<String> command) {
    try {
      Path log = folder.resolve("peer.log");
      Process process =
          new ProcessBuilder(command)
              .directory(PEERS.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!listens(port)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          process.destroyForcibly();
          throw new IllegalStateException(command + ": " + Files.readString(log));
        }
        Thread.sleep(20);
      }
      return new Peer(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
