// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.cbam.CbamYaml;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.cbam.EmbeddedEmissions;
import org.tanheng.units.Rational;

/** Answers of the worked example were reckoned apart, as fractions. */
class FootprintCbamTest {
  private static final Path EXAMPLE = Path.of("../../docs/examples/cbam-steel.yaml");
  private final StringWriter out = new StringWriter();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "0, 29683/140000, 11/500, 11/500, 273/2000, 13653/140000",
    "1, 201203/100000, 33/625, 77/2500, 7293/5000, 58423/100000",
    "2, 214853/110000, 181/2000, 7/250, 5547/4000, 130781/220000",
    "3, 22855859/11000000, 29643/200000, 721/25000, 586941/400000, 14064443/22000000"
  })
  void sinterIronSteelAndCoil(
      int good,
      String direct,
      String indirect,
      String counted,
      String allocation,
      String certificates) {
    JsonObject found = (JsonObject) json().items("goods").get(good);
    assertThat(number(found, "direct")).isEqualByComparingTo(fraction(direct));
    assertThat(number(found, "indirect")).isEqualByComparingTo(fraction(indirect));
    assertThat(number(found, "freeAllocation")).isEqualByComparingTo(fraction(allocation));
    assertThat(number(found, "certificates")).isEqualByComparingTo(fraction(certificates));
    assertThat(number(found, "countedIndirect"))
        .as("that of sinter counts all the way, that of goods of annex II nowhere")
        .isEqualByComparingTo(fraction(counted));
    assertThat(number(found, "counted"))
        .isEqualByComparingTo(Rational.of(direct).plus(Rational.of(counted)).toBigDecimal());
  }

  /** Of bought pig iron only what sinter put into it counts, of bought sinter all; never more. */
  @Test
  void whatCountsOfABoughtPrecursorIsStated() throws IOException {
    String alloy = "indirect: \"2.0 tCO2/t\"";
    String text = Files.readString(EXAMPLE);
    JsonObject steel =
        (JsonObject)
            run(text.replace(alloy, alloy + "\n        counted-indirect: \"0.5 tCO2/t\""))
                .items("goods")
                .get(2);
    assertThat(number(steel, "countedIndirect"))
        .as("0.028 + 0.01 * 0.5")
        .isEqualByComparingTo("0.033");
    String more = text.replace(alloy, alloy + "\n        counted-indirect: \"2.1 tCO2/t\"");
    assertThat(codes(more)).contains("cbam-counted-indirect");
    String sinter =
        text.replace("7202 11 20", "2601 12 00")
            .replace(alloy, alloy + "\n        counted-indirect: \"1 tCO2/t\"");
    assertThat(codes(sinter)).contains("cbam-counted-indirect");
  }

  @Test
  void aTableOfGoodsOfOnesOwnLiesOverTheBuiltInOne() throws IOException {
    Path table = folder.resolve("goods.csv");
    Files.writeString(
        table,
        """
        cn,category,functional unit,gases,indirect,from,to,document,locator
        7208,iron-and-steel,t,CO2,yes,2026-01-01,,Invented act,annex
        7204,iron-and-steel,t,CO2,no,2026-01-01,,Invented act,annex
        """);
    assertThat(main("--format", "json", "--goods", table.toString(), EXAMPLE.toString())).isZero();
    var found = (JsonObject) Json.parse(out.toString()).orElseThrow();
    assertThat(number((JsonObject) found.items("goods").get(3), "countedIndirect"))
        .as("its own 0.055 beside the 0.02884 of sinter")
        .isEqualByComparingTo("0.08384");
    assertThat(found.text("tableHash")).contains(Hash.of(Files.readAllBytes(table)).hex());
    out.getBuffer().setLength(0);
    Files.writeString(table, Files.readString(table).replace(",no,2026", ",maybe,2026"));
    assertThat(main("--goods", table.toString(), EXAMPLE.toString())).isNotZero();
  }

  /** SEE 1.2 and benchmark 1 with 97.5 % of the allocation left: 0.225 certificates a tonne. */
  @Test
  void oneProcessAgainstItsBenchmark() throws IOException {
    JsonObject good = (JsonObject) run(simple("")).items("goods").getFirst();
    assertThat(number(good, "certificates")).isEqualByComparingTo("0.225");
    JsonObject paid =
        (JsonObject)
            run(simple("\n  paid: 5 EUR/t\n  price: 80 EUR/tCO2e")).items("goods").getFirst();
    assertThat(number(paid, "certificates")).isEqualByComparingTo("0.1625");
    JsonObject more =
        (JsonObject)
            run(simple("\n  paid: 50 EUR/t\n  price: 80 EUR/tCO2e")).items("goods").getFirst();
    assertThat(number(more, "certificates")).as("never below zero").isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "evidence: grid | evidence: certificate | cbam-evidence",
        "evidence: grid, source: synthetic } | evidence: ppa } | cbam-evidence",
        "mass: 1000000 t | mass: 1000001 t | cbam-precursor-mass",
        "7206 90 00 | 7204 10 00 | cbam-scope",
        "7206 90 00 | 72O6 90 00 | cbam-code",
        "7206 90 00 | 7206 | cbam-code",
        "cbam-factor: 97.5 % | cbam-factor: 250 % | share-out-of-range",
        "basis: actual | basis: default | cbam-mark-up",
        "value: 300 TJ | value: -300 TJ | cbam-negative",
        "2700 TJ | 99999 TJ | cbam-negative",
        "process: sinter, | process: coil, | cbam-ring",
        "process: sinter, | process: pellets, | cbam-process-unknown",
        "produced: 1050000 t | produced: 0 t | cbam-produced",
        "produced: 1050000 t | produced: 5 MWh | unit-dimension",
        "basis: actual | basis: guessed | word-unknown",
        "basis: actual | mark-up: 10 %\\n        basis: actual | cbam-mark-up",
        "from: 2026-01-01 | from: 2025-01-01 | cbam-period",
        "to: 2027-01-01 | to: 2026-01-01 | period-invalid",
        "cross-sectoral: | paid: 5 EUR/t\\n  cross-sectoral: | cbam-price",
        "7208 39 00 | 2523 10 00 | cbam-functional-unit",
        "id: iron | id: sinter | duplicate-id",
        "7208 39 00 | 72x8 39 00 | cbam-scope",
        "7208 39 00 | 2507 00 80 | cbam-part-of-code",
        "7208 39 00 | 2716 00 00 | cbam-electricity",
        "country: CN | country: NO | cbam-country",
        "country: CN | country: switzerland | cbam-country",
        "country: CN | country: Büsingen | cbam-country",
        "produced: 1400000 t | produced: { meter: SCALE } | cbam-books",
        "produced: 1400000 t | produced: { value: 1400000 t, share: 2 } | cbam-books",
        "source: synthetic } | source: 'readings:abc/2026' } | cbam-books",
        "process: sinter, mass: 1400000 t | process: sinter, mass: { activity: ore } | cbam-books",
        "direct: | directly: | unknown-key"
      })
  void aWrongStatementIsNamed(String before, String after, String code) throws IOException {
    String text = Files.readString(EXAMPLE);
    assertThat(text).contains(before);
    String changed =
        text.replaceFirst(java.util.regex.Pattern.quote(before), after.replace("\\n", "\n"));
    assertThat(codes(changed)).contains(code);
  }

  private static List<String> codes(String text) {
    return CbamYaml.read(text).flatMap(EmbeddedEmissions::of).findings().stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void aPrecursorIsMadeBeforeItsGood() throws IOException {
    String text =
        Files.readString(EXAMPLE)
            .replace("        from: 2026-01-01", "        from: 2028-01-01")
            .replace("        to: 2027-01-01", "        to: 2029-01-01");
    assertThat(CbamYaml.read(text).flatMap(EmbeddedEmissions::of).findings())
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("cbam-precursor-period"));
  }

  @Test
  void theReportAndTheDataToPassOnAreWritten() throws IOException {
    Path report = folder.resolve("operator.xlsx");
    int code = main("--format", "xml", "--report", report.toString(), EXAMPLE.toString());
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("<cnCode>72083900</cnCode>", "<specificIndirect>0.148215</specificIndirect>")
        .doesNotContain("certificates");
    assertThat(Files.size(report)).isGreaterThan(5_000);
  }

  private static String simple(String terms) {
    return """
    installation: Works
    from: 2026-01-01
    to: 2027-01-01
    certificates:
      cbam-factor: 97.5 %
      cross-sectoral: "1"
      source: a document
    """
            .stripTrailing()
        + terms
        + """

    processes:
      - id: bars
        good: "7214 20 00"
        produced: 1000 t
        direct: [{ name: all, value: 1200 tCO2e }]
        benchmark: 1 tCO2e/t
    """;
  }

  private JsonObject run(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("works.yaml"), yaml);
    out.getBuffer().setLength(0);
    assertThat(main("--format", "json", file.toString())).as(out.toString()).isZero();
    return (JsonObject) Json.parse(out.toString()).orElseThrow();
  }

  private JsonObject json() {
    assertThat(main("--format", "json", EXAMPLE.toString())).isZero();
    return (JsonObject) Json.parse(out.toString()).orElseThrow();
  }

  private int main(String... arguments) {
    var all = new ArrayList<>(List.of("footprint", "cbam"));
    all.addAll(List.of(arguments));
    return Main.run(
        all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(new StringWriter()));
  }

  private static BigDecimal number(JsonObject object, String name) {
    return new BigDecimal(object.text(name).orElseThrow());
  }

  private static BigDecimal fraction(String text) {
    return Rational.of(text).toBigDecimal();
  }
}
