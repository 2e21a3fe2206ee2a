// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.app.testing.ServerProcess;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestGateways;

/**
 * The whole server, readings and PostgreSQL, on a real file system of 900 MB that gets full while
 * gateways send: they are told so, and when there is room again all goes on by itself with nothing
 * acknowledged lost.
 */
class ServerDiskFullIT {
  private static final int ROUNDS = Boolean.getBoolean("tanheng.full") ? 5 : 1;
  private static final int GATEWAYS = 2;
  private static final String MOUNTED =
      "mount -t tmpfs -o size=900m none \"$0\" && echo mounted && exec sleep 1200";
  @TempDir Path folder;

  @Test
  void aFullDiskIsSaidAndLeftBehind() throws Exception {
    Process holder = holder();
    try {
      Path disk = Path.of("/proc/" + holder.pid() + "/root" + folder);
      var senders = new ArrayList<SendingGateway>();
      Map<String, String> places = fillAndFree(holder.pid(), disk, senders);
      SentReadings.expectEachOnce(disk.resolve("readings"), senders, places);
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  private Map<String, String> fillAndFree(long mount, Path disk, List<SendingGateway> senders)
      throws Exception {
    List<String> before = List.of("nsenter", "-t", Long.toString(mount), "-m");
    try (var server = new ServerProcess(folder, before)) {
      server.start();
      TestClient admin = new TestClient(server.address());
      admin.signIn("admin", server.password());
      String org = admin.get("/api/organisation").expect(200).json().path(0).path("id").asString();
      for (int i = 0; i < GATEWAYS; i++) {
        senders.add(new SendingGateway(server.address(), TestGateways.key(admin, org, "g" + i)));
      }
      List<Thread> threads =
          senders.stream().map(sender -> Thread.ofPlatform().daemon(true).start(sender)).toList();
      for (int round = 0; round < ROUNDS; round++) {
        SentReadings.until(senders, SentReadings.acknowledged(senders) + 20);
        fill(disk.resolve("ballast"));
        String said = untilRefused(senders);
        System.out.println("full: " + said);
        assertThat(said).containsPattern("\"ingest-(store|database)\"");
        Thread.sleep(3_000);
        long stood = SentReadings.acknowledged(senders);
        Files.delete(disk.resolve("ballast"));
        long start = System.nanoTime();
        SentReadings.until(senders, stood + 20);
        System.out.printf("goes on after %d ms%n", (System.nanoTime() - start) / 1_000_000);
      }
      senders.forEach(SendingGateway::stop);
      for (Thread thread : threads) {
        thread.join(120_000);
      }
      admin.signIn("admin", server.password());
      return SentReadings.places(admin, org);
    }
  }

  /** A process that keeps a mounted file system of its own. */
  private Process holder() throws IOException {
    Process holder =
        new ProcessBuilder("unshare", "-m", "sh", "-c", MOUNTED, folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String line = holder.inputReader().readLine();
    Assumptions.assumeTrue(
        "mounted".equals(line), "only root may mount a file system for the server and PostgreSQL");
    return holder;
  }

  private static String untilRefused(List<SendingGateway> senders) throws InterruptedException {
    long end = System.nanoTime() + 120_000_000_000L;
    while (System.nanoTime() < end) {
      for (SendingGateway sender : senders) {
        if (sender.last().startsWith("503")) {
          return sender.last();
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("never refused: " + senders.getFirst().last());
  }

  /** Takes what is left, also what is freed while the others still write. */
  private static void fill(Path ballast) throws Exception {
    byte[] some = new byte[4_096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      for (int full = 0; full < 50; ) {
        try {
          out.write(some);
        } catch (IOException e) {
          full++;
          Thread.sleep(20);
        }
      }
    }
  }
}
