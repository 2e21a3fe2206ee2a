// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.Backgrounds;
import org.tanheng.footprint.model.Channel;
import org.tanheng.footprint.model.ModelEngine;
import org.tanheng.footprint.model.ModelReader;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.ModelSettings;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.footprint.process.Linking;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;

/** A database of three processes: answers by hand, the file read back, a model on top. */
class IntensityTableTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final Flow STEEL = new Flow("f1", "steel", Kind.PRODUCT, "", "kg");
  private static final Flow POWER = new Flow("f2", "power", Kind.PRODUCT, "", "MJ");
  private static final Flow SCRAP = new Flow("f3", "scrap", Kind.WASTE, "", "kg");

  private static Flow air(String name) {
    return new Flow("e-" + name, name, Kind.ELEMENTARY, "air/unspecified", "kg");
  }

  private static Exchange out(Flow flow, double amount, boolean reference) {
    return new Exchange(flow, amount, false, reference, false, "");
  }

  private static Exchange in(Flow flow, double amount, boolean reference) {
    return new Exchange(flow, amount, true, reference, false, "");
  }

  /** Steel: 2 kg of CO2, 3 MJ and 0.1 kg of scrap a kilogram; power 0.1 kg; scrap 0.5 biogenic. */
  private static final ProcessSet SET =
      new ProcessSet(
          "test",
          List.of(
              new UnitProcess(
                  "u1",
                  "Steel",
                  "CN",
                  List.of(
                      out(STEEL, 10, true),
                      in(POWER, 30, false),
                      out(SCRAP, 1, false),
                      out(air("Carbon dioxide, fossil"), 20, false))),
              new UnitProcess(
                  "u2",
                  "Power",
                  "",
                  List.of(out(POWER, 1, true), out(air("Carbon dioxide, fossil"), 0.1, false))),
              new UnitProcess(
                  "u3",
                  "Treatment",
                  "",
                  List.of(in(SCRAP, 2, true), out(air("Carbon dioxide, biogenic"), 1, false)))),
          List.of(),
          List.of());

  private static IntensityTable table() {
    LinkedSystem system = LinkedSystem.of(Linking.of(SET));
    GasMethod gases = GasMethod.of(system, "AR6", FactorLibrary.bundled().gwp()).orElseThrow();
    return IntensityTable.of("db", "1", "m", system, gases.direct()).orElseThrow().table();
  }

  @Test
  void byHand() {
    IntensityTable table = table();
    double[] fossil = table.values()[Channel.FOSSIL.ordinal()];
    double[] biogenic = table.values()[Channel.BIOGENIC.ordinal()];
    assertThat(fossil).containsExactly(new double[] {2.3, 0.1, 0}, EXACT);
    assertThat(biogenic).containsExactly(new double[] {0.05, 0, 0.5}, EXACT);
    assertThat(table.products().get(0).name()).isEqualTo("steel | Steel {CN}");
    assertThat(table.residual()).isLessThan(1e-14);
  }

  @Test
  void theFileIsReadBackToTheLastDigit() {
    IntensityTable table = table();
    IntensityTable again = IntensityJson.read("t", IntensityJson.write(table)).orElseThrow();
    assertThat(IntensityJson.write(again)).isEqualTo(IntensityJson.write(table));
    assertThat(again.values()).isDeepEqualTo(table.values());
    assertThat(again.system()).isEqualTo(table.system());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "intensities-1>intensities-9",
        "\"fossil\",\"biogenic\">\"biogenic\",\"fossil\"",
        "\"kg\",>\"kg\",\"x\",",
        "\"kg\",>\"kg\",1,",
        "\"kg\",>\"kg\",1e999,2.3,[\"",
        "\"system\": \">\"system\": \"x",
        "\"database\">\"base\"",
        "]}>]"
      })
  void aTableThatIsBrokenIsRefused(String change) {
    String[] parts = change.split(">", 2);
    String text = IntensityJson.write(table());
    assertThat(text).contains(parts[0]);
    assertThat(IntensityJson.read("t", text.replace(parts[0], parts[1])).isDone()).isFalse();
  }

  @Test
  void aModelStandsOnIt() {
    String text =
        """
        {"model": "m", "declared-unit": "1 kg", "process": "p", "boundary": "cradle-to-gate",
         "period": "2025", "processes": [{"id": "p", "stage": "production",
          "outputs": [{"product": "x", "kind": "reference", "amount": "1 kg"}],
          "inputs": [
           {"name": "steel", "amount": "500 g", "source": "s",
            "from": {"database": "db", "version": "1", "process": "u1"}},
           {"name": "power", "amount": "1 kWh", "source": "s",
            "from": {"database": "db", "version": "1", "process": "u2"}}]}]}
        """;
    Backgrounds tables = new IntensityTables(List.of(table()));
    var settings = new ModelSettings(FactorLibrary.bundled(), tables, 0, 1, 1);
    Outcome<ModelResult> result =
        ModelReader.read((JsonObject) Json.parse(text).orElseThrow())
            .flatMap(m -> ModelEngine.run(m, "", settings));
    assertThat(result.orElseThrow().channels().of(Channel.FOSSIL))
        .isCloseTo(0.5 * 2.3 + 3.6 * 0.1, EXACT);
    assertThat(result.orElseThrow().channels().of(Channel.BIOGENIC)).isCloseTo(0.025, EXACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Carbon dioxide, fossil | air/x | false | FOSSIL | 1",
        "Carbon dioxide | air/x | false | FOSSIL | 1",
        "Carbon dioxide, biogenic | air/x | false | BIOGENIC | 1",
        "Carbon dioxide, land transformation | air/x | false | LAND_USE | 1",
        "Carbon dioxide, in air | resource/in air | true | REMOVAL | -1",
        "Methane, fossil | air/x | false | FOSSIL | 29.8",
        "Methane, biogenic | air/x | false | BIOGENIC | 27.0",
        "Methane | air/x | false | FOSSIL | 27.9",
        "methane (fossil) | Emissions/Emissions to air | false | FOSSIL | 29.8",
        "methane (biogenic) | Emissions/Emissions to air | false | BIOGENIC | 27.0",
        "Methane, non-fossil | air/urban air close to ground | false | BIOGENIC | 27.0",
        "Methane, from soil or biomass stock | air/x | false | LAND_USE | 27.0",
        "Carbon dioxide, from soil or biomass stock | air/x | false | LAND_USE | 1",
        "Methane [Organic emissions to air] | Emission to air | false | FOSSIL | 27.9",
        "Methane, dichloro-, HCC-30 | air/x | false | FOSSIL | 0",
        "Dinitrogen monoxide | air/x | false | FOSSIL | 273",
        "Nitrous oxide (laughing gas) [Inorganic emissions to air] | Emission to air | false |"
            + " FOSSIL | 273",
        "Ethane, 1,1,1,2-tetrafluoro-, HFC-134a | air/x | false | FOSSIL | 1530",
        "Methane, tetrafluoro-, CFC-14 | air/x | false | FOSSIL | 7380",
        "Sulfur hexafluoride | air/x | false | FOSSIL | 25200",
        "NMVOC, non-methane volatile organic compounds | air/x | false | FOSSIL | 0",
        "Methane, chloro- | air/x | false | FOSSIL | 0",
        "Carbon dioxide, fossil | water/river | false | FOSSIL | 0"
      })
  void gasesByName(String name, String where, boolean input, Channel channel, double potential) {
    Flow flow = new Flow("e", name, Kind.ELEMENTARY, where, "g");
    ProcessSet set =
        new ProcessSet(
            "test",
            List.of(
                new UnitProcess(
                    "u",
                    "P",
                    "",
                    List.of(
                        out(STEEL, 1, true), new Exchange(flow, 500, input, false, false, "")))),
            List.of(),
            List.of());
    LinkedSystem system = LinkedSystem.of(Linking.of(set));
    double[][] direct =
        GasMethod.of(system, "AR6", FactorLibrary.bundled().gwp()).orElseThrow().direct().high();
    for (Channel each : Channel.ALL) {
      assertThat(direct[each.ordinal()][0])
          .as(each.code())
          .isCloseTo(each == channel ? 0.5 * potential : 0, within(1e-9));
    }
  }
}
