// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.eclipse.tahu.message.SparkplugBPayloadEncoder;
import org.eclipse.tahu.message.model.Metric.MetricBuilder;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.message.model.SparkplugBPayload.SparkplugBPayloadBuilder;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Sample;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quality;

/** Payloads written by Eclipse Tahu, the reference encoder. */
class SparkplugTest {
  private static final Date TIME = new Date(1_767_225_600_000L);
  private final List<Sample> samples = new ArrayList<>();
  private final List<Finding> strange = new ArrayList<>();
  private long missed;

  private static byte[] payload(long sequence, MetricBuilder... metrics) throws Exception {
    var builder = new SparkplugBPayloadBuilder(sequence).setTimestamp(TIME);
    for (MetricBuilder metric : metrics) {
      builder.addMetric(metric.timestamp(TIME).createMetric());
    }
    return new SparkplugBPayloadEncoder().getBytes(builder.createPayload(), false);
  }

  private static SparkplugMessages reader(String... addresses) {
    var points = new ArrayList<PointMapping>();
    for (String address : addresses) {
      points.add(PointMapping.of(address.substring(address.indexOf("::") + 2), address, 3));
    }
    return SparkplugMessages.of(points, List.of()).orElseThrow();
  }

  private void read(SparkplugMessages reader, String topic, byte[] payload) {
    reader.read(topic, payload, 0, samples::add, strange::add, n -> missed += n);
  }

  @Test
  void everyNumberTypeIsReadAsTheReferenceWritesIt() throws Exception {
    byte[] bytes =
        payload(
            0,
            new MetricBuilder("i8", MetricDataType.Int8, (byte) -5),
            new MetricBuilder("i16", MetricDataType.Int16, (short) -500),
            new MetricBuilder("i32", MetricDataType.Int32, -70_000),
            new MetricBuilder("i64", MetricDataType.Int64, -5_000_000_000L),
            new MetricBuilder("u8", MetricDataType.UInt8, (short) 250),
            new MetricBuilder("u16", MetricDataType.UInt16, 65_000),
            new MetricBuilder("u32", MetricDataType.UInt32, 4_000_000_000L),
            new MetricBuilder("u64", MetricDataType.UInt64, new BigInteger("18446744073709551615")),
            new MetricBuilder("f", MetricDataType.Float, 230.5f),
            new MetricBuilder("d", MetricDataType.Double, 0.1),
            new MetricBuilder("b", MetricDataType.Boolean, true),
            new MetricBuilder("s", MetricDataType.String, "text"),
            new MetricBuilder("nan", MetricDataType.Double, Double.NaN));
    assertThat(SparkplugPayload.read(bytes).metrics())
        .extracting(m -> m.number() == null ? "none" : m.number().toPlainString())
        .containsExactly(
            "-5",
            "-500",
            "-70000",
            "-5000000000",
            "250",
            "65000",
            "4000000000",
            "18446744073709551615",
            "230.5",
            "0.1",
            "1",
            "none",
            "none");
  }

  @Test
  void aBirthNamesAliasesAndTheSequenceRunsRound() throws Exception {
    var reader = reader("works/edge/press::Energy/kWh");
    assertThat(reader.filters()).containsExactly("spBv1.0/works/+/edge/#");
    var energy = new MetricBuilder("Energy/kWh", MetricDataType.Double, 1.5).alias(7L);
    read(
        reader,
        "spBv1.0/works/DDATA/edge/press",
        payload(5, new MetricBuilder(7L, MetricDataType.Double, 9.0)));
    assertThat(strange).extracting(Finding::code).containsExactly("sparkplug-alias");
    read(reader, "spBv1.0/works/NBIRTH/edge", payload(0));
    read(reader, "spBv1.0/works/DBIRTH/edge/press", payload(1, energy));
    var late = new MetricBuilder(7L, MetricDataType.Double, 2.5).isHistorical(true);
    read(reader, "spBv1.0/works/DDATA/edge/press", payload(2, late));
    read(reader, "spBv1.0/works/DDATA/edge/other", payload(3, energy));
    read(reader, "spBv1.0/works/DCMD/edge/press", payload(200, energy));
    assertThat(samples)
        .containsExactly(
            new Sample("Energy/kWh", TIME.getTime(), 1500, 3, Quality.MEASURED),
            new Sample("Energy/kWh", TIME.getTime(), 2500, 3, Quality.READ_BACK));
    assertThat(missed).isZero();
    read(reader, "spBv1.0/works/NDATA/edge", payload(6));
    assertThat(missed).isEqualTo(2);
    read(reader, "spBv1.0/works/NDATA/edge", payload(255));
    read(reader, "spBv1.0/works/NDATA/edge", payload(0));
    assertThat(missed).isEqualTo(2 + 248);
  }

  @Test
  void brokenBytesAreAFindingAndNeverMore() throws Exception {
    byte[] good =
        payload(
            3,
            new MetricBuilder("Energy", MetricDataType.Double, 1.5),
            new MetricBuilder("Power", MetricDataType.Int32, 7));
    var random = new Random(212);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes =
          Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
      for (int n = random.nextInt(3); n >= 0 && bytes.length > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      strange.clear();
      read(reader("g/e::Energy"), "spBv1.0/g/NDATA/e", bytes);
      refused += strange.stream().anyMatch(f -> f.code().equals("sparkplug-payload")) ? 1 : 0;
    }
    assertThat(refused).isBetween(1_000, 19_000);
  }

  @Test
  void anAddressWithoutMetricOrWithWildcardsIsRefused() {
    for (String address : List.of("g/e", "g::m", "g/+/d::m", "g/e/d/x::m", "g/e::", "/e::m")) {
      var point = new PointMapping("p", address, BigDecimal.ONE, 0);
      assertThat(SparkplugMessages.of(List.of(point), List.of()).findings())
          .as(address)
          .extracting(Finding::code)
          .containsExactly("sparkplug-address");
    }
  }
}
