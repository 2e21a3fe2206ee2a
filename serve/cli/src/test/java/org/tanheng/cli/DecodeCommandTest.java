// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

class DecodeCommandTest {
  private static final String FRAME = "68 61 01 00 00 00 00 68 91 08 33 33 34 33 59 33 33 33 8A 16";
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("decode"), Arrays.stream(arguments)).toArray(String[]::new);
    return Main.run(all, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private JsonObject json() {
    return (JsonObject) Json.parse(out.toString()).orElseThrow();
  }

  private void sayGolden() {
    assertThat(json().text("address")).contains("000000000161");
    assertThat(json().text("identifier")).contains("00010000");
    assertThat(json().text("value")).contains("0.26");
    assertThat(json().text("unit")).contains("kWh");
  }

  @Test
  void theFrameMayBeOneArgumentOrMany() {
    assertThat(run("dlt645", FRAME)).isZero();
    sayGolden();
    out.getBuffer().setLength(0);
    assertThat(
            run(
                Stream.concat(Stream.of("dlt645"), Arrays.stream(FRAME.split(" ")))
                    .toArray(String[]::new)))
        .isZero();
    sayGolden();
  }

  @Test
  void aDashReadsStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((FRAME + "\n").getBytes(StandardCharsets.US_ASCII)));
    try {
      assertThat(run("dlt645", "-")).isZero();
      sayGolden();
    } finally {
      System.setIn(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dlt645 | 68 61 01 00 00 00 00 68 91 08 33 33 34 33 59 33 33 33 8B 16 | frame-checksum | byte 18",
        "cjt188 | 68 10 44 33 22 11 00 33 78 01 03 1F 90 00 81 16 | frame-checksum | byte 14",
        "mbus | 68 04 04 68 08 01 70 08 81 16 | frame-unsupported | byte 6",
        "hj212 | ##0005CN=1;0000 | frame-checksum | byte 11",
        "modbus | 01030000000AC5CC | frame-checksum | byte 6",
        "mbus | zz | frame-text | character 0",
        "mbus | '' | frame-text | character 0",
      })
  void aWrongFrameEndsWithOneAndAFinding(String protocol, String frame, String code, String place) {
    assertThat(run(protocol, frame)).isOne();
    JsonObject finding = (JsonObject) json().items("findings").get(0);
    assertThat(finding.text("code")).contains(code);
    assertThat(finding.text("subject")).contains(place);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void registersAreReadAsTheTypeAskedFor() {
    String frame = "00 01 00 00 00 0B 01 03 08 80 00 43 66 00 00 7F C0";
    assertThat(run("modbus", frame, "--type", "float32", "--order", "CDAB")).isZero();
    assertThat(json().items("values")).extracting(Json::write).containsExactly("\"230.5\"", "null");
    out.getBuffer().setLength(0);
    assertThat(run("modbus", frame, "--type", "float128")).isOne();
    assertThat(out.toString()).contains("option-invalid").contains("float32");
  }

  @Test
  void anUnknownProtocolIsWrongUsage() {
    assertThat(run("dlms", "00")).isEqualTo(2);
  }
}
