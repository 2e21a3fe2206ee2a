// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventWordsTest {
  @TempDir Path folder;

  @Test
  void identifiersOfTheStandardsAreReadAsNumbersOrAsWritten() {
    assertThat(zh("53480704")).isEqualTo("开表盖"); // 0x03300D00
    assertThat(zh("3300100")).isEqualTo("电表清零");
    assertThat(zh("12288")).isEqualTo("失压"); // 0x3000
    assertThat(zh("3012")).isEqualTo("编程");
    assertThat(zh("12330.0")).isEqualTo("恒定磁场干扰"); // 0x302A
    for (String none : new String[] {"17", "-12288", "12288.5", "99999999999", "1E+30", "0"}) {
      assertThat(zh(none)).isEmpty();
    }
  }

  @Test
  void anAddressSaysWhatIsCountedThere() {
    assertThat(EventWords.at("000000000161/03300E00").orElseThrow().en())
        .isEqualTo("terminal cover opened");
    assertThat(EventWords.at("000000000161/00010000")).isEmpty();
    assertThat(EventWords.at("holding:3000")).isEmpty();
    assertThat(EventWords.at("")).isEmpty();
  }

  @Test
  void aModelBringsItsOwnCodesAsData() throws IOException {
    String template =
        """
        {"id": "x", "model": "X1", "protocol": "modbus-tcp", "source": "manual", "points": [
          {"name": "e", "address": "{device}/e", "unit": "1", "kind": "status"}],
         "events": [{"code": "17", "zh": "门开", "en": "door open"}]}
        """;
    Files.writeString(folder.resolve("x.json"), template);
    var events =
        DeviceTemplates.bundled().with(folder).orElseThrow().find("x").orElseThrow().events();
    assertThat(EventWords.of(new BigDecimal("17"), events))
        .contains(new EventWords.Words("门开", "door open"));
    Files.writeString(folder.resolve("x.json"), template.replace("\"17\"", "\"A\""));
    assertThat(DeviceTemplates.bundled().with(folder).findings())
        .extracting(finding -> finding.code())
        .containsExactly("template-value");
  }

  private static String zh(String code) {
    return EventWords.of(new BigDecimal(code), Map.of()).map(EventWords.Words::zh).orElse("");
  }
}
