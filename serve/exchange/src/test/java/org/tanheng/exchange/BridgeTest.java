// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.carbon.Bridge;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.factors.FactorLibrary;

class BridgeTest {

  private static final FactorLibrary LIBRARY = FactorLibrary.bundled();
  private static final String HEAD = "organisation: x\nperiod: %s\nmethod: %s\nsources:\n";
  private static final String THIS_YEAR = "2023-01-01/2024-01-01";

  private static final String[] DRAWN = {
    "kind: purchased-electricity, activity: {value: \"%s\", unit: MWh},"
        + " factor: {value: \"%s tCO2/MWh\", source: c}",
    "kind: purchased-electricity, activity: {value: \"%s\", unit: MWh},"
        + " factor: {family: cn-grid-average}, certificates: {value: \"30\", unit: MWh},"
        + " residual: {value: \"%s tCO2/MWh\", source: c}",
    "kind: stationary-combustion, fuel: 柴油, activity: {value: \"%s\", unit: t}, device: d%s",
    "kind: stationary-combustion, activity: {value: \"%s\", unit: t},"
        + " parameters: {carbon: \"%s tC/t\", oxidation-factor: \"0.98\"}",
    "kind: stationary-combustion, fuel: 烟煤, activity: {value: \"%s\", unit: t}, device: d%s"
  };

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "bridges.csv",
      delimiter = '|',
      quoteCharacter = '^',
      numLinesToSkip = 1)
  void knownEffects(String name, String before, String after, String parts) {
    Bridge bridge = Bridge.location(document(before), LIBRARY, document(after), LIBRARY);
    assertThat(
            bridge.parts().stream()
                .map(p -> p.source() + " " + p.effect() + " " + plain(p.amount()))
                .collect(Collectors.joining(", ")))
        .as(name)
        .isEqualTo(parts == null ? "" : parts);
    closes(bridge);
  }

  /** 100 MWh by 0.5 and by 0.5306 tCO2/MWh under the same name. */
  @Test
  void anotherValueOfTheSameRowIsAnEffectOfTheFactor() {
    FactorLibrary older =
        FactorLibrary.of(
                "2026.10.1",
                LIBRARY.tables().stream()
                    .map(table -> table.replace("全国,2023,0.5306,", "全国,2023,0.5,"))
                    .toList())
            .orElseThrow();
    String text =
        THIS_YEAR
            + " ghg-protocol; - {id: grid, kind: purchased-electricity,"
            + " activity: {value: \"100\", unit: MWh},"
            + " factor: {family: cn-grid-average, region: 全国, year: 2023}}";
    Bridge bridge = Bridge.location(document(text, older), older, document(text), LIBRARY);
    assertThat(bridge.parts())
        .singleElement()
        .returns(Bridge.Effect.FACTOR, Bridge.Part::effect)
        .returns("cn-grid-average/全国/2023, 2026.10.1", Bridge.Part::before)
        .extracting(Bridge.Part::amount)
        .satisfies(amount -> assertThat(amount).isEqualByComparingTo("3.06"));
    closes(bridge);
  }

  @RepeatedTest(30)
  void thePartsAddUpToTheDifferenceExactly(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    Inventory earlier = document(drawn(random));
    Inventory later = document(drawn(random));
    Bridge location = Bridge.location(earlier, LIBRARY, later, LIBRARY);
    Bridge market = Bridge.market(earlier, LIBRARY, later, LIBRARY);
    closes(location);
    closes(market);
    assertThat(location.from()).isEqualByComparingTo(earlier.total());
    assertThat(location.to()).isEqualByComparingTo(later.total());
    assertThat(market.to()).isEqualByComparingTo(later.totalMarket());
  }

  private static void closes(Bridge bridge) {
    BigDecimal sum =
        bridge.parts().stream().map(Bridge.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(bridge.difference());
    assertThat(bridge.byEffect().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(bridge.difference());
  }

  private static String drawn(Random random) {
    String[] years = {THIS_YEAR, "2022-01-01/2023-01-01"};
    String[] packs = {"ghg-protocol", "iso-14064-1", "cn-general-industry"};
    var text = new StringBuilder(years[random.nextInt(2)] + " " + packs[random.nextInt(3)]);
    for (int i = 0; i < 6; i++) {
      String amount = String.format(Locale.ROOT, "%.3f", random.nextDouble() * 1000 / 7);
      String factor = String.format(Locale.ROOT, "0.%d", 1 + random.nextInt(9_999));
      if (random.nextInt(4) > 0) {
        text.append("; - {id: s" + i + ", ");
        text.append(DRAWN[random.nextInt(DRAWN.length)].formatted(amount, factor)).append('}');
      }
    }
    return text.append("; - {id: always, " + DRAWN[2].formatted("1", "x") + "}").toString();
  }

  private static Inventory document(String text) {
    return document(text, LIBRARY);
  }

  private static Inventory document(String text, FactorLibrary library) {
    String[] parts = text.split("; - ", 2);
    String[] head = parts[0].split(" ");
    String[] share = parts[1].split(" SHARE ");
    String yaml =
        (head.length > 2 ? "gwp: " + head[2] + "\n" : "")
            + HEAD.formatted(head[0], head[1])
            + "  - "
            + share[0].replace("; - ", "\n  - ")
            + "\n"
            + (share.length == 1
                ? ""
                : "consolidation:\n  approach: equity-share\n  units:\n    works: { share: \""
                    + share[1]
                    + "\", control: full }\n");
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(p -> InventoryEngine.run(input, p, library)))
        .orElseThrow();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
