// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;

class SettingsTest {
  private static final List<Setting> WANTED =
      List.of(
          Setting.required("host"),
          Setting.number("port", 502),
          Setting.duration("every", "15s"),
          Setting.choice("parity", "even", "none"),
          Setting.secret("password"));

  private static ConnectionConfig config(Map<String, String> settings) {
    return new ConnectionConfig("line", "modbus-tcp", settings, List.of());
  }

  @Test
  void whatIsNotEnteredIsWhatTheKindSays() {
    var settings = Settings.read(config(Map.of("host", "plc")), WANTED).orElseThrow();
    assertThat(settings.number("port")).isEqualTo(502);
    assertThat(settings.duration("every")).isEqualTo(Duration.ofSeconds(15));
    assertThat(settings.text("parity")).isEqualTo("even");
  }

  @Test
  void eachMistakeIsAFindingAndNoSecretIsShown() {
    var outcome =
        Settings.read(config(Map.of("port", "x", "parity", "mark", "hots", "plc")), WANTED);
    assertThat(outcome.findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactlyInAnyOrder(
            tuple("setting-missing", "line.host"),
            tuple("setting-form", "line.port"),
            tuple("setting-form", "line.parity"),
            tuple("setting-unknown", "line.hots"));
    assertThat(config(Map.of("password", "geheim")).toString()).doesNotContain("geheim");
  }

  @Test
  void aNumberBecomesAReadingOfThePointOrNothing() {
    var mapping = new PointMapping("p", "a", new BigDecimal("0.01"), 2);
    assertThat(mapping.unscaled(new BigDecimal("12345"))).hasValue(12345);
    assertThat(mapping.unscaled(new BigDecimal("0.5"))).hasValue(0);
    assertThat(mapping.unscaled(new BigDecimal("1E+400"))).isEmpty();
    assertThat(mapping.unscaled(new BigDecimal("9223372036854775807"))).hasValue(Long.MAX_VALUE);
    assertThat(mapping.unscaled(new BigDecimal("9223372036854775808"))).isEmpty();
  }

  @Test
  void anUnknownProtocolIsNamed() {
    var config = new ConnectionConfig("line", "pigeon", Map.of(), List.of());
    assertThat(Drivers.installed().open(config, new ListSink()).findings())
        .extracting(Finding::code, Finding::got)
        .containsExactly(tuple("driver-protocol", "pigeon"));
  }

  @Test
  void everyKindIsFoundAndSaysWhatItNeeds() {
    var kinds = Drivers.installed().kinds();
    assertThat(kinds)
        .containsOnlyKeys(
            "cjt188",
            "dlt645",
            "dlt645-listen",
            "dlt698",
            "drop-folder",
            "hj212",
            "http-push",
            "mbus",
            "modbus-rtu",
            "modbus-rtu-listen",
            "modbus-rtu-tcp",
            "modbus-tcp",
            "mqtt",
            "opc-ua",
            "sparkplug-b");
    kinds.forEach(
        (name, kind) -> {
          assertThat(kind.settings()).as(name).isNotEmpty();
          assertThat(kind.settings().stream().map(Setting::key)).as(name).doesNotHaveDuplicates();
        });
  }
}
