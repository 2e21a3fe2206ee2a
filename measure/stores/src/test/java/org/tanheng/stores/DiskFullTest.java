// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real file system of 300 MB, made full and given room again: the store says so, goes on by
 * itself when there is room, and has all that it acknowledged.
 */
class DiskFullTest {
  private static final String MOUNTED = "mount -t tmpfs -o size=300m none \"$0\" && exec \"$@\"";

  @TempDir Path folder;

  @Test
  void aFullDiskIsSaidAndLeftBehind() throws Exception {
    Assumptions.assumeTrue(
        run(List.of("unshare", "-rm", "sh", "-c", MOUNTED, folder.toString(), "true")) == 0,
        "this machine lets nobody mount a file system of their own");
    List<String> command =
        List.of(
            "unshare",
            "-rm",
            "sh",
            "-c",
            MOUNTED,
            folder.toString(),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx200m",
            "-cp",
            System.getProperty("java.class.path"),
            FullDisk.class.getName(),
            folder.toString());
    assertThat(run(command)).isZero();
  }

  private static int run(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } catch (IOException e) {
      return -1;
    }
  }
}
