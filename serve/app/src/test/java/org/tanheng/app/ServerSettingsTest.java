// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.data.DatabaseSettings;
import org.tanheng.finding.Finding;

class ServerSettingsTest {
  @Test
  void aTakenPortIsAFinding() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      var outcome = ServerSettings.of(Map.of("PORT", "" + taken.getLocalPort()));
      assertThat(outcome.findings()).extracting(Finding::code).containsExactly("port-taken");
    }
    for (String wrong : new String[] {"http", "-1", "65536", ""}) {
      assertThat(ServerSettings.of(Map.of("PORT", wrong)).findings())
          .extracting(Finding::code)
          .containsExactly("port");
    }
  }

  @Test
  void aStoreOfReadingsThatThisBuildDoesNotHaveIsAFinding() {
    var outcome = ServerSettings.of(Map.of("PORT", "0", "TANHENG_READINGS", "influx"));
    assertThat(outcome.findings()).extracting(Finding::code).containsExactly("readings-store");
    assertThat(ServerSettings.of(Map.of("PORT", "0", "TANHENG_READINGS", "own")).isDone()).isTrue();
  }

  @Test
  void theStoreIsOurOwnUnlessAnAddressIsGiven() {
    var own = ServerSettings.of(Map.of("PORT", "0", "TANHENG_DATA", "/x")).orElseThrow();
    assertThat(own.database())
        .isEqualTo(new DatabaseSettings.Own(Path.of("/x/postgres").toAbsolutePath(), "tanheng"));
    var theirs =
        ServerSettings.of(Map.of("PORT", "0", "TANHENG_DB_URL", "jdbc:postgresql://db/t"))
            .orElseThrow();
    assertThat(theirs.database())
        .isEqualTo(new DatabaseSettings.External("jdbc:postgresql://db/t", null, null));
  }
}
