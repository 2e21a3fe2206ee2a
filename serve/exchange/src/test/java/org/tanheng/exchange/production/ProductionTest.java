// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.CoilMonth;
import org.tanheng.footprint.genealogy.CoilResult;
import org.tanheng.footprint.genealogy.ItemLabel;
import org.tanheng.footprint.genealogy.Items;

class ProductionTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 9);
  private static final String CSV =
      """
      item,day,output_kg,scrap_kg,loss_kg,charge_kg,minutes,parents,stage,grade,line,electricity (kWh),gas (m3)
      S,2026-09-01,20000,300,200,20500,60,,slab,DC01,CC,1000,500
      A,2026-09-02,9800,150,50,,30,S:10000,hot,DC01,HR,700,250
      B,2026-09-02,9900,80,20,,30,S:10000,hot,DC01,HR,800,250
      A,2026-09-03,9700,100,0,,15,A:9800,rework,DC01,RW,50,
      W,2026-09-04,14000,100,0,,45,A:9700;B:4400,weld,DC01,WL,150,
      """;
  private static final String PLAN =
      """
      meters:
        - input: electricity
          unit: kWh
          decimals: 2
          total: 3000
          pools:
            - {kind: idle, amount: 90, by: minutes}
            - {kind: base, amount: 100, by: mass}
        - {input: gas, unit: m3, decimals: 1, total: 1000}
      inventory:
        - {source: grid, scope: 2, tCO2e: 1.650000000001, follows: electricity}
        - {source: furnace, scope: 1, gas: CO2, tCO2e: 2.000000000003, follows: gas}
      factors:
        - {input: electricity, category: GWP100 (kgCO2e), direct: 0.5, upstream: 0.1, source: test}
        - {input: gas, category: GWP100 (kgCO2e), direct: 2, upstream: 0.5, source: test}
      """;

  @TempDir Path folder;

  private Outcome<CoilMonth> read(String text, String plan) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), plan);
  }

  private Outcome<CoilMonth> read(byte[] bytes, String plan) throws IOException {
    Path file = Files.write(folder.resolve("production.csv"), bytes);
    return ProductionPlan.read(plan)
        .flatMap(read -> Production.read(file, "production.csv", MONTH, read));
  }

  @Test
  void theSmallMillComesOutAsByHand() throws IOException {
    CoilResult result = CoilResult.of(read(CSV, PLAN).orElseThrow()).orElseThrow();
    assertThat(result.quarantine().size()).isZero();
    assertThat(result.activities().getFirst().of(0)).isEqualTo(1_061_55);
    assertThat(result.activities().getFirst().unallocated()).isEqualTo(110_00);
    assertThat(result.gate().closes()).isTrue();
    assertThat(result.footprint().burden(0, 0)).isCloseTo(1061.55 * 0.6 + 500 * 2.5, within(1e-9));
  }

  @Test
  void withoutPlanAmountsStayAsMeasured() throws IOException {
    CoilMonth month = read(CSV, "notes: none").orElseThrow();
    CoilResult result = CoilResult.of(month).orElseThrow();
    assertThat(result.activities().getFirst().meter().total()).isEqualTo(2_700_000);
    assertThat(result.activities().getFirst().unallocated()).isZero();
  }

  @Test
  void chineseHeadingsInGb18030() throws IOException {
    String text =
        CSV.replace("item,day,output_kg", "钢卷号,日期,产出_kg")
            .replace("parents", "母卷")
            .replace(",DC01,", ",牌号甲,");
    CoilMonth month = read(text.getBytes(Charset.forName("GB18030")), PLAN).orElseThrow();
    assertThat(month.items().label(4, ItemLabel.GRADE)).isEqualTo("牌号甲");
  }

  @Test
  void parquetOfAnotherWriterGivesTheSame() throws Exception {
    Path csv = Files.writeString(folder.resolve("a.csv"), CSV);
    for (String options :
        List.of(
            "compression snappy",
            "compression gzip",
            "compression uncompressed",
            "compression snappy, parquet_version v2, row_group_size 2048")) {
      Path file = folder.resolve(options.hashCode() + ".parquet");
      try (var connection = DriverManager.getConnection("jdbc:duckdb:");
          var statement = connection.createStatement()) {
        statement.execute(
            "copy (select * replace (day::date as day, \"gas (m3)\"::decimal(12,3) as \"gas (m3)\")"
                + " from read_csv('"
                + csv
                + "')) to '"
                + file
                + "' (format parquet, "
                + options
                + ")");
      }
      Outcome<CoilMonth> read =
          ProductionPlan.read(PLAN).flatMap(plan -> Production.read(file, "a", MONTH, plan));
      if (options.contains("v2") && !read.isDone()) {
        assertThat(read.findings())
            .extracting(Finding::code)
            .containsExactly("parquet-unsupported");
        continue;
      }
      Items items = read.orElseThrow().items();
      CoilResult result = CoilResult.of(read.orElseThrow()).orElseThrow();
      assertThat(items.size()).isEqualTo(5);
      assertThat(items.label(4, ItemLabel.LINE)).isEqualTo("WL");
      assertThat(result.activities().getFirst().of(0)).isEqualTo(1_061_55);
      assertThat(result.quarantine().size()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "output_kg,|made,|column-missing",
        "charge_kg,|scrap_kg,|column-twice",
        "S,2026-09-01|S,2026-09-41|item-day",
        "S,2026-09-01|,2026-09-01|item-name",
        "20000,300|-20000,300|cell-number",
        "20000,300|20,000,300|row-long",
        "20000,300|2e4,300|cell-number",
        "20000,300|NaN,300|cell-number",
        "20000,300|20000.0001,300|cell-number",
        "S:10000,hot,DC01,HR,700|S,hot,DC01,HR,700|item-parents",
        "S:10000,hot,DC01,HR,700|S:,hot,DC01,HR,700|item-parents",
        "S:10000,hot,DC01,HR,700|S:-1,hot,DC01,HR,700|item-parents",
        "CC,1000|CC,999999999999999999999|cell-number",
        "electricity (kWh)|electricity (MWh)|unit-differs"
      })
  void wrongTablesAreRefusedByName(String from, String to, String code) throws IOException {
    assertThat(CSV).contains(from);
    Outcome<CoilMonth> read = read(CSV.replaceFirst(Pattern.quote(from), to), PLAN);
    assertThat(read.isDone()).isFalse();
    assertThat(read.findings()).extracting(Finding::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total: 3000|total: 3000.001|plan-value",
        "total: 3000|total: many|plan-value",
        "total: 3000|tootal: 3000|unknown-key",
        "by: minutes|by: colour|plan-value",
        "kind: idle|kind: lazy|plan-value",
        "scope: 2|scope: 3|plan-value",
        "follows: gas|follows: ghost|plan-value",
        "1.650000000001|1.6500000000001|plan-value",
        "decimals: 2|decimals: 9|plan-value",
        "{input: gas, unit: m3|{input: electricity, unit: m3|meter-overlap"
      })
  void wrongPlansAreRefusedByName(String from, String to, String code) {
    assertThat(PLAN).contains(from);
    Outcome<ProductionPlan> read = ProductionPlan.read(PLAN.replace(from, to));
    assertThat(read.isDone()).isFalse();
    assertThat(read.findings()).extracting(Finding::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gas, certificate: GEC-2|electricity, certificate: GEC-1|green-twice|green[1].certificate",
        "input: gas, certificate|input: air, certificate|green-unit|green[1].input",
        "input: gas, certificate|input: steam, certificate|plan-value|green[1].input",
        "certificate: GEC-2|certificate: GEC-3|plan-value|green[1].certificate",
        "certificate: GEC-2|certificate: electricity|plan-value|green[1].certificate"
      })
  void aCertificateStandsOnceForEnergyThatIsMetered(
      String from, String to, String code, String place) {
    String plan =
        PLAN.replace("{input: gas, unit: m3", "{input: gas, unit: GJ")
                .replace("inventory:", "  - {input: air, unit: m3, total: 5}\ninventory:")
            + """
                - {input: GEC-1, category: GWP100 (kgCO2e), upstream: 0.05, source: test}
                - {input: GEC-2, category: GWP100 (kgCO2e), upstream: 0.05, source: test}
              green:
                - {input: electricity, certificate: GEC-1, amount: 500}
                - {input: gas, certificate: GEC-2, amount: 40}
              """;
    assertThat(ProductionPlan.read(plan).orElseThrow().green()).hasSize(2);
    assertThat(plan).contains(from);
    Outcome<ProductionPlan> read = ProductionPlan.read(plan.replace(from, to));
    assertThat(read.isDone()).isFalse();
    assertThat(read.findings())
        .extracting(one -> one.code() + " " + one.subject())
        .contains(code + " " + place);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 9, 40, 200, 400})
  void damagedParquetIsRefused(int cut) throws Exception {
    Path whole = folder.resolve("whole.parquet");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          "copy (select 'A' as item, date '2026-09-01' as day, 5.0::double as output_kg) to '"
              + whole
              + "' (format parquet)");
    }
    byte[] bytes = Files.readAllBytes(whole);
    byte[] damaged = Arrays.copyOf(bytes, Math.max(4, bytes.length - cut));
    Path file = Files.write(folder.resolve("damaged.parquet"), damaged);
    Outcome<CoilMonth> read = Production.read(file, "damaged", MONTH, ProductionPlan.NONE);
    assertThat(read.isDone()).isFalse();
    assertThat(read.findings()).extracting(Finding::code).containsExactly("parquet-damaged");
  }
}
