// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Sample;
import org.tanheng.evidence.Json;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quality;

class JsonMappingTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final long RECEIVED = 1_790_000_000_000L;
  private final List<Finding> strange = new ArrayList<>();

  private List<Sample> read(String point, String address, String message, String... captures) {
    var mapping = JsonMapping.read(PointMapping.of(point, address, 2), address).orElseThrow();
    var found = new ArrayList<Sample>();
    mapping.samples(
        Json.parse(message).orElseThrow(),
        List.of(captures),
        ZONE,
        RECEIVED,
        found::add,
        strange::add);
    return found;
  }

  @Test
  void aValueWithItsStamp() {
    assertThat(read("p", "/d/kwh::time=/ts", "{\"ts\":1767225600,\"d\":{\"kwh\":\"12.345\"}}"))
        .containsExactly(new Sample("p", 1_767_225_600_000L, 1234, 2, Quality.MEASURED));
  }

  @Test
  void everyItemWithItsOwnStampAndName() {
    String message =
        """
        {"items":[{"id":"a","t":"2026-01-01 08:00:00","v":1},{"id":"b","t":1767225600000,"v":2},
        {"id":"c","t":"2026-01-01T00:00:00Z","v":null}]}""";
    assertThat(read("{1}/{/items/*/id}", "/items/*/v::time=/items/*/t", message, "shop"))
        .containsExactly(
            new Sample("shop/a", 1_767_225_600_000L, 100, 2, Quality.MEASURED),
            new Sample("shop/b", 1_767_225_600_000L, 200, 2, Quality.MEASURED));
    assertThat(strange).isEmpty();
  }

  @Test
  void aWordIsNoReadingAndSaysSo() {
    assertThat(read("p", "/v", "{\"v\":\"NaN\"}")).isEmpty();
    assertThat(read("p", "/v::time=/t", "{\"v\":1,\"t\":\"soon\"}")).isEmpty();
    assertThat(read("p", "/missing", "{\"v\":1}")).isEmpty();
    assertThat(strange)
        .extracting(Finding::code, Finding::got)
        .containsExactly(tuple("message-value", "\"NaN\""), tuple("message-time", "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "1767225600, 2026-01-01T00:00:00Z",
    "1767225600.25, 2026-01-01T00:00:00.250Z",
    "1767225600123, 2026-01-01T00:00:00.123Z",
    "1767225600123456, 2026-01-01T00:00:00.123Z",
    "1767225600123456789, 2026-01-01T00:00:00.123Z",
    "'\"2026-01-01T08:00:00+08:00\"', 2026-01-01T00:00:00Z",
    "'\"2026-01-01T08:00:00+0800\"', 2026-01-01T00:00:00Z",
    "'\"2026-01-01 08:00:00\"', 2026-01-01T00:00:00Z",
    "'\"20260101080000\"', 2026-01-01T00:00:00Z",
    "'\"1767225600\"', 2026-01-01T00:00:00Z"
  })
  void stampsAsDevicesWriteThem(String json, String instant) {
    assertThat(MessageTime.read(Json.parse(json).orElseThrow(), ZONE))
        .hasValue(Instant.parse(instant).toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource({"5", "-1", "1e300", "'\"yesterday\"'", "'\"2026-13-01T00:00:00Z\"'", "true"})
  void whatIsNoStamp(String json) {
    assertThat(MessageTime.read(Json.parse(json).orElseThrow(), ZONE)).isEmpty();
  }

  @Test
  void aSampleIsTakenApartAndItsAddressesReadItAgain() {
    String message =
        """
        {"gw":"G1","time":"2026-01-01T00:00:00Z","meters":[
        {"id":"b","kwh":7,"state":"ok"},{"id":"a","kwh":8,"ts":1767225660}]}""";
    var sample = JsonSample.of(Json.parse(message).orElseThrow(), ZONE);
    assertThat(sample.leaves().stream().filter(JsonSample.Leaf::number))
        .extracting(JsonSample.Leaf::address)
        .containsExactly(
            "/meters/[id=b]/kwh::time=/time", "/meters/[id=a]/kwh::time=/meters/[id=a]/ts");
    assertThat(read("p", "/meters/[id=a]/kwh::time=/meters/[id=a]/ts", message))
        .containsExactly(new Sample("p", 1_767_225_660_000L, 800, 2, Quality.MEASURED));
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    for (String address : List.of("kwh", "/v::ts=/t", "/v::time=t", "/v::time=/t::x")) {
      assertThat(JsonMapping.read(PointMapping.of("p", address, 0), address).findings())
          .extracting(Finding::code)
          .containsExactly("json-address");
    }
  }
}
