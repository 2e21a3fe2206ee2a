// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestGateways;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.metering.GatewayPoint;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

/**
 * The numbers of a large batch lie packed with it: shown, counted and kept as if each had a row.
 */
@OnServer
class LargeBatchIT {
  private static final long START = 1_767_571_200_000L;
  private static final int POINTS = 600;

  private static TestServer server;

  @SignedIn(Role.ADMINISTRATOR)
  private static TestClient keeper;

  private TestClient device;
  private int number;

  @Test
  void packedNumbersAreKnownAfterARestartAndComeToTheirRowsInTheEnd() {
    device = server.anonymous().bearing(TestGateways.key(keeper, server.plantA().toString(), "gw"));
    send(POINTS, 1, true);
    UUID id = UUID.fromString(gateway().path("gateway").path("id").asString());
    assertThat(row(id, "p7").sequence()).isZero();
    assertThat(shown("p7")).isEqualTo(1);
    assertThat(known(id, "p7")).isEqualTo(1);

    send(8, 5, true);
    assertThat(shown("p7")).isEqualTo(5);
    assertThat(known(id, "p7")).isEqualTo(5);
    assertThat(known(id, "p8")).isEqualTo(1);
    assertThat(gateway().path("state").path("gaps").asInt()).isEqualTo(8 * 3);
    assertThat(row(id, "p7").gaps()).isEqualTo(3);

    send(1, 6, false);
    assertThat(row(id, "p7").sequence()).isEqualTo(5);
    assertThat(row(id, "p8").sequence()).isEqualTo(1);
    assertThat(row(id, "p0").sequence()).isEqualTo(6);

    send(POINTS, 7, true);
    for (int i = 0; i < 58; i++) {
      send(2, 8 + i, true);
    }
    assertThat(row(id, "p1").sequence()).isEqualTo(7);
    assertThat(shown("p1")).isEqualTo(65);
    send(2, 66, true);
    assertThat(row(id, "p1").sequence()).isEqualTo(66);
    assertThat(row(id, "p599").sequence()).isEqualTo(7);
    assertThat(known(id, "p599")).isEqualTo(7);
  }

  /** The first points, each with the reading of this number. */
  private void send(int points, int sequence, boolean numbered) {
    var batch = new HashMap<String, Object>();
    if (numbered) {
      batch.put("epoch", "a");
      batch.put("number", ++number);
    }
    batch.put(
        "series",
        IntStream.range(0, points)
            .mapToObj(
                i ->
                    Map.of(
                        "point",
                        "p" + i,
                        "sequence",
                        sequence,
                        "times",
                        List.of(START + sequence * 60_000L),
                        "values",
                        List.of("" + sequence)))
            .toList());
    device.post("/api/ingest", batch).expect(200);
  }

  private static JsonNode gateway() {
    return keeper
        .get("/api/gateways?org=" + server.plantA())
        .json()
        .valueStream()
        .filter(each -> each.path("gateway").path("code").asString().equals("gw"))
        .findFirst()
        .orElseThrow();
  }

  private static long shown(String address) {
    return gateway()
        .path("points")
        .valueStream()
        .map(point -> point.path("address"))
        .filter(point -> point.path("address").asString().equals(address))
        .findFirst()
        .orElseThrow()
        .path("sequence")
        .asLong();
  }

  private static GatewayPoint row(UUID gateway, String address) {
    return server.bean(IngestRepository.class).point(gateway, address).orElseThrow();
  }

  /** As a server that was just started knows it. */
  private static long known(UUID gateway, String address) {
    return new Places(server.bean(IngestRepository.class)).of(gateway, address).sequence();
  }
}
