// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivilegeIT {
  @TempDir Path folder;

  @Test
  void everyWayThatWorksHereStartsAndStopsAServer() throws Exception {
    List<Privilege> ways = Privilege.ways();
    assertThat(ways).isNotEmpty();
    Platform.permit(folder, "rwxr-xr-x");
    Path programs = Binaries.unpackUnder(folder.toRealPath());
    for (int i = 0; i < ways.size(); i++) {
      Path home = Files.createDirectory(folder.toRealPath().resolve("way" + i));
      Cluster cluster = new Cluster(home, programs, ways.get(i));
      cluster.initialise();
      cluster.start();
      assertThat(Files.getPosixFilePermissions(cluster.data()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      cluster.stop();
    }
  }

  @Test
  void aProgramThatFailsSaysSoWithItsOutput() throws Exception {
    Command command = Command.run(List.of("sh", "-c", "echo why; exit 3"), Duration.ofSeconds(10));
    assertThat(command).isEqualTo(new Command(3, "why"));
    assertThat(Command.run(List.of("sleep", "60"), Duration.ofMillis(50)).exit()).isEqualTo(-1);
  }
}
