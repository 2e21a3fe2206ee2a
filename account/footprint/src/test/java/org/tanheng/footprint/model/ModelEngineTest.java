// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.Finding;

/** Footprints of small models against answers by hand. */
class ModelEngineTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final String REFERENCE = "{'product': 'x', 'kind': 'reference', 'amount': '1 kg'}";
  private static final String STEEL =
      """
      {'id': 'p', 'stage': 'production', 'allocation': {'method': '%s', 'alternative': 'mass'},
       'outputs': [
        {'product': 'coil', 'kind': 'reference', 'amount': '1 t', 'price': '4 CNY/kg',
         'energy': '2 MJ/kg', 'physical': '3 m2/kg'},
        {'product': 'slag', 'kind': 'co-product', 'amount': '250 kg', 'source': 's',
         'price': '400 CNY/t', 'energy': '4 MJ/kg', 'physical': '12 m2/kg',
         'to': {'name': 'clinker', 'values': '0.6 kgCO2e/kg', 'source': 's'}}],
       'emissions': [{'name': 'furnace', 'amount': '1800 kg', 'gas': 'CO2', 'source': 's'}]}
      """;

  private static ModelResult result(String text) {
    return Models.run(text).orElseThrow();
  }

  private static String made(String inputs) {
    return Models.process("p", "'outputs': [" + REFERENCE + "], 'inputs': [" + inputs + "]");
  }

  /** 1800 kg over 1000 kg of coil and 250 kg of slag; the clinker replaced is 150 kg. */
  @ParameterizedTest
  @CsvSource({
    "mass, 1.44, 0.8",
    "economic, 1.7560975609756098, 0.975609756097561",
    "energy, 1.2, 0.6666666666666666",
    "physical, 0.9, 0.5",
    "system-expansion, 1.65, 1"
  })
  void coProducts(String method, double total, double share) {
    ModelResult result = result(Models.of("", STEEL.formatted(method)));
    assertThat(result.total()).isCloseTo(total, EXACT);
    AllocationShown shown = result.allocations().getFirst();
    assertThat(shown.method().code()).isEqualTo(method);
    assertThat(shown.shares().getFirst().share()).isCloseTo(share, EXACT);
    assertThat(shown.alternativeTotal()).isCloseTo(1.44, EXACT);
  }

  @Test
  void partsOfASharedProcessAddUpToTheWhole() {
    String both =
        STEEL.formatted("economic").replace("'p'", "'steel'")
            + ","
            + made(
                """
                {'name': 'coil', 'amount': '1 t', 'source': 's', 'from': {'process': 'steel'}},
                {'name': 'slag', 'amount': '250 kg', 'source': 's',
                 'from': {'process': 'steel', 'product': 'slag'}}
                """);
    assertThat(result(Models.of("", both)).total()).isCloseTo(1800, within(1e-9));
  }

  /** p takes 0.5 of q and 0.1 of itself, q takes 0.2 of p: y = (1 + 0.5 * 3) / (0.9 - 0.1). */
  @Test
  void loops() {
    String p =
        Models.process(
            "p",
            """
            'outputs': [%s], 'inputs': [
             {'name': 'q', 'amount': '0.5 kg', 'source': 's', 'from': {'process': 'q'}},
             {'name': 'own', 'amount': '0.1 kg', 'source': 's', 'from': {'process': 'p'}}],
            'emissions': [{'name': 'e', 'amount': '1 kgCO2e', 'source': 's'}]
            """
                .formatted(REFERENCE));
    String q =
        Models.process(
            "q",
            """
            'outputs': [%s], 'inputs': [
             {'name': 'p', 'amount': '0.2 kg', 'source': 's', 'from': {'process': 'p'}}],
            'emissions': [{'name': 'e', 'amount': '3 kgCO2e', 'source': 's'}]
            """
                .formatted(REFERENCE));
    ModelResult result = result(Models.of("", p + "," + q));
    assertThat(result.total()).isCloseTo(3.125, EXACT);
    assertThat(result.residual()).isLessThan(1e-14);
    balanced(result);
  }

  /** Every node passes on what it receives and what it causes; the last keeps the footprint. */
  private static void balanced(ModelResult result) {
    Map<String, Double> in = new HashMap<>();
    Map<String, Double> out = new HashMap<>();
    for (Sankey.Link link : result.sankey().links()) {
      in.merge(link.to(), link.value(), Double::sum);
      out.merge(link.from(), link.value(), Double::sum);
    }
    for (Sankey.Node node : result.sankey().nodes()) {
      double kept = node.id().equals("p") ? result.total() : 0;
      assertThat(in.getOrDefault(node.id(), 0.0) + node.direct())
          .as(node.id())
          .isCloseTo(node.through(), EXACT);
      assertThat(out.getOrDefault(node.id(), 0.0) + kept).isCloseTo(node.through(), EXACT);
    }
    double own = result.nodes().stream().mapToDouble(n -> n.direct().total()).sum();
    double stages = result.stages().stream().mapToDouble(s -> s.channels().total()).sum();
    double tier = result.firstTier().stream().mapToDouble(ModelTree::impact).sum();
    assertThat(List.of(own, stages))
        .allSatisfy(s -> assertThat(s).isCloseTo(result.total(), EXACT));
    assertThat(result.tree().impact()).isCloseTo(result.total(), EXACT);
    if (result.sankey().links().stream().noneMatch(l -> l.from().equals("p"))) {
      assertThat(tier + result.firstTierDirect()).isCloseTo(result.total(), EXACT);
    }
  }

  @Test
  void channelsStandApartAndOffsetsBesideTheFootprint() {
    ModelResult result =
        result(
            Models.of(
                "'gwp': 'AR6'",
                Models.process(
                    "p",
                    """
                    'outputs': [%s],
                    'inputs': [{'name': 'wood', 'amount': '2 kg', 'source': 's', 'from': {
                      'name': 'wood', 'source': 's', 'values': {'fossil': '0.1 kgCO2e/kg',
                      'biogenic': '0.2 kgCO2e/kg', 'removal': '-1.8 kgCO2e/kg',
                      'dluc': '0.05 kgCO2e/kg'}}}],
                    'emissions': [
                      {'name': 'freight', 'amount': '0.3 kg', 'gas': 'CO2', 'channel': 'aircraft',
                       'source': 's'},
                      {'name': 'leak', 'amount': '1 g', 'gas': 'CH4-fossil', 'source': 's'},
                      {'name': 'forest', 'amount': '5 kgCO2e', 'channel': 'offset', 'source': 's'}]
                    """
                        .formatted(REFERENCE))));
    assertThat(result.channels().values())
        .containsExactly(new double[] {0.2298, 0.4, -3.6, 0.1, 0.3, -5}, EXACT);
    assertThat(result.total()).isCloseTo(-2.5702, EXACT);
    balanced(result);
  }

  /** 10 kWh of 2024: 30 % certified wind with delivery, 10 % own sun kept, 20 % sold, 40 % grid. */
  @Test
  void electricity() {
    ModelResult result =
        result(
            Models.of(
                """
                'production': '100 kg',
                'certificates': [{'id': 'G1', 'technology': '风力发电', 'amount': '0.3 MWh',
                  'ledger': 'inventory 2025'}]
                """,
                made(
                    """
                    {'name': 'power', 'amount': '10 kWh', 'source': 's', 'from': {'electricity': {
                      'year': 2024, 'parts': [
                       {'share': '30 %', 'certificate': 'G1'},
                       {'share': '10 %', 'own': '光伏发电', 'attribute': 'kept'},
                       {'share': '20 %', 'own': '光伏发电', 'attribute': 'sold'}]}}}
                    """)));
    double others = 3 * (0.0324 + 0.0327) + 0.0520 + 2 * 0.5777;
    assertThat(result.total()).isCloseTo(others + 4 * 0.5777, EXACT);
    PowerShown power = java.util.Objects.requireNonNull(result.power());
    assertThat(power.amount()).isCloseTo(10, EXACT);
    assertThat(power.parts())
        .extracting(p -> p.kind().code())
        .containsExactly("certified", "own", "sold", "grid");
    assertThat(power.sensitivity())
        .extracting(PowerShown.Case::total)
        .satisfiesExactly(
            t -> assertThat(t).isCloseTo(result.total(), EXACT),
            t -> assertThat(t).isCloseTo(others + 4 * (0.9240 + 0.0327), EXACT),
            t -> assertThat(t).isCloseTo(others + 4 * (0.4503 + 0.0327), EXACT));
    balanced(result);
  }

  /** Waste is treated, what it replaces is subtracted; formulas in units of their own. */
  @Test
  void wasteAvoidedProductsAndFormulas() {
    String text =
        Models.of(
                """
            'parameters': [
              {'name': 'net', 'value': '900 g', 'source': 's'},
              {'name': 'yield', 'value': '90 %', 'source': 's'},
              {'name': 'sheet', 'value': 'net / yield', 'unit': 'kg'}]
            """,
                Models.process(
                        "p",
                        """
                'outputs': [%s,
                  {'product': 'scrap', 'kind': 'waste', 'amount': 'sheet - net', 'unit': 'kg',
                   'to': {'process': 'melting'}},
                  {'product': 'heat', 'kind': 'avoided', 'amount': '0.5 MJ', 'source': 's',
                   'to': {'name': 'boiler', 'values': '0.2 kgCO2e/MJ', 'source': 's'}}],
                'inputs': [{'name': 'sheet', 'amount': 'sheet * 1000', 'unit': 'g',
                  'from': {'name': 'steel', 'values': '2 tCO2e/t', 'source': 's'}}]
                """
                            .formatted(REFERENCE))
                    + ","
                    + Models.process(
                        "melting",
                        """
                    'outputs': [{'product': 'service', 'kind': 'reference', 'amount': '10 kg'}],
                    'emissions': [{'name': 'e', 'amount': '3 kgCO2e', 'source': 's'}]
                    """))
            .replace("sheet * 1000", "sheet");
    ModelResult result = result(text);
    assertThat(result.total()).isCloseTo(2 + 0.1 * 0.3 - 0.1, EXACT);
    balanced(result);
  }

  /**
   * A certificate is worth as much as it says and no more; a scope 2 average is refused by name.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'electricity': {'year': 2024, 'parts': [{'share': '31 %', 'certificate': 'G1'}]}}"
            + " | certificate-overspent | certificates[0]",
        "{'electricity': {'year': 2024, 'parts': [{'share': '1 %', 'certificate': 'G2'}]}}"
            + " | certificate-unknown | processes[0].inputs[0].from.electricity.parts[0].certificate",
        "{'electricity': {'year': 2019}} | factor-not-found | processes[0].inputs[0].from.grid",
        "{'factor': 'cn-grid-average/全国/2023'} | footprint-scope2-average |"
            + " processes[0].inputs[0].from",
        "{'name': 'grid', 'values': '0.5306 kgCO2e/kWh', 'source': 's'} | footprint-scope2-average"
            + " | processes[0].inputs[0].from",
        "{'name': 'grid', 'values': '0.5306 tCO2/MWh', 'source': 's'} | footprint-scope2-average"
            + " | processes[0].inputs[0].from",
        "{'name': 'grid', 'values': {'fossil': '147.39 gCO2/MJ'}, 'source': 's'} |"
            + " footprint-scope2-average | processes[0].inputs[0].from",
        "{'supplier': 'grid', 'pcf': 'a', 'values': '530.6 gCO2/kWh', 'valid-from': '2025-01-01',"
            + " 'valid-to': '2025-12-31'} | footprint-scope2-average |"
            + " processes[0].inputs[0].from",
        "{'factor': 'none'} | factor-not-found | processes[0].inputs[0].from",
        "{'name': 'x', 'values': '1 kgCO2e/kg', 'source': 's'} | unit-dimension |"
            + " processes[0].inputs[0].from",
        "{'process': 'r'} | process-unknown | processes[0].inputs[0].from",
        "{'process': 'p', 'product': 'z'} | process-unknown | processes[0].inputs[0].from",
        "{'database': 'd', 'version': '1', 'process': 'u'} | background-unknown |"
            + " processes[0].inputs[0].from"
      })
  void refusedByName(String from, String code, String subject) {
    String text =
        Models.of(
            """
            'production': '100 kg',
            'certificates': [{'id': 'G1', 'technology': '风力发电', 'amount': '0.3 MWh',
              'ledger': 'inventory 2025'}]
            """,
            made(
                "{'name': 'power', 'amount': '10 kWh', 'source': 's', 'from': %s}"
                    .formatted(from)));
    assertThat(Models.run(text).findings())
        .filteredOn(Finding::isError)
        .first()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.subject()).startsWith(subject);
            });
  }
}
