// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway's buffer on a real file system of 40 MB that is full to the last byte. */
class BufferFullTest {
  private static final List<String> MOUNTED =
      List.of(
          "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=40m none \"$0\" && exec \"$@\"");

  @TempDir Path folder;

  @Test
  void aFullBufferIsSentAndTakesReadingsAgain() throws Exception {
    Assumptions.assumeTrue(
        run("true") == 0, "this machine lets nobody mount a file system of their own");
    assertThat(
            run(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                FullBuffer.class.getName(),
                folder.toString()))
        .isZero();
  }

  private int run(String... command) throws InterruptedException {
    List<String> all = new ArrayList<>(MOUNTED);
    all.add(folder.toString());
    all.addAll(List.of(command));
    try {
      Process process = new ProcessBuilder(all).inheritIO().start();
      assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } catch (IOException e) {
      return -1;
    }
  }
}
