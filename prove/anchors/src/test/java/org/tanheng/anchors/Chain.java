// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.tanheng.anchors.internal.JsonRpc;
import org.tanheng.finding.FindingException;

/** A chain of one node: anvil, started for a test. */
final class Chain implements AutoCloseable {
  static final Path PEERS = Path.of("src/test/peers").toAbsolutePath();

  /** The first account that anvil funds; its key is public and has no worth. */
  static final String KEY = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

  private final Process process;
  private final URI address;

  Chain(Path folder) throws IOException, InterruptedException {
    Path program = PEERS.resolve("node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil");
    Assumptions.assumeTrue(
        Files.exists(program), "anvil is missing: npm ci --prefix prove/anchors/src/test/peers");
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    process =
        new ProcessBuilder(program.toString(), "--port", Integer.toString(port), "--silent")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("anvil.log").toFile())
            .start();
    address = URI.create("http://127.0.0.1:" + port + "/");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(Files.readString(folder.resolve("anvil.log")));
      }
      Thread.sleep(50);
    }
  }

  private boolean answers() {
    try {
      return new JsonRpc(address).number("eth_chainId").intValueExact() == 31_337;
    } catch (FindingException e) {
      return false;
    }
  }

  URI address() {
    return address;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
