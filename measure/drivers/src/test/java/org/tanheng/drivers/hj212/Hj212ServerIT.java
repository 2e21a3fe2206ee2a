// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.hj212;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.codec.hj212.Hj212;
import org.tanheng.drivers.peers.Peer;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** A station that sends as stations do: split, broken, again. */
class Hj212ServerIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String HEAD = "ST=32;CN=%s;PW=123456;MN=88888880000001;Flag=%d;";
  private final ListSink sink = new ListSink();

  private Driver open(int port) {
    var settings = Map.of("bind", "127.0.0.1", "port", "" + port, "password", "123456");
    var points =
        List.of(
            PointMapping.of("cod", "88888880000001/2061/w01018-Cou", 3),
            PointMapping.of("ph", "88888880000001/2061/w01001-Avg", 2));
    Driver driver =
        new Hj212Kind()
            .open(new ConnectionConfig("emission", "hj212", settings, points), sink)
            .orElseThrow();
    driver.start();
    return driver;
  }

  private static String head(String number, String command, int flag) {
    return "QN=" + number + ";" + HEAD.formatted(command, flag);
  }

  private static void send(Socket socket, byte[] packet) throws IOException {
    socket.getOutputStream().write(packet);
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    socket.setSoTimeout((int) SOON.toMillis());
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  @Test
  void splitPacketsBecomeReadingsAndTheAnswerComesWhenTheyAreStored() throws Exception {
    int port = Peer.freePort();
    try (Driver driver = open(port);
        var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var in = reader(socket);
      String head = head("20260102040000001", "2061", 7) + "PNUM=2;";
      byte[] one =
          Hj212.packet(
              head + "PNO=1;CP=&&DataTime=20260102030000;w01018-Cou=12.345,w01018-Flag=N&&");
      byte[] broken = one.clone();
      broken[40]++;
      send(socket, "noise #".getBytes(StandardCharsets.UTF_8));
      send(socket, broken);
      sink.refuse(true);
      send(socket, one);
      byte[] two =
          Hj212.packet(head + "PNO=2;CP=&&DataTime=20260102030000;w01001-Avg=7.1,w01001-Flag=D&&");
      for (byte b : two) {
        send(socket, new byte[] {b});
      }
      Thread.sleep(500);
      assertThat(in.ready()).isFalse();
      sink.refuse(false);
      assertThat(in.readLine()).contains("CN=9014").contains("QN=20260102040000001");
      assertThat(sink.of("cod"))
          .extracting(r -> r.time(), r -> r.value().toPlainString(), r -> r.quality())
          .containsExactly(
              tuple(Instant.parse("2026-01-01T19:00:00Z"), "12.345", Quality.MEASURED));
      assertThat(sink.of("ph")).isEmpty();
      assertThat(sink.findings())
          .extracting(f -> f.code())
          .containsExactly("frame-checksum", "hj212-value");
      assertThat(sink.findings().get(1).got()).isEqualTo("7.1, flag D");
      assertThat(driver.discover("88888880000001").orElseThrow())
          .extracting(d -> d.address())
          .contains("88888880000001/2061/w01018-Cou");
    }
  }

  @Test
  void historyIsAskedForAndMarkedAsReadBack() throws Exception {
    int port = Peer.freePort();
    try (Driver driver = open(port);
        var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var in = reader(socket);
      send(
          socket,
          Hj212.packet(
              head("20260102040000001", "2061", 5)
                  + "CP=&&DataTime=20260102030000;w01018-Cou=1&&"));
      assertThat(in.readLine()).contains("CN=9014");
      var range =
          new TimeRange(
              Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));
      var back =
          CompletableFuture.supplyAsync(
              () -> driver.readBack(List.of("cod", "ph"), range).orElseThrow());
      String request = in.readLine();
      assertThat(request)
          .contains("CN=2061")
          .contains("BeginTime=20260101080000,EndTime=20260102080000");
      var number = Pattern.compile("QN=(\\d+)").matcher(request);
      assertThat(number.find()).isTrue();
      for (int hour = 0; hour < 3; hour++) {
        String values = "CP=&&DataTime=202601011%d0000;w01018-Cou=2.%d&&".formatted(hour, hour);
        send(socket, Hj212.packet(head(number.group(1), "2061", 4) + values));
      }
      send(socket, Hj212.packet(head(number.group(1), "9012", 4) + "CP=&&ExeRtn=1&&"));
      assertThat(back.get().readings()).isEqualTo(3);
      assertThat(sink.of("cod").stream().filter(r -> r.quality() == Quality.READ_BACK)).hasSize(3);
    }
  }

  @Test
  void aStationWithAnotherPasswordIsTurnedAway() throws Exception {
    int port = Peer.freePort();
    try (Driver driver = open(port);
        var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var in = reader(socket);
      String data =
          "QN=1;ST=32;CN=2061;PW=0;MN=88888880000001;Flag=5;CP=&&DataTime=20260102030000;w01018-Cou=1&&";
      send(socket, Hj212.packet(data));
      assertThat(in.readLine()).isNull();
      assertThat(sink.readings()).isEmpty();
      assertThat(sink.findings()).extracting(f -> f.code()).containsExactly("hj212-password");
      assertThat(driver.health().requests()).isEqualTo(1);
    }
  }
}
