// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.footprint.process.Linking;
import org.tanheng.footprint.process.ProcessSet;

/**
 * A refinery of two products by hand: decimal commas, units, formulas, shares, sub-compartments.
 */
class SimaProTest {
  static final String TEXT =
      """
      {SimaPro 9.1.0.7}
      {processes}
      {CSV separator: Semicolon}
      {Decimal separator: ,}

      Process

      Category type
      material

      Process identifier
      P1

      Process name
      Refinery é

      Geography
      Unspecified

      Products
      Diesel;kg;load * 1,5;75,5;not defined;Fuels\\Liquid;
      Naphtha;kg;1;24,5;not defined;Fuels\\Liquid;

      Avoided products
      Heat;MJ;2;Undefined;0;0;0;

      Resources
      Oil;in ground;kg;4;Undefined;0;0;0;

      Materials/fuels
      "Steam ; wet";ton;0,002;Lognormal;1,44;0;0;

      Emissions to air
      CO2;low. pop.;g;500;Undefined;0;0;0;
      CO2;;kg;1;Undefined;0;0;0;

      Waste to treatment
      Sludge;kg;0,5;Undefined;0;0;0;

      Input parameters
      Load;2;Undefined;0;0;0;No;of the plant

      End

      Process

      Process identifier
      P2

      Products
      "Steam ; wet";kg;1;100;not defined;Energy;
      Heat;MJ;1;0;not defined;Energy;

      End

      Process

      Process identifier
      P3

      Waste treatment
      Sludge;kg;1;All waste types;Waste;

      End

      Method

      Name
      GWP

      Impact category
      Warming;kg CO2 eq

      Substances
      Air;(unspecified);CO2;000124-38-9;1;kg
      Air;low. pop.;CO2;000124-38-9;0,002;g

      End

      Units
      kg;Mass;1;kg
      g;Mass;0,001;kg
      ton;Mass;1000;kg
      MJ;Energy;1;MJ

      End
      """;

  static Outcome<ProcessSet> read(String text, Charset charset) throws IOException {
    return LcaImport.read("set.csv", text.getBytes(charset), 1 << 20);
  }

  @Test
  void amountsAreThoseByHand() throws IOException {
    ProcessSet set = read(TEXT, Charset.forName("windows-1252")).orElseThrow();
    assertThat(set.processes().get(0).name()).isEqualTo("Refinery é");
    assertThat(set.processes().get(0).exchanges())
        .extracting(e -> e.flow().name() + " " + e.amount() + " " + e.flow().unit())
        .containsExactly(
            "Diesel 3.0 kg",
            "Naphtha 1.0 kg",
            "Heat 2.0 MJ",
            "Oil 4.0 kg",
            "Steam ; wet 2.0 kg",
            "CO2 0.5 kg",
            "CO2 1.0 kg",
            "Sludge 0.5 kg");
    Allocation allocation = set.processes().get(0).allocation();
    assertThat(allocation.share("product|diesel", 3).orElseThrow()).isEqualTo(0.755);
    assertThat(set.factors().get(0).factors())
        .extracting(f -> f.flow().category() + " " + f.value())
        .containsExactly("Emissions to air/low. pop. 2.0", "Emissions to air 1.0");
    Linking links = Linking.of(set);
    assertThat(links.open()).isEmpty();
    assertThat(links.divided()).isEqualTo(2);
    LinkedSystem system = LinkedSystem.of(links);
    assertThat(system.a().at(2, 0)).isEqualTo(-2 * 0.755);
    assertThat(system.a().at(4, 1)).isEqualTo(0.5 * 0.245);
    assertThat(system.a().at(4, 4)).isEqualTo(-1);
  }

  /** As spreadsheets, other programs and older releases leave the lines of the head. */
  @Test
  void theHeadIsReadInEachOfItsForms() throws IOException {
    ProcessSet plain = read(TEXT, StandardCharsets.UTF_8).orElseThrow();
    String bare = TEXT.replaceAll("(?m)^\\{(.*)}$", "$1");
    assertThat(bare).startsWith("SimaPro 9.1.0.7\nprocesses\n").contains("Decimal separator: ,\n");
    for (String form :
        List.of(
            bare,
            bare.replaceAll("(?m)$", ";;;"),
            TEXT.replaceAll("(?m)$", ";;;;"),
            TEXT.replaceAll("(?m)^(\\{.*})$", "\"$1\""),
            TEXT.replace("{processes}\n", "{processes}\n\"{Selection: one, two}\"\n"),
            TEXT.replace("{SimaPro 9.1.0.7}\n{processes}\n", ""),
            TEXT.replace("Semicolon", ";"),
            "\uFEFF" + TEXT)) {
      ProcessSet set = read(form, StandardCharsets.UTF_8).orElseThrow();
      assertThat(set.processes()).as(form.substring(0, 60)).isEqualTo(plain.processes());
      assertThat(set.factors()).isEqualTo(plain.factors());
    }
  }

  private static void refused(String code, String text) throws IOException {
    Outcome<ProcessSet> read = read(text, StandardCharsets.UTF_8);
    assertThat(read).isInstanceOf(Outcome.Refused.class);
    assertThat(read.findings()).extracting(Finding::code).contains(code);
  }

  @Test
  void whatIsBrokenIsNamed() throws IOException {
    refused("import-file", TEXT.replace("{Decimal separator: ,}", ""));
    refused("import-file", TEXT.replace("{Decimal separator: ,}", "{Decimal separator: x}"));
    refused("import-file", TEXT.replace("Semicolon", "|"));
    refused("import-number", TEXT.replace("CO2;low. pop.;g;500", "CO2;low. pop.;g;500.5"));
    refused("import-number", TEXT.replace("load * 1,5", "lode * 1,5"));
    refused("import-file", TEXT.substring(0, TEXT.indexOf("Input parameters")));
    refused(
        "import-unit",
        TEXT.replace("CO2;low. pop.;g", "CO2;low. pop.;MJ")
            .replace("CO2;000124-38-9;0,002;g", "CO2;000124-38-9;0,002;kg"));
    refused("import-section", TEXT.replace("Avoided products", "Remaining waste"));
    refused(
        "import-parameter",
        TEXT.replace("of the plant", "of the plant\nLOAD;3;Undefined;0;0;0;No;"));
  }
}
