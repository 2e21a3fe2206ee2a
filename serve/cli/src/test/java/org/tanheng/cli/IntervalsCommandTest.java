// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.exchange.readings.ShopYear;

class IntervalsCommandTest {
  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("intervals"), Arrays.stream(arguments)).toArray(String[]::new);
    return Main.run(all, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private String file(String text) throws IOException {
    return Files.writeString(directory.resolve("in.csv"), text).toString();
  }

  private List<String[]> rows() {
    return out.toString().lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private BigDecimal sum() {
    return rows().stream()
        .map(cells -> cells[2])
        .filter(value -> !value.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Days of a counter around the end of summer time in Berlin, with an hour of gap. */
  private String counter() throws IOException {
    return file(
        """
        utc,meter,other
        2015-10-24T21:10:00Z,999990.5,1
        2015-10-24T21:40:00Z,999993.25,1
        2015-10-24T22:10:00Z,999998.125,1
        2015-10-25T01:10:00Z,1.5,1
        2015-10-25T01:40:00Z,2,1
        2015-10-25T23:30:00Z,40.75,1
        """);
  }

  @Test
  void checkSaysWhatTheRulesObjectTo() throws IOException {
    var text = new StringBuilder("time,use\n");
    for (int i = 0; i < 72; i++) {
      if (i < 40 || i > 42) {
        String hour = "2026-03-%02d %02d:00".formatted(2 + i / 24, i % 24);
        text.append(hour).append(i == 30 ? ",900\n" : ",4\n");
      }
    }
    int code =
        run(
            file(text.toString()),
            "--column",
            "use",
            "--kind",
            "interval",
            "--step",
            "1h",
            "--stamps",
            "start",
            "--zone",
            "Asia/Shanghai",
            "--check");
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains(
            "spike,warning,2026-03-03T06:00:00+08:00,2026-03-03T07:00:00+08:00,900,at most 20")
        .contains("missing,warning,2026-03-03T16:00:00+08:00,2026-03-03T19:00:00+08:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1m", "15m", "1h", "6h", "1d", "1mo"})
  void everyStepAddsUpToLastMinusFirst(String step) throws IOException {
    assertThat(
            run(
                counter(),
                "--column",
                "meter",
                "--step",
                step,
                "--zone",
                "Europe/Berlin",
                "--digits",
                "6"))
        .isZero();
    assertThat(sum()).isEqualByComparingTo("50.25");
    assertThat(err.toString()).contains("register-rollover");
  }

  @Test
  void aDayOf25HoursHas25Slots() throws IOException {
    run(counter(), "--column", "meter", "--step", "1h", "--zone", "Europe/Berlin", "--digits", "6");
    assertThat(rows().stream().filter(cells -> cells[0].startsWith("2015-10-25"))).hasSize(25);
    assertThat(rows().getFirst())
        .containsExactly(
            "2015-10-24T23:00:00+02:00",
            "2015-10-25T00:00:00+02:00",
            "6.000",
            "interpolated",
            "0.833333");
    assertThat(rows().get(3)[3]).isEqualTo("estimated");
  }

  @Test
  void scaleAndJson() throws IOException {
    run(
        counter(),
        "--column",
        "2",
        "--step",
        "1d",
        "--zone",
        "UTC",
        "--digits",
        "6",
        "--scale",
        "1",
        "--format",
        "json");
    assertThat(out.toString())
        .startsWith("[\n  {\"start\": \"2015-10-24T00:00:00+00:00\"")
        .contains("\"value\": \"40.5\"")
        .endsWith("]\n");
  }

  @Test
  void theShopsYearByMonth() {
    Path file = ShopYear.copyTo(directory);
    int code =
        run(
            file.toString(),
            "--column",
            "Usage_kWh",
            "--step",
            "1mo",
            "--zone",
            "Asia/Seoul",
            "--kind",
            "interval");
    assertThat(code).isZero();
    assertThat(rows()).hasSize(12).allSatisfy(cells -> assertThat(cells[3]).isEqualTo("measured"));
    assertThat(sum()).isEqualByComparingTo("959636.71");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void stampsMayBeSaidToEnd() throws IOException {
    String file = file("when,use\n2018-01-01 00:15,1\n2018-01-01 00:30,2\n2018-01-01 01:00,4\n");
    run(
        file,
        "--column",
        "use",
        "--step",
        "15m",
        "--zone",
        "UTC",
        "--kind",
        "interval",
        "--stamps",
        "end");
    assertThat(rows()).extracting(cells -> cells[2]).containsExactly("1", "2", "", "4");
    assertThat(rows().get(2)[3]).isEqualTo("missing");
    assertThat(rows().getFirst()[0]).isEqualTo("2018-01-01T00:00:00+00:00");
  }

  @Test
  void whatCannotBeDoneIsRefusedWithItsReason() throws IOException {
    String file = counter();
    assertThat(refusal(file, "--column", "x", "--step", "1h", "--zone", "UTC"))
        .contains("column-unknown");
    assertThat(refusal(file, "--column", "meter", "--step", "7m", "--zone", "UTC"))
        .contains("step-unsupported");
    assertThat(refusal(file, "--column", "meter", "--step", "1h", "--zone", "Mars"))
        .contains("option-invalid");
    assertThat(refusal(file, "--column", "meter", "--step", "1h", "--zone", "UTC", "--digits", "3"))
        .contains("digits-too-few");
    assertThat(refusal(file + "x", "--column", "meter", "--step", "1h", "--zone", "UTC"))
        .contains("file-unreadable");
    assertThat(
            refusal(
                file("a,b\n1,2\n"),
                "--column",
                "a",
                "--step",
                "1h",
                "--zone",
                "UTC",
                "--format",
                "json"))
        .startsWith("{")
        .contains("time-column-missing");
    String large = file("t,v\n2020-01-01T00:00Z,1\n2020-01-01T01:00Z,900000000000000\n");
    assertThat(refusal(large, "--column", "v", "--step", "1h", "--zone", "UTC", "--scale", "9"))
        .contains("option-invalid");
    assertThat(run(file, "--column", "meter")).isEqualTo(2);
  }

  private String refusal(String... arguments) {
    out.getBuffer().setLength(0);
    assertThat(run(arguments)).isEqualTo(1);
    return out.toString();
  }
}
