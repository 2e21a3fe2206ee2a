// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A cluster on this machine, of one node or more, ready when it is made. */
public final class Cluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int PORTS = 9;

  private final List<Node> nodes = new ArrayList<>();

  Cluster(int size) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tanheng-iotdb");
    int first = freePorts(size * PORTS);
    for (int i = 0; i < size; i++) {
      Path home = folder.resolve("node" + i);
      nodes.add(new Node(home, first + i * PORTS, first, Math.min(3, size)));
    }
    for (Node node : nodes) {
      node.startConfig();
      Thread.sleep(Duration.ofSeconds(10));
    }
    for (Node node : nodes) {
      node.startData();
    }
    awaitAll();
  }

  private static int freePorts(int count) throws IOException {
    SplittableRandom random = new SplittableRandom();
    for (int trial = 0; trial < 100; trial++) {
      int first = 20_000 + random.nextInt(10_000);
      if (areFree(first, count)) {
        return first;
      }
    }
    throw new IOException("no free ports");
  }

  private static boolean areFree(int first, int count) {
    for (int port = first; port < first + count; port++) {
      try (ServerSocket socket = new ServerSocket(port)) {
        socket.setReuseAddress(true);
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  private void awaitAll() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        for (Node node : nodes) {
          new Connection(List.of(node.address()), "root", "root", "ready").close();
        }
        return;
      } catch (IotdbException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(Duration.ofSeconds(2));
      }
    }
  }

  /** {@code host:port} of each data node. */
  public List<String> addresses() {
    return nodes.stream().map(Node::address).toList();
  }

  Node node(int number) {
    return nodes.get(number);
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
  }
}
